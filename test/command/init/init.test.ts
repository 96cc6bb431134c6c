import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { parse } from "yaml";
import { runDoctor } from "../../../src/command/doctor.ts";
import { type InitOptions, runInit } from "../../../src/command/init.ts";
import { runScan } from "../../../src/command/scan.ts";
import { readConfiguration } from "../../../src/configure/index.ts";
import { startEstate } from "../../../src/estate/server.ts";
import { UsageError } from "../../../src/model/errors.ts";
import { type FakeEdge, fakeEdge } from "../fake-edge.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const workflowPath = ".github/workflows/outlived.yml";

const git = (address: string) => ({
  ".git/config": `[remote "origin"]\n\turl = ${address}\n`,
  ".git/HEAD": "ref: x\n",
});

interface Made {
  readonly edge: FakeEdge;
  readonly read: (path: string) => Promise<string>;
  readonly paths: () => Promise<readonly string[]>;
}

async function prepare(
  files: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
  below = "",
): Promise<Made> {
  const folder = await temporaryFolder(files);
  await mkdir(join(folder, below), { recursive: true });
  const edge = fakeEdge(join(folder, below), { environment: { HOME: folder, ...environment } });
  return {
    edge,
    read: (path) => readFile(join(edge.folder, path), "utf8"),
    paths: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const names = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
      return names
        .map((name) => name.slice(folder.length + 1))
        .filter((name) => !name.startsWith(".git/"))
        .sort();
    },
  };
}

const usual = [
  ".github/workflows/outlived.yml",
  ".gitignore",
  ".outlived/config.schema.json",
  "outlived.yaml",
  "people.csv",
];

/** The exit code, and 2 for what ends with 2. */
async function codeOf(work: Promise<number>): Promise<number> {
  return work.catch((error: unknown) => {
    if (error instanceof UsageError) return 2;
    throw error;
  });
}

describe("init", () => {
  test("writes everything that is missing, for its owner alone, and then leaves it alone", async () => {
    const { edge, paths, read } = await prepare(git("https://github.com/acme-example/shop.git"));
    expect(await runInit({}, edge)).toBe(0);
    expect(await paths()).toEqual(usual);
    expect(edge.out()).toMatch(/^outlived\.yaml +written$/m);
    const before = await Promise.all(usual.map(read));
    for (const path of usual) expect((await stat(join(edge.folder, path))).mode & 0o077, path).toBe(0);
    const again = fakeEdge(edge.folder, { environment: edge.environment });
    expect(await runInit({ names: "yes" }, again)).toBe(0);
    expect(await Promise.all(usual.map(read))).toEqual(before);
    expect(again.out()).not.toMatch(/written|added/);
    expect(again.out().match(/left alone/g)).toHaveLength(4);
    expect(again.err()).toBe("");
  });

  test.each(usual)("never changes a file that is there: %s", async (path) => {
    const mine = path === "outlived.yaml" ? "version: 1\n" : "mine\n";
    const { edge, read } = await prepare({ [path]: mine });
    await runInit({}, edge);
    const text = await read(path);
    if (path === ".gitignore") expect(text.startsWith(mine)).toBe(true);
    else expect(text).toBe(mine);
    expect(await read("people.csv")).not.toBe("");
  });

  test("leaves a link alone that leads nowhere", async () => {
    const { edge, paths } = await prepare();
    await symlink(join(edge.folder, "nowhere"), join(edge.folder, "people.csv"));
    await runInit({}, edge);
    expect(edge.out()).toMatch(/^people\.csv +left alone/m);
    expect(await paths()).not.toContain("nowhere");
  });

  test("adds to .gitignore only the lines that it lacks, behind a last line without an end", async () => {
    const { edge, read } = await prepare({ ".gitignore": "node_modules/\npeople.csv\n*.log" });
    await runInit({}, edge);
    const text = await read(".gitignore");
    expect(text).toMatch(/^node_modules\/\npeople\.csv\n\*\.log\n\*\.ndjson\n\*\.ndjson\.gz\n/);
    expect(text.match(/people\.csv/g)).toHaveLength(1);
    expect(edge.out()).toMatch(/^\.gitignore +added \*\.ndjson, \*\.ndjson\.gz/m);
  });

  test("keeps the private key of an app out of the repository", async () => {
    const { edge, read } = await prepare();
    await runInit({ names: "no" }, edge);
    const ignored = (await read(".gitignore")).split("\n");
    expect(ignored).toEqual(expect.arrayContaining(["*.pem", "/outlived*.json"]));
  });

  test("with --dry-run prints what it would write, and writes nothing", async () => {
    const { edge, paths, read } = await prepare({ ".gitignore": "people.csv\n" });
    const asked = { ...edge, ask: () => Promise.reject(new Error("Nobody is to be asked.")) };
    expect(await runInit({ dryRun: true }, asked)).toBe(0);
    expect(await paths()).toEqual([".gitignore"]);
    const printed = edge.out();
    await runInit({}, edge);
    for (const path of usual.filter((one) => one !== ".gitignore")) {
      expect(printed).toContain(`--- ${path}: would be written\n${await read(path)}`);
    }
    expect(printed).toContain("--- .gitignore: would be added\n*.ndjson\n");
  });

  test("with a wrong configuration writes nothing and says where it is wrong", async () => {
    const { edge, paths } = await prepare({ "outlived.yaml": "version: 1\nsoruces: {}\n" });
    await expect(runInit({}, edge)).rejects.toThrow(UsageError);
    expect(await paths()).toEqual(["outlived.yaml"]);
    const misspelt = await prepare({ "outlived.yml": "version: 1\n" });
    await expect(runInit({}, misspelt.edge)).rejects.toThrow("The configuration is called outlived.yaml");
    expect(await misspelt.paths()).toEqual(["outlived.yml"]);
  });

  test("where a file cannot be written names it", async () => {
    const { edge } = await prepare({ ".github": "a file" });
    await expect(runInit({}, edge)).rejects.toMatchObject({ at: { file: workflowPath } });
  });
});

