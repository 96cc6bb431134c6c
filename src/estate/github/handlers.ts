import { formatInstant } from "../decode.ts";
import type { EstateRequest, EstateResponse } from "../provider.ts";
import { appsOnly, ifAllowed, may, mayRead, maySee, refuse, wasGiven } from "./access.ts";
import { getApp, listInstallations } from "./apps.ts";
import { searchAuditLog } from "./audit-log.ts";
import {
  deployKeyBody,
  fullRepositoryBody,
  installationRepositoryBody,
  minimalRepositoryBody,
  organizationBody,
  secretBody,
  userBody,
} from "./bodies.ts";
import {
  getAnalysis,
  getDelivery,
  listAnalyses,
  type ServedCodeScanning,
  uploadSarif,
} from "./code-scanning-handlers.ts";
import { answerGraphql, refuseQuery } from "./graphql.ts";
import { answerRepositoriesQuery, isRepositoriesQuery } from "./graphql-repositories.ts";
import { answerTeamsQuery, isTeamsQuery } from "./graphql-teams.ts";
import { answerFilesQuery, isFilesQuery } from "./graphql-workflows.ts";
import { listInvitations, listRepositoryInvitations } from "./invitations.ts";
import { commentOnIssue, createIssue, listIssues, type ServedIssues, updateIssue } from "./issues.ts";
import { errorResponse, notFound, ok, pageOf } from "./responses.ts";
import { type AppOperation, findRepository, isFormerName, type Operation, type Route } from "./routes.ts";
import { listOrganizationRunners, listRunners } from "./runners.ts";
import { listAlerts, listOrganizationAlerts } from "./secret-scanning.ts";
import {
  listEnvironmentSecrets,
  listEnvironments,
  listSecretsFor,
  listSelectionFor,
  listSharedSecretsFor,
} from "./stored-secrets.ts";
import { listAuthorizations, listFineGrainedTokens, listRepositoriesOfToken, listTokenRequests } from "./tokens.ts";
import { listOrganizationWebhooks, listWebhooks } from "./webhooks.ts";
import type { GithubWorld, RepositoryWorld, TokenWorld, UserWorld } from "./world.ts";

/** A request and everything that its response depends on. */
export interface Call {
  readonly world: GithubWorld;
  readonly request: EstateRequest;
  readonly route: Route;
  /** The largest size of a page. */
  readonly pageSize: number;
  /** The token as the world describes it; empty if the world does not list it. */
  readonly token: Partial<TokenWorld>;
  readonly rateLimit: RateLimit;
  /** The code scanning of every repository. */
  readonly codeScanning: ServedCodeScanning;
  /** The issues of every repository. */
  readonly issues: ServedIssues;
  readonly today: Date;
}

/** A response, and what it changes in the world if no fault replaces it. */
export type HandlerResponse = EstateResponse & { readonly commit?: () => void };

/** How many requests of the current hour are used. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  readonly used: number;
  /** The end of the hour in seconds since 1970. */
  readonly reset: number;
}

