import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { UploadOptions } from "../../../src/command/upload.ts";
import { type CodeScanning, documentedAnalysis, openCodeScanning } from "../../../src/estate/github/code-scanning.ts";
import type { Refused } from "../../../src/estate/github/code-scanning-handlers.ts";
import type { Snapshot } from "../../../src/model/generated/snapshot.ts";
import {
  accessKey,
  deployKey,
  entry,
  githubUser,
  iamUser,
  mira,
  organization,
  production,
  readWhole,
  snapshotOf,
  used,
} from "../../resolve/records.ts";
import { commit, openUploadWorld, sarifOf, token, type UploadWorld } from "./world.ts";

const aws = `outlived/${production}`;
const github = `outlived/${organization}`;

const list = "GET /code-scanning/analyses?per_page=100&ref=refs%2Fheads%2Fmain&tool_name=outlived";

const lastUsed = used("2026-11-10T10:00:00Z", "15m");
const user = iamUser("mira.okafor", { status: "active", createdAt: "2023-01-01T00:00:00Z", path: "/", tags: [] });
const [firstKey, secondKey] = [1, 2].map((number) =>
  deployKey(number, "mira-okafor", { lastUsed, privilege: "read", fingerprint: `SHA256:${String(number).repeat(43)}` }),
);
const readToo = [...readWhole, entry(organization, "github/authorizations", ["classic-token", "user-ssh-key"])];
if (firstKey === undefined || secondKey === undefined) throw new Error("There are two deploy keys.");
const records = {
  identities: [mira],
  accounts: [user, githubUser("mira-okafor", "5010007", { status: "active", automated: false })],
  credentials: [accessKey(user, { lastUsed }), firstKey, secondKey],
};

/** Everything can be seen: an access key and two deploy keys of somebody who has left. */
const whole = snapshotOf({ ...records, coverage: readToo });

/** The access key and one deploy key are gone, and the account could not be read. */
const withGap: Snapshot = snapshotOf({
  ...records,
  accounts: records.accounts.slice(1),
  credentials: [secondKey],
  coverage: [
    entry(production, "aws/iam", ["iam-user", "root", "access-key", "console-password", "signing-certificate"], {
      status: "denied",
      listed: { "access-key": "none" },
      reason: "Access was denied.",
      requiredPermission: "iam:GetCredentialReport",
    }),
    ...readToo.filter(({ section }) => section !== "aws/iam"),
  ],
});

function open(store: CodeScanning, category: string): number {
  return store.alerts("open").filter((alert) => alert.category === category).length;
}

let wholeSarif: string;

beforeAll(async () => {
  wholeSarif = await sarifOf(whole);
});

/** The SARIF of the scan that saw everything, but not of the account: there are several files, or nothing of it was read. */
function withoutAws(): string {
  const sarif: { readonly runs: readonly { readonly automationDetails: { readonly id: string } }[] } =
    JSON.parse(wholeSarif);
  return JSON.stringify({
    ...sarif,
    runs: sarif.runs.filter(({ automationDetails }) => automationDetails.id !== `${aws}/`),
  });
}

/** Code scanning after a scan that saw everything. */
async function afterFirstScan(options: Parameters<typeof openUploadWorld>[0] = {}): Promise<UploadWorld> {
  const store = openCodeScanning();
  store.upload(wholeSarif);
  store.process();
  expect(open(store, aws)).toBeGreaterThan(0);
  expect(open(store, github)).toBeGreaterThan(1);
  return openUploadWorld({ ...options, store });
}

