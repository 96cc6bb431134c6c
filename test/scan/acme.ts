import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { aws } from "../../src/collect/aws/index.ts";
import { type BoundProvider, bind } from "../../src/collect/bind.ts";
import { code } from "../../src/collect/code/index.ts";
import { githubAt } from "../../src/collect/github/index.ts";
import { roster } from "../../src/collect/roster/index.ts";
import { applySettings, readConfiguration, readOwners } from "../../src/configure/index.ts";
import type { EstateRequest } from "../../src/estate/provider.ts";
import { type Answer, type Estate, type EstateOptions, startEstate } from "../../src/estate/server.ts";
import { loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import type { Limits, SourceEntries } from "../../src/model/generated/configuration.ts";
import { type Collecting, type Judging, type Scan, scan } from "../../src/scan.ts";
import { quickly } from "../collect/github/scan.ts";
import { checkAwsAnswer } from "../contracts/aws.ts";
import { checkGithubAnswer } from "../contracts/github.ts";
import { smallEngine } from "./small-engine.ts";

export const folder = fileURLToPath(new URL("../../fixtures/estates/acme/", import.meta.url));
export const tool = { name: "outlived", version: "0.0.0" };

/** Values that the estate keeps and must never give away begin with it. */
export const canary = "CANARY";

const accounts: Readonly<Record<string, string>> = { "acme-production": "111122223333", "acme-data": "444455556666" };

const providers: readonly BoundProvider[] = [
  bind(aws, (entries) => entries.aws),
  bind(githubAt(quickly), (entries) => entries.github),
  bind(code, (entries) => entries.code),
  bind(roster, (entries) => entries.roster),
];

export interface AcmeScan extends Scan {
  readonly estate: Estate;
  readonly judging: Judging;
}

/** What of the company is read; everything unless told otherwise. */
export type Adjust = (entries: SourceEntries) => SourceEntries;

export interface AcmeOptions extends Omit<EstateOptions, "folder" | "observe"> {
  /** Where the providers' worlds are, if not beside the roster. */
  readonly worlds?: string;
  readonly adjust?: Adjust;
  readonly environment?: Readonly<Record<string, string>>;
  readonly withoutOwnersFile?: boolean;
  readonly limits?: Limits;
}

/** The company while it is served, and what reading and judging it takes. */
export interface OpenAcme {
  readonly estate: Estate;
  readonly collecting: Collecting;
  readonly judging: Judging;
}

/** Serves the whole company for the real collectors; every answer is held to the providers' contracts. */
export async function withAcme<Result>(
  options: AcmeOptions,
  use: (acme: OpenAcme) => Promise<Result>,
): Promise<Result> {
  const {
    adjust = (entries) => entries,
    environment,
    withoutOwnersFile = false,
    worlds = folder,
    limits,
    ...served
  } = options;
  const estate = await startEstate({ folder: worlds, ...served, observe: checkAnswer });
  try {
    const configuration = readConfiguration(await readFile(`${folder}outlived.yaml`, "utf8"), "outlived.yaml");
    const collecting: Collecting = {
      providers,
      entries: adjust(pointAt(configuration.value.sources ?? {}, estate)),
      context: {
        now: () => estate.today,
        environment: { ...credentials, ...environment },
        folder,
        signal: new AbortController().signal,
        progress: () => {},
        limits,
        firstPageOnly: false,
      },
    };
    const module = await loadBuiltinPolicies();
    const owners = readOwners(await readFile(`${folder}owners.yaml`, "utf8"), "owners.yaml");
    const { timezone } = configuration.value;
    const judging: Judging = {
      modules: [module],
      policies: applySettings(module.policies, configuration),
      evaluation: smallEngine,
      ownership: {
        ...(timezone !== undefined && { timezone }),
        ...(!withoutOwnersFile && { owners: { file: "owners.yaml", entries: owners.entries } }),
      },
      anchor: { file: "owners.yaml", line: 1 },
    };
    return await use({ estate, collecting, judging });
  } finally {
    await estate.close();
  }
}

/** Scans the whole company. */
export async function scanAcme(options: AcmeOptions = {}): Promise<AcmeScan> {
  return withAcme(options, async ({ estate, collecting, judging }) => ({
    ...(await scan(collecting, judging, tool)),
    estate,
    judging,
  }));
}

const credentials = {
  AWS_ACCESS_KEY_ID: "AKIAEXAMPLEEXAMPLE00",
  AWS_SECRET_ACCESS_KEY: "not-a-secret",
  AWS_REGION: "eu-central-1",
  AWS_MAX_ATTEMPTS: "1",
  OUTLIVED_GITHUB_TOKEN: "ghs_not-a-token",
};

function checkAnswer(answer: Answer, request: EstateRequest): void {
  if (/^(GET|POST) /.test(answer.operation)) checkGithubAnswer(answer, request);
  else checkAwsAnswer(answer);
}

function pointAt(entries: SourceEntries, estate: Estate): SourceEntries {
  return {
    ...entries,
    aws: (entries.aws ?? []).map(({ profile: _own, ...entry }) => ({
      ...entry,
      endpoint: estate.awsEndpoint(accounts[entry.name ?? ""] ?? "000000000000"),
    })),
    github: (entries.github ?? []).map((entry) => ({ ...entry, apiUrl: estate.githubApiUrl })),
  };
}

/** Mistakes of the estate itself; a test that ignores them proves nothing. */
export function estateFailures({ requests }: Estate): readonly string[] {
  return requests.flatMap(({ operation, failure }) => (failure === undefined ? [] : [`${operation}: ${failure}`]));
}