export const handlers: Readonly<Record<Exclude<Operation, AppOperation>, (call: Call) => HandlerResponse>> = {
  "GET /orgs/{org}": getOrganization,
  "GET /orgs/{org}/repos": listRepositories,
  "GET /orgs/{org}/members": listMembers,
  "GET /orgs/{org}/outside_collaborators": listOutsideCollaborators,
  "GET /orgs/{org}/public_members": listPublicMembers,
  "GET /orgs/{org}/invitations": notOnServer(ifAllowed(listInvitations)),
  "GET /orgs/{org}/personal-access-tokens": appsOnly(ifAllowed(listFineGrainedTokens)),
  "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories": appsOnly(ifAllowed(listRepositoriesOfToken)),
  "GET /orgs/{org}/personal-access-token-requests": appsOnly(ifAllowed(listTokenRequests)),
  "GET /orgs/{org}/credential-authorizations": notOnServer(ifAllowed(listAuthorizations)),
  "GET /orgs/{org}/audit-log": ifAllowed(searchAuditLog),
  "GET /repos/{owner}/{repo}/invitations": forRepository(listRepositoryInvitations),
  "GET /repos/{owner}/{repo}": forRepository(getRepository),
  "GET /repos/{owner}/{repo}/keys": forRepository(listDeployKeys),
  "GET /repos/{owner}/{repo}/actions/secrets": forRepository(listSecrets),
  "GET /repos/{owner}/{repo}/environments": forRepository(listEnvironments),
  "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets": forRepository(listEnvironmentSecrets),
  "GET /repos/{owner}/{repo}/dependabot/secrets": forRepository(
    listSecretsFor("dependabot", ({ dependabotSecrets }) => dependabotSecrets),
  ),
  "GET /repos/{owner}/{repo}/agents/secrets": notOnServer(
    forRepository(listSecretsFor("agents", ({ agentSecrets }) => agentSecrets)),
  ),
  "GET /orgs/{org}/actions/secrets": ifAllowed(
    listSharedSecretsFor("actions", ({ organizationSecrets }) => organizationSecrets),
  ),
  "GET /orgs/{org}/actions/secrets/{secret_name}/repositories": ifAllowed(
    listSelectionFor("actions", ({ organizationSecrets }) => organizationSecrets),
  ),
  "GET /orgs/{org}/dependabot/secrets": ifAllowed(
    listSharedSecretsFor("dependabot", ({ organizationDependabotSecrets }) => organizationDependabotSecrets),
  ),
  "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories": ifAllowed(
    listSelectionFor("dependabot", ({ organizationDependabotSecrets }) => organizationDependabotSecrets),
  ),
  "GET /orgs/{org}/codespaces/secrets": notOnServer(
    ifAllowed(listSharedSecretsFor("codespaces", ({ codespacesSecrets }) => codespacesSecrets)),
  ),
  "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories": notOnServer(
    ifAllowed(listSelectionFor("codespaces", ({ codespacesSecrets }) => codespacesSecrets)),
  ),
  "GET /orgs/{org}/agents/secrets": notOnServer(
    ifAllowed(listSharedSecretsFor("agents", ({ organizationAgentSecrets }) => organizationAgentSecrets)),
  ),
  "GET /orgs/{org}/agents/secrets/{secret_name}/repositories": notOnServer(
    ifAllowed(listSelectionFor("agents", ({ organizationAgentSecrets }) => organizationAgentSecrets)),
  ),
  "GET /repos/{owner}/{repo}/collaborators": forRepository(listCollaborators),
  "GET /repos/{owner}/{repo}/hooks": forRepository(listWebhooks),
  "GET /repos/{owner}/{repo}/actions/runners": forRepository(listRunners),
  "GET /repos/{owner}/{repo}/secret-scanning/alerts": forRepository(listAlerts),
  "GET /orgs/{org}/hooks": ifAllowed(listOrganizationWebhooks),
  "GET /orgs/{org}/installations": ifAllowed(listInstallations),
  "GET /orgs/{org}/actions/runners": ifAllowed(listOrganizationRunners),
  "GET /orgs/{org}/secret-scanning/alerts": ifAllowed(listOrganizationAlerts),
  "GET /apps/{app_slug}": getApp,
  "GET /repos/{owner}/{repo}/code-scanning/analyses": forRepository(listAnalyses),
  "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}": forRepository(getAnalysis),
  "POST /repos/{owner}/{repo}/code-scanning/sarifs": forRepository(uploadSarif),
  "GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}": forRepository(getDelivery),
  "GET /repos/{owner}/{repo}/issues": forRepository(listIssues),
  "POST /repos/{owner}/{repo}/issues": forRepository(createIssue),
  "PATCH /repos/{owner}/{repo}/issues/{issue_number}": forRepository(updateIssue),
  "POST /repos/{owner}/{repo}/issues/{issue_number}/comments": forRepository(commentOnIssue),
  "GET /installation/repositories": listInstallationRepositories,
  "GET /rate_limit": getRateLimit,
  "POST /graphql": queryGraphql,
};

function getOrganization(call: Call): EstateResponse {
  const { world, request } = call;
  const shows = {
    privateRepositories: may(call, "organization_administration=read"),
    plan: may(call, "organization_plan=read"),
  };
  return ok(organizationBody(world, request.base, shows), request);
}

/** Lists only the repositories that the token may see, with status 200. */
function listRepositories(call: Call): EstateResponse {
  const { world, request } = call;
  return pageOf(call, visibleRepositories(call), organizationPath(call, "repos"), (repository) =>
    minimalRepositoryBody(repository, world.organization, request.base),
  );
}

/** Lists only public members, with status 200, if the token lacks the permission. */
function listMembers(call: Call): EstateResponse {
  const { world, request } = call;
  const role = request.url.searchParams.get("role") ?? "all";
  const members = (world.members ?? []).filter(
    (user) => (user.public === true || may(call)) && (role === "all" || role === (user.role ?? "member")),
  );
  return listUsers(call, members, "members");
}

function listPublicMembers(call: Call): EstateResponse {
  const members = (call.world.members ?? []).filter((user) => user.public === true);
  return listUsers(call, members, "public_members");
}

function listOutsideCollaborators(call: Call): EstateResponse {
  return may(call) ? listUsers(call, call.world.outsideCollaborators ?? [], "outside_collaborators") : refuse(call);
}

function listCollaborators(call: Call, { id, collaborators = [] }: RepositoryWorld): EstateResponse {
  return pageOf(call, collaborators, `/repositories/${id}/collaborators`, ({ permission, ...user }) => ({
    ...userBody(user, call.request.base),
    permissions: {
      pull: true,
      triage: permission !== "pull",
      push: permission !== "pull",
      maintain: permission === "admin",
      admin: permission === "admin",
    },
    role_name: { admin: "admin", push: "write", pull: "read" }[permission],
  }));
}