describe("what is asked", () => {
  test("without gaps nothing but the upload, and every finding is an alert", async () => {
    const world = await openUploadWorld();
    const { code, err } = await world.uploadSnapshot(whole, { format: [{ name: "json", file: "r.json" }] });
    expect(code, err).toBe(0);
    const asked = world.asked();
    expect(asked).toEqual([
      "POST /code-scanning/sarifs",
      expect.stringMatching(/^GET \/code-scanning\/sarifs\/[\w-]+$/),
    ]);
    expect(world.store.analyses()[0]).toMatchObject({ ref: "refs/heads/main", commit });
    const { findings } = JSON.parse(await world.read("r.json"));
    const fingerprints = new Set(world.store.alerts("open").map(({ fingerprint }) => fingerprint));
    expect(findings.length).toBeGreaterThan(3);
    expect(findings.filter((one: { fingerprint: string }) => !fingerprints.has(one.fingerprint))).toEqual([]);
  });

  test("the first scan with a gap finds no analysis, and uploads", async () => {
    const world = await openUploadWorld();
    const { code, err } = await world.uploadSnapshot(withGap);
    expect(code, err).toBe(0);
    expect(world.asked()[0]).toBe(list);
    expect(world.store.categories()).toContain(aws);
  });

  test("with a gap only the analysis of that source is read, and what could not be seen stays open", async () => {
    const world = await afterFirstScan();
    const before = open(world.store, aws);
    const { code, err } = await world.uploadSnapshot(withGap);
    expect(code, err).toBe(0);
    const asked = world.asked();
    expect(asked[0]).toBe(list);
    const id = world.store.analyses().findLast(({ category }) => category === aws)?.id;
    expect(asked.filter((line) => line.includes("/analyses/"))).toEqual([`GET /code-scanning/analyses/${id}`]);
    expect(open(world.store, aws)).toBe(before);
    const fixed = world.store.alerts("fixed").map(({ category }) => category);
    expect(fixed).toContain(github);
    expect(fixed).not.toContain(aws);
    const newest = JSON.stringify(world.store.analyses().find(({ category }) => category === aws)?.run.results);
    expect(newest).toContain("Not checked since 2026-11-16.");
  });

  test("what could not be seen of a source that is named in its coverage alone stays open", async () => {
    const world = await openUploadWorld();
    const unnamed = (snapshot: Snapshot): Snapshot => ({
      ...snapshot,
      sources: snapshot.sources.filter(({ id }) => id !== production),
    });
    await world.uploadSnapshot(unnamed(whole));
    const before = open(world.store, aws);
    expect(before).toBeGreaterThan(0);
    expect(await world.uploadSnapshot(unnamed(withGap))).toMatchObject({ code: 0 });
    expect(open(world.store, aws)).toBe(before);
  });

  test("a result that was repeated once is repeated again, until its source is read", async () => {
    const world = await afterFirstScan();
    const before = open(world.store, aws);
    await world.uploadSnapshot(withGap);
    await world.uploadSnapshot(withGap);
    expect(open(world.store, aws)).toBe(before);
    const { code } = await world.uploadSnapshot(
      snapshotOf({ ...records, accounts: [], credentials: [], coverage: readToo }),
    );
    expect([code, open(world.store, aws)]).toEqual([0, 0]);
  });

  test.each(["list", "object"] as const)("properties that come as a %s are no matter", async (propertiesAs) => {
    const world = await afterFirstScan({ describe: (run) => documentedAnalysis(run, propertiesAs) });
    const before = open(world.store, aws);
    expect(await world.uploadSnapshot(withGap)).toMatchObject({ code: 0 });
    expect(open(world.store, aws)).toBe(before);
  });

  test("the list is read until the category was seen, and no further", async () => {
    const world = await afterFirstScan({ paging: { size: 1 } });
    const position = world.store.analyses().findIndex(({ category }) => category === github);
    const pages = world.store.analyses().length;
    expect(position).toBeGreaterThan(0);
    expect(position + 1).toBeLessThan(pages);
    const coverage = whole.coverage.map((one) =>
      one.section === "github/deploy-keys" ? { ...one, status: "denied" as const, reason: "Access was denied." } : one,
    );
    expect(await world.uploadSnapshot({ ...whole, coverage })).toMatchObject({ code: 0 });
    expect(world.asked().filter((line) => /analyses\?/.test(line))).toHaveLength(position + 1);
  });

  test("the list is read no further where the wanted categories are on different pages", async () => {
    const world = await afterFirstScan();
    world.store.upload(wholeSarif);
    world.store.process();
    const { store } = world;
    const paged = await openUploadWorld({ store, paging: { size: 1 } });
    const categories = store.analyses().map(({ category }) => category);
    const last = Math.max(categories.indexOf(aws), categories.indexOf(github));
    const coverage = withGap.coverage.map((one) =>
      one.section === "github/deploy-keys" ? { ...one, status: "denied" as const, reason: "Access was denied." } : one,
    );
    expect(await paged.uploadSnapshot({ ...withGap, coverage })).toMatchObject({ code: 0 });
    expect(paged.asked().filter((line) => /analyses\?/.test(line))).toHaveLength(last + 1);
    expect(last + 1).toBeLessThan(categories.length);
  });

  test("a branch without an analysis of its own takes the default branch's", async () => {
    const environment = { GITHUB_REF: "refs/heads/topic" };
    const world = await afterFirstScan({ environment });
    expect(await world.uploadSnapshot(withGap)).toMatchObject({ code: 0 });
    const asked = world.asked().filter((line) => !line.includes("sarifs"));
    expect(asked).toEqual([
      list.replace("main", "topic"),
      "GET ",
      list,
      expect.stringMatching(/^GET \/code-scanning\/analyses\/\d+$/),
    ]);
    const topic = world.store.alerts("open").filter(({ ref }) => ref === "refs/heads/topic");
    expect(topic.filter(({ category }) => category === aws).length).toBeGreaterThan(0);
  });

  test("the event of a workflow names the default branch", async () => {
    const world = await afterFirstScan({ environment: { GITHUB_REF: "refs/heads/topic" } });
    const event = join(world.edge.folder, "event.json");
    await writeFile(event, JSON.stringify({ repository: { default_branch: "main" } }));
    const inWorkflow = await openUploadWorld({
      store: world.store,
      environment: { GITHUB_REF: "refs/heads/topic", GITHUB_EVENT_PATH: event },
    });
    expect(await inWorkflow.uploadSnapshot(withGap)).toMatchObject({ code: 0 });
    expect(inWorkflow.asked()).not.toContain("GET ");
  });
});

