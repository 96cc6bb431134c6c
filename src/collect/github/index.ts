import type { GithubEntry } from "../../model/generated/configuration.ts";
import type { Source } from "../../model/generated/snapshot.ts";
import type { CollectContext, Connected, Provider, Refusal } from "../collector.ts";
import { actionsSecrets } from "./actions-secrets/index.ts";
import type { GithubClient } from "./client.ts";
import type { GithubConnection } from "./connection.ts";
import { refusalOf } from "./coverage.ts";
import { deployKeys } from "./deploy-keys/index.ts";
import { memberOf } from "./failure.ts";
import { nameOf } from "./listing.ts";
import { members } from "./members/index.ts";
import { type Pace, ordinaryPace } from "./pace.ts";
import { type Organization, findRepositories, findRepository, fullName, listRepositories } from "./repositories.ts";
import { textOf } from "./row.ts";
import { type Target, apiUrlOf, targetsOf } from "./targets.ts";
import { type Token, type TokenKind, findToken, isSendable, kindOfToken, tokenVariables } from "./token.ts";

/** GitHub organizations and repositories, on github.com and on GitHub Enterprise. */
export const github: Provider<GithubEntry, GithubConnection> = githubAt(ordinaryPace);

/** The same with other waiting times, for tests. */
export function githubAt(pace: Pace): Provider<GithubEntry, GithubConnection> {
  return {
    name: "github",
    title: "GitHub",
    sections: [deployKeys, actionsSecrets, members],
    connect: (entry, context) => connect(entry, context, pace),
  };
}

type Connections = readonly Connected<GithubConnection>[];

/** Signs in to what an entry names. Throws UsageError only where the entry itself is wrong. */
async function connect(entry: GithubEntry, context: CollectContext, pace: Pace): Promise<Connections> {
  const targets = targetsOf(entry, context.environment);
  const apiUrl = apiUrlOf(entry, context.environment);
  const token = findToken(entry, context.environment);
  if (token === undefined)
    return targets.map((target) => ({ source: namedSource(target), refusal: withoutToken(entry) }));
  if (!isSendable(token)) {
    return targets.map((target) => ({ source: namedSource(target), refusal: unsendable(token) }));
  }
  const { openClient } = await import("./client.ts");
  const { now, signal } = context;
  const client = openClient({ token: token.value, apiUrl, pace, now, signal });
  return Promise.all(targets.map((target) => connectTarget(target, client, token, context)));
}

async function connectTarget(
  target: Target,
  client: GithubClient,
  token: Token,
  context: CollectContext,
): Promise<Connected<GithubConnection>> {
  const tokenKind = kindOfToken(token.value);
  const readAs = `the token in ${token.variable}`;
  if ("repository" in target) {
    const found = await findRepository(client, target.repository, tokenKind);
    if ("refusal" in found) return { source: { ...namedSource(target), readAs }, refusal: found.refusal };
    const source = { ...namedSource(found), readAs };
    const repositories = async () => ({ readable: [found.repository], refused: [] });
    return { source, connection: { source, client, tokenKind, repositories } };
  }
  const found = await findOrganization(client, target.organization, tokenKind);
  if ("refusal" in found) return { source: { ...namedSource(target), readAs }, refusal: found.refusal };
  const { organization } = found;
  const source = { ...namedSource({ organization: organization.login }), readAs };
  const list = (): ReturnType<typeof listRepositories> =>
    target.only === undefined
      ? listRepositories(client, organization, tokenKind, context)
      : findRepositories(client, target.only, tokenKind, context);
  const connection = { source, client, tokenKind, organization: organization.login, repositories: once(list) };
  return { source, connection };
}

async function findOrganization(
  client: GithubClient,
  login: string,
  token: TokenKind,
): Promise<{ readonly organization: Organization } | { readonly refusal: Refusal }> {
  const wish = {
    what: `the organization ${login}`,
    permission: "metadata=read",
    scope: "read:org",
    role: `a member of ${login}`,
    consequence: "Nothing of this organization is known.",
  };
  const asking = await client.ask("GET /orgs/{org}", { org: login });
  if ("failure" in asking) {
    const { failure } = asking;
    const refusal = refusalOf(failure, wish, token);
    const isAbsent = failure.kind === "answered" && failure.answer.status === 404;
    const reason = `GitHub shows no organization ${login} to this token; repositories of a user are named one by one.`;
    return { refusal: isAbsent ? { ...refusal, reason } : refusal };
  }
  const { data } = asking.answer;
  const canonical = textOf(memberOf(data, "login"));
  if (canonical === undefined) {
    return { refusal: refusalOf({ kind: "unreadable", says: `it answered 200 with ${nameOf(data)}` }, wish, token) };
  }
  const publicRepositories = memberOf(data, "public_repos");
  const privateRepositories = memberOf(data, "total_private_repos");
  return {
    organization: {
      login: canonical,
      ...(typeof publicRepositories === "number" && { publicRepositories }),
      ...(typeof privateRepositories === "number" && { privateRepositories }),
    },
  };
}

function namedSource(target: Target): Source {
  if ("repository" in target) {
    const name = fullName(target.repository);
    return { id: `github:${name}`, kind: "github-repository", name };
  }
  return { id: `github:${target.organization}`, kind: "github-organization", name: target.organization };
}

function withoutToken(entry: GithubEntry): Refusal {
  return {
    status: "denied",
    reason: `No token: set ${tokenVariables(entry).join(" or ")} to one that may read this source.`,
    requiredPermission: "a GitHub token",
    consequence: "Nothing of this source is known.",
  };
}

function unsendable({ variable }: Token): Refusal {
  return {
    status: "denied",
    reason: `The value of ${variable} is not a token: it holds blanks or characters that no token has.`,
    requiredPermission: "a GitHub token",
    consequence: "Nothing of this source is known.",
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
