import { closeSync, existsSync, openSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { leaverFiles } from "./command/leaver-files.ts";
import { declaration, expiredAws, privateRepository, root, runStep, serveShop, workflowToken } from "./step.ts";

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
    const environment = { OUTLIVED_REDACTION_KEY: "key-of-the-test-0123456789" };
    const event = { repository: { private: false, visibility: "public" } };
    const step = await runStep({ upload: "false" }, { event, environment });
    expect(step.status, step.log).toBe(0);
    expect(step.outputs["snapshot-file"]).toBe("");
    const sarif = await readFile(join(step.workspace, "outlived.sarif"), "utf8");
    const texts = [step.log, step.summary, sarif, JSON.stringify(step.outputs)].join("\n");
    expect(texts).toContain("person-");
    expect(texts).not.toMatch(/mira|okafor/i);
  });

  test.each(["auto", "false"])(
    "in a public repository without a key there is no SARIF, whose alerts would be others after each scan (upload: %s)",
    async (upload) => {
      const event = { repository: { private: false, visibility: "public" } };
      const step = await runStep({ upload }, { event });
      expect(step.status, step.log).toBe(0);
      expect(step.outputs).toMatchObject({ uploaded: "false", "sarif-files": "[]" });
      expect(existsSync(join(step.workspace, "outlived.sarif"))).toBe(false);
      expect(step.summary).toContain("person-");
      expect(step.commands.filter(({ data }) => data.includes("openssl rand -hex 32"))).toMatchObject([
        { command: "warning" },
      ]);
    },
  );

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
    const step = await runStep({}, { event: privateRepository, environment: expiredAws });
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

type Broken = [part: string, inputs: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>>];

const onFullDisk: readonly Broken[] = [
  ["The SARIF file", { "sarif-file": "/dev/full" }, {}],
  ["The snapshot", { "snapshot-file": "/dev/full" }, {}],
  ["The job summary", {}, { GITHUB_STEP_SUMMARY: "/dev/full" }],
  ["Handing on the outputs", {}, { GITHUB_OUTPUT: "/dev/full" }],
];