describe("a previous analysis that cannot be read", () => {
  const refusing =
    (part: RegExp, refused: Refused) =>
    (operation: string): Refused | undefined =>
      part.test(operation) ? refused : undefined;
  const listed = /^GET .*analyses$/;
  const single = /analysis_id/;

  const stories: readonly [string, Parameters<typeof openUploadWorld>[0], RegExp][] = [
    [
      "the list is refused",
      { refuse: refusing(listed, { status: 403, message: "Resource not accessible by integration" }) },
      /refused with 403.*security-events: write/,
    ],
    ["the list is not found", { refuse: refusing(listed, { status: 404, message: "Not Found" }) }, /refused with 404/],
    [
      "the list is not available",
      { refuse: refusing(listed, { status: 503, message: "Service unavailable" }) },
      /refused with 503.*Try again later/,
    ],
    [
      "the analysis is refused",
      { refuse: refusing(single, { status: 403, message: "Resource not accessible by integration" }) },
      /previous analysis of outlived\/aws:111122223333 was refused with 403/,
    ],
    [
      "the analysis was deleted meanwhile",
      { refuse: refusing(single, { status: 404, message: "No analysis found for analysis ID 201" }) },
      /refused with 404: No analysis found/,
    ],
    [
      "the analysis cannot be processed",
      { refuse: refusing(single, { status: 422, message: "Analysis could not be processed" }) },
      /refused with 422/,
    ],
    [
      "the analysis is not available",
      { refuse: refusing(single, { status: 503, message: "Service unavailable" }) },
      /refused with 503/,
    ],
    [
      "the analysis is not JSON",
      { faults: [{ operation: "*analysis_id*", mode: "garbage" }] },
      /previous analysis of outlived\/aws:111122223333/,
    ],
    ["the analysis is cut off", { faults: [{ operation: "*analysis_id*", mode: "truncate" }] }, /did not reach GitHub/],
    [
      "the second page of the list is cut off",
      { paging: { size: 1 }, faults: [{ operation: "*/analyses", mode: "truncate", skip: 1 }] },
      /The list of analyses of refs\/heads\/main did not reach GitHub/,
    ],
    [
      "results have lost their messages",
      {
        describe: (run) =>
          documentedAnalysis({
            ...run,
            results: (run.results ?? []).map((one) => ({ ...one, message: { text: "x" } })),
          }),
      },
      /no reference/,
    ],
    [
      "results are missing",
      { describe: (run) => documentedAnalysis({ ...run, results: (run.results ?? []).slice(1) }) },
      /came with \d+ of its \d+ results/,
    ],
    ["there are no results at all", { describe: () => ({ runs: [] }) }, /came with 0 of its \d+ results/],
    ["it is something else", { describe: () => ({}) }, /no list of runs/],
  ];

  test.each(stories)(
    "%s: its source is not uploaded, the others are, and the command fails",
    async (_story, options, says) => {
      const world = await afterFirstScan(options);
      const analyses = (category: string): number =>
        world.store.analyses().filter((one) => one.category === category).length;
      const before = open(world.store, aws);
      const { code, err } = await world.uploadSnapshot(withGap, { format: [{ name: "sarif", file: "r.sarif" }] });
      expect(code, err).toBe(2);
      expect(err).toMatch(says);
      expect(err).toContain(`The SARIF has no run ${aws}`);
      expect([analyses(aws), analyses(github), open(world.store, aws)]).toEqual([1, 2, before]);
      expect(await world.read("r.sarif")).not.toContain(`"${aws}/"`);
      expect(err).not.toContain(token);
    },
  );

  test("--previous takes the place of code scanning", async () => {
    const world = await afterFirstScan({ refuse: refusing(/analyses/, { status: 503, message: "x" }) });
    const before = open(world.store, aws);
    const newest = world.store.analyses().find(({ category }) => category === aws);
    await world.write("before.sarif", JSON.stringify({ runs: [newest?.run] }));
    const { code, err } = await world.uploadSnapshot(withGap, { previous: ["before.sarif"] });
    expect([code, open(world.store, aws)], err).toEqual([0, before]);
  });

  test("the list that is cut off after the analysis of a source keeps only those back that were not seen yet", async () => {
    const { store } = await afterFirstScan();
    store.upload(wholeSarif);
    store.process();
    const faults = [{ operation: "*/analyses", mode: "truncate" as const, skip: 4, times: 9 }];
    const world = await openUploadWorld({ store, paging: { size: 1 }, faults });
    const before = open(store, aws);
    expect(store.analyses().findIndex(({ category }) => category === aws)).toBeLessThan(4);
    const coverage = [
      ...withGap.coverage,
      entry("aws:444455556666", "aws/iam", ["access-key"], { status: "complete" }),
      entry("aws:444455556666", "aws/secrets", ["secret"], { status: "denied", reason: "Access was denied." }),
    ];
    const { code, err } = await world.uploadSnapshot({ ...withGap, coverage });
    expect(code, err).toBe(2);
    expect(err).toContain("The SARIF has no run outlived/aws:444455556666: ");
    expect(store.categories()).not.toContain("outlived/aws:444455556666");
    expect(store.analyses().filter(({ category }) => category === aws)).toHaveLength(3);
    expect(open(store, aws)).toBe(before);
  });

  test("a file of --previous without a run of a source with gaps does not take its place", async () => {
    const world = await afterFirstScan();
    const before = open(world.store, aws);
    await world.write("others.sarif", withoutAws());
    const { code, err } = await world.uploadSnapshot(withGap, { previous: ["others.sarif"] });
    expect([code, open(world.store, aws)], err).toEqual([2, before]);
    expect(err).toContain(`No file of --previous has a run of ${aws}`);
    expect(open(world.store, github)).toBeGreaterThan(0);
  });

  test("an analysis that code scanning could not take does not count as the newest", async () => {
    const world = await afterFirstScan();
    const before = open(world.store, aws);
    world.store.fail(aws);
    expect(await world.uploadSnapshot(withGap)).toMatchObject({ code: 0 });
    expect(open(world.store, aws)).toBe(before);
  });

  test("without its newest analysis the one before it counts", async () => {
    const world = await afterFirstScan();
    const before = open(world.store, aws);
    await world.uploadSnapshot(withGap);
    world.store.remove(world.store.analyses().find(({ category }) => category === aws)?.id ?? 0);
    expect(await world.uploadSnapshot(withGap)).toMatchObject({ code: 0 });
    expect(open(world.store, aws)).toBe(before);
  });
});

