import type { GithubEntry } from "../../model/generated/configuration.ts";
import type { Source } from "../../model/generated/snapshot.ts";
import { type Budget, openBudget } from "../budget.ts";
import type { CollectContext, Connected, Provider } from "../collector.ts";
import { actionsSecrets } from "./actions-secrets/index.ts";
import { agentSecrets } from "./agent-secrets/index.ts";
import { appInstallations } from "./app-installations/index.ts";
import { auditLog, readAuditLog, withCreators, withoutAuditLog } from "./audit-log/index.ts";
import { authorizations } from "./authorizations/index.ts";
import type { GithubClient } from "./client.ts";
import { codespacesSecrets } from "./codespaces-secrets/index.ts";
import type { GithubConnection } from "./connection.ts";
import { dependabotSecrets } from "./dependabot-secrets/index.ts";
import { deployKeys } from "./deploy-keys/index.ts";
import { environmentSecrets } from "./environment-secrets/index.ts";
import { fineGrainedTokens } from "./fine-grained-tokens/index.ts";
import { invitations } from "./invitations/index.ts";
import { leakedSecrets } from "./leaked-secrets/index.ts";
import { members } from "./members/index.ts";
import { organizationAgentSecrets } from "./organization-agent-secrets/index.ts";
import { organizationDependabotSecrets } from "./organization-dependabot-secrets/index.ts";
import { organizationRunners } from "./organization-runners/index.ts";
import { organizationSecrets } from "./organization-secrets/index.ts";
import { organizationWebhooks } from "./organization-webhooks/index.ts";
import { findOrganization, findRepositories, findRepository, fullName, listRepositories } from "./repositories.ts";
import { repositoryInvitations } from "./repository-invitations/index.ts";
import { runners } from "./runners/index.ts";
import { apiUrlOf, type Target, targetsOf } from "./targets.ts";
import { ordinaryPace, type Pace } from "./throttle.ts";
import { findToken, type Token } from "./token.ts";
import { tokenRequests } from "./token-requests/index.ts";
import { webhooks } from "./webhooks/index.ts";

/** GitHub organizations and repositories, on github.com and on GitHub Enterprise. */
export const github: Provider<GithubEntry, GithubConnection> = githubAt(ordinaryPace);

/** The same with other waiting times, for tests. */
export function githubAt(pace: Pace): Provider<GithubEntry, GithubConnection> {
  return {
    name: "github",
    title: "GitHub",
    sections: [
      deployKeys,
      actionsSecrets,
      environmentSecrets,
      organizationSecrets,
      dependabotSecrets,
      organizationDependabotSecrets,
      codespacesSecrets,
      agentSecrets,
      organizationAgentSecrets,
      members,
      webhooks,
      organizationWebhooks,
      appInstallations,
      runners,
      organizationRunners,
      leakedSecrets,
      fineGrainedTokens,
      tokenRequests,
      authorizations,
      invitations,
      repositoryInvitations,
      auditLog,
    ].map(withCreators),
    connect: (entry, context) => connect(entry, context, pace),
  };
}

type ConnectedSource = Connected<GithubConnection>;

/** Signs in to every source that an entry names. Throws a UsageError if the entry itself is wrong. */
async function connect(entry: GithubEntry, context: CollectContext, pace: Pace): Promise<readonly ConnectedSource[]> {
  const { environment, now } = context;
  const targets = targetsOf(entry, environment);
  const apiUrl = apiUrlOf(entry, context);
  const token = findToken(entry, environment);
  if ("status" in token) return targets.map((target) => ({ source: sourceOf(target), refusal: token }));
  const { newServer, openClient } = await import("./client.ts");
  const server = newServer();
  const open = (budget: Budget) => openClient({ token: token.value, apiUrl, pace, now, budget, server });
  const connected = await Promise.all(targets.map((target) => connectTarget(target, open, token, context, entry)));
  // A repository that was renamed may be named twice.
  return [...new Map(connected.map((one) => [one.source.id, one])).values()];
}

async function connectTarget(
  target: Target,
  openClient: (budget: Budget) => GithubClient,
  { kind: tokenKind, variable }: Token,
  context: CollectContext,
  { also = [] }: GithubEntry,
): Promise<ConnectedSource> {
  const { id } = sourceOf(target);
  const client = openClient(openBudget(context, { source: id, section: "github/sign-in" }));
  const readAs = tokenKind === "workflow" ? `the workflow's own token in ${variable}` : `the token in ${variable}`;
  const result =
    "repository" in target
      ? await findRepository(client, target.repository, tokenKind)
      : await findOrganization(client, target.organization, tokenKind);
  if ("refusal" in result) return { source: { ...sourceOf(target), readAs }, refusal: result.refusal };
  const { found } = result;
  if ("name" in found) {
    const source = { ...sourceOf({ repository: found }), readAs };
    const repositories = async () => ({ readable: [found], reports: [] });
    return {
      source,
      connection: { source, openClient, tokenKind, also, repositories, auditLog: async () => withoutAuditLog },
    };
  }
  const source = { ...sourceOf({ organization: found.login }), readAs };
  const only = "repository" in target ? undefined : target.only;
  const repositories = once(() => {
    const lister = openClient(openBudget(context, { source: id, section: "github/repositories" }));
    return only === undefined
      ? listRepositories(lister, found, tokenKind, context)
      : findRepositories(lister, only, tokenKind, context);
  });
  const log = once(() => {
    const client = openClient(openBudget(context, { source: id, section: auditLog.section }));
    return readAuditLog(client, found.login, tokenKind, context);
  });
  const connection = { source, openClient, tokenKind, also, organization: found, repositories, auditLog: log };
  return { source, connection };
}

function sourceOf(target: Target): Source {
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
