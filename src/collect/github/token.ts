import type { GithubEntry } from "../../model/generated/configuration.ts";

/** A token and the environment variable that it came from. */
export interface Token {
  readonly value: string;
  readonly variable: string;
}

/**
 * What a token can be told to be from how it begins: `installation` is a GitHub App's or a workflow's own.
 * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
 */
export type TokenKind = "installation" | "classic" | "other";

/** The variables in which an entry's token may stand, first wins. */
export function tokenVariables(entry: GithubEntry): readonly string[] {
  if (entry.tokenVariable !== undefined) return [entry.tokenVariable];
  return ["OUTLIVED_GITHUB_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"];
}

/** The first token that is set, without surrounding blanks; undefined where there is none. */
export function findToken(
  entry: GithubEntry,
  environment: Readonly<Record<string, string | undefined>>,
): Token | undefined {
  for (const variable of tokenVariables(entry)) {
    const value = environment[variable]?.trim() ?? "";
    if (value !== "") return { value, variable };
  }
  return undefined;
}

/** Whether a value can be sent as a token at all: visible ASCII, without blanks. */
export function isSendable(token: Token): boolean {
  return /^[\x21-\x7e]+$/.test(token.value);
}

export function kindOfToken(token: string): TokenKind {
  if (token.startsWith("ghs_")) return "installation";
  return token.startsWith("ghp_") || token.startsWith("gho_") ? "classic" : "other";
}

/** The most that is told of what a server says. */
const longestQuote = 300;

/** Makes a server's or a library's words fit for a report: without the token, on one line, not too long. */
export function quote(text: string, token: string): string {
  const plain = text
    .replaceAll(token, "[token]")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote)}...` : plain;
}
