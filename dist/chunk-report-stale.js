import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/report/stale.ts
var kinds = { acceptGaps: "accepted gap", owners: "owners entry" }, states = {
  acceptGaps: {
    expired: "has expired, so its gaps count again",
    unmatched: "matches no gap",
    shadowed: "is behind an earlier one that matches the same"
  },
  owners: {
    expired: "has expired, so it names no owner",
    unmatched: "matches nothing that was read",
    shadowed: "decides nothing: earlier entries match everything that it matches"
  }
}, mostSentences = 10;
function staleSentences({ staleEntries = [] }) {
  let rest = staleEntries.length - mostSentences, sentences = staleEntries.slice(0, mostSentences).map(({ list, state, file, line, match }) => {
    let place = [file, line].filter((part) => part !== void 0).join(":"), what = match === void 0 ? kinds[list] : `${kinds[list]} "${match}"`;
    return `${place === "" ? "" : `${place}: `}The ${what} ${states[list][state]}.`;
  });
  return rest > 0 ? [...sentences, `${rest} more ${rest === 1 ? "entry has" : "entries have"} no effect: see the JSON report.`] : sentences;
}

export {
  staleSentences
};
