import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import{compactJson,render,safeJson}from"./chunk-report-json.js";import"./chunk-model-stringify.js";import"./chunk-report-visible.js";import"./chunk-runtime.js";export{compactJson,render,safeJson};
