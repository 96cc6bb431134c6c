import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  formatNames
} from "./chunk-report-index.js";
import {
  nearest
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import {
  severities
} from "./chunk-model-coverage.js";

// src/command/shell/options.ts
var listFormats = ["table", "json"];
function parseFormat(text) {
  let [name = "", ...rest] = text.split("="), known = knownName("format", name, formatNames), file = rest.join("=");
  if (rest.length > 0 && file === "") throw new UsageError(`--format ${name}= names no file.`);
  return rest.length === 0 ? { name: known } : { name: known, file };
}
function parseListFormat(text) {
  return knownName("format", text, listFormats);
}
function parseFailOn(text) {
  return knownName("severity", text, [...severities, "none"]);
}
function parseSeverity(text) {
  return knownName("severity", text, severities);
}
var groupings = ["person", "source", "policy"];
function parseGroupBy(text) {
  return knownName("grouping", text, groupings);
}
function parseSeconds(text) {
  let seconds = Number(text);
  if (text.trim() !== "" && Number.isFinite(seconds) && seconds > 0) return seconds;
  throw new UsageError(`${JSON.stringify(text)} is not a number of seconds.`, { hint: "Write a number such as 5." });
}
function parseAsOf(text) {
  let [, day, time] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(text) ?? [], instant = /* @__PURE__ */ new Date(`${day}${time ?? "T00:00:00Z"}`);
  if (day === void 0 || Number.isNaN(instant.getTime()) || !isDay(day))
    throw new UsageError(`--as-of ${text} is neither a date nor a date and time.`, {
      hint: "Write 2026-11-16, or with an offset 2026-11-16T08:00:00Z."
    });
  return time === void 0 ? day : instant.toISOString();
}
function parseDay(text) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text)) return text;
  throw new UsageError(`${JSON.stringify(text)} is not a date.`, { hint: "Write a date such as 2027-03-31." });
}
function isDay(day) {
  let instant = /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
function knownName(what, name, known) {
  let found = known.find((one) => one === name);
  if (found === void 0) throw unknownName(what, name, known);
  return found;
}
function unknownName(what, name, known) {
  let suggestion = nearest(name, known), list = `Known are ${known.join(", ")}.`;
  return new UsageError(`There is no ${what} "${name}".`, {
    hint: suggestion === void 0 ? list : `Did you mean ${suggestion}? ${list}`
  });
}

export {
  parseFormat,
  parseListFormat,
  parseFailOn,
  parseSeverity,
  groupings,
  parseGroupBy,
  parseSeconds,
  parseAsOf,
  parseDay,
  unknownName
};
