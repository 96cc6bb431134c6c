import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  EngineFailure,
  supplyEngines
} from "./chunk-ONBNNZLW.js";
import "./chunk-2BETQLJM.js";

// src/evaluate/thread.ts
import { parentPort, workerData } from "node:worker_threads";
var recipes = workerData, evaluate = supplyEngines(recipes);
async function answer({ module, entrypoint, input }) {
  try {
    return { answer: await evaluate(module, entrypoint, input) };
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    let { message, place, kind } = error;
    return { failure: { reason: message, place, kind } };
  }
}
function say(message) {
  parentPort?.postMessage(message);
}
var last = Promise.resolve();
parentPort?.on("message", (task) => {
  last = last.then(async () => say(await answer(task)));
});
say({ ready: !0 });
