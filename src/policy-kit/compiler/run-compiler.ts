import { join } from "node:path";
import { answerCache, hashText, keepNewest } from "./answer-cache.ts";
import { askChild, CompilerFailure } from "./child-process.ts";
import provenance from "./opa/compiler.json" with { type: "json" };
import type { AnswerTo, CompilerRequest } from "./protocol.ts";

/** The version of the OPA inside, such as `1.22.2`. */
export const { opaVersion } = provenance;

export interface CompilerOptions {
  /** The user's cache folder; absent: nothing is cached. */
  readonly cacheFolder?: string | undefined;
  /** Limit for all requests of one run together, in milliseconds. */
  readonly timeout?: number | undefined;
}

const defaultTimeout = 60_000;

/** Asks the compiler. Throws CompilerFailure if the compiler itself fails. */
export type Ask = <Request extends CompilerRequest>(request: Request) => Promise<AnswerTo<Request>>;

interface Question {
  readonly request: CompilerRequest;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Opens OPA's own compiler. It answers in one run all requests that were made in the same turn of the event loop, because
 * starting it is what takes time.
 */
export function openCompiler(options?: CompilerOptions): Ask {
  let waiting: Question[] = [];
  const run = async (): Promise<void> => {
    const questions = waiting;
    waiting = [];
    try {
      const requests = questions.map(({ request }) => request);
      const answers = await runCompiler(requests, options);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a list cannot tell which answer is whose
      for (const [index, { resolve }] of questions.entries()) resolve(answers[index] as never);
    } catch (error) {
      for (const { reject } of questions) reject(error);
    }
  };
  return (request) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ request, resolve, reject }) === 1) setImmediate(() => void run());
    });
}

/** Answers requests in their order. Cached answers start no process, all others share one; tests always run. */
async function runCompiler(
  requests: readonly CompilerRequest[],
  { cacheFolder, timeout = defaultTimeout }: CompilerOptions = {},
): Promise<readonly unknown[]> {
  const folders = cacheFolder === undefined ? undefined : foldersIn(cacheFolder);
  const cache = folders && answerCache(folders.answers);
  const questions = await Promise.all(
    requests.map(async (request) => {
      const line = JSON.stringify(request);
      // Whether a test ends within its limit does not depend on its text alone, so answers to tests are not cached.
      const key = request.kind === "test" ? undefined : hashText(line);
      return { line, key, cached: key && (await cache?.read(key)) };
    }),
  );
  const missing = questions.filter(({ cached }) => cached === undefined);
  if (missing.length === 0) return questions.map(({ cached = "" }) => decode(cached));
  const lines = missing.map(({ line }) => line);
  const answers = await askChild(lines, {
    moduleFile: folders?.module ?? "",
    moduleSha256: provenance.sha256,
    timeout,
  });
  const fresh = answers.map(decode);
  const cacheable = missing.flatMap(({ key }, index): [string, string][] => (key ? [[key, answers[index] ?? ""]] : []));
  await cache?.write(new Map(cacheable));
  if (folders !== undefined) await keepNewest(folders.compilers, mostCompilers);
  return questions.map(({ cached }) => (cached === undefined ? fresh.shift() : decode(cached)));
}

/** One folder for each version of the compiler, because another one may answer differently. */
function foldersIn(cacheFolder: string) {
  const compilers = join(cacheFolder, "compiler");
  const compiler = join(compilers, provenance.sha256);
  return { compilers, module: join(compiler, "compiler.wasm"), answers: join(compiler, "answers") };
}

/** Two versions of outlived may be in use side by side; each unpacked compiler takes 40 MB. */
const mostCompilers = 2;

/** Reads an answer; its module comes in base64. Throws CompilerFailure for a refused request, which is an internal error. */
function decode(line: string): unknown {
  const { failure, wasm, ...answer } = parse(line);
  if (failure !== undefined) throw new CompilerFailure(`refused a request: ${failure}`);
  return wasm === undefined ? answer : { ...answer, wasm: new Uint8Array(Buffer.from(wasm, "base64")) };
}

function parse(line: string): { readonly failure?: string; readonly wasm?: string } {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new CompilerFailure("gave an answer that is no JSON", line.slice(0, 200), error);
  }
}
