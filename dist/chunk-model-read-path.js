import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isRecord
} from "./chunk-model-is-record.js";

// src/model/read-path.ts
function readPath(start, path, from = 0) {
  let value = start;
  for (let depth = from; depth < path.length; depth += 1) {
    if (!isRecord(value)) return;
    value = value[path[depth] ?? ""];
  }
  return value;
}

export {
  readPath
};