describe("what init writes is accepted by a doctor and a scan", () => {
  const origin = git("git@github.com:acme-example/shop.git");
  const roster = "employee_id,name,email,status\n1,Hana Novak,hana.novak@example.com,active\n";
  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, string]>([
    ["nothing", {}, {}, ""],
    ["a checkout", origin, {}, ""],
    ["a folder in a checkout", origin, {}, "security/access"],
    ["a remote elsewhere", git("https://example.com/acme/shop.git"), {}, ""],
    ["a region of no form", {}, { AWS_PROFILE: "audit", AWS_REGION: "x\n    - name: planted" }, ""],
    ["a repository of no form", {}, { GITHUB_REPOSITORY: "a/b]\nplanted: true" }, ""],
    ["a roster and owners", { ...origin, "people.csv": roster, "owners.yaml": "version: 1\nowners: []\n" }, {}, ""],
    ["outlived installed here", { "node_modules/outlived/schema/config.schema.json": "{}" }, {}, ""],
  ])("with %s", async (_story, files, environment, below) => {
    const { edge, read } = await prepare(files, { AWS_EC2_METADATA_DISABLED: "true", ...environment }, below);
    await runInit({}, edge);
    const { sources } = readConfiguration(await read("outlived.yaml"), "outlived.yaml").value;
    expect(sources?.roster).toEqual([{ csv: "people.csv" }]);
    expect(sources?.code).toEqual([{ path: below === "" ? "." : "../.." }]);
    const isOnGithub = files === origin || "owners.yaml" in files;
    expect(sources?.github).toEqual(isOnGithub ? [{ repositories: ["acme-example/shop"] }] : undefined);
    expect(sources?.aws).toEqual("AWS_PROFILE" in environment ? [{}] : undefined);
    expect(await codeOf(runDoctor({}, edge)), edge.out()).not.toBe(2);
    expect(await codeOf(runScan({}, edge)), edge.err()).not.toBe(2);
    const schema = /^# yaml-language-server: \$schema=(\S+)$/m.exec(await read("outlived.yaml"))?.[1] ?? "";
    expect(JSON.parse(await read(schema))).toBeTypeOf("object");
  });

  test("with somebody's accounts, where the scan reads them", async () => {
    const estate = await startEstate({ folder: join(root, "fixtures/estates/acme") });
    // The SDK of AWS reads it by itself.
    vi.stubEnv("AWS_ENDPOINT_URL", estate.awsEndpoint("111122223333"));
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      await estate.close();
    });
    const { edge, read } = await prepare(git("https://github.com/acme-example/shop"), {
      AWS_ACCESS_KEY_ID: "AKIAEXAMPLEEXAMPLE00",
      AWS_SECRET_ACCESS_KEY: "not-a-secret",
      AWS_REGION: "eu-central-1",
      GITHUB_API_URL: estate.githubApiUrl,
      GITHUB_TOKEN: "not-a-token",
    });
    await writeFile(join(edge.folder, "people.csv"), await readFile(join(root, "fixtures/estates/acme/people.csv")));
    await runInit({}, edge);
    expect(readConfiguration(await read("outlived.yaml"), "outlived.yaml").value.sources?.aws).toEqual([
      { region: "eu-central-1" },
    ]);
    expect(await runDoctor({}, edge), edge.out()).toBe(0);
    expect(await runScan({ failOn: "high" }, edge)).toBe(1);
    expect(edge.out()).toContain("Mira Okafor");
  });

  test.each([
    ["https://github.example.com", "github.example.com", "https://github.example.com/api/v3"],
    ["https://octo.ghe.com", "octo.ghe.com", "https://api.octo.ghe.com"],
  ])("on another server, so that no token goes to github.com: %s", async (server, host, apiUrl) => {
    const { edge, read } = await prepare(git(`https://${host}/platform/shop.git`), { GITHUB_SERVER_URL: server });
    await runInit({ names: "no" }, edge);
    const { github, code } = readConfiguration(await read("outlived.yaml"), "outlived.yaml").value.sources ?? {};
    expect(github).toEqual([{ repositories: ["platform/shop"], apiUrl }]);
    expect(code).toEqual([{ path: ".", repository: `${host}/platform/shop` }]);
  });

  test("with an existing configuration, whose roster and AWS the workflow takes", async () => {
    const { edge, paths, read } = await prepare({
      "outlived.yaml": "version: 1\nsources:\n  aws: [{ region: eu-west-1 }]\n  roster: [{ csv: hr/export.csv }]\n",
    });
    await runInit({}, edge);
    expect(await paths()).toEqual([".github/workflows/outlived.yml", ".gitignore", "outlived.yaml"]);
    const workflow = await read(workflowPath);
    expect(workflow).toContain("run: install -D -m 600 roster/people.csv hr/export.csv\n");
    expect(parse(workflow).jobs.scan.permissions).toHaveProperty("id-token", "write");
  });

  test.each(["../people.csv", "/etc/people.csv", "a b.csv", "$(id).csv", "people.csv; id", "${{ github.token }}.csv"])(
    "a roster at %s gets into no command",
    async (csv) => {
      const sources = JSON.stringify({ roster: [{ csv }] });
      const { edge, read } = await prepare({ "outlived.yaml": `version: 1\nsources: ${sources}\n` });
      await runInit({}, edge);
      expect(await read(workflowPath)).toContain("run: install -D -m 600 roster/people.csv people.csv\n");
    },
  );
});

