import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { type FaultMode, faultModes } from "../../src/estate/server.ts";
import type { Limits } from "../../src/model/generated/configuration.ts";
import type { Coverage } from "../../src/model/generated/snapshot.ts";
import { type AcmeScan, type Adjust, estateFailures, scanAcme } from "./acme.ts";

/** Requests that belong to one section alone. */
const operations: Readonly<Record<string, readonly string[]>> = {
  "aws/iam": ["iam:*"],
  "aws/secrets": ["secretsmanager:*"],
  "github/deploy-keys": ["GET /repos/{owner}/{repo}/keys"],
  "github/actions-secrets": ["GET /repos/{owner}/{repo}/actions/secrets"],
  "github/members": ["GET /orgs/{org}/members", "GET /orgs/{org}/outside_collaborators"],
};

const mostCalls = 60;

/** Enough for what is healthy, on a busy machine too; what stalls uses up the seconds. */
function limitsUnder(mode: FaultMode): Limits {
  return { calls: mostCalls, seconds: mode === "stall" ? 5 : 60 };
}

function only(section: string): Adjust {
  const [provider = ""] = section.split("/");
  return (entries) => Object.fromEntries(Object.entries(entries).filter(([name]) => name === provider));
}

/** What was read of other sections, and how well. */
function othersOf({ snapshot }: AcmeScan, section: string): readonly object[] {
  return snapshot.coverage
    .filter((entry) => entry.section !== section && !entry.section.endsWith("/not-collected"))
    .map(({ source, section: other, scope, status, count, reason }) => {
      return { source, section: other, scope, status, count, reason };
    });
}

const healthy = new Map<string, Promise<AcmeScan>>();

/** The same scan without a fault. */
function scanHealthy(section: string): Promise<AcmeScan> {
  const [provider = ""] = section.split("/");
  const found = healthy.get(provider) ?? scanAcme({ adjust: only(section) });
  healthy.set(provider, found);
  return found;
}

const cells = new Map<string, string>();

async function expectIsolated(section: string, mode: FaultMode): Promise<readonly Coverage[]> {
  const faults = (operations[section] ?? []).map((operation) => ({ operation, mode }));
  const [scanned, whole] = await Promise.all([
    scanAcme({ faults, adjust: only(section), limits: limitsUnder(mode) }),
    scanHealthy(section),
  ]);
  const own = scanned.snapshot.coverage.filter((entry) => entry.section === section);
  const calls = scanned.estate.requests.filter(({ fault }) => fault !== undefined).length;
  const [others, wholeOthers] = [othersOf(scanned, section), othersOf(whole, section)];
  const lost = wholeOthers.filter((entry) => others.every((other) => !isDeepStrictEqual(entry, other)));
  const statuses = [...new Set(own.map(({ status }) => status))].sort().join("+");
  // How many calls a section makes until its time is over depends on the machine.
  cells.set(`${section} ${mode}`, [statuses, mode === "stall" ? "*" : calls, lost.length].join(" "));
  expect(estateFailures(scanned.estate)).toEqual([]);
  expect(calls).toBeGreaterThan(0);
  // Two sources, each with its own budget.
  expect(calls).toBeLessThanOrEqual(2 * mostCalls);
  expect(own.some(({ status }) => status !== "complete")).toBe(true);
  expect(others).toEqual(wholeOthers);
  return own;
}

describe.each(Object.keys(operations))("a fault of every request of %s", (section) => {
  test.each(faultModes.filter((mode) => mode !== "stall"))("%s costs nothing of other sections", async (mode) => {
    await expectIsolated(section, mode);
  });
});

/** A fault that never ends, at one place of a section; and how coverage calls the place. */
const places: readonly (readonly [string, string, string, string])[] = [
  ["aws/secrets", "secretsmanager:ListSecrets", "111122223333/eu-central-1", "eu-central-1"],
  ["github/deploy-keys", "GET /repos/{owner}/{repo}/keys", "acme-example/shop", "acme-example/shop"],
  ["github/actions-secrets", "GET /repos/{owner}/{repo}/actions/secrets", "acme-example/shop", "acme-example/shop"],
];

test.each(places)("a fault in %s (%s) at %s fails that place only", async (section, operation, scope, place) => {
  for (const mode of ["reset", "throttle", "unavailable", "expired-credentials"] as const) {
    const limits = limitsUnder(mode);
    const { snapshot } = await scanAcme({ faults: [{ operation, scope, mode }], adjust: only(section), limits });
    const own = snapshot.coverage.filter((entry) => entry.section === section);
    const lost = own.filter(({ status }) => status === "failed" || status === "denied");
    expect(lost.map((entry) => [mode, entry.scope])).toEqual([[mode, place]]);
  }
});

describe("a stalled section", () => {
  test.concurrent.each(Object.keys(operations))("%s ends, and costs nothing of other sections", async (section) => {
    const own = await expectIsolated(section, "stall");
    expect(own.map(({ reason = "" }) => reason).join(" ")).toContain("limits.seconds in the configuration");
  });
});

test("the table: status, calls that failed, and entries of other sections that were lost", async () => {
  const sections = Object.keys(operations);
  const width = 24;
  const rows = faultModes.map((mode) => [mode, ...sections.map((section) => cells.get(`${section} ${mode}`) ?? "-")]);
  const lines = [["status, calls, lost", ...sections], ...rows].map((row) =>
    row
      .map((cell) => cell.padEnd(width))
      .join("")
      .trimEnd(),
  );
  process.stdout.write(`\n${lines.join("\n")}\n`);
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("../../fixtures/golden/fault-isolation.txt");
});
