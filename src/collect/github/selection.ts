import { omitUndefined } from "../../model/omit-undefined.ts";
import type { CollectContext, CoverageReport } from "../collector.ts";
import type { GithubClient } from "./client.ts";
import {
  distinct,
  findRepositories,
  fullName,
  listRepositories,
  type Organization,
  type Repositories,
  type Repository,
} from "./repositories.ts";
import type { TokenKind } from "./token.ts";

/** Whether a name stands for every repository that it matches: `*` is any number of characters. */
function isPattern({ name }: Repository): boolean {
  return name.includes("*");
}

/**
 * Finds the repositories of an organization that an entry names, one by one or by patterns. A pattern takes the list of all
 * repositories, and what may be missing from that list is reported as for the whole organization.
 */
export async function selectRepositories(
  client: GithubClient,
  organization: Organization,
  wanted: readonly Repository[],
  token: TokenKind,
  context: CollectContext,
): Promise<Repositories> {
  const patterns = wanted.filter(isPattern);
  const names = wanted.filter((one) => !isPattern(one));
  const named = await findRepositories(client, names, token, context);
  if (patterns.length === 0) return named;
  const listed = await listRepositories(client, organization, token, context);
  const matches = (pattern: Repository): readonly Repository[] =>
    listed.readable.filter(({ name }) => expressionOf(pattern).test(name));
  // A sample does not tell what a pattern matches.
  const idle = context.firstPageOnly ? [] : patterns.filter((pattern) => matches(pattern).length === 0);
  const all = [...listed.reports, ...named.reports];
  // Both may be samples, and there is one report on what may be missing.
  const whole = all.filter(({ scope }) => scope === undefined).slice(0, 1);
  const reports = [...whole, ...all.filter(({ scope }) => scope !== undefined)];
  return {
    ...omitUndefined({ all: listed.all }),
    readable: distinct([...named.readable, ...patterns.flatMap(matches)]),
    reports: [...reports, ...idle.map(reportOnIdle)],
  };
}

function expressionOf({ name }: Repository): RegExp {
  const parts = name.split("*").map((part) => part.replaceAll(".", String.raw`\.`));
  return new RegExp(`^${parts.join(".*")}$`, "i");
}

function reportOnIdle(pattern: Repository): CoverageReport {
  const scope = fullName(pattern);
  return {
    scope,
    status: "denied",
    reason: `GitHub lists no repository to this token that matches ${scope}.`,
    consequence: "Nothing of such repositories is known.",
  };
}