describe("the upload", () => {
  test.each<[number, string, RegExp]>([
    [403, "Resource not accessible by integration", /`security-events: write`/],
    [
      403,
      "Advanced Security must be enabled for this repository to use code scanning.",
      /Turn on GitHub Code Security/,
    ],
    [403, "Repository was archived so is read-only.", /refused with 403: Repository was archived so is read-only\.\n/],
    [404, "Not Found", /refused with 404.*`security-events: write`/],
    [413, "Payload Too Large", /too large/],
    [503, "Service unavailable", /Try again later/],
  ])("that is refused with %s (%s) ends with 2 and says what to do", async (status, message, says) => {
    const world = await openUploadWorld({
      refuse: (operation) => (operation.startsWith("POST") ? { status, message } : undefined),
    });
    const { code, err } = await world.uploadSnapshot(whole, { failOn: "low" });
    expect([code, world.store.analyses()], err).toEqual([2, []]);
    expect(err).toMatch(says);
    expect(err).not.toContain(token);
    expect(world.asked().filter((line) => line.startsWith("POST"))).toHaveLength(status === 503 ? 3 : 1);
  });

  test.each(["reset", "unavailable", "throttle", "truncate"] as const)("is tried again after %s", async (mode) => {
    const world = await openUploadWorld({ faults: [{ operation: "POST *", mode, times: 1 }] });
    const { code, err } = await world.uploadSnapshot(whole);
    expect(code, err).toBe(0);
    expect(world.asked().filter((line) => line.startsWith("POST"))).toHaveLength(2);
  });

  test("is waited for while it is processed", async () => {
    const world = await openUploadWorld({ store: openCodeScanning(4) });
    const { code, err } = await world.uploadSnapshot(whole);
    expect(code, err).toBe(0);
    expect(err).toContain("Waiting for code scanning to process SARIF file 1 of 1.");
    expect(world.asked()).toHaveLength(5);
    expect(world.store.alerts("open").length).toBeGreaterThan(0);
  });

  test("that is not processed in time is not taken for one that is", async () => {
    const world = await openUploadWorld({ store: openCodeScanning(1000) });
    const { code, err } = await world.uploadSnapshot(whole, { wait: 10 });
    expect(code).toBe(2);
    expect(err).toContain("did not process it within 10 seconds. Give it more time with --wait.");
  });

  test("that GitHub does not know yet is asked for again", async () => {
    let asked = 0;
    const refuse = (operation: string): Refused | undefined => {
      if (!operation.includes("sarif_id")) return undefined;
      asked += 1;
      return asked < 3 ? { status: 404, message: "Not Found" } : undefined;
    };
    const world = await openUploadWorld({ refuse });
    expect(await world.uploadSnapshot(whole)).toMatchObject({ code: 0 });
  });

  test("that cannot be asked about is not taken for one that is processed", async () => {
    const world = await openUploadWorld({ faults: [{ operation: "*sarif_id*", mode: "unavailable" }] });
    const { code, err } = await world.uploadSnapshot(whole);
    expect(code).toBe(2);
    expect(err).toContain("whether it was processed is not known");
  });

  test("brings the exit code of the scan", async () => {
    const world = await openUploadWorld();
    expect(await world.uploadSnapshot(whole, { failOn: "low" })).toMatchObject({ code: 1 });
  });

  test("is made even if a report cannot be written", async () => {
    const world = await openUploadWorld();
    const { code, err } = await world.uploadSnapshot(whole, { format: [{ name: "json", file: "missing/r.json" }] });
    expect(code).toBe(2);
    expect(err).toContain("missing/r.json: ");
    expect(world.store.categories()).toContain(aws);
  });

  test("is not made with --dry-run, though what it needs is read", async () => {
    const world = await afterFirstScan();
    const before = world.store.analyses().length;
    const { code, err } = await world.uploadSnapshot(withGap, { dryRun: true });
    expect([code, world.store.analyses().length], err).toEqual([0, before]);
    expect(err).toMatch(
      /Would upload SARIF file 1 of 1 \(\d+ kB compressed\) to acme-example\/shop, refs\/heads\/main/,
    );
    expect(world.asked().map((line) => line.split(" ")[0])).toEqual(["GET", "GET"]);
  });

  test("of a repository on another server does not go to github.com", async () => {
    const environment = { GITHUB_SERVER_URL: "https://github.acme.example", GITHUB_API_URL: "" };
    const world = await openUploadWorld({ environment });
    const { code, err } = await world.uploadSnapshot(whole, { dryRun: true });
    expect([code, err]).toEqual([2, expect.stringContaining("GITHUB_API_URL")]);
  });

  test("of replaced names needs a key", async () => {
    const world = await openUploadWorld();
    const { code, err } = await world.uploadSnapshot(whole, { redact: true });
    expect(code).toBe(2);
    expect(err).toContain("OUTLIVED_REDACTION_KEY");
    expect(world.asked()).toEqual([]);
  });

  test("of replaced names repeats them as well", async () => {
    const environment = { OUTLIVED_REDACTION_KEY: "0123456789abcdef0123456789abcdef" };
    const world = await openUploadWorld({ environment });
    await world.uploadSnapshot(whole, { redact: true });
    const before = open(world.store, aws);
    expect(before).toBeGreaterThan(0);
    expect(await world.uploadSnapshot(withGap, { redact: true })).toMatchObject({ code: 0 });
    expect(open(world.store, aws)).toBe(before);
    expect(JSON.stringify(world.store.analyses())).not.toMatch(/okafor/i);
  });

  test("of replaced names names nobody whom an analysis before it named", async () => {
    const environment = { OUTLIVED_REDACTION_KEY: "0123456789abcdef0123456789abcdef" };
    const world = await afterFirstScan({ environment });
    const before = open(world.store, aws);
    const newest = () => JSON.stringify(world.store.analyses().find(({ category }) => category === aws)?.run);
    expect(newest()).toMatch(/okafor/i);
    expect(await world.uploadSnapshot(withGap, { redact: true })).toMatchObject({ code: 0 });
    expect(open(world.store, aws)).toBe(before);
    expect(newest()).not.toMatch(/okafor/i);
    expect(newest()).toContain("Not checked since");
  });

  test("on a pull request has the code alone", async () => {
    const environment = { GITHUB_REF: "refs/pull/3/merge" };
    const world = await openUploadWorld({ environment });
    const { code, err } = await world.uploadSnapshot(withGap);
    expect(code, err).toBe(0);
    expect(world.asked()).toHaveLength(2);
    expect(world.store.categories()).toEqual(["outlived/code:acme-example/shop"]);
    expect(world.store.analyses()[0]).toMatchObject({ ref: "refs/pull/3/merge" });
  });
});

