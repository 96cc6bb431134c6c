import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  EngineFailure,
  keepEngines
} from "./chunk-evaluate-opa.js";
import "./chunk-runtime.js";

// src/evaluate/thread.ts
import { parentPort, workerData } from "node:worker_threads";
var recipes = workerData, evaluate = keepEngines(recipes);
async function answer(request) {
  try {
    return { answer: await evaluate(request) };
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    let { message, location, kind } = error;
    return { failure: { reason: message, location, kind } };
  }
}
function send(message) {
  parentPort?.postMessage(message);
}
var last = Promise.resolve();
parentPort?.on("message", (request) => {
  last = last.then(async () => send(await answer(request)));
});
send({ ready: !0 });
