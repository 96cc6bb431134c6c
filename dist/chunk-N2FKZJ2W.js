import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/estate/decode.ts
var text = (value, where) => {
  if (typeof value != "string") throw new Error(`${where} should be a text`);
  return value;
}, flag = (value, where) => {
  if (typeof value != "boolean") throw new Error(`${where} should be true or false`);
  return value;
}, count = (value, where) => {
  if (typeof value != "number" || !Number.isInteger(value) || value < 0) throw new Error(`${where} should be a count`);
  return value;
}, instant = (value, where) => {
  let isInstant = typeof value == "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value), date = new Date(isInstant ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new Error(`${where} should be a date and time such as 2026-11-16T08:00:00Z`);
  return date;
}, json = (value) => value;
function oneOf(...words) {
  return (value, where) => {
    let found = words.find((word) => word === value);
    if (found === void 0) throw new Error(`${where} should be one of ${words.join(", ")}`);
    return found;
  };
}
function list(read) {
  return (value, where) => {
    if (!Array.isArray(value)) throw new Error(`${where} should be a list`);
    return value.map((item, index) => read(item, `${where}[${index}]`));
  };
}
function mapOf(read) {
  return (value, where) => new Map(Object.entries(entriesOf(value, where)).map(([key, item]) => [key, read(item, `${where}.${key}`)]));
}
function record(required, optional) {
  let reads = new Map(Object.entries({ ...required, ...optional }));
  return (value, where) => {
    let entries = entriesOf(value, where), missing = Object.keys(required).find((key) => !Object.hasOwn(entries, key));
    if (missing !== void 0) throw new Error(`${where} lacks "${missing}"`);
    let fields = Object.entries(entries).map(([key, item]) => {
      let read = reads.get(key);
      if (read === void 0) throw new Error(`${where} has an unknown key "${key}"`);
      return [key, read(item, `${where}.${key}`)];
    });
    return Object.fromEntries(fields);
  };
}
function isObject(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
function entriesOf(value, where) {
  if (!isObject(value)) throw new Error(`${where} should be an object`);
  return value;
}

export {
  text,
  flag,
  count,
  instant,
  json,
  oneOf,
  list,
  mapOf,
  record,
  isObject
};
