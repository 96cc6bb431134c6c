import type { Result, StaleEntry } from "../model/generated/result.ts";

const kinds: Readonly<Record<StaleEntry["list"], string>> = { acceptGaps: "accepted gap", owners: "owners entry" };

const states: Readonly<Record<StaleEntry["list"], Readonly<Record<StaleEntry["state"], string>>>> = {
  acceptGaps: {
    expired: "has expired, so its gaps count again",
    unmatched: "matches no gap",
    shadowed: "is behind an earlier one that matches the same",
  },
  owners: {
    expired: "has expired, so it names no owner",
    unmatched: "matches nothing that was read",
    shadowed: "decides nothing: earlier entries match everything that it matches",
  },
};

/** More sentences would hide everything else. */
const mostSentences = 10;

/**
 * One sentence for each entry of the configuration and of the owners file that has no effect, with its place; of more
 * than ten a last one counts the rest.
 */
export function staleSentences({ staleEntries = [] }: Pick<Result, "staleEntries">): readonly string[] {
  const rest = staleEntries.length - mostSentences;
  const sentences = staleEntries.slice(0, mostSentences).map(({ list, state, file, line, match }) => {
    const place = [file, line].filter((part) => part !== undefined).join(":");
    const what = match === undefined ? kinds[list] : `${kinds[list]} "${match}"`;
    return `${place === "" ? "" : `${place}: `}The ${what} ${states[list][state]}.`;
  });
  return rest > 0
    ? [...sentences, `${rest} more ${rest === 1 ? "entry has" : "entries have"} no effect: see the JSON report.`]
    : sentences;
}
