import { describe, expect, test } from "vitest";
import type { OwnersEntry } from "../../src/model/generated/owners.ts";
import type { Coverage, Snapshot } from "../../src/model/generated/snapshot.ts";
import type { LocatedAcceptance } from "../../src/resolve/stale-entries.ts";
import { accessKey, deployKey, entry, iamUser, organization, production, readWhole, resolveAt } from "./records.ts";

const denied: Coverage = { ...entry(production, "aws/secrets", ["secret"]), scope: "eu-west-1", status: "denied" };
const at = { file: "outlived.yaml", line: 12, column: 5 };
const user = iamUser("deploy-bot");
const records: Partial<Snapshot> = { accounts: [user], credentials: [accessKey(user), deployKey(1, "ci")] };

describe("accepted gaps", () => {
  const staleOf = (accepted: Partial<LocatedAcceptance>, coverage: readonly Coverage[]) =>
    resolveAt({ coverage: [...coverage] }, { acceptGaps: [{ reason: "Why not.", at, ...accepted }], timezone: "UTC" })
      .staleEntries()
      .map(({ state }) => state);

  test.each<[string, Partial<LocatedAcceptance>, readonly Coverage[], readonly string[]]>([
    ["that match a gap", { scope: "eu-*" }, [denied], []],
    ["on their last day", { expires: "2026-11-16" }, [denied], []],
    ["after their last day", { expires: "2026-11-15" }, [denied], ["expired"]],
    ["of a source that is not there", { source: "aws:999*" }, [denied], ["unmatched"]],
    ["of what was read", { scope: "eu-*" }, [{ ...denied, status: "complete" }], ["unmatched"]],
    [
      "of a scope, where the whole section failed",
      { scope: "us-east-1" },
      [entry(production, "aws/secrets", ["secret"], { status: "failed" })],
      [],
    ],
    [
      "of a scope, where the whole other section failed",
      { section: "aws/iam", scope: "x" },
      [entry(production, "aws/secrets", ["secret"], { status: "failed" })],
      ["unmatched"],
    ],
  ])("%s", (_story, accepted, coverage, expected) => {
    expect(staleOf(accepted, coverage)).toEqual(expected);
  });

  test("are named by their place and globs", () => {
    const acceptGaps = [{ source: "aws:*", section: "aws/iam", reason: "Why not.", at }];
    expect(resolveAt({}, { acceptGaps }).staleEntries()).toEqual([
      { list: "acceptGaps", state: "unmatched", file: "outlived.yaml", line: 12, match: "aws:* aws/iam" },
    ]);
  });
});

describe("owners entries", () => {
  const staleOf = (entries: readonly Partial<OwnersEntry>[], coverage: readonly Coverage[] = readWhole) => {
    const written = entries.map((one, index) => ({
      match: "nothing",
      owner: "bo@example.com",
      line: index + 1,
      ...one,
    }));
    const options = { owners: { file: "owners.yaml", entries: written }, timezone: "UTC" };
    return resolveAt({ ...records, coverage: [...coverage] }, options)
      .staleEntries()
      .map(({ line, state }) => [line, state]);
  };

  test.each<[string, readonly Partial<OwnersEntry>[], readonly (readonly [number, string])[]]>([
    ["that match a key, an account or the key's account", [{ match: accessKey(user).id }, { match: user.id }], []],
    ["that match nothing", [{ match: "arn:aws:iam::111122223333:user/gone" }], [[1, "unmatched"]]],
    ["of which one glob matches", [{ match: ["gone", "github:*"] }], []],
    ["after their last day", [{ match: "github:*", validUntil: "2026-11-15" }], [[1, "expired"]]],
    ["on their last day", [{ match: "github:*", validUntil: "2026-11-16" }], []],
    ["behind one that matches the same", [{ match: "github:*" }, { match: deployKey(1, "ci").id }], [[2, "shadowed"]]],
    [
      "behind an expired one",
      [{ match: "github:*", validUntil: "2026-11-15" }, { match: "github:*" }],
      [[1, "expired"]],
    ],
  ])("%s", (_story, entries, expected) => {
    expect(staleOf(entries)).toEqual(expected);
  });

  const gone = [{ match: "github:gone/*" }, { match: "github:*", validUntil: "2026-11-15" }];

  test("are not said to match nothing where a list was cut", () => {
    const cut = { ...entry(organization, "github/webhooks", ["deploy-key"]), status: "partial" as const };
    expect(staleOf(gone, [...readWhole, cut])).toEqual([[2, "expired"]]);
    expect(staleOf(gone, [...readWhole, { ...cut, listed: { "deploy-key": "whole" } }])).toEqual([
      [1, "unmatched"],
      [2, "expired"],
    ]);
  });

  test("of a provider that is not configured are not said to match nothing", () => {
    const coverage = [...readWhole, entry("azure", "azure/keys", ["secret"], { status: "not-configured" })];
    const entries = [{ match: "azure:key" }, { match: "*key" }, { match: "github:gone" }];
    expect(staleOf(entries, coverage)).toEqual([[3, "unmatched"]]);
  });
});
