import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isRecord
} from "./chunk-model-is-record.js";

// src/estate/decode.ts
var readFields = reader("an object", isRecord), readItems = reader("a list", (value) => Array.isArray(value)), text = reader("a text", (value) => typeof value == "string"), flag = reader("true or false", (value) => typeof value == "boolean"), count = reader(
  "a count",
  (value) => typeof value == "number" && Number.isInteger(value) && value >= 0
), instant = (value, path) => {
  let hasShape = typeof value == "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value), date = new Date(hasShape ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new Error(`${path} should be a date and time such as 2026-11-16T08:00:00Z`);
  return date;
};
function formatInstant(date) {
  return date.toISOString().replace(/\.\d+Z$/, "Z");
}
var json = (value) => value;
function oneOf(...words) {
  return reader(`one of ${words.join(", ")}`, (value) => words.some((word) => word === value));
}
function nullable(read) {
  return (value, path) => value === null ? null : read(value, path);
}
function list(read) {
  return (value, path) => readItems(value, path).map((item, index) => read(item, `${path}[${index}]`));
}
function mapOf(read) {
  return (value, path) => new Map(Object.entries(readFields(value, path)).map(([key, item]) => [key, read(item, `${path}.${key}`)]));
}
function record(required, optional) {
  let reads = new Map(Object.entries({ ...required, ...optional }));
  return (value, path) => {
    let given = readFields(value, path), missing = Object.keys(required).find((key) => !Object.hasOwn(given, key));
    if (missing !== void 0) throw new Error(`${path} lacks "${missing}"`);
    let fields = Object.entries(given).map(([key, item]) => {
      let read = reads.get(key);
      if (read === void 0) throw new Error(`${path} has an unknown key "${key}"`);
      return [key, read(item, `${path}.${key}`)];
    });
    return Object.fromEntries(fields);
  };
}
function reader(expected, isRight) {
  return (value, path) => {
    if (!isRight(value)) throw new Error(`${path} should be ${expected}`);
    return value;
  };
}

export {
  readFields,
  readItems,
  text,
  flag,
  count,
  instant,
  formatInstant,
  json,
  oneOf,
  nullable,
  list,
  mapOf,
  record,
  reader
};
