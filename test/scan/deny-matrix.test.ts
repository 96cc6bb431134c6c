import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { limitConcurrency } from "../../src/collect/limit-concurrency.ts";
import { withoutSampleGaps } from "../../src/command/doctor/diagnosis.ts";
import { sampleSources } from "../../src/command/doctor/sample.ts";
import { isOperation, permissions } from "../../src/estate/github/routes.ts";
import type { Fault } from "../../src/estate/server.ts";
import type { Finding, Result } from "../../src/model/generated/result.ts";
import { severities } from "../../src/model/policy.ts";
import { evaluateSnapshot, scan } from "../../src/scan.ts";
import { estateFailures, folder, type OpenAcme, tool, withAcme } from "./acme.ts";

/** These two speak of what is not known, so they may say more where less was read. */
const exempt = new Set(["governance/blind_spot", "improper_offboarding/owner_probably_departed"]);

/** Requests about one user at a time, for the few whom the credential report leaves open. */
const aboutSingleUsers = [
  "iam:GetAccessKeyLastUsed",
  "iam:GetLoginProfile",
  "iam:GetUser",
  "iam:ListMFADevices",
  "iam:ListSigningCertificates",
];

/** Requests that only add facts to records which others bring, or only say whether these are all. */
const addFacts = [
  ...aboutSingleUsers,
  "account:ListRegions",
  "iam:GenerateCredentialReport",
  "iam:GetAccountSummary",
  "iam:ListAccessKeys",
  "secretsmanager:ListSecretVersionIds",
  "GET /apps/{app_slug}",
];

/** Set to "all", every pair is tried; otherwise one in eight is, always the same ones. */
const pairsToTry = process.env["OUTLIVED_DENY_PAIRS"] ?? "";
const oneIn = pairsToTry === "all" ? 1 : 8;

/**
 * The pairs that can tell something a single refusal does not. Left out are pairs of which one keeps the other request from being
 * made, because then the pair is the one; requests about single users together with those of other sections; and
 * requests that add facts together with those of the other provider, because providers have only owners in common.
 */
function isWorthTrying([first, second]: readonly [string, string], asked: ReadonlyMap<string, Asked>): boolean {
  if (asked.get(first)?.has(second) !== true || asked.get(second)?.has(first) !== true) return false;
  const serviceOf = (operation: string): string => operation.split(/[: ]/)[0] ?? "";
  const hasOne = (operations: readonly string[]): boolean => operations.includes(first) || operations.includes(second);
  if (first.startsWith("GET ") !== second.startsWith("GET ")) return !hasOne(addFacts);
  return serviceOf(first) === serviceOf(second) || !hasOne(aboutSingleUsers);
}

/** Scopes by operation. */
type Asked = ReadonlyMap<string, ReadonlySet<string>>;

interface Scanned {
  readonly result: Result;
  readonly asked: Asked;
  /** Requests that were refused. */
  readonly refusals: number;
}

/** A scan of a part of the world, against the scan of all of it. */
interface Row {
  readonly what: string;
  readonly appeared: readonly string[];
  readonly worse: readonly string[];
  readonly lost: readonly string[];
  /** Lost, and no unknown verdict of the policy leads to what was refused. */
  readonly forgotten: readonly string[];
  readonly gaps: number;
  /** Gaps that the doctor sees. Absent: it was not asked. */
  readonly doctorGaps?: number;
}

/**
 * The company with more to read: a credential report that is too old, so that a new one is made, a user who is younger
 * than the other report, so that users are asked about one by one, a person's own key that a workflow names, and
 * a second outside collaborator and deploy key.
 */
async function makeWorld(): Promise<string> {
  const world = await mkdtemp(join(tmpdir(), "outlived-matrix-"));
  await cp(folder, world, { recursive: true });
  const text = await readFile(join(folder, "aws.json"), "utf8");
  const aws = JSON.parse(text.replace("AKIA22KAMRDFNEXAMPLE", "AKIAQ7ZK4M2NXW5TRB3J"));
  const [production, data] = aws.accounts;
  production.users.unshift(youngUser);
  data.report.generatedAt = "2026-11-16T01:00:00Z";
  await writeFile(join(world, "aws.json"), JSON.stringify(aws));
  const github = JSON.parse(await readFile(join(folder, "github.json"), "utf8"));
  github.outsideCollaborators.push({ login: "second-outsider", id: 5_999_999 });
  const [{ deployKeys }] = github.repositories;
  deployKeys.push({ ...deployKeys[0], id: 9_999_999, title: "second key" });
  await writeFile(join(world, "github.json"), JSON.stringify(github));
  return world;
}

