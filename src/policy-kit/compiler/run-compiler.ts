import { join } from "node:path";
import type { AnswerTo } from "./answer.ts";
import { type AnswerCache, answerCache, hashText, keepNewest } from "./answer-cache.ts";
import { askChild } from "./child-process.ts";
import { CompilerFailure } from "./failure.ts";
import provenance from "./opa/compiler.json" with { type: "json" };
import type { CompilerRequest } from "./request.ts";

/** The OPA that is inside, `1.22.2`. */
export const { opaVersion } = provenance;

export interface CompilerOptions {
  /** The user's folder for what can be made again; without one every run starts afresh. */
  readonly cacheFolder?: string;
  /** For all requests together, in milliseconds. */
  readonly timeout?: number;
}

const defaultTimeout = 60_000;

/**
 * Answers requests about Rego, in their order, by OPA's own compiler. Answers that are in the cache start no process, the
 * others share one; tests are always run. Throws CompilerFailure if the compiler itself fails.
 */
export async function runCompiler<const Requests extends readonly CompilerRequest[]>(
  requests: Requests,
  options?: CompilerOptions,
): Promise<{ [Index in keyof Requests]: AnswerTo<Requests[Index]> }>;
export async function runCompiler(
  requests: readonly CompilerRequest[],
  { cacheFolder, timeout = defaultTimeout }: CompilerOptions = {},
): Promise<unknown[]> {
  const places = placesIn(cacheFolder);
  const cache = places && answerCache(places.answers);
  const asked = requests.map((request): Question => ({ request, line: JSON.stringify(request) }));
  const cached = await Promise.all(asked.map((question) => readCached(cache, question)));
  const missing = asked.filter((_, index) => cached[index] === undefined);
  if (missing.length === 0) return cached.map((answer) => decode(answer ?? ""));
  const lines = missing.map(({ line }) => line);
  const moduleFile = places?.module ?? "";
  const said = await askChild(lines, { moduleFile, moduleSha256: provenance.sha256, timeout });
  const fresh = said.map(decode);
  await Promise.all(missing.map((question, index) => writeCached(cache, question, said[index] ?? "")));
  if (places !== undefined) await keepNewest(places.compilers, mostCompilers);
  return cached.map((answer) => (answer === undefined ? fresh.shift() : decode(answer)));
}

interface CachePlaces {
  readonly compilers: string;
  readonly module: string;
  readonly answers: string;
}

/** By compiler, as another one may answer otherwise. */
function placesIn(cacheFolder: string | undefined): CachePlaces | undefined {
  if (cacheFolder === undefined) return undefined;
  const compilers = join(cacheFolder, "compiler");
  const compiler = join(compilers, provenance.sha256);
  return { compilers, module: join(compiler, "compiler.wasm"), answers: join(compiler, "answers") };
}

// Two versions of outlived may be in use side by side; each unpacked compiler takes 40 MB.
const mostCompilers = 2;

interface Question {
  readonly request: CompilerRequest;
  readonly line: string;
}

/** Tests take their time anew: whether one ends within its limit is no matter of its text alone. */
function isCached({ request }: Question): boolean {
  return request.kind !== "test";
}

async function readCached(cache: AnswerCache | undefined, question: Question): Promise<string | undefined> {
  return isCached(question) ? cache?.read(hashText(question.line)) : undefined;
}

async function writeCached(cache: AnswerCache | undefined, question: Question, answer: string): Promise<void> {
  if (isCached(question)) await cache?.write(hashText(question.line), answer);
}

/** The module comes in base64. Throws CompilerFailure for a request that was refused, which is a fault of ours. */
function decode(line: string): unknown {
  const { failure, wasm, ...answer } = parse(line);
  if (failure !== undefined) throw new CompilerFailure(`refused a request: ${failure}`);
  return wasm === undefined ? answer : { ...answer, wasm: new Uint8Array(Buffer.from(wasm, "base64")) };
}

interface AnswerLine {
  readonly failure?: string;
  readonly wasm?: string;
}

function parse(line: string): AnswerLine {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new CompilerFailure("gave an answer that is no JSON", line.slice(0, 200), error);
  }
}
