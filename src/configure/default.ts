import type { Configuration, SourceEntries } from "../model/generated/configuration.ts";
import type { Located } from "./located.ts";

/** What is known of the place where the program runs. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Names of the files in the current folder. */
  readonly files: readonly string[];
  /** The shared AWS configuration or credentials file exists. */
  readonly hasSharedAwsFiles: boolean;
  /** owner/repository of the working tree, from its origin remote. */
  readonly repository?: string;
}

/** A configuration that nobody wrote, with one sentence for each thing that it picked up or had to leave out. */
export interface DefaultConfiguration {
  readonly configuration: Located<Configuration>;
  readonly notes: readonly string[];
}

interface Choice {
  readonly sources: SourceEntries;
  readonly note: string;
}

function firstSet(names: readonly string[], { environment }: Surroundings): string | undefined {
  return names.find((name) => (environment[name] ?? "") !== "");
}

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

const tokenVariables = ["OUTLIVED_GITHUB_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"];
const repositoryShape = /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/;

function currentRepository({ environment, repository }: Surroundings): string | undefined {
  return [environment["GITHUB_REPOSITORY"], repository].find(
    (name) => name !== undefined && repositoryShape.test(name),
  );
}

function chooseGithub(surroundings: Surroundings): Choice {
  const variable = firstSet(tokenVariables, surroundings);
  const repository = currentRepository(surroundings);
  if (variable === undefined) {
    return { sources: {}, note: `GitHub is not read: none of ${tokenVariables.join(", ")} is set.` };
  }
  if (repository === undefined) {
    const why = "GITHUB_REPOSITORY is not set and there is no origin remote on GitHub";
    return { sources: {}, note: `GitHub is not read although ${variable} is set: ${why}.` };
  }
  return {
    sources: { github: [{ repositories: [repository] }] },
    note: `GitHub is read for ${repository} with ${variable}.`,
  };
}

function chooseRoster({ files }: Surroundings): Choice {
  return files.includes("people.csv")
    ? { sources: { roster: [{ csv: "people.csv" }] }, note: "people.csv is read as the roster." }
    : { sources: {}, note: "There is no people.csv, so nobody can be known to have left." };
}

const code: Choice = { sources: { code: [{ path: "." }] }, note: "Workflow files of the current folder are read." };

/** With no outlived.yaml: what the environment, the working tree and the files in the current folder allow. */
export function defaultConfiguration(surroundings: Surroundings): DefaultConfiguration {
  const choices = [chooseAws(surroundings), chooseGithub(surroundings), code, chooseRoster(surroundings)];
  const hasOwners = surroundings.files.includes("owners.yaml");
  const sources: SourceEntries = Object.assign({}, ...choices.map((choice) => choice.sources));
  const value: Configuration = { version: 1, sources, ...(hasOwners ? { owners: "owners.yaml" } : {}) };
  const place = { file: "outlived.yaml" };
  return {
    configuration: { value, file: place.file, placeOf: () => place, placeOfKey: () => place },
    notes: [...choices.map((choice) => choice.note), ...(hasOwners ? ["owners.yaml is read as the owners file."] : [])],
  };
}
