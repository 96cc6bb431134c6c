import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { openCodeScanning } from "../src/estate/github/code-scanning.ts";
import type { ServedCodeScanning } from "../src/estate/github/code-scanning-handlers.ts";
import { startEstate } from "../src/estate/server.ts";
import { leaverFiles } from "./command/leaver-files.ts";
import { type Heard, heard, readOutputs } from "./command/runner.ts";
import { temporaryFolder } from "./command/temporary-folder.ts";
import { start } from "./program.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

interface Declaration {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

interface Step {
  readonly status: number | null;
  readonly log: string;
  readonly commands: readonly Heard[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly workspace: string;
}

interface Surroundings {
  readonly files?: Readonly<Record<string, string>>;
  /** The payload of the event that started the workflow. */
  readonly event?: object;
  readonly environment?: Readonly<Record<string, string>>;
}

const workflowToken = "ghs_of-the-workflow";

const declaration: Declaration = parse(await readFile(join(root, "action.yml"), "utf8"));

/** Runs the committed bundle as a runner would: inputs by environment, files for outputs and summary, nothing inherited. */
async function runStep(
  given: Readonly<Record<string, string>>,
  { files = leaverFiles, event = {}, environment = {} }: Surroundings = {},
): Promise<Step> {
  const folder = await temporaryFolder({ output: "", summary: "", "event.json": JSON.stringify(event) });
  const workspace = join(folder, "workspace");
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(workspace, path, ".."), { recursive: true });
    await writeFile(join(workspace, path), text);
  }
  await mkdir(join(folder, "temp"));
  const inputs = Object.entries(declaration.inputs).map(([name, input]) => [
    `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
    given[name] ?? (input.default ?? "").replace("${{ github.token }}", workflowToken),
  ]);
  const { status, stdout, stderr } = await start("action.js", [], workspace, {
    ...Object.fromEntries(inputs),
    HOME: folder,
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: "acme-example/shop",
    GITHUB_WORKFLOW_REF: "acme-example/shop/.github/workflows/outlived.yml@refs/heads/main",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_EVENT_PATH: join(folder, "event.json"),
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
    RUNNER_TEMP: join(folder, "temp"),
    ...environment,
  }).ended;
  const log = stdout + stderr;
  return {
    status,
    log,
    commands: heard(log),
    outputs: readOutputs(await readFile(join(folder, "output"), "utf8")),
    summary: await readFile(join(folder, "summary"), "utf8"),
    workspace,
  };
}

const privateRepository = { repository: { private: true, visibility: "private" } };

describe("the Action's declaration", () => {
  test("it runs the committed bundle on Node 24", () => {
    expect(declaration.runs).toEqual({ using: "node24", main: "dist/action.js" });
  });

  test("every input is read, and no other", async () => {
    const source = await readFile(join(root, "src/command/action/inputs.ts"), "utf8");
    const read = [...source.matchAll(/read(?:Input|Choice)\(environment, "([^"]+)"/g)].map(([, name = ""]) => name);
    expect(read.length).toBeGreaterThan(5);
    expect([...read].sort()).toEqual(Object.keys(declaration.inputs).sort());
    for (const name of read) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test("the example workflow gives only inputs and takes only outputs that exist", async () => {
    const workflow = await readFile(join(root, "docs/workflow.yml"), "utf8");
    const [job] = Object.values<{ steps: { id?: string; with?: object }[] }>(parse(workflow).jobs);
    const step = job?.steps.find(({ id }) => id === "outlived");
    expect(Object.keys(step?.with ?? {}).filter((name) => !(name in declaration.inputs))).toEqual([]);
    const outputs = [...workflow.matchAll(/steps\.outlived\.outputs\.([\w-]+)/g)].map(([, name = ""]) => name);
    expect(outputs.length).toBeGreaterThan(0);
    expect(outputs.filter((name) => !(name in declaration.outputs))).toEqual([]);
  });
});

describe("a step of a workflow", () => {
  test("scans the checkout, hands on its outputs, and does not fail on findings", async () => {
    const step = await runStep({}, { event: privateRepository });
    expect(step.status, step.log).toBe(0);
    expect(Object.keys(step.outputs).sort()).toEqual(Object.keys(declaration.outputs).sort());
    expect(JSON.parse(step.outputs["sarif-files"] ?? "")).toEqual(["outlived.sarif"]);
    expect(Number(step.outputs["findings-count"])).toBeGreaterThan(0);
    expect(Number(step.outputs["unknown-count"])).toBeGreaterThan(0);
    expect(step.outputs["max-severity"]).toMatch(/^(critical|high|medium|low)$/);
    const sarif = JSON.parse(await readFile(join(step.workspace, "outlived.sarif"), "utf8"));
    const places = sarif.runs.flatMap(
      (run: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }) =>
        run.results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri),
    );
    expect(places).toContain(".github/workflows/deploy.yml");
    expect((await stat(step.outputs["snapshot-file"] ?? "")).mode & 0o777).toBe(0o600);
    expect(step.summary).toMatch(/^## /);
    expect(step.commands.some(({ command }) => command === "error" || command === "warning")).toBe(true);
  });

  test("fails on findings where fail-on is set", async () => {
    const step = await runStep({ "fail-on": "low", summary: "false" }, { event: privateRepository });
    expect(step.status, step.log).toBe(1);
    expect(JSON.parse(step.outputs["sarif-files"] ?? "")).toHaveLength(1);
    expect(step.summary).toBe("");
  });

  test("in a public repository nobody is named anywhere, and no snapshot is written", async () => {
    const step = await runStep({}, { event: { repository: { private: false, visibility: "public" } } });
    expect(step.status, step.log).toBe(0);
    expect(step.outputs["snapshot-file"]).toBe("");
    const sarif = await readFile(join(step.workspace, "outlived.sarif"), "utf8");
    const texts = [step.log, step.summary, sarif, JSON.stringify(step.outputs)].join("\n");
    expect(texts).toContain("person-");
    expect(texts).not.toMatch(/mira|okafor/i);
    expect(step.outputs["uploaded"]).toBe("false");
    expect(step.commands.find(({ data }) => data.includes("openssl rand -hex 32"))?.command).toBe("warning");
  });

  test("in a public repository a snapshot is written where one was asked for", async () => {
    const step = await runStep({ "snapshot-file": "facts.json" });
    expect(step.outputs["snapshot-file"]).toBe("facts.json");
    expect(await readFile(join(step.workspace, "facts.json"), "utf8")).toContain("Mira Okafor");
  });

  test("fails on a wrong configuration with its place, as an annotation", async () => {
    const files = { ...leaverFiles, "outlived.yaml": "version: 1\nsoruces: {}\n" };
    const step = await runStep({}, { files });
    expect(step.status, step.log).toBe(2);
    const annotation = step.commands.find(({ command }) => command === "error");
    expect(annotation?.data).toContain("outlived.yaml:2:1");
    expect(annotation?.data).toContain("sources");
    expect(step.log).not.toMatch(/\n\s+at /);
  });

  test("fails where credentials are there and nothing answers to them", async () => {
    const environment = {
      AWS_ACCESS_KEY_ID: "AKIAEXAMPLEEXAMPLE00",
      AWS_SECRET_ACCESS_KEY: "expired",
      AWS_REGION: "eu-central-1",
      AWS_ENDPOINT_URL: "http://127.0.0.1:9",
      AWS_MAX_ATTEMPTS: "1",
    };
    const step = await runStep({}, { event: privateRepository, environment });
    expect(step.status, step.log).toBe(3);
    expect(step.commands.find(({ command }) => command === "error")?.properties["title"]).toMatch(
      /^aws:\S+ gave nothing/,
    );
    expect(JSON.parse(step.outputs["sarif-files"] ?? "")).toHaveLength(1);
  });

  test("reads GitHub with the token, and hides it and the redaction key from the log", async () => {
    const github = await refusingGithub();
    const environment = { OUTLIVED_REDACTION_KEY: "key-of-the-test-0123456789", GITHUB_API_URL: github.url };
    const step = await runStep({ "github-token": "token-of-the-test" }, { environment });
    expect(step.status, step.log).toBe(3);
    expect(github.tokens).toContain("token-of-the-test");
    expect(step.commands.filter(({ command }) => command === "add-mask").map(({ data }) => data)).toEqual([
      "token-of-the-test",
      workflowToken,
      "key-of-the-test-0123456789",
    ]);
    const shown = step.log.split("\n").filter((line) => !line.startsWith("::add-mask::"));
    expect(shown.join("\n")).not.toMatch(/(token|key)-of-the-test/);
  });

  test("a name from outside gives the runner no command", async () => {
    const files = {
      ...leaverFiles,
      ".github/workflows/evil.yml":
        'on: push\nname: "x\\n::error::planted"\njobs: {a: {runs-on: x, steps: [{run: "echo ${{ secrets.PLANTED }}"}]}}\n',
      "people.csv":
        '"employee_id","name","email","status"\n1,"::error::planted","::error::planted@example.com","::warning::planted"\n',
    };
    const step = await runStep({}, { files, event: privateRepository });
    expect(step.status, step.log).not.toBe(4);
    expect(step.commands.filter(({ data }) => data === "planted")).toEqual([]);
  });
});

describe("a step that uploads", () => {
  /** acme-example/shop, with its code scanning. */
  async function serve(refuse?: ServedCodeScanning["refuse"]) {
    const store = openCodeScanning();
    const tokens = new Set<string>();
    const estate = await startEstate({
      folder: join(root, "fixtures/estates/acme"),
      codeScanning: {
        store,
        refuse: (operation, request) => {
          tokens.add(request.headers["authorization"]?.replace(/^\w+ /, "") ?? "");
          return refuse?.(operation, request);
        },
      },
    });
    onTestFinished(() => estate.close());
    const environment = {
      GITHUB_API_URL: estate.githubApiUrl,
      GITHUB_REF: "refs/heads/main",
      GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    };
    return { store, tokens, estate, surroundings: { event: privateRepository, environment } };
  }

  const forbidden = { status: 403, message: "Resource not accessible by integration" };

  test("takes the workflow's own token, and says that everything is uploaded", async () => {
    const { store, surroundings, tokens } = await serve();
    const step = await runStep({}, surroundings);
    expect([step.status, step.outputs["uploaded"]], step.log).toEqual([0, "true"]);
    expect([...tokens]).toEqual([workflowToken]);
    expect(store.categories()).toEqual(["outlived/governance", "outlived/code:acme-example/shop"]);
    expect(store.alerts("open").length).toBeGreaterThan(0);
  });

  test("uploads with one token and reads the organization with another", async () => {
    const { surroundings, tokens, estate } = await serve();
    const files = {
      ...leaverFiles,
      "outlived.yaml": "version: 1\nsources: {github: [{organization: acme-example}]}\n",
    };
    const step = await runStep({ "github-token": "reader", "upload-token": "writer" }, { ...surroundings, files });
    expect(step.outputs["uploaded"], step.log).toBe("true");
    expect([...tokens]).toEqual(["writer"]);
    expect(estate.requests.some(({ path }) => path.startsWith("/orgs/acme-example"))).toBe(true);
    expect(
      step.log
        .split("\n")
        .filter((line) => !line.startsWith("::add-mask::"))
        .join("\n"),
    ).not.toMatch(/reader|writer/);
  });

  test.each([
    ["auto", 0, "warning"],
    ["true", 2, "error"],
  ])("without access ends as upload: %s says", async (upload, status, level) => {
    const { surroundings } = await serve(() => forbidden);
    const step = await runStep({ upload }, surroundings);
    expect([step.status, step.outputs["uploaded"]], step.log).toEqual([status, "false"]);
    const annotation = step.commands.find(({ data }) => data.includes("security-events: write"));
    expect(annotation?.command).toBe(level);
    expect(step.outputs["sarif-files"]).toBe('["outlived.sarif"]');
    expect(step.summary).toMatch(/^## /);
  });

  test("that breaks fails, also where upload is auto", async () => {
    const { surroundings } = await serve((operation) =>
      operation.startsWith("POST") ? { status: 400, message: "commit not found" } : undefined,
    );
    const step = await runStep({}, surroundings);
    expect([step.status, step.outputs["uploaded"]], step.log).toEqual([2, "false"]);
    expect(step.commands.find(({ data }) => data.includes("commit not found"))?.command).toBe("error");
  });

  test("is not made where it is switched off", async () => {
    const { surroundings, estate } = await serve();
    const step = await runStep({ upload: "false" }, surroundings);
    expect([step.status, step.outputs["uploaded"]], step.log).toEqual([0, "false"]);
    expect(estate.requests).toEqual([]);
  });

  test("on a pull request uploads the code alone", async () => {
    const { store, surroundings } = await serve();
    const environment = { ...surroundings.environment, GITHUB_REF: "refs/pull/7/merge" };
    const step = await runStep({}, { ...surroundings, environment });
    expect(step.outputs["uploaded"], step.log).toBe("true");
    expect(store.categories()).toEqual(["outlived/code:acme-example/shop"]);
    expect(await readFile(join(step.workspace, "outlived.sarif"), "utf8")).toContain("outlived/governance");
  });

  test("repeats what it could not check, and its summary says so after what was not seen", async () => {
    const { store, surroundings } = await serve();
    await runStep({}, surroundings);
    const before = store.alerts("open").filter(({ path }) => path.endsWith("deploy.yml")).length;
    expect(before).toBeGreaterThan(0);
    const files = { ...leaverFiles, ".github/workflows/deploy.yml": "on: push\njobs: {a: [\n" };
    const step = await runStep({}, { ...surroundings, files });
    expect([step.status, step.outputs["uploaded"]], step.log).toEqual([0, "true"]);
    expect(store.alerts("open").filter(({ path }) => path.endsWith("deploy.yml"))).toHaveLength(before);
    const [looked = 0, repeated = 0] = ["### What was looked at", "### Alerts that could not be checked again"].map(
      (heading) => step.summary.indexOf(heading),
    );
    expect(looked).toBeGreaterThan(0);
    expect(repeated).toBeGreaterThan(looked);
  });
});

/** Answers every request as GitHub answers a token that has expired. */
async function refusingGithub(): Promise<{ readonly url: string; readonly tokens: readonly string[] }> {
  const tokens: string[] = [];
  const server = createServer((request, response) => {
    tokens.push((request.headers.authorization ?? "").replace(/^\w+ /, ""));
    response.writeHead(401, { "content-type": "application/json" }).end('{"message":"Bad credentials"}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address !== "object") throw new Error("The server has no address.");
  return { url: `http://127.0.0.1:${address.port}`, tokens };
}
