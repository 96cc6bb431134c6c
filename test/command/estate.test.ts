import { copyFile, cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { runCollect } from "../../src/command/collect.ts";
import { runDoctor } from "../../src/command/doctor.ts";
import { runScan } from "../../src/command/scan.ts";
import { type Estate, type EstateOptions, startEstate } from "../../src/estate/server.ts";
import { type FakeEdge, fakeEdge } from "./fake-edge.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const acme = fileURLToPath(new URL("../../fixtures/estates/acme/", import.meta.url));
const token = "token-that-is-never-shown";

/** Acme's world with one AWS account and its organization, and an edge in a folder that is configured for it. */
async function openWorld(
  faults: EstateOptions["faults"] = [],
): Promise<{ readonly edge: FakeEdge; readonly estate: Estate }> {
  const estate = await startEstate({ folder: acme, faults: faults ?? [] });
  onTestFinished(() => estate.close());
  const configuration = {
    version: 1,
    sources: {
      aws: [{ name: "acme-production", endpoint: estate.awsEndpoint("111122223333") }],
      github: [{ organization: "acme-example", apiUrl: estate.githubApiUrl }],
      code: [{ path: "repository", repository: "acme-example/shop" }],
      roster: [{ csv: "people.csv" }],
    },
  };
  const folder = await temporaryFolder({ "outlived.yaml": JSON.stringify(configuration) });
  await Promise.all(["people.csv", "owners.yaml"].map((file) => copyFile(join(acme, file), join(folder, file))));
  await cp(join(acme, "repository"), join(folder, "repository"), { recursive: true });
  const environment = {
    AWS_ACCESS_KEY_ID: "AKIAEXAMPLEEXAMPLE00",
    AWS_SECRET_ACCESS_KEY: token,
    AWS_REGION: "eu-central-1",
    GITHUB_TOKEN: token,
    GITHUB_WORKSPACE: folder,
  };
  return { estate, edge: fakeEdge(folder, { environment, now: () => estate.today }) };
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
    expect(edge.out()).toMatch(/To fix it, grant .*secretsmanager:ListSecrets/);
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
        { operation: "GET /repos/*/keys", mode: "deny" },
        { operation: "GET /repos/*/secrets", mode: "deny" },
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
