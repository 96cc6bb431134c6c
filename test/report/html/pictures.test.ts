import { describe, expect, test } from "vitest";
import { groupFlagged } from "../../../src/report/groups.ts";
import { ownershipMatrix } from "../../../src/report/html/ownership-map.ts";
import { timelineRows } from "../../../src/report/html/timeline.ts";
import { render } from "../../../src/report/html.ts";
import { multiplied } from "../many.ts";
import { named, readPage, sectionIn } from "../page.ts";
import { readStory, textOf } from "../stories.ts";

const acme = readStory("acme");

describe("pictures", () => {
  test("the timeline has each certain credential of a leaver, those used longest after leaving first", () => {
    const rows = timelineRows(groupFlagged(acme).leavers);
    expect(rows.map(({ flagged }) => flagged.subject.daysUsedAfterOwnerLeft)).toEqual([
      331,
      330,
      328,
      21,
      20,
      16,
      12,
      ...rows.slice(7).map(() => undefined),
    ]);
    for (const { lastDay, lastUse, flagged } of rows) {
      if (flagged.subject.daysUsedAfterOwnerLeft !== undefined) expect(lastUse).toBeGreaterThan(lastDay);
    }
  });

  test("a leaver without a readable last day, and evidence that is not certain, have no row", () => {
    const names = timelineRows(groupFlagged(acme).leavers).map(({ leaver }) => leaver.identity.name);
    expect(names).toContain("Clara Voss");
    expect(names).not.toContain("Sam Whitfield");
    const unreadable = groupFlagged(acme).leavers.map((leaver) => ({
      ...leaver,
      identity: { ...leaver.identity, endedAt: "last spring" },
    }));
    expect(timelineRows(unreadable)).toEqual([]);
  });

  test("more rows than fit are counted", () => {
    const text = sectionIn(readPage(textOf(render, multiplied(acme, 10))), "timeline");
    expect(text).toMatch(/\d+ more credentials: in the list above/);
  });

  test("the matrix counts everything flagged once, by source and by what is known of the owner", () => {
    const { leavers: left, groups } = groupFlagged(acme);
    const flagged = [
      ...left.flatMap(({ credentials, others }) => [...credentials, ...others]),
      ...groups.flatMap((group) => group.flagged),
    ];
    const rows = ownershipMatrix(flagged, left);
    const total = rows.reduce((sum, { counts }) => sum + Object.values(counts).reduce((a, b) => a + b, 0), 0);
    expect(total).toBe(flagged.length);
    expect(rows[0]).toEqual({
      source: "github:acme-example",
      counts: { "Has left": 8, "Not certain": 0, "Is here": 2, "Nobody known": 25 },
    });
    const table = named(readPage(textOf(render, acme)), "table").find(
      ({ attributes }) => attributes["class"] === "matrix",
    );
    expect(table?.text).toMatch(/acme-production10025/);
  });
});
