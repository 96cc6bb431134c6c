import { join } from "node:path";
import { type AnswerCache, answerCache, hashText, keepNewest } from "./answer-cache.ts";
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
  /** Is told, as a sentence, when answers in the cache are not used because others may have written them. */
  readonly note?: ((sentence: string) => void) | undefined;
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
  const cache = openCache(options);
  const run = async (): Promise<void> => {
    const questions = waiting;
    waiting = [];
    try {
      const requests = questions.map(({ request }) => request);
      const answers = await runCompiler(requests, cache, options?.timeout);
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
  cache: Cache | undefined,
  timeout: number = defaultTimeout,
): Promise<readonly unknown[]> {
  const questions = await Promise.all(
    requests.map(async (request) => {
      const line = JSON.stringify(request);
      // Whether a test ends within its limit does not depend on its text alone, so answers to tests are not cached.
      const key = request.kind === "test" ? undefined : hashText(line);
      return { line, key, cached: key && (await cache?.answers.read(key)) };
    }),
  );
  const missing = questions.filter(({ cached }) => cached === undefined);
  if (missing.length === 0) return questions.map(({ cached = "" }) => decode(cached));
  const lines = missing.map(({ line }) => line);
  const answers = await askChild(lines, {
    moduleFile: cache?.module ?? "",
    moduleSha256: provenance.sha256,
    timeout,
  });
  const fresh = answers.map(decode);
  const cacheable = missing.flatMap(({ key }, index): [string, string][] => (key ? [[key, answers[index] ?? ""]] : []));
  await cache?.answers.write(new Map(cacheable));
  if (cache !== undefined) await keepNewest(cache.compilers, mostCompilers);
  return questions.map(({ cached }) => (cached === undefined ? fresh.shift() : decode(cached)));
}

interface Cache {
  readonly answers: AnswerCache;
  /** The unpacked compiler. */
  readonly module: string;
  /** The folder of the unpacked compilers, each with its answers, because another one may answer differently. */
  readonly compilers: string;
}

function openCache({ cacheFolder, note }: CompilerOptions = {}): Cache | undefined {
  if (cacheFolder === undefined) return undefined;
  const compilers = join(cacheFolder, "compiler");
  const compiler = join(compilers, provenance.sha256);
  const answers = answerCache(join(compiler, "answers"), note);
  return { answers, module: join(compiler, "compiler.wasm"), compilers };
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