const youngUser = {
  name: "late-export",
  userId: "AIDALATEEXPORTEXAMPLE",
  createdAt: "2026-11-16T07:10:00Z",
  tags: { owner: "mira.okafor@example.com" },
  password: { createdAt: "2026-11-16T07:11:00Z", changedAt: "2026-11-16T07:11:00Z" },
  keys: [{ id: "AKIALATEEXPORTEXAMPLE", status: "Active", createdAt: "2026-11-16T07:12:00Z" }],
  certificates: [{ status: "Active", uploadedAt: "2026-11-16T07:13:00Z" }],
};

async function scanAll({ estate, collecting, judging }: OpenAcme): Promise<Scanned> {
  const { result } = await scan(collecting, judging, tool);
  expect(estateFailures(estate)).toEqual([]);
  const refusals = estate.requests.filter(({ fault }) => fault !== undefined).length;
  const asked = new Map<string, Set<string>>();
  for (const { operation, scope = "" } of estate.requests) {
    asked.set(operation, (asked.get(operation) ?? new Set()).add(scope));
  }
  return { result, asked, refusals };
}

/** What the doctor says of the same world. */
async function diagnose({ collecting, judging }: OpenAcme): Promise<Result> {
  const { snapshot, mistakes } = await sampleSources(collecting);
  expect(mistakes).toEqual([]);
  const { result } = await evaluateSnapshot(snapshot, { ...judging, policies: [] }, tool);
  return withoutSampleGaps(result);
}

function compare(what: string, whole: Result, less: Result, refused: readonly string[]): Row {
  const before = new Map(whole.findings.map((finding) => [finding.fingerprint, finding]));
  const after = new Set(less.findings.map(({ fingerprint }) => fingerprint));
  const judged = less.findings.filter(({ policy }) => !exempt.has(policy));
  const isWorse = (finding: Finding): boolean =>
    severities.indexOf(finding.severity) < severities.indexOf((before.get(finding.fingerprint) ?? finding).severity);
  const lost = whole.findings.filter(({ fingerprint }) => !after.has(fingerprint));
  return {
    what,
    appeared: judged.filter(({ fingerprint }) => !before.has(fingerprint)).map(nameOf),
    worse: judged.filter(isWorse).map(nameOf),
    lost: lost.map(nameOf),
    forgotten: lost.filter((finding) => !isUnknown(finding, less, refused)).map(nameOf),
    gaps: less.summary.gaps,
  };
}

function nameOf({ policy, subject }: Finding): string {
  return `${policy} on ${subject.id}`;
}

/**
 * Whether an unknown verdict of the policy leads to one of the permissions: it names it, or it is about a section that
 * lacks it. It is about the same source, or names the permission of another one that the policy needs; an account that did
 * not even say its number is a source of another name.
 */
function isUnknown({ policy, subject }: Finding, result: Result, refused: readonly string[]): boolean {
  const { coverage, sources, unknowns } = result;
  const isSeen = sources.some(({ id }) => id === subject.source);
  const places = isSeen ? [subject.source] : sources.filter(({ gaveNothing }) => gaveNothing).map(({ id }) => id);
  const isNamed = (text = ""): boolean => refused.some((permission) => text.includes(permission));
  const lacking = coverage.filter(({ gap, requiredPermission }) => gap && isNamed(requiredPermission));
  return unknowns
    .filter((unknown) => unknown.policy === policy)
    .filter(({ source, requiredPermission }) => places.includes(source) || isNamed(requiredPermission))
    .some(
      ({ source, section, reason }) =>
        isNamed(reason) || lacking.some((entry) => entry.source === source && entry.section === section),
    );
}

/** The permission that a refusal of an operation names. */
function permissionOf(operation: string): string {
  return isOperation(operation) ? permissions[operation] : operation;
}

function deny(...operations: readonly string[]): readonly Fault[] {
  return operations.map((operation) => ({ operation, mode: "deny" }));
}

/** The second page of every list of an operation is refused. */
function cut(operation: string, asked: Asked): readonly Fault[] {
  return [...(asked.get(operation) ?? [])].map((scope) => ({ operation, scope, mode: "deny", skip: 1 }));
}

/** Operations whose answer has pages. */
const lists = [
  "GET /orgs/{org}/credential-authorizations",
  "GET /orgs/{org}/invitations",
  "GET /orgs/{org}/members",
  "GET /orgs/{org}/outside_collaborators",
  "GET /orgs/{org}/personal-access-tokens",
  "GET /orgs/{org}/repos",
  "GET /repos/{owner}/{repo}/actions/secrets",
  "GET /repos/{owner}/{repo}/keys",
  "account:ListRegions",
  "iam:GetAccountAuthorizationDetails",
  "secretsmanager:ListSecretVersionIds",
  "secretsmanager:ListSecrets",
];

