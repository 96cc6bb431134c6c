import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { endpointNotes } from "../../collect/aws/endpoints.ts";
import { readOriginRepository } from "../../collect/code/origin.ts";
import { providers } from "../../collect/providers.ts";
import { defaultConfiguration, type Surroundings } from "../../configure/index.ts";
import type { Limits, SourceEntries } from "../../model/generated/configuration.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Collecting } from "../../scan.ts";
import type { Edge, Environment } from "../shell/edge.ts";
import { writeNotes } from "../shell/messages.ts";
import { startProgress } from "../shell/progress.ts";
import { sharedAwsFiles } from "./aws-profile.ts";
import type { Settings } from "./settings.ts";

/** What a run reads. */
export interface Sources {
  readonly entries: SourceEntries;
  readonly limits?: Limits | undefined;
  readonly allowHttp?: boolean | undefined;
  /** Absolute; the paths of the entries are relative to it. */
  readonly folder: string;
  /** What the user should know about the choice. */
  readonly notes: readonly string[];
}

/** The sources of the configuration; where it names none, those that the surroundings offer. */
export async function chooseSources({ configuration, folder }: Settings, { environment }: Edge): Promise<Sources> {
  const { sources, limits, allowHttp } = configuration.value;
  if (sources !== undefined) {
    const notes = await endpointNotes(sources, environment, allowHttp);
    return { entries: sources, limits, allowHttp, folder, notes };
  }
  const chosen = defaultConfiguration(await readSurroundings(folder, environment));
  const entries = chosen.configuration.value.sources ?? {};
  const notes = [...chosen.notes, ...(await endpointNotes(entries, environment, allowHttp))];
  return { entries, limits, allowHttp, folder, notes };
}

/** Runs work that reads sources: shows its progress, and throws where the user interrupts it. */
export async function whileCollecting<T>(
  { entries, folder, limits, allowHttp }: Sources,
  edge: Edge,
  work: (collecting: Collecting) => Promise<T>,
): Promise<T> {
  const progress = startProgress(edge.stderr);
  const notes: string[] = [];
  const { environment, now, signal } = edge;
  const context = {
    now,
    environment,
    folder,
    signal,
    progress: progress.report,
    note: (sentence: string) => notes.push(sentence),
    limits,
    allowHttp,
    firstPageOnly: false,
  };
  try {
    const done = await work({ providers, entries, context });
    // What an interrupt cut short looks like a refusal, and must not be judged.
    signal.throwIfAborted();
    return done;
  } finally {
    progress.end();
    writeNotes(notes, edge);
  }
}

/** What can be read here without being configured. */
export async function readSurroundings(folder: string, environment: Environment): Promise<Surroundings> {
  const [hasSharedAwsFiles, repository, roster] = await Promise.all([
    canSignInByFiles(environment),
    readOriginRepository(folder, environment["GITHUB_SERVER_URL"]),
    stat(join(folder, "people.csv")).catch(() => undefined),
  ]);
  return omitUndefined({
    environment,
    files: roster?.isFile() === true ? ["people.csv"] : [],
    hasSharedAwsFiles,
    repository,
  });
}

/**
 * Settings of a profile with which the AWS SDK can sign in; a file with nothing but a region gives no credentials.
 * https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
const signInSettings =
  /^\s*(aws_access_key_id|credential_process|login_session|role_arn|sso_session|sso_start_url|web_identity_token_file)\s*=/m;

/** Looks into the shared files at the places where the SDK looks for them. */
async function canSignInByFiles(environment: Environment): Promise<boolean> {
  const texts = await Promise.all(sharedAwsFiles(environment).map((file) => readFile(file, "utf8").catch(() => "")));
  return texts.some((text) => signInSettings.test(text));
}
