import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Environment } from "../shell/edge.ts";

/** What the environment and the shared AWS files say without a call to AWS. Absent: they do not say it, or not clearly. */
export interface AwsProfile {
  readonly region?: string;
  /** Twelve digits. */
  readonly account?: string;
}

type Section = ReadonlyMap<string, string>;

/** Reads the profile that the environment names. https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html */
export async function readAwsProfile(environment: Environment): Promise<AwsProfile> {
  const name = environment["AWS_PROFILE"] || "default";
  const [config, credentials] = await Promise.all(sharedAwsFiles(environment).map(readText));
  const sections = [
    sectionOf(config ?? "", name === "default" ? "default" : `profile ${name}`),
    sectionOf(credentials ?? "", name),
  ];
  const setting = (key: string): string | undefined => sections.map((section) => section.get(key)).find(Boolean);
  const region = [environment["AWS_REGION"], environment["AWS_DEFAULT_REGION"], setting("region")].find(isRegion);
  // Keys in the environment come before the profile, and may be of another account.
  const ofProfile = environment["AWS_ACCESS_KEY_ID"]
    ? []
    : [accountOfRole(setting("role_arn")), setting("sso_account_id"), setting("aws_account_id")];
  const account = [environment["AWS_ACCOUNT_ID"], accountOfRole(environment["AWS_ROLE_ARN"]), ...ofProfile].find(
    isAccount,
  );
  return omitUndefined({ region, account });
}

/** The configuration file, then the credentials file; none where nothing says where they are. */
export function sharedAwsFiles(environment: Environment): readonly string[] {
  const home = environment["HOME"] || environment["USERPROFILE"];
  const inHome = (file: string): string | undefined => (home ? join(home, ".aws", file) : undefined);
  const files = [
    environment["AWS_CONFIG_FILE"] || inHome("config"),
    environment["AWS_SHARED_CREDENTIALS_FILE"] || inHome("credentials"),
  ];
  return files.filter((file) => file !== undefined);
}

function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}

/** The settings below `[heading]`. Indented lines below a key without a value are settings of that key. */
function sectionOf(text: string, heading: string): Section {
  const settings = new Map<string, string>();
  let isInside = false;
  let isNested = false;
  for (const line of text.split(/\r?\n/)) {
    const [, found] = /^\s*\[\s*(.+?)\s*\]/.exec(line) ?? [];
    if (found !== undefined) isInside = found.replaceAll(/\s+/g, " ") === heading;
    const [, indent, key, value] = /^(\s*)(\w+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    isNested = value === "" || (isNested && indent !== "");
    if (isInside && !isNested) settings.set(key.toLowerCase(), value);
  }
  return settings;
}

function accountOfRole(arn: string | undefined): string | undefined {
  return /^arn:[\w-]+:iam::(\d{12}):role\//.exec(arn ?? "")?.[1];
}

function isAccount(text: string | undefined): boolean {
  return /^\d{12}$/.test(text ?? "");
}

function isRegion(text: string | undefined): boolean {
  return /^[a-z]+(?:-[a-z]+)+-\d{1,2}$/.test(text ?? "");
}
