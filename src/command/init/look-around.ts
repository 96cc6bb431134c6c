import { join, relative, sep } from "node:path";
import { isRepositoryName, readOriginRepository } from "../../collect/code/origin.ts";
import { defaultConfiguration } from "../../configure/index.ts";
import { UsageError } from "../../model/errors.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { nearestCheckout } from "../setup/anchor.ts";
import { type AwsProfile, readAwsProfile } from "../setup/aws-profile.ts";
import { readSettings, type Settings } from "../setup/settings.ts";
import { readSurroundings } from "../setup/sources.ts";
import type { Edge, Environment } from "../shell/edge.ts";
import { findPackage, packageRepository } from "../shell/package.ts";
import { isThere } from "../shell/read-file.ts";
import { describeOtherHost, type OtherServer, otherServer } from "./server.ts";

/** What init finds out by itself. It makes no request. */
export interface Found {
  /** Of outlived, as the workflow names it. */
  readonly version: string;
  /** owner/name of the repository of outlived; absent: its package does not name one. */
  readonly action?: string;
  /** owner/name of the repository on GitHub that this checkout comes from. */
  readonly repository?: string;
  /** Where the repository is, if not on github.com. */
  readonly server?: OtherServer;
  /** Absent: AWS is not read. */
  readonly aws?: AwsProfile;
  /** IANA name. Absent: this machine does not say where people work. */
  readonly timezone?: string;
  /** The path of the roster from the configuration. */
  readonly roster: string;
  /** From the folder of the configuration to the root of the checkout, such as `../`; empty: it is the root. */
  readonly toRoot: string;
  /** The folder of the configuration from the root of the checkout, such as `security/`; empty: it is the root. */
  readonly fromRoot: string;
  /** Where an editor finds the schema of the configuration, seen from it. */
  readonly schema: string;
  readonly notes: readonly string[];
}

/** Where init puts a copy of the schema if there is no other place where an editor could find it. */
export const schemaCopy = ".outlived/config.schema.json";

/** Looks at the environment, the checkout and the files of the current folder. Throws where the configuration is wrong. */
export async function lookAround(edge: Edge): Promise<Found> {
  const { folder, environment } = edge;
  const settings = await readSettings(undefined, edge);
  const { root, toRoot, fromRoot } = pathsOf(folder);
  // The path becomes part of commands of the workflow.
  if (fromRoot !== "" && !isPlainPath(fromRoot)) {
    throw new UsageError(`The workflow cannot name the folder ${JSON.stringify(fromRoot)} in its commands.`, {
      hint: "Run init in the root of the checkout, or in a folder whose path has only letters, digits, dots, hyphens and underscores.",
    });
  }
  const repository = await findRepository(root, settings, environment);
  const aws = await findAws(settings, edge);
  const timezone = localTimezone();
  const { version } = findPackage();
  const action = packageRepository();
  const schema = await findSchema(folder, version, action);
  const roster = settings.configuration.value.sources?.roster?.[0]?.csv;
  const isPlain = isPlainPath(roster ?? "");
  const server = repository === undefined ? undefined : otherServer(environment);
  const otherHost = await describeOtherHost(root, environment);
  const github = [describeGithub(repository), ...(otherHost === undefined ? [] : [otherHost])];
  const notes = settings.file === undefined ? [...github, describeAws(aws)] : [];
  const found = { version, action, repository, server, aws, timezone, toRoot, fromRoot, schema, notes };
  return omitUndefined({ ...found, roster: isPlain && roster !== undefined ? roster : "people.csv" });
}

function isPlainPath(path: string): boolean {
  return /^[\w.][\w./-]*$/.test(path) && !path.split("/").includes("..");
}

function describeGithub(repository: string | undefined): string {
  return repository === undefined
    ? "This is no checkout of a repository on GitHub, so outlived.yaml reads nothing from GitHub."
    : `outlived.yaml reads the repository ${repository} on GitHub.`;
}

function describeAws(aws: AwsProfile | undefined): string {
  if (aws === undefined) return "No AWS credentials were found, so outlived.yaml reads nothing from AWS.";
  const facts = [aws.account && `account ${aws.account}`, aws.region].filter((fact) => fact !== undefined);
  return `outlived.yaml reads AWS with the credentials of the environment${facts.length === 0 ? "" : ` (${facts.join(", ")})`}.`;
}

function pathsOf(folder: string): { readonly root: string; readonly toRoot: string; readonly fromRoot: string } {
  const root = nearestCheckout(folder) ?? folder;
  const asPrefix = (path: string): string => (path === "" ? "" : `${path.split(sep).join("/")}/`);
  return { root, toRoot: asPrefix(relative(folder, root)), fromRoot: asPrefix(relative(root, folder)) };
}

/** That of the checkout; else what an existing configuration reads. */
async function findRepository(
  root: string,
  { configuration }: Settings,
  environment: Environment,
): Promise<string | undefined> {
  const configured = configuration.value.sources?.github?.flatMap(({ repositories = [] }) => repositories) ?? [];
  const origin = await readOriginRepository(root, environment["GITHUB_SERVER_URL"]);
  return [environment["GITHUB_REPOSITORY"], origin, configured[0]].find(
    (name) => name !== undefined && isRepositoryName(name),
  );
}

async function findAws({ configuration, folder }: Settings, { environment }: Edge): Promise<AwsProfile | undefined> {
  const { sources } = configuration.value;
  const chosen =
    sources ?? defaultConfiguration(await readSurroundings(folder, environment)).configuration.value.sources;
  return chosen?.aws === undefined ? undefined : readAwsProfile(environment);
}

/** A machine that runs on UTC rarely says where people work. */
function localTimezone(): string | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return /^[A-Z]\w+\/[\w+/-]+$/.test(timeZone) && !timeZone.startsWith("Etc/") ? timeZone : undefined;
}

async function findSchema(folder: string, version: string, action: string | undefined): Promise<string> {
  const installed = "node_modules/outlived/schema/config.schema.json";
  if (await isThere(join(folder, installed))) return `./${installed}`;
  if (action === undefined) return `./${schemaCopy}`;
  return `https://raw.githubusercontent.com/${action}/v${version}/schema/config.schema.json`;
}
