import { describe, expect, test } from "vitest";
import type { ReportedClaim, ReportedOwner } from "../../../src/model/generated/result.ts";
import { explainClues, ownerDecision } from "../../../src/report/explain/clues.ts";

const ana: ReportedClaim = {
  identity: "p:1",
  name: "Ana Lund",
  rank: "strong",
  method: "added-by",
  says: "alund",
  detail: "the deploy key's own added-by field",
  status: "departed",
  daysSinceEnd: 3,
};
const hana: ReportedClaim = { ...ana, identity: "p:2", name: "Hana Novak", rank: "weak", method: "tag", says: "hana" };
const stranger: ReportedClaim = { rank: "strong", method: "tag", says: "agency" };
const lapsed: ReportedClaim = { rank: "asserted", method: "lapsed-owners-file", says: "x@example.com" };

const anaOwns: ReportedOwner = {
  state: "known",
  rank: "strong",
  identity: { id: "p:1", name: "Ana Lund", status: "departed", daysSinceEnd: 3 },
  claims: [],
};

describe("why a clue decides or does not", () => {
  test.each<[string, ReportedOwner, readonly string[]]>([
    [
      "the highest rank decides, and says who is outranked",
      { ...anaOwns, claims: [ana, hana, { ...ana, rank: "weak", method: "tag" }] },
      [
        "It decides: no clue of a higher rank than strong names anybody.",
        "It is outranked: strong comes before weak. It names somebody else.",
        "It is outranked: strong comes before weak. It names the same.",
      ],
    ],
    [
      "who is on no roster, and an entry that has expired",
      { ...anaOwns, claims: [lapsed, stranger, ana] },
      [
        "It decides: no clue of a higher rank than strong names anybody.",
        "It does not count: the entry has expired.",
        "It does not count: it names nobody whom a roster knows.",
      ],
    ],
    [
      "two of one rank contradict each other",
      { state: "conflicting", rank: "strong", claims: [ana, { ...hana, rank: "strong" }] },
      [
        "It is one of 2 sides of rank strong that contradict each other.",
        "It is one of 2 sides of rank strong that contradict each other.",
      ],
    ],
    [
      "a login may be somebody else's today",
      { state: "conflicting", rank: "strong", claims: [{ ...ana, recycled: true }] },
      ["It conflicts with itself: the login may belong to somebody else today."],
    ],
    [
      "something was not read",
      { state: "uncertain", rank: "strong", claims: [ana] },
      ["It would decide: no clue of a higher rank than strong names anybody."],
    ],
    [
      "among weak clues the nearer one decides",
      { ...anaOwns, rank: "weak", claims: [{ ...ana, rank: "weak" }, hana] },
      [
        "It decides: no clue of a higher rank than weak names anybody.",
        "It gives way: among weak clues a person comes before a team, and somebody whom a roster lists before an address that none lists.",
      ],
    ],
  ])("%s", (_story, owner, why) => {
    expect(explainClues(owner).map((clue) => clue.why)).toEqual(why);
  });

  test("a clue says where it was found and whom it names", () => {
    expect(explainClues({ ...anaOwns, claims: [ana] })).toMatchObject([
      { found: "the deploy key's own added-by field", says: "alund", names: "Ana Lund, departed 3 days ago" },
    ]);
  });
});

test.each<[ReportedOwner | undefined, string]>([
  [undefined, "Not known: neither a roster nor an owners file was read."],
  [anaOwns, "Ana Lund owns it, by strong evidence."],
  [{ state: "none", claims: [] }, "Nobody: nothing that was read names an owner."],
  [{ state: "none", claims: [stranger] }, "Nobody whom a roster knows."],
  [{ state: "conflicting", rank: "weak", claims: [] }, "It is disputed: clues of one rank (weak) do not agree."],
  [{ state: "uncertain", claims: [] }, "It is not certain: what was not read, or contradicts itself, could change it."],
])("what was decided, case %#", (owner, sentence) => {
  expect(ownerDecision(owner)).toBe(sentence);
});