describe("a step of which one output cannot be written", () => {
  test.each<Broken>([
    ["The SARIF file", { "sarif-file": "missing/outlived.sarif" }, {}],
    ["The snapshot", { "snapshot-file": "missing/facts.json" }, {}],
    ["The job summary", {}, { GITHUB_STEP_SUMMARY: "/" }],
    ["Handing on the outputs", {}, { GITHUB_OUTPUT: "/missing/output" }],
    // A disk that is full, where there is one.
    ...(existsSync("/dev/full") ? onFullDisk : []),
  ])("%s: fails, says so, and loses nothing else", async (part, inputs, broken) => {
    const { store, surroundings } = await serveShop();
    const environment = { ...surroundings.environment, ...broken };
    const step = await runStep(inputs, { ...surroundings, environment });
    expect(step.status, step.log).toBe(2);
    const failed = step.commands.filter(({ properties }) => properties["title"]?.endsWith(" failed"));
    expect(failed.map(({ command, properties }) => [command, properties["title"]])).toEqual([
      ["error", `${part} failed`],
    ]);
    expect(failed[0]?.data).toMatch(/missing|folder, not a file|The disk is full/);
    expect(store.alerts("open").length).toBeGreaterThan(0);
    expect(step.summary !== "", "summary").toBe(part !== "The job summary");
    if (part === "Handing on the outputs") return;
    expect(step.outputs).toMatchObject({
      uploaded: "true",
      "sarif-files": part === "The SARIF file" ? "[]" : '["outlived.sarif"]',
    });
    expect(step.outputs["snapshot-file"] === "", "snapshot").toBe(part === "The snapshot");
  });

  test.runIf(existsSync("/dev/full"))("a log that cannot be written costs nothing but the log", async () => {
    const { store, surroundings } = await serveShop();
    const log = openSync("/dev/full", "w");
    const step = await runStep({}, { ...surroundings, log });
    closeSync(log);
    expect(step.status, step.log).toBe(2);
    expect(store.alerts("open").length).toBeGreaterThan(0);
    expect(step.summary).toMatch(/^## /);
    expect(step.outputs).toMatchObject({ uploaded: "true", "sarif-files": '["outlived.sarif"]' });
  });

  test.each([
    [{ "sarif-file": "people.csv" }, "people.csv"],
    [{ "snapshot-file": "./outlived.sarif" }, "outlived.sarif"],
  ])("refuses %o before anything is read or written", async (inputs, file) => {
    const { surroundings, estate } = await serveShop();
    const step = await runStep(inputs, surroundings);
    expect(step.status, step.log).toBe(2);
    expect(step.commands.find(({ command }) => command === "error")?.data).toContain(file);
    expect(await readFile(join(step.workspace, "people.csv"), "utf8")).toBe(leaverFiles["people.csv"]);
    expect(estate.requests).toEqual([]);
  });

  test("writes everything but SARIF where a result could point at nothing", async () => {
    const { surroundings } = await serveShop();
    const environment = { ...surroundings.environment, ...expiredAws, GITHUB_WORKFLOW_REF: "" };
    const { "owners.yaml": _, ...files } = leaverFiles;
    const step = await runStep({}, { ...surroundings, environment, files });
    expect(step.status, step.log).toBe(2);
    expect(step.outputs).toMatchObject({ uploaded: "false", "sarif-files": "[]" });
    expect(step.summary).toMatch(/^## /);
  });
});

describe("a step that uploads", () => {
  const forbidden = { status: 403, message: "Resource not accessible by integration" };

  test("takes the workflow's own token, and says that everything is uploaded", async () => {
    const { store, surroundings, tokens } = await serveShop();
    const step = await runStep({}, surroundings);
    expect([step.status, step.outputs["uploaded"]], step.log).toEqual([0, "true"]);
    expect([...tokens]).toEqual([workflowToken]);
    expect(store.categories()).toEqual(["outlived/governance", "outlived/code:acme-example/shop"]);
    expect(store.alerts("open").length).toBeGreaterThan(0);
  });

  test("works with the configuration of docs/action.md and a roster where the workflow of the same page puts it", async () => {
    const { store, surroundings, estate } = await serveShop();
    const [, example = ""] = /```yaml\n([\s\S]*?)```/.exec(await readFile(join(root, "docs/action.md"), "utf8")) ?? [];
    const files = {
      ".github/workflows/outlived.yml": await readFile(join(root, "docs/workflow.yml"), "utf8"),
      "outlived.yaml": example.replace("your-organization", "acme-example"),
      "people.csv": await readFile(join(root, "fixtures/estates/acme/people.csv"), "utf8"),
    };
    const environment = {
      ...surroundings.environment,
      AWS_ACCESS_KEY_ID: "AKIAEXAMPLEEXAMPLE00",
      AWS_SECRET_ACCESS_KEY: "not-a-secret",
      AWS_SESSION_TOKEN: "not-a-token",
      AWS_REGION: "eu-central-1",
      AWS_ENDPOINT_URL: estate.awsEndpoint("111122223333"),
    };
    const step = await runStep({ "github-token": "reader" }, { ...surroundings, files, environment });
    expect([step.status, step.outputs["uploaded"]], step.log).toEqual([0, "true"]);
    expect([...store.categories()].sort()).toEqual([
      "outlived/aws:111122223333",
      "outlived/code:acme-example/shop",
      "outlived/github:acme-example",
      "outlived/governance",
    ]);
    expect(store.alerts("open").some(({ rule }) => rule === "improper_offboarding/owner_departed")).toBe(true);
    // The example itself has no key that never expires.
    expect(store.alerts("open").filter(({ path }) => path.endsWith("outlived.yml"))).toEqual([]);
  });

  test("uploads with one token and reads the organization with another", async () => {
    const { surroundings, tokens, estate } = await serveShop();
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
    const { surroundings } = await serveShop(() => forbidden);
    const step = await runStep({ upload }, surroundings);
    expect([step.status, step.outputs["uploaded"]], step.log).toEqual([status, "false"]);
    const annotation = step.commands.find(({ data }) => data.includes("security-events: write"));
    expect(annotation?.command).toBe(level);
    expect(step.outputs["sarif-files"]).toBe('["outlived.sarif"]');
    expect(step.summary).toMatch(/^## /);
  });

  test("that breaks fails, also where upload is auto", async () => {
    const { surroundings } = await serveShop((operation) =>
      operation.startsWith("POST") ? { status: 400, message: "commit not found" } : undefined,
    );
    const step = await runStep({}, surroundings);
    expect([step.status, step.outputs["uploaded"]], step.log).toEqual([2, "false"]);
    expect(step.commands.find(({ data }) => data.includes("commit not found"))?.command).toBe("error");
  });

  test("is not made where it is switched off", async () => {
    const { surroundings, estate } = await serveShop();
    const step = await runStep({ upload: "false" }, surroundings);
    expect([step.status, step.outputs["uploaded"]], step.log).toEqual([0, "false"]);
    expect(estate.requests).toEqual([]);
  });

  test("on a pull request uploads the code alone", async () => {
    const { store, surroundings } = await serveShop();
    const environment = { ...surroundings.environment, GITHUB_REF: "refs/pull/7/merge" };
    const step = await runStep({}, { ...surroundings, environment });
    expect(step.outputs["uploaded"], step.log).toBe("true");
    expect(store.categories()).toEqual(["outlived/code:acme-example/shop"]);
    expect(await readFile(join(step.workspace, "outlived.sarif"), "utf8")).toContain("outlived/governance");
  });

  test("repeats what it could not check, and its summary says so after what was not seen", async () => {
    const { store, surroundings } = await serveShop();
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
