import { describe, expect, test } from "vitest";
import { applySettings, readConfiguration } from "../../src/configure/index.ts";
import { loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import type { ResolveOptions } from "../../src/resolve/index.ts";
import { evaluateSnapshot } from "../../src/scan.ts";
import {
  accessKey,
  deployKey,
  entry,
  githubUser,
  hana,
  iamUser,
  mira,
  readWhole,
  roster,
  snapshotOf,
} from "../resolve/records.ts";

const policy = "improper_offboarding/account_outlived_owner";
const probably = "improper_offboarding/account_probably_outlived_owner";
const module = await loadBuiltinPolicies();
const policies = applySettings(module.policies, readConfiguration("version: 1", "outlived.yaml"));
const labs = "github:acme-labs";

async function judge(records: Partial<Snapshot>, ownership: Partial<ResolveOptions> = {}) {
  const judging = { modules: [module], policies, ownership: { timezone: "UTC", ...ownership } };
  const snapshot = snapshotOf({ identities: [mira, hana], ...records });
  const { result } = await evaluateSnapshot(snapshot, judging, { name: "outlived", version: "0.0.0" });
  return {
    messages: result.findings.filter((finding) => finding.policy === policy).map(({ message }) => message),
    others: result.findings.filter((finding) => finding.policy !== policy),
    gaps: result.unknowns.filter((unknown) => unknown.policy === policy && unknown.gap),
    unknowns: result.unknowns.filter((unknown) => unknown.policy === policy),
  };
}

describe("accounts of somebody who has left", () => {
  test("a leaver who is still in one of two organizations is found there, and nobody else is", async () => {
    const accounts = [
      githubUser("hnovak", "5010003"),
      githubUser("hnovak", "5010003", { source: labs, membership: "owner" }),
      githubUser("mira-okafor", "5010007", { source: labs, membership: "outside-collaborator" }),
    ];
    const sources = [...snapshotOf({}).sources, { id: labs, kind: "github-organization" as const, name: "acme-labs" }];
    const coverage = [...readWhole, entry(labs, "github/members", ["github-user"])];
    const { messages } = await judge({ accounts, sources, coverage });
    expect(messages).toEqual([
      "Mira Okafor departed 17 days ago and is still outside collaborator mira-okafor of acme-labs",
    ]);
  });

  test("a leaver who can still work in a repository is found there", async () => {
    const shop = "github:acme-example/shop";
    const accounts = [githubUser("mira-okafor", "5010007", { source: shop, membership: "collaborator" })];
    const sources = [
      ...snapshotOf({}).sources,
      { id: shop, kind: "github-repository" as const, name: "acme-example/shop" },
    ];
    const coverage = [...readWhole, entry(shop, "github/members", ["github-user"])];
    const { messages } = await judge({ accounts, sources, coverage });
    expect(messages).toEqual([
      "Mira Okafor departed 17 days ago and is still collaborator mira-okafor of acme-example/shop",
    ]);
  });

  test("a leaver in both has a finding in each, and keys that were added count for one user", async () => {
    const accounts = [githubUser("mira-okafor", "5010007"), githubUser("mira-okafor", "5010007", { source: labs })];
    const { messages, others } = await judge({ accounts, credentials: [deployKey(1, "mira-okafor")] });
    expect(messages).toHaveLength(2);
    expect(others.map((finding) => finding.policy)).toContain("improper_offboarding/owner_departed");
  });

  test("one account is one finding, however many credentials it has", async () => {
    const user = iamUser("mira.okafor");
    const credentials = [accessKey(user), accessKey(user, { createdAt: "2025-01-01T00:00:00Z" })];
    const { messages } = await judge({ accounts: [user], credentials });
    expect(messages).toEqual([
      "Mira Okafor departed 17 days ago and is still IAM user mira.okafor in acme-production, with 2 live credentials",
    ]);
  });

  test.each([
    ["a machine's, by its tag", iamUser("ci-deploy", { tags: [{ key: "owner", value: "mira.okafor@example.com" }] })],
    ["a machine's, by its path", iamUser("ci-deploy", { path: "/mira.okafor/" })],
    ["a service's, by its path", iamUser("mira.okafor", { path: "/service/" })],
    ["a bot's", githubUser("mira-okafor", "5010007", { automated: true })],
    ["off", githubUser("mira-okafor", "5010007", { status: "suspended" })],
    ["perhaps somebody else's by now", githubUser("mira-okafor", "9990007")],
    ["younger than the leaving", iamUser("mira.okafor", { createdAt: "2026-11-05T09:00:00Z" })],
    ["only resembling", iamUser("mira")],
    ["somebody's who is here", githubUser("hnovak", "5010003")],
  ])("an account that is %s is not reported", async (_story, account) => {
    const { messages } = await judge({ accounts: [account] });
    expect(messages).toEqual([]);
  });

  test("what an owners file says of a GitHub user counts, and of an IAM user only where it is the leaver's own", async () => {
    const accounts = [githubUser("freelance-x", "77"), iamUser("ci-deploy"), iamUser("mira.okafor")];
    const owners = { file: "owners.yaml", entries: [{ match: "*", owner: "mira.okafor@example.com", line: 3 }] };
    const { messages } = await judge({ accounts }, { owners });
    expect(messages.map((message) => message.replace(/.* is still /, ""))).toEqual([
      "IAM user mira.okafor in acme-production, without a live access key, password or certificate",
      "member freelance-x of acme-example",
    ]);
  });
});

describe("accounts that probably belong to somebody who has left", () => {
  test.each([
    ["a login that spells the name", githubUser("miraokafor", "77"), "weak"],
    ["a login that spells the address", githubUser("mira.okafor", "77"), "weak"],
    ["a login with another numeric id than the roster's", githubUser("mira-okafor", "9990007"), "conflicting"],
  ])("%s", async (_story, account, evidence) => {
    const leaver = { ...mira, ...(evidence === "weak" && { externalIds: [], logins: [] }) };
    const { messages, others } = await judge({ accounts: [account], identities: [leaver, hana] });
    expect(messages).toEqual([]);
    expect(others.map((finding) => [finding.policy, finding.message])).toEqual([
      [
        probably,
        `Mira Okafor departed 17 days ago and, by ${evidence} evidence, is still member ${account.name} of acme-example`,
      ],
    ]);
  });

  test.each([
    ["somebody who is here", githubUser("hana-novak", "77"), [{ ...hana, externalIds: [], logins: [] }]],
    ["a proven leaver", githubUser("mira-okafor", "5010007"), [mira]],
    ["a stranger", githubUser("ext-agency", "77"), [mira, hana]],
    ["an IAM user, whose credentials are reported", iamUser("mira"), [mira]],
  ])("not %s", async (_story, account, identities) => {
    const { others } = await judge({ accounts: [account], identities });
    expect(others.filter((finding) => finding.policy === probably)).toEqual([]);
  });
});

describe("what was not read", () => {
  const accounts = [githubUser("mira-okafor", "5010007"), githubUser("ext-agency", "77")];
  const without = (section: string) => readWhole.filter((one) => one.section !== section);

  test("members that were read in part only are a gap, and the leaver who was seen is found", async () => {
    const partial = entry("github:acme-example", "github/members", ["github-user"], { status: "partial" });
    const { messages, gaps } = await judge({ accounts, coverage: [...without("github/members"), partial] });
    expect(messages).toHaveLength(1);
    expect(gaps.map(({ section }) => section)).toEqual(["github/members"]);
  });

  test("without a roster every account is unknown", async () => {
    const missing = entry(roster, "roster/csv", ["person"], { status: "not-configured" });
    const { messages, unknowns } = await judge({
      accounts,
      identities: [],
      coverage: [...without("roster/csv"), missing],
    });
    expect(messages).toEqual([]);
    expect(unknowns.find(({ cause }) => cause === "missing-fact")).toMatchObject({ facts: ["owner"], count: 2 });
  });

  test("a roster that was read in part is a gap, and those whom it names stay named", async () => {
    const partial = entry(roster, "roster/csv", ["person"], { status: "partial" });
    const { messages, gaps } = await judge({ accounts, coverage: [...without("roster/csv"), partial] });
    expect(messages).toHaveLength(1);
    expect(gaps.map(({ section }) => section)).toContain("roster/csv");
  });

  test("users of Identity Center and invitations, which no section reads, are unknown", async () => {
    const left = entry("github:acme-example", "github/members/not-collected", ["pending-invitation"], {
      status: "not-collected",
    });
    const { unknowns } = await judge({ accounts, coverage: [...readWhole, left] });
    expect(unknowns).toMatchObject([{ section: "github/members/not-collected", gap: false }]);
  });
});
