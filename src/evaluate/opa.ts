import * as opaNamespace from "@open-policy-agent/opa-wasm";

/** What an engine is started from. Other threads can be given it and share the module. */
export interface EngineRecipe {
  /** Absent: the policies' module is not valid WebAssembly. */
  readonly module?: WebAssembly.Module;
  /** JSON text of what policies read as `data`. */
  readonly data: string;
  /** What one evaluation may use, in MiB. */
  readonly memoryLimit: number;
}

/** One instance of a compiled module. Single-threaded; after a failure it must not be used again. */
export interface Engine {
  /**
   * Evaluates an entrypoint on JSON text and gives the JSON text of the result set. Throws EngineFailure, whatever the
   * engine itself throws.
   */
  readonly evaluate: (entrypoint: string, input: string) => string;
}

/** One evaluation, on whichever thread. */
export interface EvaluationRequest {
  /** Index of the module among those of the run. */
  readonly module: number;
  readonly entrypoint: string;
  /** How many subjects the input has. */
  readonly subjects: number;
  /** JSON text. */
  readonly input: string;
}

/** Gives the JSON text of the result set. Rejects with EngineFailure if the evaluation fails. */
export type Evaluate = (request: EvaluationRequest) => Promise<string>;

/** Why an evaluation failed: it stopped by itself, or exceeded its limit of time or memory. */
export type FailureKind = "stopped" | "time" | "memory";

interface FailureDetails {
  readonly location?: string | undefined;
  readonly kind?: FailureKind;
  readonly cause?: unknown;
}

/** An evaluation failed, which is the fault of a policy. */
export class EngineFailure extends Error {
  /** `file:line:column` in the policy's Rego, if the engine gives one. */
  readonly location: string | undefined;
  readonly kind: FailureKind;

  constructor(reason: string, { location, kind = "stopped", cause }: FailureDetails = {}) {
    super(reason, cause === undefined ? undefined : { cause });
    this.name = "EngineFailure";
    this.location = location;
    this.kind = kind;
  }
}

/** Keeps one engine for each recipe on this thread: starts it at its first evaluation, and again after a failure. */
export function keepEngines(recipes: readonly EngineRecipe[]): Evaluate {
  const engines = new Map<number, Engine>();
  return async ({ module, entrypoint, input }) => {
    const recipe = recipes[module];
    if (recipe === undefined) throw new Error(`There is no module ${module}`);
    try {
      const engine = engines.get(module) ?? startEngine(recipe);
      engines.set(module, engine);
      return engine.evaluate(entrypoint, input);
    } catch (error) {
      if (error instanceof EngineFailure) engines.delete(module);
      throw error;
    }
  };
}

/** The most that an engine can use, in MiB: it breaks above 2 GiB. */
export const largestMemory = 2047;

type Loader = Pick<typeof opaNamespace, "loadPolicySync">;
type Policy = ReturnType<typeof opaNamespace.loadPolicySync>;

/**
 * The package exports `loadPolicySync` and, which its types do not say, everything by default. A bundler keeps only one of the
 * two, depending on how it reads the package's CommonJS.
 */
function loader(): Loader {
  const namespace: Loader & { readonly default?: Loader } = opaNamespace;
  return namespace.default ?? namespace;
}

const pageSize = 65_536;
const pagesPerMebibyte = 16;

// In MiB. The engine grows its memory page by page, which takes seconds for hundreds of MiB. The system provides memory
// only as it is used, so a large start costs nothing.
const initialMemory = 512;

/**
 * Throws EngineFailure if the module does not come from OPA's compiler. The package's asynchronous way is not used, because it
 * asks for the global `Response`, for which Node loads all of `fetch`.
 */
export function startEngine({ module, data, memoryLimit }: EngineRecipe): Engine {
  const memory = {
    initial: Math.min(initialMemory, memoryLimit) * pagesPerMebibyte,
    maximum: memoryLimit * pagesPerMebibyte,
  };
  if (module === undefined) throw new EngineFailure("Its module is not WebAssembly that could be run");
  try {
    const policy = loader().loadPolicySync(module, memory);
    policy.setData(toArrayBuffer(data));
    return { evaluate: (entrypoint, input) => run(policy, entrypoint, input, memoryLimit) };
  } catch (error) {
    throw toFailure(error, memoryLimit);
  }
}

function run(policy: Policy, entrypoint: string, input: string, memoryLimit: number): string {
  try {
    return evaluate(policy, entrypoint, input);
  } catch (error) {
    throw error instanceof EngineFailure ? error : toFailure(error, memoryLimit);
  }
}

/** What the package's own `evaluate` does, but with JSON text in and out, and with a limit for the answer. */
function evaluate(
  { wasmInstance, mem, dataAddr, dataHeapPtr, entrypoints }: Policy,
  name: string,
  input: string,
): string {
  const entrypoint: unknown = Object.hasOwn(entrypoints, name) ? entrypoints[name] : undefined;
  const run = "exports" in wasmInstance ? wasmInstance.exports["opa_eval"] : undefined;
  if (entrypoint === undefined || typeof run !== "function") {
    throw new EngineFailure(`The module has no entrypoint ${name}`);
  }
  const start = Number(dataHeapPtr);
  const length = Buffer.byteLength(input);
  const end = start + length;
  if (end > mem.buffer.byteLength) mem.grow(Math.ceil((end - mem.buffer.byteLength) / pageSize));
  new TextEncoder().encodeInto(input, new Uint8Array(mem.buffer, start, length));
  // https://www.openpolicyagent.org/docs/wasm#evaluation
  return readText(mem, Number(run(0, entrypoint, dataAddr, start, length, end, 0)));
}

/** In bytes. */
const longestAnswer = 32 * 1024 * 1024;

function readText({ buffer }: WebAssembly.Memory, address: number): string {
  const memory = new Uint8Array(buffer, address);
  const length = memory.indexOf(0);
  if (length > longestAnswer) {
    const reason = `it gave more than ${longestAnswer / 1024 / 1024} MiB of findings at once`;
    throw new EngineFailure(reason, { kind: "memory" });
  }
  return new TextDecoder().decode(memory.subarray(0, length));
}

function toArrayBuffer(text: string): ArrayBuffer {
  const bytes = new TextEncoder().encode(text);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

const abortShape = /^(?<location>[^:\n]+\.rego:\d+:\d+): (?<reason>.*)$/s;

/** Of the engine, which cannot allocate memory, and of `evaluate` above, if the input does not fit. */
const memoryShape = /^opa_malloc: failed|Memory\.grow\(\)/;

/** The engine's words for a conflict, translated for authors of policies. */
const conflicts: Readonly<Record<string, string>> = {
  "object insert conflict": "one key of an object has two different values",
  "var assignment conflict": "a rule or function has two different values",
};

/** The package throws strings (aborts in Rego), plain objects (unknown functions) and errors (memory, traps). */
function toFailure(thrown: unknown, memoryLimit: number): EngineFailure {
  const text = messageOf(thrown);
  if (memoryShape.test(text)) {
    return new EngineFailure(`it needs more than ${memoryLimit} MiB of memory`, { kind: "memory", cause: thrown });
  }
  const { location, reason } = abortShape.exec(text)?.groups ?? {};
  return new EngineFailure(conflicts[reason ?? text] ?? reason ?? text, { location, cause: thrown });
}

function messageOf(thrown: unknown): string {
  if (typeof thrown === "string") return thrown;
  if (typeof thrown !== "object" || thrown === null) return String(thrown);
  const message: unknown = Reflect.get(thrown, "message");
  return typeof message === "string" ? message : JSON.stringify(thrown);
}
