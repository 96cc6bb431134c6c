import { describe, expect, test } from "vitest";
import { aws } from "../../src/collect/aws/index.ts";
import { github } from "../../src/collect/github/index.ts";
import { type FaultMode, faultModes } from "../../src/estate/server.ts";
import type { AwsEntry, GithubEntry } from "../../src/model/generated/configuration.ts";
import type { Coverage } from "../../src/model/generated/snapshot.ts";
import { render } from "../../src/report/sarif.ts";
import { countInSarif, findingsOf, type Outcome, uploadAfter } from "../alerts/after-fault.ts";
import { narrow, readStory, stories } from "../report/stories.ts";
import { type AcmeScan, type Adjust, estateFailures, scanAcme } from "./acme.ts";

/** The requests of each section. */
const operations: Readonly<Record<string, string>> = {
  "aws/iam": "iam:*",
  "aws/secrets": "secretsmanager:*",
  "github/deploy-keys": "GET /repos/{owner}/{repo}/keys",
  "github/actions-secrets": "GET /repos/{owner}/{repo}/actions/secrets",
  "github/environment-secrets": "GET /repos/{owner}/{repo}/environments*",
  "github/organization-secrets": "GET /orgs/{org}/actions/secrets*",
  "github/dependabot-secrets": "GET /repos/{owner}/{repo}/dependabot/secrets",
  "github/organization-dependabot-secrets": "GET /orgs/{org}/dependabot/secrets*",
  "github/codespaces-secrets": "GET /orgs/{org}/codespaces/secrets*",
  "github/agent-secrets": "GET /repos/{owner}/{repo}/agents/secrets",
  "github/organization-agent-secrets": "GET /orgs/{org}/agents/secrets*",
  "github/members": "GET /orgs/{org}/*",
  "github/fine-grained-tokens": "GET /orgs/{org}/personal-access-tokens",
  "github/token-requests": "GET /orgs/{org}/personal-access-token-requests",
  "github/audit-log": "GET /orgs/{org}/audit-log",
  "github/authorizations": "GET /orgs/{org}/credential-authorizations",
  "github/invitations": "GET /orgs/{org}/invitations",
  "github/repository-invitations": "GET /repos/{owner}/{repo}/invitations",
  "github/webhooks": "GET /repos/{owner}/{repo}/hooks",
  "github/organization-webhooks": "GET /orgs/{org}/hooks",
  "github/app-installations": "GET /orgs/{org}/installations",
  "github/runners": "GET /repos/{owner}/{repo}/actions/runners",
  "github/organization-runners": "GET /orgs/{org}/actions/runners",
  "github/leaked-secrets": "GET /orgs/{org}/secret-scanning/alerts",
  "github/teams": "POST /graphql",
  "github/workflows": "POST /graphql",
};

/** A stalled connection takes as long as the time limit, so only the tests of the sections have it. */
const modes: readonly FaultMode[] = faultModes.filter((mode) => mode !== "stall");
const bad: ReadonlySet<Coverage["status"]> = new Set(["denied", "failed", "partial"]);

/** Only the provider of the section, because the fault does not concern the others, and the people whom it is about. */
function only(section: string): Adjust {
  const [provider = ""] = section.split("/");
  return ({ github: organizations, aws: accounts, ...entries }) => ({
    ...Object.fromEntries(Object.entries(entries).filter(([name]) => name === provider || name === "roster")),
    ...(provider === "github" && organizations && { github: organizations.map(withEveryList) }),
    ...(provider === "aws" && accounts && { aws: accounts.map(withEveryRegion) }),
  });
}

/** Also what an organization reads only if it is asked for. */
function withEveryList(entry: GithubEntry): GithubEntry {
  return { ...entry, also: ["agent-secrets", "repository-invitations", "runners", "workflows"] };
}

/** Also the regions that the configuration does not name. */
function withEveryRegion({ regions: _regions, ...entry }: AwsEntry): AwsEntry {
  return entry;
}

/** Scans without a fault, by provider; that of the whole company has none. */
const wholeScans = new Map<string, Promise<AcmeScan>>();

/** A scan without a fault of the provider of a section and the people; of the whole company without a section. */
function scanWhole(section?: string): Promise<AcmeScan> {
  const [provider = ""] = section?.split("/") ?? [];
  const scanning = wholeScans.get(provider) ?? scanAcme(section === undefined ? {} : { adjust: only(section) });
  wholeScans.set(provider, scanning);
  return scanning;
}

/** By what was scanned and the fault. */
const outcomes = new Map<string, Outcome>();

/** Compares what code scanning shows before and after a scan with a fault. Every other one is without people's names. */
async function expectAlertsToStay(name: string, scanned: AcmeScan, whole: Promise<AcmeScan>): Promise<void> {
  const outcome = uploadAfter(await whole, scanned, outcomes.size % 2 === 1);
  outcomes.set(name, outcome);
  expect(outcome).toMatchObject({ inSarif: outcome.seen, closedWrongly: 0, unfounded: 0 });
}

function statusesOf({ snapshot }: AcmeScan, section: string): readonly Coverage["status"][] {
  const entries = snapshot.coverage.filter((entry) => entry.section === section);
  return [...new Set(entries.filter(({ status }) => status !== "not-applicable").map(({ status }) => status))].sort();
}

/** Policies that judge the kinds of a section and have no unknown because of it. */
function silentPolicies({ result, snapshot }: AcmeScan, section: string): readonly string[] {
  const kinds = new Set(snapshot.coverage.filter((entry) => entry.section === section).flatMap((entry) => entry.kinds));
  const fed = result.policies.filter((policy) => policy.kinds?.some((kind) => kinds.has(kind)));
  const unknown = new Set(result.unknowns.filter((one) => one.section === section && one.gap).map((one) => one.policy));
  return fed.map(({ id }) => id).filter((id) => !unknown.has(id));
}

