import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { runEvaluate } from "../../../src/command/evaluate.ts";
import { describeFailure } from "../../../src/command/shell/messages.ts";
import { runUpload, type UploadOptions } from "../../../src/command/upload.ts";
import { type CodeScanning, openCodeScanning } from "../../../src/estate/github/code-scanning.ts";
import type { ServedCodeScanning } from "../../../src/estate/github/code-scanning-handlers.ts";
import { type Estate, type EstateOptions, startEstate } from "../../../src/estate/server.ts";
import type { Snapshot } from "../../../src/model/generated/snapshot.ts";
import { checkGithubAnswer } from "../../contracts/github.ts";
import { type FakeEdge, fakeEdge } from "../fake-edge.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const repository = { id: 7010001, private: true, createdAt: "2024-01-01T00:00:00Z", pushedAt: "2026-01-01T00:00:00Z" };

const github = {
  organization: { login: "acme-example", id: 6010001, name: "Acme", createdAt: "2024-01-01T00:00:00Z" },
  repositories: [{ ...repository, name: "shop" }],
};

export const token = "token-that-is-never-shown";
export const commit = "0123456789abcdef0123456789abcdef01234567";

interface Options extends Omit<Partial<ServedCodeScanning>, "store"> {
  readonly store?: CodeScanning;
  readonly faults?: EstateOptions["faults"];
  readonly paging?: EstateOptions["paging"];
  readonly environment?: Readonly<Record<string, string>>;
}

interface Ended {
  readonly code: number;
  readonly err: string;
}

export interface UploadWorld {
  readonly edge: FakeEdge;
  readonly estate: Estate;
  readonly store: CodeScanning;
  /** Runs the command to its end, as the command line does. */
  readonly upload: (files: readonly string[], options?: Partial<UploadOptions>) => Promise<Ended>;
  /** Judges a snapshot and uploads what it shows. */
  readonly uploadSnapshot: (snapshot: Snapshot, options?: Partial<UploadOptions>) => Promise<Ended>;
  readonly read: (file: string) => Promise<string>;
  readonly write: (file: string, text: string) => Promise<void>;
  /** The requests since the last call, as method and path without what stands before the repository. */
  readonly asked: () => readonly string[];
}

const patient = { attemptTimeout: 5000, retries: 2, second: 1, longestWait: 100, patience: 1000 };

/** The code scanning of acme-example/shop, and an edge in a workflow that runs on its main branch. */
export async function openUploadWorld(options: Options = {}): Promise<UploadWorld> {
  const { store = openCodeScanning(), faults = [], paging = {}, environment = {}, ...served } = options;
  const world = await temporaryFolder({
    "estate.json": JSON.stringify({ today: "2026-11-16T08:00:00Z" }),
    "github.json": JSON.stringify(github),
  });
  const estate = await startEstate({
    folder: world,
    faults,
    paging,
    codeScanning: { store, ...served },
    observe: checkGithubAnswer,
  });
  onTestFinished(async () => {
    await estate.close();
    expect(estate.requests.flatMap(({ failure }) => failure ?? [])).toEqual([]);
  });
  const folder = await temporaryFolder({ "outlived.yaml": "version: 1\n" });
  const edge = fakeEdge(folder, {
    environment: {
      GITHUB_API_URL: estate.githubApiUrl,
      GITHUB_REPOSITORY: "acme-example/shop",
      GITHUB_REF: "refs/heads/main",
      GITHUB_SHA: commit,
      GITHUB_TOKEN: token,
      GITHUB_WORKSPACE: folder,
      ...environment,
    },
    now: () => estate.today,
  });
  let before = 0;
  let written = 0;
  const upload: UploadWorld["upload"] = async (files, given = {}) => {
    const from = edge.err().length;
    const ended = await end(runUpload(files, { wait: 60, failOn: "none", ...given }, edge, patient));
    return { ...ended, err: edge.err().slice(from) + ended.err };
  };
  return {
    edge,
    estate,
    store,
    upload,
    uploadSnapshot: async (snapshot, given) => {
      written += 1;
      await writeFile(join(folder, `snapshot-${written}.json`), JSON.stringify(snapshot));
      return upload([`snapshot-${written}.json`], given);
    },
    read: (file) => readFile(join(folder, file), "utf8"),
    write: (file, text) => writeFile(join(folder, file), text),
    asked: () => {
      const asked = estate.requests.slice(before).map(({ method, path }) => `${method} ${path}`);
      before = estate.requests.length;
      return asked.map((line) => line.replace("/repos/acme-example/shop", ""));
    },
  };
}

/** The SARIF of a snapshot. Without files of the previous scan, by their names, without any previous analysis. */
export async function sarifOf(snapshot: Snapshot, previous: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "outlived-sarif-"));
  try {
    await writeFile(join(folder, "outlived.yaml"), "version: 1\n");
    await writeFile(join(folder, "estate.json"), JSON.stringify(snapshot));
    for (const [name, text] of Object.entries(previous)) await writeFile(join(folder, name), text);
    const names = Object.keys(previous);
    const edge = fakeEdge(folder, { environment: { GITHUB_WORKSPACE: folder } });
    const options = names.length === 0 ? {} : { previous: names };
    await runEvaluate(["estate.json"], { format: [{ name: "sarif" }], ...options }, edge);
    return edge.out();
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function end(run: Promise<number>): Promise<Ended> {
  try {
    return { code: await run, err: "" };
  } catch (error) {
    const { text, exitCode } = describeFailure(error, true);
    return { code: exitCode, err: text };
  }
}
