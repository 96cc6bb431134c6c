import { UsageError } from "../../model/errors.ts";
import type { GithubEntry } from "../../model/generated/configuration.ts";
import { series } from "../../model/sentence.ts";
import type { Refusal } from "../collector.ts";
import { type AppKey, findAppKey } from "./app-key.ts";

/**
 * What a token is, by its first letters: `app` of the installation of a GitHub App, `workflow` a workflow's own
 * GITHUB_TOKEN, `classic` one with scopes, `fine-grained` one with permissions.
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
 */
export type TokenKind = "app" | "workflow" | "classic" | "fine-grained";

export interface Token {
  readonly value: string;
  readonly kind: TokenKind;
  /** Environment variable that holds it. */
  readonly variable: string;
}

/**
 * What the environment holds for an entry: the key of an app, else a token. A refusal if there is neither, or if it
 * cannot be used. Throws a UsageError if the entry names the variables of both.
 */
export function findCredential(
  entry: GithubEntry,
  environment: Readonly<Record<string, string | undefined>>,
): Token | AppKey | Refusal {
  const { tokenVariable, appIdVariable, appPrivateKeyVariable } = entry;
  if (tokenVariable !== undefined && (appIdVariable ?? appPrivateKeyVariable) !== undefined) {
    throw new UsageError("sources.github: an entry names the variables of a token and those of an app.", {
      hint: "Keep tokenVariable, or appIdVariable and appPrivateKeyVariable.",
    });
  }
  const variables =
    tokenVariable === undefined ? ["OUTLIVED_GITHUB_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"] : [tokenVariable];
  const signing = tokenVariable === undefined ? findAppKey(entry, environment) : undefined;
  const credential = signing ?? firstToken(variables, environment, "read this source");
  if (!("problem" in credential)) return credential;
  const isNothingSet = tokenVariable === undefined && variables.every((variable) => !environment[variable]?.trim());
  const app = isNothingSet
    ? " A GitHub App signs in with OUTLIVED_GITHUB_APP_ID and OUTLIVED_GITHUB_APP_PRIVATE_KEY."
    : "";
  const consequence = "Nothing of this source is known.";
  return { status: "denied", reason: `${credential.problem}${app}`, consequence };
}

/** The first of the variables that holds a token; a sentence if none does, or if it cannot be sent. */
export function firstToken(
  variables: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  purpose: string,
): Token | { readonly problem: string } {
  const tokens = variables.map((variable) => ({ variable, value: environment[variable]?.trim() ?? "" }));
  const token = tokens.find(({ value }) => value !== "");
  if (token === undefined) return { problem: `No token: set ${series(variables, "or")} to one that may ${purpose}.` };
  // A header takes visible ASCII only.
  if (/^[\x21-\x7e]+$/.test(token.value)) return { ...token, kind: kindOf(token) };
  return {
    problem: `The value of ${token.variable} is not a token: it holds blanks or characters that no token has.`,
  };
}

/** A workflow's own token and that of an app's installation begin alike; the variable tells them apart. */
function kindOf({ value, variable }: Omit<Token, "kind">): TokenKind {
  if (value.startsWith("ghs_")) return variable === "GITHUB_TOKEN" || variable === "GH_TOKEN" ? "workflow" : "app";
  // Before 2021 tokens with scopes were 40 hexadecimal digits.
  return /^(gh[po]_|[0-9a-f]{40}$)/.test(value) ? "classic" : "fine-grained";
}

/** Characters of a foreign text that a report shows. */
const longestQuote = 300;

/** Makes the text of a server or a library fit for a report: without the tokens, on one line, not too long. */
export function quote(text: string, ...tokens: readonly string[]): string {
  const plain = tokens
    .reduce((rest, token) => rest.replaceAll(token, "[token]"), text)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote)}...` : plain;
}