describe("every section with every fault", () => {
  const cells = new Map<string, string>();

  test("every section that is asked over the network has a row (`operations` in this file)", () => {
    const sections = [aws, github].flatMap((provider) => provider.sections.map(({ section }) => section));
    expect(Object.keys(operations).sort()).toEqual(sections.sort());
  });

  describe.each(Object.entries(operations))("%s", (section, operation) => {
    test.each(modes)("%s ends as a gap for every policy that it feeds", async (mode) => {
      const scanned = await scanAcme({ faults: [{ operation, mode }], adjust: only(section) });
      const statuses = statusesOf(scanned, section);
      cells.set(`${section} ${mode}`, statuses.join("+") || "nothing");
      expect(estateFailures(scanned.estate)).toEqual([]);
      expect(statuses.length).toBeGreaterThan(0);
      expect(statuses.filter((status) => !bad.has(status))).toEqual([]);
      expect(silentPolicies(scanned, section)).toEqual([]);
      expect(scanned.result.summary.gaps).toBeGreaterThan(0);
      await expectAlertsToStay(`${section}, ${mode}`, scanned, scanWhole(section));
    });
  });

  test("every cell of the matrix is a gap", async () => {
    const width = Math.max(...modes.map((mode) => mode.length)) + 2;
    const head = ["".padEnd(width), ...Object.keys(operations).map((section) => section.padEnd(40))].join("");
    const rows = modes.map((mode) =>
      [
        mode.padEnd(width),
        ...Object.keys(operations).map((section) => (cells.get(`${section} ${mode}`) ?? "nothing").padEnd(40)),
      ].join(""),
    );
    const matrix = `${[head, ...rows].map((line) => line.trimEnd()).join("\n")}\n`;
    process.stdout.write(`\n${matrix}`);
    expect(rows.length * Object.keys(operations).length).toBeGreaterThan(40);
    expect(matrix).not.toMatch(/nothing|complete/);
    await expect(matrix).toMatchFileSnapshot("../../fixtures/golden/fault-matrix.txt");
  });
});

describe("a fault in the middle", () => {
  test.each([
    ["aws/iam", "iam:GetAccountAuthorizationDetails"],
    ["aws/secrets", "secretsmanager:ListSecrets"],
    ["github/deploy-keys", "GET /repos/{owner}/{repo}/keys"],
    ["github/members", "GET /orgs/{org}/members"],
  ])("%s keeps what came before and reports the rest as missing", async (section, operation) => {
    const whole = await scanWhole(section);
    const scanned = await scanAcme({ faults: [{ operation, mode: "throttle", skip: 1 }], adjust: only(section) });
    expect(statusesOf(scanned, section).some((status) => bad.has(status))).toBe(true);
    expect(scanned.snapshot.credentials.length + scanned.snapshot.accounts.length).toBeGreaterThan(0);
    expect(scanned.snapshot.credentials.length + scanned.snapshot.accounts.length).toBeLessThanOrEqual(
      whole.snapshot.credentials.length + whole.snapshot.accounts.length,
    );
    await expectAlertsToStay(`${section}, throttle after one answer`, scanned, scanWhole(section));
  });
});

describe("alerts of the whole company", () => {
  test("stay open while nothing changes", async () => {
    await expectAlertsToStay("whole company", await scanWhole(), scanWhole());
  });

  test.each(Object.entries(operations))("stay open while %s is denied", async (section, operation) => {
    const scanned = await scanAcme({ faults: [{ operation, mode: "deny" }] });
    await expectAlertsToStay(`whole company, ${section}: deny`, scanned, scanWhole());
  });

  test("stay open where neither a roster nor an owners file is read any more", async () => {
    const adjust: Adjust = ({ roster: _roster, ...entries }) => entries;
    const scanned = await scanAcme({ adjust, withoutOwnersFile: true });
    await expectAlertsToStay("whole company, no roster, no owners file", scanned, scanWhole());
  });

  test.each(["aws", "github", "code"])("stay open while %s is not configured", async (provider) => {
    const scanned = await scanAcme({
      adjust: (entries) => Object.fromEntries(Object.entries(entries).filter(([name]) => name !== provider)),
    });
    await expectAlertsToStay(`whole company, no ${provider}`, scanned, scanWhole());
  });
});

test("no finding is missing in SARIF, and no alert closes wrongly", async () => {
  const columns = ["seen", "inSarif", "repeated", "leftOpen", "closedWrongly", "unfounded"] as const;
  const head = ["", "findings", "in SARIF", "repeated", "left open", "closed wrongly", "unfounded"];
  const rows = [
    ...stories
      .filter((story) => story !== "acme")
      .map((story) => {
        const result = readStory(story);
        // What is waived has no alert.
        const open = { ...result, findings: result.findings.filter(({ waived }) => waived === undefined) };
        return [`result ${story}`, findingsOf(open).length, countInSarif(result, render(result, narrow).files)];
      }),
    ...[...outcomes].map(([name, outcome]) => [name, ...columns.map((column) => outcome[column])]),
  ];
  const lines = [head, ...rows].map(([name, ...cells]) =>
    [String(name).padEnd(48), ...cells.map((cell) => String(cell).padStart(16))].join("").trimEnd(),
  );
  process.stdout.write(`\n${lines.join("\n")}\n`);
  expect(rows.filter(([, seen, inSarif]) => seen !== inSarif)).toEqual([]);
  expect(outcomes.size).toBeGreaterThan(50);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../../fixtures/golden/alerts-matrix.txt");
});
