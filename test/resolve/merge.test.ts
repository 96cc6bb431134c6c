import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Coverage, Snapshot, Source } from "../../src/model/generated/snapshot.ts";
import { mergeSnapshots } from "../../src/resolve/index.ts";
import {
  accessKey,
  deployKey,
  entry,
  iamUser,
  organization,
  person,
  production,
  secret,
  snapshotOf,
} from "./records.ts";

const bare = (records: Partial<Snapshot>): Snapshot => snapshotOf({ sources: [], coverage: [], ...records });
const aws: Source = { id: production, kind: "aws-account", name: "acme-production" };
const github: Source = { id: organization, kind: "github-organization", name: "acme-example" };
const nobodyAsked: Source = { id: "github", kind: "provider", name: "GitHub" };
const notConfigured: Coverage = { ...entry("github", "github/deploy-keys", ["deploy-key"]), status: "not-configured" };

describe("merging", () => {
  test("is concatenation, sorted, as of the latest", () => {
    const merged = mergeSnapshots([
      bare({
        collectedAt: "2026-11-16T09:00:00+02:00",
        sources: [github],
        credentials: [deployKey(2, "a"), deployKey(1, "a")],
      }),
      bare({ collectedAt: "2026-11-16T08:00:00Z", sources: [aws], credentials: [secret("s")] }),
    ]);
    expect(merged.collectedAt).toBe("2026-11-16T08:00:00Z");
    expect(merged.sources.map(({ id }) => id)).toEqual([production, organization]);
    expect(merged.credentials.map(({ id }) => id)).toEqual([
      secret("s").id,
      deployKey(1, "a").id,
      deployKey(2, "a").id,
    ]);
  });

  test("of two records with one id the later wins", () => {
    const merged = mergeSnapshots([
      bare({ credentials: [secret("s", { status: "active" })] }),
      bare({ credentials: [secret("s", { status: "inactive" })] }),
    ]);
    expect(merged.credentials).toEqual([secret("s", { status: "inactive" })]);
  });

  test("of two entries of one source, section and scope the later wins", () => {
    const here = { ...entry(production, "aws/secrets", ["secret"]), scope: "eu-central-1" };
    const there = { ...here, scope: "eu-west-1" };
    const merged = mergeSnapshots([
      bare({ coverage: [here, there] }),
      bare({ coverage: [{ ...here, status: "denied" }] }),
    ]);
    expect(merged.coverage.map(({ scope, status }) => [scope, status])).toEqual([
      ["eu-central-1", "denied"],
      ["eu-west-1", "complete"],
    ]);
  });

  test("that nobody asked for a section is forgotten where another snapshot has it", () => {
    const partsOf = (...snapshots: Snapshot[]) => {
      const { sources, coverage } = mergeSnapshots(snapshots);
      return { sources: sources.map(({ id }) => id), statuses: coverage.map(({ status }) => status) };
    };
    const without = bare({ sources: [aws, nobodyAsked], coverage: [notConfigured] });
    const denied: Coverage = { ...entry(organization, "github/deploy-keys", ["deploy-key"]), status: "denied" };
    const real = bare({ sources: [github], coverage: [denied] });
    expect(partsOf(without, real)).toEqual({ sources: [production, organization], statuses: ["denied"] });
    expect(partsOf(real, without)).toEqual({ sources: [production, organization], statuses: ["denied"] });
    expect(partsOf(without, without)).toEqual({ sources: [production, "github"], statuses: ["not-configured"] });
  });

  test("what nobody asked a real source for is never forgotten, whoever else was asked for it", () => {
    const unasked: Coverage = {
      ...entry("github:acme-labs", "github/deploy-keys", ["deploy-key"]),
      status: "not-configured",
    };
    const asked = entry(organization, "github/deploy-keys", ["deploy-key"]);
    const labs: Source = { ...github, id: "github:acme-labs", name: "acme-labs" };
    for (const sources of [[github, labs], [github]]) {
      const merged = mergeSnapshots([bare({ sources, coverage: [asked, unasked] })]);
      expect(merged.coverage.map(({ source, status }) => [source, status])).toEqual([
        [organization, "complete"],
        ["github:acme-labs", "not-configured"],
      ]);
    }
  });

  test("a provider of which another section stays unasked is kept", () => {
    const members: Coverage = { ...notConfigured, section: "github/members" };
    const merged = mergeSnapshots([
      bare({ sources: [nobodyAsked], coverage: [notConfigured, members] }),
      bare({ sources: [github], coverage: [entry(organization, "github/deploy-keys", ["deploy-key"])] }),
    ]);
    expect(merged.sources.map(({ id }) => id)).toEqual(["github", organization]);
    expect(merged.coverage.map(({ section }) => section)).toEqual(["github/members", "github/deploy-keys"]);
  });

  test("a source of which nothing is said at all is kept", () => {
    expect(mergeSnapshots([bare({ sources: [nobodyAsked] })]).sources).toEqual([nobodyAsked]);
  });

  test("nothing cannot be merged", () => {
    expect(() => mergeSnapshots([])).toThrow(expect.objectContaining({ name: "UsageError" }));
  });

  test("one snapshot stays what it is, but sorted", () => {
    const user = iamUser("a");
    const one = bare({
      accounts: [user],
      credentials: [accessKey(user)],
      collectedBy: { name: "outlived", version: "1" },
    });
    expect(mergeSnapshots([one])).toEqual(one);
  });
});

test("merging is associative, and for disjoint ids order does not matter", () => {
  const parts = fc.uniqueArray(fc.nat(60), { minLength: 3, maxLength: 12 });
  const times = fc.array(fc.constantFrom("2026-11-16T08:00:00Z", "2026-11-16T09:00:00+01:00", "2026-11-15T08:00:00Z"), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(parts, times, (numbers, collectedAt) => {
      const [a, b, c] = [0, 1, 2].map((part) => {
        const own = numbers.filter((number) => number % 3 === part);
        return bare({
          collectedAt: collectedAt[part] ?? "2026-11-16T08:00:00Z",
          identities: own.map((number) => person(String(number), `Person ${number}`)),
          credentials: own.map((number) => secret(`s${number}`)),
          coverage: own.map((number) => entry(production, "aws/secrets", ["secret"], { scope: `region-${number}` })),
        });
      });
      if (a === undefined || b === undefined || c === undefined) throw new Error("three parts");
      const all = mergeSnapshots([a, b, c]);
      expect(mergeSnapshots([mergeSnapshots([a, b]), c])).toEqual(all);
      expect(mergeSnapshots([a, mergeSnapshots([b, c])])).toEqual(all);
      expect(mergeSnapshots([c, a, b])).toEqual(all);
    }),
  );
});
