import type { Configuration, SourceEntries } from "../model/generated/configuration.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { Located } from "./located.ts";

/** What the default configuration depends on. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The names of the files in the current folder. */
  readonly files: readonly string[];
  /** Whether the shared AWS configuration or credentials file exists. */
  readonly hasSharedAwsFiles: boolean;
  /** owner/repository of the origin remote of the working tree. */
  readonly repository?: string;
}

/** A configuration without a file, with a sentence about each source that it contains or leaves out. */
export interface DefaultConfiguration {
  readonly configuration: Located<Configuration>;
  readonly notes: readonly string[];
}

/** Chooses the sources that the environment, the working tree and the files in the current folder allow. */
export function defaultConfiguration(surroundings: Surroundings): DefaultConfiguration {
  const hasOwners = surroundings.files.includes("owners.yaml");
  const choices = [chooseAws(surroundings), chooseGithub(surroundings), code, chooseRoster(surroundings)];
  const sources: SourceEntries = Object.assign({}, ...choices.map((choice) => choice.sources));
  const value = omitUndefined({ version: 1 as const, sources, owners: hasOwners ? "owners.yaml" : undefined });
  const place = { file: "outlived.yaml" };
  return {
    configuration: { value, file: place.file, placeOf: () => place, placeOfKey: () => place },
    notes: [...choices.map((choice) => choice.note), ...(hasOwners ? ["owners.yaml is read as the owners file."] : [])],
  };
}

interface Choice {
  readonly sources: SourceEntries;
  readonly note: string;
}

const code: Choice = { sources: { code: [{ path: "." }] }, note: "Workflow files of the current folder are read." };

/** https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html */
const awsVariables = [
  "AWS_ACCESS_KEY_ID",
  "AWS_PROFILE",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_CONTAINER_CREDENTIALS_FULL_URI",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AWS_CONFIG_FILE",
];

function chooseAws(surroundings: Surroundings): Choice {
  const variable = firstSet(awsVariables, surroundings);
  if (variable !== undefined) return { sources: { aws: [{}] }, note: `AWS is read, because ${variable} is set.` };
  if (surroundings.hasSharedAwsFiles) {
    return { sources: { aws: [{}] }, note: "AWS is read with the default profile of the shared AWS files." };
  }
  return { sources: {}, note: "AWS is not read: the environment has no AWS credentials." };
}

/** An app comes before any token. */
const githubVariables = ["OUTLIVED_GITHUB_APP_ID", "OUTLIVED_GITHUB_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"];

function chooseGithub(surroundings: Surroundings): Choice {
  const variable = firstSet(githubVariables, surroundings);
  if (variable === undefined) {
    return { sources: {}, note: `GitHub is not read: none of ${githubVariables.join(", ")} is set.` };
  }
  const repository = [surroundings.environment["GITHUB_REPOSITORY"], surroundings.repository].find(
    (name) => name !== undefined && /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/.test(name),
  );
  if (repository === undefined) {
    const reason = "GITHUB_REPOSITORY is not set and there is no origin remote on GitHub";
    return { sources: {}, note: `GitHub is not read although ${variable} is set: ${reason}.` };
  }
  const note = `GitHub is read for ${repository} with ${variable}.`;
  return { sources: { github: [{ repositories: [repository] }] }, note };
}

function firstSet(names: readonly string[], { environment }: Surroundings): string | undefined {
  return names.find((name) => (environment[name] ?? "") !== "");
}

function chooseRoster({ files }: Surroundings): Choice {
  return files.includes("people.csv")
    ? { sources: { roster: [{ csv: "people.csv" }] }, note: "people.csv is read as the roster." }
    : { sources: {}, note: "There is no people.csv, so nobody can be known to have left." };
}
