import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  lacksPreviousProperty,
  render,
  renderEmptyRuns
} from "./chunk-report-sarif-run.js";
import {
  categoriesToCompare,
  categoryOf
} from "./chunk-report-sarif-plan.js";
import "./chunk-report-sarif-result.js";
import "./chunk-model-previous.js";
import "./chunk-model-errors.js";
import "./chunk-report-json.js";
import "./chunk-model-stringify.js";
import "./chunk-report-markdown-escape.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-report-places.js";
import "./chunk-report-ownership.js";
import "./chunk-model-alike.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import "./chunk-report-text.js";
import "./chunk-model-memoize.js";
import "./chunk-model-group.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";
export {
  categoriesToCompare,
  categoryOf,
  lacksPreviousProperty,
  render,
  renderEmptyRuns
};
