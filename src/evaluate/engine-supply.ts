import { EngineFailure } from "./failure.ts";
import { type Engine, type EngineRecipe, startEngine } from "./opa.ts";

/** One evaluation of a module, given by its number, on JSON text. Rejects with EngineFailure. */
export type Evaluate = (module: number, entrypoint: string, input: Uint8Array) => Promise<string>;

/** Keeps an engine of each recipe running on this thread, starts it when it is needed first, and anew after a failure. */
export function supplyEngines(recipes: readonly EngineRecipe[]): Evaluate {
  const engines = new Map<number, Engine>();
  return async (number, entrypoint, input) => {
    const recipe = recipes[number];
    if (recipe === undefined) throw new Error(`There is no module ${number}`);
    try {
      const engine = engines.get(number) ?? (await startEngine(recipe));
      engines.set(number, engine);
      return engine.evaluate(entrypoint, input);
    } catch (error) {
      if (error instanceof EngineFailure) engines.delete(number);
      throw error;
    }
  };
}
