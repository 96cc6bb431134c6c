import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  severities
} from "./chunk-EJQFC5RL.js";
import {
  UsageError,
  nearest
} from "./chunk-V3U2C5LL.js";

// src/command/options.ts
var formatNames = ["table", "json", "markdown", "sarif"], listFormats = ["table", "json"], thresholds = [...severities, "none"];
function parseFormat(text) {
  let [name = "", ...rest] = text.split("="), known = formatNames.find((one) => one === name);
  if (known === void 0) throw unknownName("format", name, formatNames);
  let file = rest.join("=");
  if (rest.length > 0 && file === "") throw new UsageError(`--format ${name}= names no file.`);
  return rest.length === 0 ? { name: known } : { name: known, file };
}
function parseListFormat(text) {
  let known = listFormats.find((one) => one === text);
  if (known === void 0) throw unknownName("format", text, listFormats);
  return known;
}
function parseFailOn(text) {
  let known = thresholds.find((one) => one === text);
  if (known === void 0) throw unknownName("severity", text, thresholds);
  return known;
}
function parseSeconds(text) {
  let seconds = Number(text);
  if (text.trim() !== "" && Number.isFinite(seconds) && seconds > 0) return seconds;
  throw new UsageError(`${JSON.stringify(text)} is no number of seconds.`, { hint: "Write a number such as 5." });
}
function parseAsOf(text) {
  let [, day, time = "T00:00:00Z"] = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(text) ?? [], moment = /* @__PURE__ */ new Date(`${day}${time}`);
  if (day === void 0 || Number.isNaN(moment.getTime()) || !isDay(day))
    throw new UsageError(`--as-of ${text} is neither a date nor a date and time.`, {
      hint: "Write 2026-11-16, or with an offset 2026-11-16T08:00:00Z."
    });
  return moment.toISOString();
}
function isDay(day) {
  let moment = /* @__PURE__ */ new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}
function unknownName(what, name, known) {
  let suggestion = nearest(name, known), list = `Known are ${known.join(", ")}.`;
  return new UsageError(`There is no ${what} "${name}".`, {
    hint: suggestion === void 0 ? list : `Did you mean ${suggestion}? ${list}`
  });
}

export {
  formatNames,
  parseFormat,
  parseListFormat,
  parseFailOn,
  parseSeconds,
  parseAsOf,
  unknownName
};
