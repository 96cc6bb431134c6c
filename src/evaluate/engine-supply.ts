import { type Engine, startEngine } from "./opa.ts";

/** Keeps one engine running and starts a fresh one after a failure. */
export interface EngineSupply {
  readonly current: () => Promise<Engine>;
  readonly discard: () => void;
}

/** Engines of one module with the same data; none is started before the first is needed. */
export function supplyEngines(wasm: Uint8Array, data: object): EngineSupply {
  let engine: Promise<Engine> | undefined;
  return {
    current: () => {
      engine ??= startEngine(wasm, data);
      return engine;
    },
    discard: () => {
      engine = undefined;
    },
  };
}
