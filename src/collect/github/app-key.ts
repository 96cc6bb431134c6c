import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import type { GithubEntry } from "../../model/generated/configuration.ts";

/** A GitHub App that signs in with its private key. */
export interface AppKey {
  /** The app's number or its client id. */
  readonly app: string;
  readonly key: KeyObject;
  /** Environment variables that hold both. */
  readonly idVariable: string;
  readonly keyVariable: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The app that an entry names or the environment holds; a sentence if only a part of it is there or cannot be used, which
 * never repeats the key; undefined if nothing is there.
 */
export function findAppKey(
  { appIdVariable, appPrivateKeyVariable }: GithubEntry,
  environment: Environment,
): AppKey | { readonly problem: string } | undefined {
  const idVariable = appIdVariable ?? "OUTLIVED_GITHUB_APP_ID";
  const keyVariable = appPrivateKeyVariable ?? "OUTLIVED_GITHUB_APP_PRIVATE_KEY";
  const app = environment[idVariable]?.trim() ?? "";
  const text = environment[keyVariable]?.trim() ?? "";
  const isNamed = appIdVariable !== undefined || appPrivateKeyVariable !== undefined;
  if (!isNamed && app === "" && text === "") return undefined;
  if (app === "" || text === "") {
    const [lacking, present] = app === "" ? [idVariable, keyVariable] : [keyVariable, idVariable];
    const both =
      app === text ? `neither ${idVariable} nor ${keyVariable} is set` : `${present} is set, but ${lacking} is not`;
    return { problem: `A GitHub App signs in with its id and its private key: ${both}.` };
  }
  if (!/^[A-Za-z0-9._-]+$/.test(app)) {
    return { problem: `The value of ${idVariable} is neither the number nor the client id of a GitHub App.` };
  }
  const key = readKey(text);
  if (key !== undefined) return { app, key, idVariable, keyVariable };
  return {
    problem: `The value of ${keyVariable} is not the private key of a GitHub App: it must be the text of the whole .pem file, with its first and last line, and not the path of the file.`,
  };
}

/** Undefined for anything but an RSA key. Where a variable holds one line only, `\n` stands for the end of a line. */
function readKey(text: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(text.replaceAll(String.raw`\n`, "\n"));
    return key.asymmetricKeyType === "rsa" ? key : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Seconds. GitHub takes a token that ends within ten minutes, and asks to begin it a minute early, because clocks differ.
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
const lifetime = { before: 60, after: 540 };

/** Signs the JSON Web Token with which the app itself makes a request. */
export function signAppToken({ app, key }: Pick<AppKey, "app" | "key">, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const claims = { iat: seconds - lifetime.before, exp: seconds + lifetime.after, iss: app };
  const content = [{ alg: "RS256", typ: "JWT" }, claims].map(encode).join(".");
  return `${content}.${sign("RSA-SHA256", Buffer.from(content), key).toString("base64url")}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
