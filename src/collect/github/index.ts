import { resolve } from "node:path";
import type { GithubEntry } from "../../model/generated/configuration.ts";
import type { Source } from "../../model/generated/snapshot.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { type Budget, openBudget } from "../budget.ts";
import type { CollectContext, Connected, LearnedOfSource, Provider, Refusal } from "../collector.ts";
import { contextOnHost, nameOnHost, sourceOnHost } from "../host.ts";
import { auditLog, readAuditLog, withoutAuditLog } from "./audit-log/index.ts";
import { type FactsOfRepositories, fewRepositories, readFactsOfRepositories } from "./bulk.ts";
import type { GithubClient } from "./client.ts";
import type { GithubConnection } from "./connection.ts";
import { listOrganizations, type Organizations } from "./enterprise.ts";
import { readEnterpriseEmails } from "./members/emails.ts";
import {
  findOrganization,
  findRepository,
  fullName,
  listRepositories,
  type Organization,
  type Repositories,
  type Repository,
} from "./repositories.ts";
import type { ResponseFile } from "./response-file.ts";
import { permissionsOfApp, sections } from "./sections.ts";
import { selectRepositories } from "./selection.ts";
import { readServerVersion } from "./server-version.ts";
import { openSignIn, type SignedIn } from "./sign-in.ts";
import { apiUrlOf, type EnterpriseTarget, hostOf, type Target, targetsOf, withPathHint } from "./targets.ts";
import { ordinaryPace, type Pace } from "./throttle.ts";
import { findCredential } from "./token.ts";

/** GitHub organizations and repositories, on github.com and on GitHub Enterprise. */
export const github: Provider<GithubEntry, GithubConnection> = githubAt(ordinaryPace);

/** The same with other waiting times, for tests. */
export function githubAt(pace: Pace): Provider<GithubEntry, GithubConnection> {
  return {
    name: "github",
    title: "GitHub",
    sections,
    connect: (entry, context) => connect(entry, context, pace),
  };
}

type ConnectedSource = Connected<GithubConnection>;

/** Signs in to every source that an entry names. Throws a UsageError if the entry itself is wrong. */
async function connect(entry: GithubEntry, context: CollectContext, pace: Pace): Promise<readonly ConnectedSource[]> {
  const named = targetsOf(entry, context.environment);
  const apiUrl = apiUrlOf(entry, context);
  const host = hostOf(apiUrl);
  const connected = await connectAll(entry, named, { apiUrl, host, pace, context: contextOnHost(context, host) });
  return connected.map((one) => ({
    ...("refusal" in one ? { ...one, refusal: withPathHint(one.refusal, apiUrl) } : one),
    source: sourceOnHost(one.source, host),
  }));
}

interface ConnectOptions {
  readonly apiUrl: string;
  readonly host: string | undefined;
  readonly pace: Pace;
  readonly context: CollectContext;
}

async function connectAll(
  entry: GithubEntry,
  named: readonly (EnterpriseTarget | Target)[],
  { apiUrl, host, pace, context }: ConnectOptions,
): Promise<readonly ConnectedSource[]> {
  const { environment, now } = context;
  const credential = findCredential(entry, environment);
  if ("status" in credential) return named.map((target) => ({ source: sourceOf(target), refusal: credential }));
  const signIn = await openSignIn(credential, {
    apiUrl,
    pace,
    context,
    permissions: permissionsOfApp(entry.also ?? []),
  });
  const { openClient } = await import("./client.ts");
  const { targets, unlisted } = await expand(named, context, async (target) => {
    const signedIn = await signIn(target);
    if ("refusal" in signedIn) return signedIn;
    const budget = openBudget(context, { source: sourceOf(target).id, section: "github/sign-in" });
    return { ...signedIn, client: openClient({ ...signedIn, apiUrl, pace, now, budget }) };
  });
  const connected = await Promise.all(
    targets.map(async ({ target, enterpriseEmails }): Promise<ConnectedSource> => {
      const signedIn = await signIn(target);
      if ("refusal" in signedIn) {
        const { readAs, refusal } = signedIn;
        return { source: { ...sourceOf(target), readAs }, refusal };
      }
      const { token, server } = signedIn;
      const store = await openStore(entry, sourceOnHost(sourceOf(target), host), signedIn, context);
      const open = (budget: Budget) => openClient({ token, apiUrl, pace, now, budget, server, store });
      const given = { ...signedIn, ...omitUndefined({ enterpriseEmails, host }), also: entry.also ?? [] };
      const one = await connectTarget(target, open, given, context);
      if ("refusal" in one) return one;
      const close = async () => {
        const repositories = await one.connection.repositories();
        await store?.write();
        return one.connection.organization === undefined ? {} : scopesOf(repositories, host);
      };
      return { ...one, close };
    }),
  );
  // A repository that was renamed may be named twice.
  return [...new Map([...unlisted, ...connected].map((one) => [one.source.id, one])).values()];
}

function scopesOf({ all, readable }: Repositories, host: string | undefined): LearnedOfSource {
  const namesOf = (some: readonly Repository[]): string[] => some.map((one) => nameOnHost(fullName(one), host)).sort();
  const known = all ?? readable;
  const isTold = known.every(({ isPrivate }) => isPrivate !== undefined);
  const privateScopes = isTold ? namesOf(known.filter(({ isPrivate }) => isPrivate === true)) : undefined;
  return omitUndefined({ scopes: all && namesOf(all), privateScopes });
}

type SignedInClient = Pick<SignedIn, "kind" | "readAs"> & { readonly client: GithubClient };

