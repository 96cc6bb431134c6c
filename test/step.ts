import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { parse } from "yaml";
import { openCodeScanning } from "../src/estate/github/code-scanning.ts";
import type { ServedCodeScanning } from "../src/estate/github/code-scanning-handlers.ts";
import { openIssues, type ServedIssues } from "../src/estate/github/issues.ts";
import { type Answer, startEstate } from "../src/estate/server.ts";
import { omitUndefined } from "../src/model/omit-undefined.ts";
import { leaverFiles } from "./command/leaver-files.ts";
import { type Heard, heard, readOutputs } from "./command/runner.ts";
import { temporaryFolder } from "./command/temporary-folder.ts";
import { checkGithubAnswer } from "./contracts/github.ts";
import { type Running, start } from "./program.ts";

export const root = fileURLToPath(new URL("../", import.meta.url));

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
  /** Is called when the step has begun. */
  readonly during?: (running: Running) => Promise<unknown>;
  /** The open file that takes the log. */
  readonly log?: number;
}

export const workflowToken = "ghs_of-the-workflow";

export const declaration: Declaration = parse(await readFile(join(root, "action.yml"), "utf8"));

/** Runs the committed bundle as a runner would: inputs by environment, files for outputs and summary, nothing inherited. */
export async function runStep(
  given: Readonly<Record<string, string>>,
  { files = leaverFiles, event = {}, environment = {}, during, log }: Surroundings = {},
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
  const complete = {
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
  };
  const running = start("action.js", [], workspace, complete, log);
  await during?.(running);
  const { status, stdout, stderr } = await running.ended;
  const said = stdout + stderr;
  return {
    status,
    log: said,
    commands: heard(said),
    outputs: readOutputs(await readFile(join(folder, "output"), "utf8")),
    summary: await readFile(join(folder, "summary"), "utf8"),
    workspace,
  };
}

export const expiredAws = {
  AWS_ACCESS_KEY_ID: "AKIAEXAMPLEEXAMPLE00",
  AWS_SECRET_ACCESS_KEY: "expired",
  AWS_REGION: "eu-central-1",
  AWS_ENDPOINT_URL: "http://127.0.0.1:9",
  AWS_MAX_ATTEMPTS: "1",
};

export const privateRepository = { repository: { private: true, visibility: "private" } };

/** acme-example/shop, with its code scanning and its issues. */
export async function serveShop(refuse?: ServedCodeScanning["refuse"], refuseIssues?: ServedIssues["refuse"]) {
  const store = openCodeScanning();
  const issues = openIssues();
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
    issues: omitUndefined({ store: issues, refuse: refuseIssues }),
    observe: checkAnswer,
  });
  onTestFinished(() => estate.close());
  const environment = {
    GITHUB_API_URL: estate.githubApiUrl,
    GITHUB_REF: "refs/heads/main",
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
  };
  return { store, issues, tokens, estate, surroundings: { event: privateRepository, environment } };
}

function checkAnswer(answer: Answer): void {
  if (answer.operation.includes("/repos/")) checkGithubAnswer(answer);
}
