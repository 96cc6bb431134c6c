import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { isRecord } from "../../src/model/is-record.ts";
import { render } from "../../src/report/sarif.ts";
import { type Adjust, folder, scanAcme } from "./acme.ts";

const file = ".github/workflows/reports.yml";
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((one) => rm(one, { recursive: true })));
});

/** The company's GitHub organization with the workflows of all its repositories. */
const withWorkflows: Adjust = ({ github = [], ...entries }) => ({
  ...entries,
  github: github.map((entry) => ({ ...entry, also: ["workflows"] })),
});

/** The same world, in which GitHub also has a file of the repository that is checked out. */
async function worldWithFile(): Promise<string> {
  const worlds = await mkdtemp(join(tmpdir(), "worlds-"));
  folders.push(worlds);
  await cp(folder, worlds, { recursive: true });
  const text = await readFile(join(folder, "repository", file), "utf8");
  const world: unknown = JSON.parse(await readFile(join(folder, "github.json"), "utf8"));
  const files = [{ path: file, text: `# moved down by a line\n${text}` }];
  const all: unknown = isRecord(world) ? world["repositories"] : undefined;
  const repositories = (Array.isArray(all) ? all : []).map((one: unknown) =>
    isRecord(one) && one["name"] === "shop" ? { ...one, files } : one,
  );
  await writeFile(join(worlds, "github.json"), JSON.stringify({ ...Object(world), repositories }));
  return worlds;
}

describe("a cloud key in a workflow of a repository that is not checked out", () => {
  test("is a finding that names the repository, and points at no file of the one that is", async () => {
    const { result } = await scanAcme({ adjust: withWorkflows });
    const [finding, ...others] = result.findings.filter(({ subject }) =>
      subject.id.startsWith("code:acme-example/infra"),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      policy: "insecure_deployment/static_cloud_key_in_workflow",
      message:
        "acme-example/infra/.github/workflows/plan.yml signs in to AWS with a key that never expires, in line 8: AKIAQ7ZK4M2NXW5TRC4H",
      subject: { source: "github:acme-example", scope: "acme-example/infra" },
    });
    expect(finding?.location).toBeUndefined();
    const sarif = render(result, { width: 80, colour: false }).files.join("");
    expect(sarif).toContain("acme-example/infra/.github/workflows/plan.yml signs in");
    expect(sarif).not.toContain('"uri":".github/workflows/plan.yml"');
  });

  test("is told of the stored secret that it uses", async () => {
    const { result } = await scanAcme({ adjust: withWorkflows });
    const evidence = result.findings
      .filter(({ subject }) => subject.id === "github:acme-example/infra:actions-secret:TF_TOKEN")
      .flatMap((finding) => finding.evidence);
    expect(evidence).toContain("Used in line 7 of .github/workflows/plan.yml in acme-example/infra.");
  });
});

test("a workflow of the repository that is checked out is judged once, where it is checked out", async () => {
  const before = await scanAcme();
  const { result, snapshot } = await scanAcme({ adjust: withWorkflows, worlds: await worldWithFile() });
  const at = (all: typeof result) =>
    all.findings
      .filter(({ subject }) => subject.id.includes(file))
      .map(({ policy, location, subject }) => ({ policy, location, source: subject.source }));
  expect(at(result).length).toBeGreaterThan(0);
  expect(at(result)).toEqual(at(before.result));
  const entry = snapshot.coverage.find(
    ({ section, scope }) => section === "github/workflows" && scope === "acme-example/shop",
  );
  expect(entry?.skipped?.[0]?.reason).toBe("given by code:acme-example/shop, too, and judged there");
});
