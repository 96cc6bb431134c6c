import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IamUser } from "../../../../src/collect/aws/iam/api.ts";
import { matchUsers } from "../../../../src/collect/aws/iam/match-users.ts";
import { account, type Line, rootLine, rowsOf, userLine } from "./report-text.ts";

describe("users and lines of the report", () => {
  const user = (
    name: string,
    createdAt = "2024-01-02T03:04:05Z",
    arn = `arn:aws:iam::${account}:user/${name}`,
  ): IamUser => ({
    arn,
    name,
    path: "/",
    userId: `AIDA${name.toUpperCase()}`,
    createdAt,
    tags: [],
  });
  const rows = (...lines: readonly Line[]) => rowsOf(lines);

  test("a user with a line of the same second has that line", () => {
    const { principals, deleted } = matchUsers([user("a")], rows(rootLine(), userLine("a")), true);
    expect(principals.map(({ name, row }) => [name, row?.arn])).toEqual([
      ["root", `arn:aws:iam::${account}:root`],
      ["a", `arn:aws:iam::${account}:user/a`],
    ]);
    expect(deleted).toEqual([]);
  });

  test("a user made again under the same name does not inherit the line of the one before", () => {
    const { principals, deleted } = matchUsers([user("a", "2026-11-16T07:00:00Z")], rows(userLine("a")), true);
    expect(principals.map(({ row }) => row)).toEqual([undefined]);
    expect(deleted.map(({ name }) => name)).toEqual(["a"]);
  });

  test("a renamed user keeps the line of the old name", () => {
    const { principals, deleted } = matchUsers([user("new-name")], rows(userLine("old-name")), true);
    expect(principals.map(({ name, arn, row }) => [name, arn, row?.name])).toEqual([
      ["new-name", `arn:aws:iam::${account}:user/new-name`, "old-name"],
    ]);
    expect(deleted).toEqual([]);
  });

  test("users of one second are not taken for renamed ones", () => {
    const { principals, deleted } = matchUsers(
      [user("new-1"), user("new-2")],
      rows(userLine("old-1"), userLine("old-2")),
      true,
    );
    expect(principals.map(({ row }) => row)).toEqual([undefined, undefined]);
    expect(deleted).toHaveLength(2);
  });

  test("users made since and deleted since", () => {
    const { principals, deleted } = matchUsers(
      [user("young", "2026-11-16T07:00:00Z")],
      rows(userLine("deleted")),
      true,
    );
    expect(principals.map(({ name, row }) => [name, row])).toEqual([["young", undefined]]);
    expect(deleted.map(({ name }) => name)).toEqual(["deleted"]);
  });

  test("no user and no line is lost or doubled, whatever the report's age", () => {
    const second = fc.integer({ min: 0, max: 3 }).map((n) => `2024-01-02T03:04:0${n}Z`);
    const people = fc.uniqueArray(fc.record({ name: fc.constantFrom("a", "b", "c", "d", "e"), at: second }), {
      selector: ({ name }) => name,
    });
    fc.assert(
      fc.property(people, people, (users, lines) => {
        const listed = users.map(({ name, at }) => user(name, at));
        const read = rows(...lines.map(({ name, at }) => userLine(name, { user_creation_time: at })));
        const { principals, deleted } = matchUsers(listed, read, true);
        expect(principals.map(({ arn }) => arn).sort()).toEqual(listed.map(({ arn }) => arn).sort());
        const used = [...principals.flatMap(({ row }) => row ?? []), ...deleted];
        expect(new Set(used)).toEqual(new Set(read));
        expect(used).toHaveLength(read.length);
        for (const { user: one, row } of principals) if (row !== undefined) expect(row.createdAt).toBe(one?.createdAt);
      }),
    );
  });
});
