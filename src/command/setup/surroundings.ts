import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { readOriginRepository } from "../../collect/code/origin.ts";
import type { Surroundings } from "../../configure/index.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Settings of a profile with which the AWS SDK can sign in; a file with a region alone gives no credentials.
 * https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
const signInSettings =
  /^\s*(aws_access_key_id|credential_process|login_session|role_arn|sso_session|sso_start_url|web_identity_token_file)\s*=/m;

/** Looks at the place where the program runs, for what may be read without being configured. */
export async function readSurroundings(folder: string, environment: Environment): Promise<Surroundings> {
  const [hasSharedAwsFiles, repository, roster] = await Promise.all([
    canSignInByFiles(environment),
    readOriginRepository(folder, environment["GITHUB_SERVER_URL"]),
    stat(join(folder, "people.csv")).catch(() => undefined),
  ]);
  return {
    environment,
    files: roster?.isFile() === true ? ["people.csv"] : [],
    hasSharedAwsFiles,
    ...(repository !== undefined && { repository }),
  };
}

/** The shared files stand where the SDK looks for them. */
async function canSignInByFiles(environment: Environment): Promise<boolean> {
  const home = environment["HOME"] || environment["USERPROFILE"];
  const files = home ? [join(home, ".aws", "credentials"), join(home, ".aws", "config")] : [];
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
  return texts.some((text) => signInSettings.test(text));
}