/** What is wrong with a row; empty if nothing is. */
function faultsOf({ what, appeared, worse, forgotten, gaps, doctorGaps }: Row): readonly string[] {
  return [
    ...appeared.map((finding) => `${what}: new ${finding}`),
    ...worse.map((finding) => `${what}: worse ${finding}`),
    ...forgotten.map((finding) => `${what}: lost, and not unknown, ${finding}`),
    ...(gaps > 0 && doctorGaps === 0 ? [`${what}: the doctor sees no gap`] : []),
  ];
}

function render(rows: readonly Row[]): string {
  const cells = rows.map(({ what, appeared, worse, lost, forgotten, gaps, doctorGaps }) => [
    what,
    ...[appeared, worse, lost, forgotten].map(({ length }) => `${length}`),
    gaps > 0 ? "yes" : "no",
    doctorGaps === undefined ? "" : doctorGaps > 0 ? "yes" : "no",
  ]);
  const heading = ["refused", "new", "worse", "lost", "forgotten", "a gap", "doctor says so"];
  const widths = heading.map((_, index) => Math.max(...[heading, ...cells].map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd();
  return `${[heading, ...cells].map(line).join("\n")}\n`;
}

/** Under load a scan takes seconds. */
const timeout = 1_800_000;

describe("what is not read is unknown, and nobody is accused because of it", { timeout }, () => {
  const rows: Row[] = [];
  const asked = new Map<string, Asked>();
  let world = "";
  let whole: Scanned | undefined;

  beforeAll(async () => {
    world = await makeWorld();
    whole = await withAcme({ worlds: world }, scanAll);
  }, timeout);
  afterAll(() => rm(world, { recursive: true }));

  /** Most of a scan here is waiting for a credential report to be made. */
  function severalAtOnce<Item, Answer>(
    items: readonly Item[],
    work: (item: Item) => Promise<Answer>,
  ): Promise<Answer[]> {
    const together = limitConcurrency(6);
    return Promise.all(items.map((item) => together(() => work(item))));
  }

  /** A scan in which something is refused, and its row. */
  async function scanWithout(what: string, faults: readonly Fault[], refused: readonly string[], size?: number) {
    if (whole === undefined) throw new Error("the whole scan failed");
    const less = await withAcme({ worlds: world, faults, ...(size !== undefined && { paging: { size } }) }, scanAll);
    expect(less.refusals, what).toBeGreaterThan(0);
    return { asked: less.asked, row: compare(what, whole.result, less.result, refused.map(permissionOf)) };
  }

  test("each operation alone, and the doctor says so", async () => {
    const operations = [...(whole?.asked.keys() ?? [])].sort();
    const tried = await severalAtOnce(operations, async (operation) => {
      const faults = deny(operation);
      const less = await scanWithout(operation, faults, [operation]);
      const { summary } = await withAcme({ worlds: world, faults }, diagnose);
      return { operation, asked: less.asked, row: { ...less.row, doctorGaps: summary.gaps } };
    });
    for (const one of tried) {
      asked.set(one.operation, one.asked);
      rows.push(one.row);
    }
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.flatMap(faultsOf)).toEqual([]);
  });

  test("every list after its first page", async () => {
    const less = await severalAtOnce(lists, async (operation) => {
      const faults = cut(operation, whole?.asked ?? new Map());
      return (await scanWithout(`${operation}, from page 2 on`, faults, [operation], 1)).row;
    });
    rows.push(...less);
    // The version that counts is on the first page.
    expect(less.filter(({ gaps }) => gaps === 0).map(({ what }) => what)).toEqual([
      "secretsmanager:ListSecretVersionIds, from page 2 on",
    ]);
    expect(less.flatMap(faultsOf)).toEqual([]);
  });

  // The doctor tries each request by itself, so that pairs would tell nothing about it.
  test("pairs of operations", async () => {
    const operations = [...asked.keys()];
    const pairs = operations.flatMap((first, index) =>
      operations.slice(index + 1).map((second): readonly [string, string] => [first, second]),
    );
    const worthTrying = pairs.filter((one) => isWorthTrying(one, asked)).filter((_, index) => index % oneIn === 0);
    const less = await severalAtOnce(
      worthTrying,
      async (pair) => (await scanWithout(pair.join(" + "), deny(...pair), pair)).row,
    );
    rows.push(...less);
    expect(less.length).toBeGreaterThan(20);
    expect(less.flatMap(faultsOf)).toEqual([]);
  });

  test("the table of all of it", async () => {
    const table = render(rows);
    process.stdout.write(`\n${table}`);
    expect(rows.length).toBeGreaterThan(60);
    // The golden file holds the rows of the sample.
    if (oneIn === 1) return;
    await expect(table).toMatchFileSnapshot("../../fixtures/golden/deny-matrix.txt");
  });
});
