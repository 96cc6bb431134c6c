import { copyFile, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { runCollect } from "../../src/command/collect.ts";
import { type DoctorOptions, runDoctor } from "../../src/command/doctor.ts";
import { runScan } from "../../src/command/scan.ts";
import { type Estate, type Fault, startEstate } from "../../src/estate/server.ts";
import { UsageError } from "../../src/model/errors.ts";
import { type FakeEdge, fakeEdge } from "./fake-edge.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const acme = fileURLToPath(new URL("../../fixtures/estates/acme/", import.meta.url));
const token = "token-that-is-never-shown";

/** Acme's world with one AWS account and its organization, and an edge in a folder that is configured for it. */
async function openWorld(
  faults: readonly Fault[] = [],
  configured: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly edge: FakeEdge; readonly estate: Estate }> {
  const estate = await startEstate({ folder: acme, faults });
  onTestFinished(() => estate.close());
  const configuration = {
    version: 1,
    sources: {
      aws: [{ name: "acme-production", endpoint: estate.awsEndpoint("111122223333") }],
      github: [{ organization: "acme-example", apiUrl: estate.githubApiUrl }],
      code: [{ path: "repository", repository: "acme-example/shop" }],
      roster: [{ csv: "people.csv" }],
    },
    ...configured,
  };
  const folder = await temporaryFolder({ "outlived.yaml": JSON.stringify(configuration) });
  await Promise.all(["people.csv", "owners.yaml"].map((file) => copyFile(join(acme, file), join(folder, file))));
  await cp(join(acme, "repository"), join(folder, "repository"), { recursive: true });
  const environment = {
    AWS_ACCESS_KEY_ID: "AKIAEXAMPLEEXAMPLE00",
    AWS_SECRET_ACCESS_KEY: token,
    AWS_REGION: "eu-central-1",
    AWS_MAX_ATTEMPTS: "1",
    OUTLIVED_GITHUB_TOKEN: `ghs_${token}`,
    GITHUB_WORKSPACE: folder,
  };
  return { estate, edge: fakeEdge(folder, { environment, now: () => estate.today }) };
}

test("what a collector says of the run itself is a note", async () => {
  const { edge, estate } = await openWorld();
  const github = [{ organization: "acme-example", apiUrl: estate.githubApiUrl, responses: "kept" }];
  await writeInto(edge.folder, "outlived.yaml", JSON.stringify({ version: 1, sources: { github } }));
  await runScan({ failOn: "none" }, { ...edge, environment: { OUTLIVED_GITHUB_TOKEN: "ghs_one" } });
  expect(edge.err()).toContain("outlived: No responses are kept for github:acme-example,");
});

async function writeInto(folder: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

const denyEverything = [
  { operation: "iam:*", mode: "deny" },
  { operation: "secretsmanager:*", mode: "deny" },
  { operation: "account:*", mode: "deny" },
  { operation: "GET *", mode: "deny" },
] as const;

describe("doctor", () => {
  test("where everything answers it says as whom, asks less than a scan, and ends with 0", async () => {
    const { edge, estate } = await openWorld();
    expect(await runDoctor({}, edge), edge.out()).toBe(0);
    expect(edge.out()).toMatch(/aws:111122223333 \(acme-production\), read as arn:aws:/);
    expect(edge.out()).toMatch(/github:acme-example/);
    expect(edge.out()).toContain("Everything that is configured answers.");
    expect(edge.out()).toContain("Only a sample of");
    expect(edge.out()).not.toMatch(/works in part|denied|fails/);
    expect(edge.out() + edge.err()).not.toContain(token);
    const asked = estate.requests.length;
    await runScan({ failOn: "none" }, edge);
    expect(asked).toBeGreaterThan(5);
    expect(asked).toBeLessThan(estate.requests.length - asked);
    expect(await runDoctor({ failOnGaps: true }, edge)).toBe(0);
  });

  test("names the permissions that are missing, and a gap fails only when asked", async () => {
    const denied = [{ operation: "secretsmanager:ListSecrets", mode: "deny" }] as const;
    const { edge } = await openWorld(denied);
    expect(await runDoctor({}, edge)).toBe(0);
    expect(edge.out()).toMatch(/aws\/secrets .*denied .*secretsmanager:ListSecrets/);
    expect(edge.out()).toMatch(/To fix it, read aws:111122223333 with .*secretsmanager:ListSecrets/);
    expect(await runDoctor({ failOnGaps: true }, edge)).toBe(3);
  });

  test("a source that gives nothing ends with 3, as it does for collect", async () => {
    const { edge } = await openWorld(denyEverything);
    expect(await runDoctor({}, edge), edge.out()).toBe(3);
    expect(edge.out()).toMatch(/Not one credential could be read of .*aws:111122223333/);
    expect(await runCollect({ output: "s.json" }, edge)).toBe(3);
    expect(await readdir(edge.folder)).toContain("s.json");
  });
});

/** What the doctor and a scan say of the same world: their exit codes with --fail-on-gaps, and the doctor's text. */
async function bothSay(edge: FakeEdge, options: DoctorOptions = {}) {
  const doctor = await runDoctor({ failOnGaps: true, ...options }, edge);
  const text = edge.out();
  const scanning = runScan({ failOn: "none", failOnGaps: true, ...options }, edge);
  const scanned = await scanning.catch((error: unknown) => {
    if (error instanceof UsageError) return 2;
    throw error;
  });
  return { doctor, scan: scanned, text };
}

describe("the doctor says no where a scan", () => {
  test.each<[string, Fault, string]>([
    ["cannot name keys", { operation: "iam:ListAccessKeys", mode: "deny" }, "with iam:ListAccessKeys"],
    [
      "gets a sign-in page for a report",
      { operation: "iam:GetCredentialReport", mode: "html" },
      "could not be understood",
    ],
    ["may not list the regions", { operation: "account:ListRegions", mode: "deny" }, "with account:ListRegions"],
    [
      "may not date secrets",
      { operation: "secretsmanager:ListSecretVersionIds", mode: "deny" },
      "ListSecretVersionIds",
    ],
    [
      "sees public members only",
      { operation: "GET /orgs/{org}/outside_collaborators", mode: "deny" },
      "with members=read",
    ],
  ])("%s", async (_what, fault, says) => {
    const { edge } = await openWorld([fault]);
    const { doctor, scan, text } = await bothSay(edge);
    expect([doctor, scan], text).toEqual([3, 3]);
    expect(text).toContain(says);
    expect(text).not.toContain("Everything that is configured answers");
  });

  test("could have no report made as soon as the present one is old", async () => {
    const { edge } = await openWorld([{ operation: "iam:GenerateCredentialReport", mode: "deny" }]);
    const { doctor, text } = await bothSay(edge);
    expect(doctor, text).toBe(3);
    expect(text).toContain("To fix it, read aws:111122223333 with iam:GenerateCredentialReport.");
  });

  const policy = "my/long_lived_secrets/old/policy.rego";
  test.each<[string, Readonly<Record<string, string>>, DoctorOptions, RegExp]>([
    [
      "finds a mistake in a policy",
      { [policy]: "package wrong\n" },
      { policies: ["my"] },
      /policies +has a mistake.*\n[^]*my\/long_lived_secrets\/old\/policy\.rego/,
    ],
    [
      "finds no folder of policies",
      {},
      { policies: ["none"] },
      /none: There is no such folder or bundle of policies\./,
    ],
    ["cannot read the owners file", { "owners.yaml": "version: 1\nowners: 3\n" }, {}, /owners file +has a mistake/],
    ["finds no owners file", {}, { owners: "none.yaml" }, /none\.yaml: There is no such file\./],
    ["cannot read the roster", { "people.csv": "a,b\n1,2\n" }, {}, /roster\/csv +fails/],
  ])("%s, and reads the other sources all the same", async (_what, files, options, says) => {
    const { edge: world } = await openWorld();
    // Without a checkout.
    const edge = { ...world, environment: { ...world.environment, GITHUB_WORKSPACE: undefined } };
    for (const [file, text] of Object.entries(files)) await writeInto(edge.folder, file, text);
    expect(await runDoctor(options, edge), world.out()).toBe(2);
    expect(world.out()).toMatch(says);
    expect(world.out()).toMatch(/A scan would end with exit code 2 because of 1 mistake\./);
    expect(world.out()).toMatch(/aws\/iam +works/);
    await expect(runScan({ failOn: "none", ...options }, edge)).rejects.toThrow(UsageError);
  });

  test("has nothing that SARIF could point at", async () => {
    const { edge: world } = await openWorld();
    // Neither the configuration nor the owners file is below the current folder.
    const environment = { ...world.environment, GITHUB_WORKSPACE: undefined };
    const edge = { ...world, environment, folder: await temporaryFolder() };
    const options = { config: join(world.folder, "outlived.yaml"), format: [{ name: "sarif" } as const] };
    expect(await runDoctor({ ...options, format: [{ name: "table" }] }, edge), world.out()).toBe(0);
    expect(world.out()).toMatch(/SARIF +cannot be written here\./);
    expect(await runDoctor(options, edge), world.out()).toBe(2);
    expect(world.out()).toMatch(/SARIF needs a file in the repository for every finding/);
    await expect(runScan({ failOn: "none", ...options }, edge)).rejects.toThrow(UsageError);
  });

  test("names a policy in the settings that does not exist", async () => {
    const { edge } = await openWorld([], { settings: { "improper_offboarding/owner_departd": {} } });
    expect((await bothSay(edge)).doctor).toBe(2);
    expect(edge.out()).toMatch(/outlived\.yaml:.*there is no policy "improper_offboarding\/owner_departd"/);
  });
});

test("the doctor says what there is: policies, owners, people and those who left", async () => {
  const { edge } = await openWorld();
  await runDoctor({}, edge);
  expect(edge.out()).toMatch(/configuration +outlived\.yaml\n/);
  expect(edge.out()).toMatch(/policies +\d+ that come with outlived\n/);
  expect(edge.out()).toMatch(/owners file +owners\.yaml, \d+ entries\n/);
  expect(edge.out()).toMatch(/SARIF +findings without a file of their own point at owners\.yaml\n/);
  expect(edge.out()).toMatch(/It lists \d+ people, of whom [1-9]\d* have left\.\n/);
});

describe("scan", () => {
  test.each([
    [
      "AWS tells its users and no credential",
      [
        { operation: "iam:*CredentialReport", mode: "deny" },
        { operation: "secretsmanager:ListSecrets", mode: "deny" },
      ],
    ],
    [
      "GitHub tells its members and no credential",
      [
        { operation: "GET /repos/*", mode: "deny" },
        { operation: "GET /orgs/*/hooks", mode: "deny" },
        { operation: "GET /orgs/*/installations", mode: "deny" },
        { operation: "GET /orgs/*/secret*", mode: "deny" },
        { operation: "GET /orgs/*/*/secrets", mode: "deny" },
        { operation: "GET /orgs/*/personal-access-token*", mode: "deny" },
        { operation: "GET /orgs/*/credential-authorizations", mode: "deny" },
      ],
    ],
  ] as const)("where %s it ends with 3", async (_story, faults) => {
    const { edge } = await openWorld([...faults]);
    expect(await runScan({ failOn: "none" }, edge), edge.out()).toBe(3);
    expect(edge.out()).toMatch(/Not one credential could be read of (aws|github):[\w-]+\./);
  });

  test("of a world that can be read finds the leaver, and shows progress only where wanted", async () => {
    const { edge } = await openWorld();
    expect(await runScan({ failOn: "high" }, edge)).toBe(1);
    expect(edge.out()).toContain("Mira Okafor");
    expect(edge.err()).toContain("outlived.yaml is read as the configuration.");
    expect(edge.err()).not.toContain("\r");
  });

  test("where every call is denied nothing is clean and no source's run is in the SARIF", async () => {
    const { edge } = await openWorld(denyEverything);
    const format = [{ name: "json" } as const, { name: "sarif", file: "r.sarif" } as const];
    expect(await runScan({ failOn: "none", failOnGaps: true, format }, edge)).toBe(3);
    const { findings, unknowns, summary } = JSON.parse(edge.out());
    expect(summary.gaps).toBeGreaterThan(0);
    expect(unknowns.length).toBeGreaterThan(5);
    const sources = findings.map(({ policy, subject }: { policy: string; subject: { source: string } }) => [
      policy,
      subject.source,
    ]);
    const others = sources.filter(([policy]: [string]) => !policy.startsWith("governance/"));
    expect(others.filter(([, source]: [string, string]) => !source.startsWith("code:"))).toEqual([]);
    const { runs } = JSON.parse(await readFile(join(edge.folder, "r.sarif"), "utf8"));
    const categories = runs.map((run: { automationDetails: { id: string } }) => run.automationDetails.id);
    expect(categories).toEqual(["outlived/code:acme-example/shop/", "outlived/governance/"]);
  });

  test("redacted, the terminal shows nobody of the roster", async () => {
    const { edge } = await openWorld();
    await runScan({ failOn: "none", redact: true }, edge);
    expect(edge.out()).toContain("person-");
    expect(edge.out()).not.toMatch(/okafor|lindqvist|natarajan|henrik/i);
  });
});