describe("SARIF files", () => {
  test("are uploaded as they are, and one that is refused does not keep the others back", async () => {
    const world = await openUploadWorld();
    await world.write("good.sarif", wholeSarif);
    const doubled = JSON.parse(wholeSarif);
    await world.write("bad.sarif", JSON.stringify({ ...doubled, runs: [doubled.runs[0], doubled.runs[0]] }));
    const { code, err } = await world.upload(["bad.sarif", "good.sarif"]);
    expect(code).toBe(2);
    expect(err).toMatch(/did not take bad\.sarif:\s+A delivery cannot contain multiple runs with the same category/);
    expect(err).toContain("Code scanning took 1 of 2 files: acme-example/shop, refs/heads/main");
    expect(world.store.categories()).toContain(aws);
    expect(world.asked().filter((line) => line.includes("analyses"))).toEqual([]);
  });

  test("with gaps and without their previous results are refused before anything is sent, unless forced", async () => {
    const world = await openUploadWorld();
    await world.write("gaps.sarif", await sarifOf(withGap));
    const { code, err } = await world.upload(["gaps.sarif"]);
    expect(code).toBe(2);
    expect(err).toContain(`Not everything of ${aws} could be seen`);
    expect(world.asked()).toEqual([]);
    expect(await world.upload(["gaps.sarif"], { force: true })).toMatchObject({ code: 0 });
  });

  test("are refused as well where what was given with --previous has no run of the source with gaps", async () => {
    const world = await openUploadWorld();
    await world.write("gaps.sarif", await sarifOf(withGap, { "others.sarif": withoutAws() }));
    expect(await world.upload(["gaps.sarif"])).toMatchObject({ code: 2 });
    await world.write("whole.sarif", await sarifOf(withGap, { "whole.sarif": wholeSarif }));
    expect(await world.upload(["whole.sarif"])).toMatchObject({ code: 0 });
  });

  test.each<[string, Partial<UploadOptions>]>([
    ["--redact", { redact: true }],
    ["--previous", { previous: ["before.sarif"] }],
    ["--waivers", { waivers: "waivers.yaml" }],
    ["--as-of", { asOf: "2026-11-16" }],
    ["--fail-on-gaps", { failOnGaps: true }],
  ])("are not uploaded with %s, which would change nothing in them", async (flag, options) => {
    const world = await openUploadWorld({
      environment: { OUTLIVED_REDACTION_KEY: "0123456789abcdef0123456789abcdef" },
    });
    await world.write("whole.sarif", wholeSarif);
    const { code, err } = await world.upload(["whole.sarif"], options);
    expect(code, err).toBe(2);
    expect(err).toContain(`${flag} would change nothing`);
    expect(world.asked()).toEqual([]);
  });

  test("are not mixed with snapshots, and have to be SARIF", async () => {
    const world = await openUploadWorld();
    await world.write("x.sarif", "{}");
    expect((await world.upload(["x.sarif", "y.json"])).err).toContain("not uploaded together");
    expect((await world.upload(["x.sarif"])).err).toContain("not a SARIF file");
  });
});