describe("names of people", () => {
  /** What the workflow gives as `redact`, and how often the user was asked. */
  async function redaction(options: InitOptions, answers?: readonly string[], files = {}) {
    const { edge, read } = await prepare(files);
    const asked: string[] = [];
    const ask = async (question: string): Promise<string> => answers?.[asked.push(question) - 1] ?? "";
    await runInit(options, answers === undefined ? edge : { ...edge, ask });
    const step = parse(await read(workflowPath)).jobs?.scan.steps.at(-1);
    return { redact: step?.with.redact, key: step?.env.OUTLIVED_REDACTION_KEY, asked, err: edge.err() };
  }

  test("stay out of alerts where nobody was asked, and this is said", async () => {
    const { redact, key, err } = await redaction({});
    expect(redact).toBe(true);
    expect(key).toBe("${{ secrets.OUTLIVED_REDACTION_KEY }}");
    expect(err).toContain("Alerts will name nobody, because nobody could be asked; `--names yes` lets them.");
  });

  test.each([
    ["y", undefined],
    [" YES ", undefined],
    ["n", true],
    ["", true],
  ])("are asked for once, and %j is an answer", async (answer, expected) => {
    const { redact, asked } = await redaction({}, [answer]);
    expect(asked).toHaveLength(1);
    expect(redact).toBe(expected);
  });

  test("are asked for again after what is no answer", async () => {
    expect(await redaction({}, ["what?", "yes"])).toMatchObject({ redact: undefined, asked: { length: 2 } });
  });

  test("are not asked for with --names, nor where the workflow is there", async () => {
    expect(await redaction({ names: "yes" }, ["n"])).toMatchObject({ redact: undefined, asked: [], err: /./ });
    expect(await redaction({ names: "no" }, ["y"])).toMatchObject({ redact: true, asked: [] });
    expect(await redaction({}, ["y"], { [workflowPath]: "name: mine\n" })).toMatchObject({ asked: [] });
  });
});

