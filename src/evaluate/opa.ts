import * as opaNamespace from "@open-policy-agent/opa-wasm";
import { EngineFailure } from "./failure.ts";

/** What an engine is started from; it can be handed to another thread, and the module is shared with it. */
export interface EngineRecipe {
  /** Absent: what was given as a module is none. */
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
  readonly evaluate: (entrypoint: string, input: Uint8Array) => string;
}

/** The most that an engine can use, in MiB: it breaks above 2 GiB. */
export const largestMemory = 2047;

type Loader = Pick<typeof opaNamespace, "loadPolicy">;
type Policy = Awaited<ReturnType<typeof opaNamespace.loadPolicy>>;

/**
 * The package's ES module exports `loadPolicy` and, unseen by its types, everything by default; a bundler keeps only
 * one of them, depending on how it reads the CommonJS behind it.
 */
function loader(): Loader {
  const namespace: Loader & { readonly default?: Loader } = opaNamespace;
  return namespace.default ?? namespace;
}

const pageSize = 65_536;
const pagesPerMebibyte = 16;

// The engine grows memory page by page, which takes seconds for hundreds of MiB, so it starts with more (taken from the
// system only as it is used).
const initialMemory = 512;

/** Starts a module. Throws EngineFailure where it is none of OPA's. */
export async function startEngine({ module, data, memoryLimit }: EngineRecipe): Promise<Engine> {
  const memory = {
    initial: Math.min(initialMemory, memoryLimit) * pagesPerMebibyte,
    maximum: memoryLimit * pagesPerMebibyte,
  };
  if (module === undefined) throw new EngineFailure("Its module is not WebAssembly that could be run");
  try {
    const policy = await loader().loadPolicy(module, memory);
    policy.setData(toArrayBuffer(data));
    return { evaluate: (entrypoint, input) => run(policy, entrypoint, input, memoryLimit) };
  } catch (error) {
    throw toFailure(error, memoryLimit);
  }
}

function run(policy: Policy, entrypoint: string, input: Uint8Array, memoryLimit: number): string {
  try {
    return evaluate(policy, entrypoint, input);
  } catch (error) {
    throw error instanceof EngineFailure ? error : toFailure(error, memoryLimit);
  }
}

/** The package's own `evaluate`, save that it takes any bytes and reads no answer that nobody could hold. */
function evaluate(
  { wasmInstance, mem, dataAddr, dataHeapPtr, entrypoints }: Policy,
  name: string,
  input: Uint8Array,
): string {
  const entrypoint: unknown = Object.hasOwn(entrypoints, name) ? entrypoints[name] : undefined;
  const run = "exports" in wasmInstance ? wasmInstance.exports["opa_eval"] : undefined;
  if (entrypoint === undefined || typeof run !== "function") {
    throw new EngineFailure(`The module has no entrypoint ${name}`);
  }
  const start = Number(dataHeapPtr);
  const end = start + input.length;
  if (end > mem.buffer.byteLength) mem.grow(Math.ceil((end - mem.buffer.byteLength) / pageSize));
  new Uint8Array(mem.buffer).set(input, start);
  // https://www.openpolicyagent.org/docs/wasm#evaluation
  return readText(mem, Number(run(0, entrypoint, dataAddr, start, input.length, end, 0)));
}

/** Bytes of the longest answer that is read. */
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

const abortShape = /^(?<place>[^:\n]+\.rego:\d+:\d+): (?<reason>.*)$/s;

/** The engine aborts with the first when it finds no memory, the host with the second when an input does not fit. */
const memoryShape = /^opa_malloc: failed|Memory\.grow\(\)/;

/** What the engine calls a conflict, for those who write policies. */
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
  const { place, reason } = abortShape.exec(text)?.groups ?? {};
  return new EngineFailure(conflicts[reason ?? text] ?? reason ?? text, { place, cause: thrown });
}

function messageOf(thrown: unknown): string {
  if (typeof thrown === "string") return thrown;
  if (typeof thrown !== "object" || thrown === null) return String(thrown);
  const message: unknown = Reflect.get(thrown, "message");
  return typeof message === "string" ? message : JSON.stringify(thrown);
}
