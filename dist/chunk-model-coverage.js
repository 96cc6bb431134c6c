import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  keyOf
} from "./chunk-model-order.js";

// src/model/policy.ts
var severities = ["critical", "high", "medium", "low"];
function isCustom(id) {
  return id.startsWith("custom/");
}
function isGovernance(id) {
  return id.startsWith("governance/");
}

// src/model/coverage.ts
var meanings = {
  complete: { facts: "whole", isShortfall: !1, isExpected: !0, sentence: "Everything was read." },
  partial: { facts: "part", isShortfall: !0, isExpected: !0, sentence: "Only a part of it could be read." },
  denied: { facts: "none", isShortfall: !0, isExpected: !0, sentence: "Access was denied." },
  failed: { facts: "none", isShortfall: !0, isExpected: !0, sentence: "It could not be read or understood." },
  unsupported: { facts: "none", isShortfall: !1, isExpected: !1, sentence: "The source does not offer it." },
  "not-applicable": { facts: "whole", isShortfall: !1, isExpected: !0, sentence: "There is nothing to read." },
  "not-configured": {
    facts: "none",
    isShortfall: !1,
    isExpected: !1,
    sentence: "The configuration does not ask for it."
  },
  "not-collected": { facts: "none", isShortfall: !1, isExpected: !1, sentence: "This version does not read it." }
};
function wasReadWhole({ status }) {
  return meanings[status].facts === "whole";
}
function gaveFacts({ status }) {
  return meanings[status].facts !== "none";
}
function isShortfall({ status }) {
  return meanings[status].isShortfall;
}
function isExpected({ status }) {
  return meanings[status].isExpected;
}
function isCollected({ status }) {
  return status !== "not-collected";
}
function isThereToRead(entry) {
  return isExpected(entry) && entry.status !== "not-applicable";
}
var neverRead = new Set(
  Object.entries(meanings).flatMap(([status, { isExpected: isExpected2 }]) => isExpected2 ? [] : [status])
);
function mayHideFinding({ cause, status = "" }) {
  return cause !== "coverage" || !neverRead.has(status);
}
function reasonOf({ status, reason }) {
  return reason === void 0 || reason === "" ? meanings[status].sentence : reason;
}
function listedOf({ status, listed }, kind) {
  let usual = { whole: "whole", part: "cut", none: "none" };
  return listed?.[kind] ?? usual[meanings[status].facts];
}
function gaveNothing({ entries, isCredential, hasCredentials }) {
  let asked = entries.filter(isExpected), ofCredentials = asked.filter(({ kinds }) => kinds.some(isCredential));
  if (!(ofCredentials.length > 0 ? ofCredentials : asked).some(({ gap }) => gap)) return !1;
  if (ofCredentials.length === 0) return !asked.some(gaveFacts);
  let read = ofCredentials.filter(isThereToRead);
  return !hasCredentials && !read.some((entry) => listsWhole(entry, entry.kinds.filter(isCredential)));
}
function listsWhole(entry, kinds) {
  return kinds.some((kind) => listedOf(entry, kind) === "whole");
}
function coverageKey({ source, section, scope }) {
  return keyOf(source, section, scope);
}

export {
  wasReadWhole,
  gaveFacts,
  isShortfall,
  isExpected,
  isCollected,
  isThereToRead,
  mayHideFinding,
  reasonOf,
  listedOf,
  gaveNothing,
  coverageKey,
  severities,
  isCustom,
  isGovernance
};
