import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  keyOf
} from "./chunk-model-order.js";
import {
  groupBy
} from "./chunk-model-group.js";
import {
  sentence
} from "./chunk-model-sentence.js";

// src/model/alike.ts
function alikeKey({ source, section, status, requiredPermission, gap, accepted }) {
  return keyOf(source, section, status, requiredPermission, String(gap), accepted?.reason, accepted?.expires);
}
var mostTexts = 5;
function joinTexts(texts) {
  let said = texts.flatMap(({ scope, text }) => text ? [{ scope, text }] : []), alike = [
    ...groupBy(said, ({ scope, text }) => scope === void 0 ? text : text.replaceAll(scope, "\0"))
  ], [only] = said;
  if (said.length < 2) return only?.text;
  let sentences = alike.slice(0, mostTexts).flatMap(([pattern, [first, ...others]]) => first === void 0 ? [] : pattern !== first.text && others.length > 0 ? [sentence(first.text), `The same holds for ${others.length} more.`] : [sentence(first.text)]), rest = alike.length - mostTexts;
  return [...sentences, ...rest > 0 ? [`${rest} more ${rest === 1 ? "says" : "say"} something else.`] : []].join(" ");
}

export {
  alikeKey,
  joinTexts
};
