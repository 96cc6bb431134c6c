import * as opaNamespace from "@open-policy-agent/opa-wasm";

/** A policy stopped the evaluation; `place` is `file:line:column` in its Rego, where the engine gives one. */
export class EngineFailure extends Error {
  readonly place: string | undefined;

  constructor(reason: string, place: string | undefined, cause?: unknown) {
    super(reason, cause === undefined ? undefined : { cause });
    this.name = "EngineFailure";
    this.place = place;
  }
}

/** One instance of a compiled module. Single-threaded; after a failure it must not be used again. */
export interface Engine {
  /** Evaluates an entrypoint on JSON text. Throws EngineFailure, whatever the engine itself throws. */
  readonly evaluate: (entrypoint: string, input: string) => unknown;
}

type Loader = Pick<typeof opaNamespace, "loadPolicy">;

/**
 * The package's ES module exports `loadPolicy` and, unseen by its types, everything by default; a bundler keeps only
 * one of them, depending on how it reads the CommonJS behind it.
 */
function loader(): Loader {
  const namespace: Loader & { readonly default?: Loader } = opaNamespace;
  return namespace.default ?? namespace;
}

// One page is 64 KiB. The engine grows memory page by page, which is slow, so it starts with 64 MiB (taken from the
// system only as it is used). It breaks above 2 GiB, so it is stopped one page below.
const initialPages = 1024;
const maximumPages = 32_767;

/** Starts a module; `data` is what policies read as `data`. */
export async function startEngine(wasm: Uint8Array, data: object): Promise<Engine> {
  const memory = { initial: initialPages, maximum: maximumPages };
  const policy = await loader().loadPolicy(Buffer.from(wasm), memory);
  policy.setData(data);
  return {
    evaluate: (entrypoint, input) => {
      try {
        const [result]: { result?: unknown }[] = policy.evaluate(toArrayBuffer(input), entrypoint);
        return result?.result;
      } catch (error) {
        throw toFailure(error);
      }
    },
  };
}

/** JSON text goes in as bytes, which the package does not serialise once more. */
function toArrayBuffer(text: string): ArrayBuffer {
  const bytes = new TextEncoder().encode(text);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

const abortShape = /^(?<place>[^:\n]+\.rego:\d+:\d+): (?<reason>.*)$/s;

/** The package throws strings (aborts in Rego), plain objects (unknown functions) and errors (memory, traps). */
function toFailure(thrown: unknown): EngineFailure {
  const text = messageOf(thrown);
  const { place, reason } = abortShape.exec(text)?.groups ?? {};
  return new EngineFailure(reason ?? text, place, thrown);
}

function messageOf(thrown: unknown): string {
  if (typeof thrown === "string") return thrown;
  if (typeof thrown !== "object" || thrown === null) return String(thrown);
  const message: unknown = Reflect.get(thrown, "message");
  return typeof message === "string" ? message : JSON.stringify(thrown);
}