describe("the workflow", () => {
  test("is the one of docs/workflow.yml", async () => {
    const { edge, read } = await prepare({}, { AWS_PROFILE: "audit" });
    await runInit({ names: "yes" }, edge);
    expect(await read(workflowPath)).toBe(await readFile(join(root, "docs/workflow.yml"), "utf8"));
  });

  test("takes what was found, and the user is told what is left", async () => {
    const { edge, read } = await prepare(
      {
        ...git("https://github.com/acme-example/shop"),
        ".aws/config": "[profile audit]\nsso_account_id = 222233334444\nregion = eu-north-1\n",
      },
      { AWS_PROFILE: "audit" },
    );
    await runInit({}, edge);
    const workflow = await read(workflowPath);
    expect(workflow).toContain("role-to-assume: arn:aws:iam::222233334444:role/outlived-reader");
    expect(workflow).toContain("aws-region: eu-north-1");
    expect(workflow.match(/owner: acme-example\b/g)).toHaveLength(2);
    expect(edge.err()).toContain("account 222233334444, eu-north-1");
    const [, ...told] = /runs: (.*)\.\n/.exec(edge.err())?.[1]?.split("; ") ?? [];
    expect(told.at(-1)).toMatch(/^set the variables ROSTER_APP_CLIENT_ID, .* secrets .*OUTLIVED_REDACTION_KEY$/);
    for (const [what, line] of [...edge.err().matchAll(/replace (\S+) \(lines? (\d+)/g)].map((found) =>
      found.slice(1),
    )) {
      expect(workflow.split("\n")[Number(line) - 1]).toContain(what);
    }
    expect(edge.err()).not.toContain("replace 111122223333");
  });

  test("without AWS asks for no permission to sign in there", async () => {
    const { edge, read } = await prepare();
    await runInit({}, edge);
    const { permissions, steps } = parse(await read(workflowPath)).jobs.scan;
    expect(permissions).not.toHaveProperty("id-token");
    expect(JSON.stringify(steps)).not.toContain("aws-actions");
  });

  test("is at the root of the checkout, and finds the configuration below", async () => {
    const { edge, paths, read } = await prepare(git("https://github.com/acme-example/shop"), {}, "security");
    await runInit({}, edge);
    expect(await paths()).toContain(workflowPath);
    const workflow = parse(await read(`../${workflowPath}`));
    expect(workflow.jobs.scan.steps.at(-1).with.config).toBe("security/outlived.yaml");
    const [copy = ""] = workflow.jobs.scan.steps.flatMap(({ run }: { run?: string }) => run ?? []);
    await mkdir(join(edge.folder, "../roster"));
    await writeFile(join(edge.folder, "../roster/people.csv"), "the real one");
    expect(spawnSync("bash", ["-e", "-c", copy], { cwd: join(edge.folder, "..") }).status).toBe(0);
    expect(await read("people.csv")).toBe("the real one");
  });

  test("gives only inputs that the Action has", async () => {
    const { inputs } = parse(await readFile(join(root, "action.yml"), "utf8"));
    const { edge, read } = await prepare(git("https://github.com/acme-example/shop"), {}, "security");
    await runInit({ names: "no" }, edge);
    const given = Object.keys(parse(await read(`../${workflowPath}`)).jobs.scan.steps.at(-1).with);
    expect(given).toEqual(expect.arrayContaining(["config", "redact", "github-token"]));
    expect(given.filter((name) => !(name in inputs))).toEqual([]);
  });
});

test("the folder of the configuration has the sample that README.md shows", async () => {
  const { edge, read } = await prepare();
  await runInit({}, edge);
  expect(await readFile(join(root, "README.md"), "utf8")).toContain(`\`\`\`csv\n${await read("people.csv")}\`\`\``);
});