function listUsers(call: Call, users: readonly UserWorld[], list: string): EstateResponse {
  return pageOf(call, users, organizationPath(call, list), (user) => userBody(user, call.request.base));
}

/** Lists the repositories of the token's installation. Other tokens have no installation. */
function listInstallationRepositories(call: Call): EstateResponse {
  const { request, world, token } = call;
  if (!/\bghs_/.test(request.headers["authorization"] ?? "")) {
    const message = "You must authenticate with an installation access token in order to list repositories.";
    return errorResponse(403, message);
  }
  const all = (world.repositories ?? []).filter((repository) => wasGiven(call, repository));
  return pageOf(
    call,
    all,
    "/installation/repositories",
    (repository) => installationRepositoryBody(repository, world.organization, request.base),
    (repositories) => ({
      total_count: all.length,
      repository_selection: token.repositories === undefined ? "all" : "selected",
      repositories,
    }),
  );
}

/** Each of the queries that are known needs a permission of its own. */
function queryGraphql(call: Call): EstateResponse {
  if (isFilesQuery(call.request.body)) {
    const mayReadFiles = (one: RepositoryWorld) => !one.private || (wasGiven(call, one) && may(call, "contents=read"));
    return answerFilesQuery({ ...call, repositories: visibleRepositories(call), mayReadFiles });
  }
  if (isTeamsQuery(call.request.body)) {
    return may(call) ? answerTeamsQuery(call) : refuseQuery(call, ["organization", "teams"]);
  }
  if (!isRepositoriesQuery(call.request.body)) {
    return may(call) ? answerGraphql(call) : refuseQuery(call, ["organization", "membersWithRole"]);
  }
  const isAdministrator = (one: RepositoryWorld) => wasGiven(call, one) && may(call, "administration=read");
  const mayReadActions = (one: RepositoryWorld) => !one.private || (wasGiven(call, one) && may(call, "actions=read"));
  const repositories = visibleRepositories(call);
  return answerRepositoriesQuery({ ...call, repositories, isAdministrator, mayReadActions });
}

function getRateLimit({ rateLimit, request }: Call): EstateResponse {
  const search = { ...rateLimit, limit: 30, remaining: 30, used: 0 };
  return ok({ resources: { core: rateLimit, search }, rate: rateLimit }, request);
}

/** What GitHub Enterprise Server does not have. */
function notOnServer(handle: (call: Call) => HandlerResponse): (call: Call) => HandlerResponse {
  return (call) => (call.world.serverVersion === undefined ? handle(call) : notFound(call.route.operation));
}

type RepositoryHandler = (call: Call, repository: RepositoryWorld) => HandlerResponse;

/** Finds the repository of a route. It can be unknown, hidden from the token, renamed, blocked or forbidden. */
function forRepository(handle: RepositoryHandler): (call: Call) => HandlerResponse {
  return (call) => {
    const { route, request, world } = call;
    const { operation, repository: wanted } = route;
    if (wanted === undefined) return notFound(operation);
    const repository = findRepository(wanted, world.organization.login, world.repositories ?? []);
    if (repository === undefined || !maySee(call, repository)) return notFound(operation);
    if (isFormerName(wanted, repository)) {
      const rest = operation.slice(operation.indexOf("{repo}") + "{repo}".length);
      const url = `${request.base}/repositories/${repository.id}${rest}${request.url.search}`;
      return errorResponse(301, "Moved Permanently", { location: url }, { url, status: "301" });
    }
    if (repository.blocked !== undefined) {
      const block = { reason: repository.blocked, created_at: formatInstant(repository.pushedAt), html_url: null };
      return errorResponse(403, "Repository access blocked", {}, { block });
    }
    return mayRead(call, repository) ? handle(call, repository) : refuse(call);
  };
}

function getRepository({ request, world }: Call, repository: RepositoryWorld): EstateResponse {
  return ok(fullRepositoryBody(repository, world.organization, request.base), request);
}

function listDeployKeys(call: Call, repository: RepositoryWorld): EstateResponse {
  const url = `${call.request.base}/repos/${call.world.organization.login}/${repository.name}`;
  return pageOf(call, repository.deployKeys ?? [], `/repositories/${repository.id}/keys`, (key) =>
    deployKeyBody(key, url),
  );
}

function listSecrets(call: Call, { id, secrets = [] }: RepositoryWorld): EstateResponse {
  return pageOf(call, secrets, `/repositories/${id}/actions/secrets`, secretBody, (page) => ({
    total_count: secrets.length,
    secrets: page,
  }));
}

function organizationPath({ world }: Call, list: string): string {
  return `/organizations/${world.organization.id}/${list}`;
}

function visibleRepositories(call: Call): readonly RepositoryWorld[] {
  return (call.world.repositories ?? []).filter((repository) => maySee(call, repository));
}
