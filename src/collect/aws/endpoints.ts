import { homedir } from "node:os";
import { join } from "node:path";
import type { SourceEntries } from "../../model/generated/configuration.ts";
import { readAddress } from "../address.ts";
import type { CollectContext } from "../collector.ts";

type Environment = CollectContext["environment"];

/** An address that the SDK takes in place of AWS's own. */
interface Redirection {
  /** What sets it. */
  readonly name: string;
  readonly address: string;
}

/**
 * Names the addresses to which the environment and the shared files send the AWS SDK: a wrong one would give the clean
 * estate of somebody else. Throws a UsageError if one of them, or that of an entry, must not be used.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export async function endpointNotes(
  { aws = [] }: SourceEntries,
  environment: Environment,
  allowHttp = false,
): Promise<readonly string[]> {
  for (const { endpoint } of aws) {
    if (endpoint !== undefined) readAddress(endpoint, "sources.aws: endpoint", allowHttp);
  }
  if (aws.every(({ endpoint }) => endpoint !== undefined)) return [];
  // The SDK takes these two words only, in this spelling.
  const { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: ignored = "" } = environment;
  if (ignored === "true") return [];
  const found = [...ofEnvironment(environment), ...(await ofSharedFiles(environment, ignored === "false"))];
  return found
    .map(({ name, address }) => {
      const { host, protocol } = readAddress(address, name, allowHttp);
      return `${name} is set, so AWS is asked at ${protocol}//${host} and not at its own address.`;
    })
    .sort();
}

function ofEnvironment(environment: Environment): readonly Redirection[] {
  return Object.entries(environment).flatMap(([name, address]) =>
    /^AWS_ENDPOINT_URL(_[A-Z_]+)?$/.test(name) && address ? [{ name, address }] : [],
  );
}

/**
 * What the profile says that the environment names, whatever profile an entry names: clients of the SDK look for their
 * address nowhere else. The environment comes before the files, and the section of services before the profile.
 */
async function ofSharedFiles(environment: Environment, isNeverIgnored: boolean): Promise<readonly Redirection[]> {
  if (environment["AWS_ENDPOINT_URL"]) return [];
  const { loadSharedConfigFiles } = await import("@smithy/core/config");
  const { configFile, credentialsFile } = await loadSharedConfigFiles(pathsOf(environment));
  const name = environment["AWS_PROFILE"] || "default";
  const profile = { ...credentialsFile[name], ...configFile[name] };
  if (profile["ignore_configured_endpoint_urls"] === "true" && !isNeverIgnored) return [];
  const services = profile["services"] ? configFile[`services.${profile["services"]}`] : {};
  // Where the section is missing, the SDK takes nothing from the files.
  if (services === undefined) return [];
  const general = profile["endpoint_url"];
  return [
    ...Object.entries(services).flatMap(([key, address = ""]) => ofService(key, address, environment)),
    ...(general ? [{ name: "endpoint_url in the shared AWS files", address: general }] : []),
  ];
}

/** `iam.endpoint_url`: what the file has below `iam =`. */
function ofService(key: string, address: string, environment: Environment): readonly Redirection[] {
  const [, service] = /^(\w+)\.endpoint_url$/.exec(key) ?? [];
  if (service === undefined || address === "") return [];
  if (environment[`AWS_ENDPOINT_URL_${service.toUpperCase()}`]) return [];
  return [{ name: `endpoint_url of ${service} in the shared AWS files`, address }];
}

/** https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html */
function pathsOf(environment: Environment): { readonly filepath: string; readonly configFilepath: string } {
  const home = environment["HOME"] || environment["USERPROFILE"] || homedir();
  return {
    filepath: environment["AWS_SHARED_CREDENTIALS_FILE"] || join(home, ".aws", "credentials"),
    configFilepath: environment["AWS_CONFIG_FILE"] || join(home, ".aws", "config"),
  };
}
