import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import{newServer,openClient}from"./chunk-collect-github-guarded-fetch.js";import"./chunk-collect-github-throttle.js";import"./chunk-collect-github-failure.js";import"./chunk-collect-limit-concurrency.js";import"./chunk-model-is-record.js";import"./chunk-model-errors.js";import"./chunk-model-omit-undefined.js";import"./chunk-model-sentence.js";import"./chunk-runtime.js";export{newServer,openClient};