/** A target, and what its enterprise knows of members. */
interface ExpandedTarget extends Pick<GithubConnection, "enterpriseEmails"> {
  readonly target: Target;
}

/** Puts the organizations of an enterprise in its place, and a source for those that may be missing. */
async function expand(
  named: readonly (EnterpriseTarget | Target)[],
  { firstPageOnly }: Pick<CollectContext, "firstPageOnly">,
  signIn: (
    target: EnterpriseTarget,
  ) => Promise<SignedInClient | { readonly refusal: Refusal; readonly readAs: string }>,
): Promise<{ readonly targets: readonly ExpandedTarget[]; readonly unlisted: readonly ConnectedSource[] }> {
  const targets: ExpandedTarget[] = [];
  const unlisted: ConnectedSource[] = [];
  for (const target of named) {
    if (!("enterprise" in target)) {
      targets.push({ target });
      continue;
    }
    const signedIn = await signIn(target);
    const { refusal, logins = [] }: Partial<Organizations> =
      "refusal" in signedIn ? signedIn : await listOrganizations(signedIn.client, target.enterprise, signedIn.kind);
    const enterpriseEmails =
      "refusal" in signedIn
        ? undefined
        : once(() => readEnterpriseEmails(signedIn.client, target.enterprise, firstPageOnly));
    targets.push(...logins.map((organization) => omitUndefined({ target: { organization }, enterpriseEmails })));
    const source = { ...sourceOf(target), readAs: signedIn.readAs };
    if (refusal !== undefined) unlisted.push({ source, refusal });
  }
  return { targets, unlisted };
}

/** What an earlier scan kept. A sample would replace it by little. */
async function openStore(
  { responses }: GithubEntry,
  { id }: Source,
  { secret }: SignedIn,
  { folder, firstPageOnly, note = () => {} }: CollectContext,
): Promise<ResponseFile | undefined> {
  if (responses === undefined || firstPageOnly) return undefined;
  const source = id.toLowerCase();
  if (secret === undefined) {
    note(`No responses are kept for ${source}, because its token is another one in the next scan; sign in as an app.`);
    return undefined;
  }
  const { openResponseFile } = await import("./response-file.ts");
  return openResponseFile({ folder: resolve(folder, responses), secret, source, note });
}

async function connectTarget(
  target: Target,
  openClient: (budget: Budget) => GithubClient,
  signedIn: SignedIn & Pick<GithubConnection, "also" | "enterpriseEmails" | "host">,
  context: CollectContext,
): Promise<ConnectedSource> {
  const { kind: tokenKind, readAs, permissions, isSelected, also, enterpriseEmails, host } = signedIn;
  const client = openClient(openBudget(context, { source: sourceOf(target).id, section: "github/sign-in" }));
  const result =
    "repository" in target
      ? await findRepository(client, target.repository, tokenKind)
      : await findOrganization(client, target.organization, tokenKind);
  if ("refusal" in result) return { source: { ...sourceOf(target), readAs }, refusal: result.refusal };
  const { found } = result;
  const serverVersion = once(() => readServerVersion(client));
  const common = omitUndefined({ openClient, tokenKind, permissions, serverVersion, also, enterpriseEmails, host });
  if ("name" in found) {
    const source = { ...sourceOf({ repository: found }), readAs };
    const repositories = async () => ({ readable: [found], reports: [] });
    const lists = {
      repositories,
      facts: async () => new Map(),
      everyFact: async () => undefined,
      auditLog: async () => withoutAuditLog,
    };
    return { source, connection: { ...common, source, ...lists } };
  }
  const source = { ...sourceOf({ organization: found.login }), readAs };
  const organization = omitUndefined({ ...found, isSelected });
  const only = "repository" in target ? undefined : target.only;
  return { source, connection: { ...common, source, organization, ...listsOf(organization, only, common, context) } };
}

/** What sections share of an organization. */
function listsOf(
  organization: Organization,
  only: readonly Repository[] | undefined,
  { openClient, tokenKind, permissions }: Pick<GithubConnection, "openClient" | "permissions" | "tokenKind">,
  context: CollectContext,
): Pick<GithubConnection, "auditLog" | "everyFact" | "facts" | "repositories"> {
  const { login } = organization;
  const open = (section = "github/repositories"): GithubClient =>
    openClient(openBudget(context, { source: `github:${login}`, section }));
  const repositories = once(() =>
    only === undefined
      ? listRepositories(open(), organization, tokenKind, context)
      : selectRepositories(open(), organization, only, tokenKind, context),
  );
  const everyFact = once(async () => {
    if (only !== undefined || context.firstPageOnly) return undefined;
    return readFactsOfRepositories(
      open(),
      login,
      omitUndefined({ token: tokenKind, permissions, isSelected: organization.isSelected }),
    );
  });
  const facts = async (): Promise<FactsOfRepositories> => {
    const { readable } = await repositories();
    return (readable.length < fewRepositories ? undefined : await everyFact()) ?? new Map();
  };
  const log = once(() => readAuditLog(open(auditLog.section), organization, { tokenKind, repositories }, context));
  return { auditLog: log, everyFact, facts, repositories };
}

function sourceOf(target: EnterpriseTarget | Target): Source {
  if ("enterprise" in target) {
    const { enterprise } = target;
    return { id: `github:enterprise:${enterprise}`, kind: "github-enterprise", name: enterprise };
  }
  if ("repository" in target) {
    const name = fullName(target.repository);
    return { id: `github:${name}`, kind: "github-repository", name };
  }
  return { id: `github:${target.organization}`, kind: "github-organization", name: target.organization };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
