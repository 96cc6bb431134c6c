import { join, resolve } from "node:path";
import { type Estate, startEstate } from "../estate/server.ts";
import { UsageError } from "../model/errors.ts";
import type { AwsEntry, SourceEntries } from "../model/generated/configuration.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { evaluateSnapshot } from "../scan.ts";
import { checkRequests, writeReports } from "./reports.ts";
import { performScan, type Scanned, type ScanRequest } from "./scan.ts";
import { type Judged, showEvaluation } from "./setup/previous.ts";
import type { Edge } from "./shell/edge.ts";
import type { ExitCode } from "./shell/exit-code.ts";
import { writeNotes } from "./shell/messages.ts";
import type { FormatRequest, JudgingOptions, ViewOptions } from "./shell/options.ts";
import { findPackage, thisTool } from "./shell/package.ts";
import { isThere } from "./shell/read-file.ts";

/** Account ids by the names that the configuration of the demo gives the accounts. */
const accounts: Readonly<Record<string, string>> = {
  "acme-production": "111122223333",
  "acme-data": "444455556666",
};

/** The embedded servers accept all credentials; the user's own are never used. */
const credentials = {
  AWS_ACCESS_KEY_ID: "AKIADEMODEMODEMODEMO",
  AWS_SECRET_ACCESS_KEY: "not-a-secret",
  AWS_REGION: "eu-central-1",
  OUTLIVED_GITHUB_TOKEN: "ghs_not-a-token",
};

const sarifFile = "outlived.sarif";

export type DemoOptions = ViewOptions & Pick<JudgingOptions, "format">;

/** Scans an invented company that this process serves and writes reports, but never over a file that is there. */
export async function runDemo(options: DemoOptions, edge: Edge): Promise<ExitCode> {
  const { requests, notes } = await chooseReports(options, edge);
  const scanned = await scanDemo({}, edge);
  await writeReports({ ...scanned, explainWith: "--demo" }, { requests, refused: [] }, options, edge);
  writeNotes(notes, edge);
  return 0;
}

/** Scans the invented company and judges it, with the ids of its keys in the snapshot. */
export async function judgeDemo(options: Pick<ScanRequest, "redact">, edge: Edge): Promise<Judged> {
  const { snapshot, judging, category } = await scanDemo(options, edge);
  const evaluation = await evaluateSnapshot(snapshot, judging, thisTool());
  return showEvaluation(evaluation, judging, { redact: options.redact, category }, edge);
}

async function scanDemo(request: Pick<ScanRequest, "redact">, edge: Edge): Promise<Scanned> {
  const folder = join(findPackage().folder, "fixtures", "estates", "acme");
  const estate = await startEstate({ folder });
  try {
    const note = `The demo serves an invented company on this machine and scans it as of ${estate.today.toISOString()}.`;
    writeNotes([note], edge);
    return await performScan({ ...request, config: "outlived.yaml" }, inside(folder, estate, edge), {
      adjust: (entries) => connect(entries, estate),
    });
  } finally {
    await estate.close();
  }
}

interface DemoReports {
  readonly requests: readonly FormatRequest[];
  readonly notes: readonly string[];
}

/** The wanted reports; where none are named, the table and SARIF. Throws a UsageError if one would replace a file. */
async function chooseReports({ format }: DemoOptions, edge: Edge): Promise<DemoReports> {
  const isTaken = (file: string): Promise<boolean> => isThere(resolve(edge.folder, file));
  if (format === undefined) {
    const table = { name: "table" } as const;
    if (!(await isTaken(sarifFile))) return { requests: [table, { name: "sarif", file: sarifFile }], notes: [] };
    const hint = "Name another file for the SARIF of the demo: --format sarif=FILE.";
    return { requests: [table], notes: [`${sarifFile} is there already and stays as it is. ${hint}`] };
  }
  const requests = await checkRequests({ format, inputs: [] }, edge);
  for (const { file } of requests) {
    if (file !== undefined && (await isTaken(file))) {
      throw new UsageError("This file is there already, and the demo replaces nothing.", {
        at: { file },
        hint: "Name another file.",
      });
    }
  }
  return { requests, notes: [] };
}

/** The edge of somebody who works at that company on the day of the demo. */
function inside(folder: string, { today }: Estate, edge: Edge): Edge {
  return {
    ...edge,
    folder,
    environment: { ...credentials, GITHUB_WORKSPACE: folder, GITHUB_REPOSITORY: "acme-example/shop" },
    now: () => today,
  };
}

function connect(entries: SourceEntries, estate: Estate): SourceEntries {
  return omitUndefined({
    ...entries,
    aws: entries.aws?.map((entry) => connectAws(entry, estate)),
    github: entries.github?.map(({ tokenVariable: _own, ...entry }) => ({ ...entry, apiUrl: estate.githubApiUrl })),
  });
}

function connectAws({ profile: _own, ...entry }: AwsEntry, estate: Estate): AwsEntry {
  const account = accounts[entry.name ?? ""];
  if (account === undefined) throw new Error(`The demo has no account that is called ${entry.name ?? "nothing"}.`);
  return { ...entry, endpoint: estate.awsEndpoint(account) };
}
