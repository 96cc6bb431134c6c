import { join } from "node:path";
import { type Estate, startEstate } from "../estate/server.ts";
import type { AwsEntry, SourceEntries } from "../model/generated/configuration.ts";
import type { Edge } from "./shell/edge.ts";
import type { ExitCode } from "./shell/exit-code.ts";
import { writeNotes } from "./shell/notes.ts";
import type { CommonOptions } from "./shell/options.ts";
import { findPackage } from "./shell/package.ts";
import { writeReports } from "./reports.ts";
import { performScan } from "./scan.ts";

const sarifFile = "outlived.sarif";

/** Numbers of the accounts that the world's configuration calls by name. */
const accounts: Readonly<Record<string, string>> = {
  "acme-production": "111122223333",
  "acme-data": "444455556666",
};

/** The world takes any credentials; the user's own are never touched. */
const credentials = {
  AWS_ACCESS_KEY_ID: "AKIADEMODEMODEMODEMO",
  AWS_SECRET_ACCESS_KEY: "not-a-secret",
  AWS_REGION: "eu-central-1",
  OUTLIVED_GITHUB_TOKEN: "not-a-token",
};

/** Scans a company's world that is served from this process, prints what was found and writes the SARIF beside it. */
export async function runDemo(options: CommonOptions, edge: Edge): Promise<ExitCode> {
  const folder = join(findPackage().folder, "fixtures", "estates", "acme");
  const estate = await startEstate({ folder });
  try {
    const note = `The demo serves an invented company on this machine and scans it as of ${estate.today.toISOString()}.`;
    writeNotes([note], options.quiet, edge);
    const request = { config: "outlived.yaml", ...(options.quiet === true && { quiet: true }) };
    const { result } = await performScan(request, inside(folder, estate, edge), (entries) => connect(entries, estate));
    await writeReports(result, [{ name: "table" }, { name: "sarif", file: sarifFile }], options, edge);
    return 0;
  } finally {
    await estate.close();
  }
}

/** The edge of somebody who works at that company on that day. */
function inside(folder: string, { today }: Estate, edge: Edge): Edge {
  return {
    ...edge,
    folder,
    environment: { ...credentials, GITHUB_WORKSPACE: folder, GITHUB_REPOSITORY: "acme-example/shop" },
    now: () => today,
  };
}

function connect(entries: SourceEntries, estate: Estate): SourceEntries {
  return {
    ...entries,
    ...(entries.aws && { aws: entries.aws.map((entry) => connectAws(entry, estate)) }),
    ...(entries.github && {
      github: entries.github.map(({ tokenVariable: _own, ...entry }) => ({ ...entry, apiUrl: estate.githubApiUrl })),
    }),
  };
}

function connectAws({ profile: _own, ...entry }: AwsEntry, estate: Estate): AwsEntry {
  const account = accounts[entry.name ?? ""];
  if (account === undefined) throw new Error(`The demo has no account that is called ${entry.name ?? "nothing"}.`);
  return { ...entry, endpoint: estate.awsEndpoint(account) };
}