describe("categories that no source has any more", () => {
  const smaller = snapshotOf({
    ...records,
    sources: whole.sources.filter(({ id }) => id !== organization),
    coverage: withGap.coverage.filter(({ source }) => source !== organization),
    accounts: [],
    credentials: [],
  });

  test("are named where the list was read anyway", async () => {
    const world = await afterFirstScan({ paging: { size: 100 } });
    const { err } = await world.uploadSnapshot(smaller);
    expect(err).toContain(`outlived upload --retire ${github}`);
    expect(err).not.toContain("--retire outlived/governance");
    expect(open(world.store, github)).toBeGreaterThan(0);
  });

  test("are named with --list where nothing else would be read", async () => {
    const world = await afterFirstScan();
    const coverage = whole.coverage.filter(({ source }) => source !== organization);
    const { err } = await world.uploadSnapshot({ ...smaller, coverage }, { list: true });
    expect(err).toContain(`outlived upload --retire ${github}`);
  });

  test("are closed by --retire, which touches nothing else", async () => {
    const world = await afterFirstScan();
    const before = open(world.store, aws);
    const { code, err } = await world.upload([], { retire: [github] });
    expect([code, open(world.store, github), open(world.store, aws)], err).toEqual([0, 0, before]);
    expect((await world.uploadSnapshot(smaller)).err).not.toContain("--retire");
  });

  test("that code scanning does not have cannot be retired", async () => {
    const world = await afterFirstScan();
    const { code, err } = await world.upload([], { retire: ["outlived/github:acme-exampel"] });
    expect(code).toBe(2);
    expect(err).toContain(`Did you mean ${github}?`);
    expect((await world.upload(["x.json"], { retire: [github] })).code).toBe(2);
  });
});
