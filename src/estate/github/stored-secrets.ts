import { formatInstant } from "../decode.ts";
import type { EstateResponse } from "../provider.ts";
import { minimalRepositoryBody, nodeId, secretBody } from "./bodies.ts";
import type { Call } from "./handlers.ts";
import { notFound, pageOf } from "./responses.ts";
import { isSameName } from "./routes.ts";
import type { EnvironmentWorld, SharedSecretWorld } from "./stored-secrets-world.ts";
import type { GithubWorld, RepositoryWorld, SecretWorld } from "./world.ts";

type Body = Readonly<Record<string, unknown>>;

export function listEnvironments(call: Call, repository: RepositoryWorld): EstateResponse {
  const { world, request } = call;
  const { id, environments = [], name } = repository;
  const at = `${world.organization.login}/${name}`;
  return pageOf(
    call,
    environments,
    `/repositories/${id}/environments`,
    (environment) => environmentBody(environment, at, request.base),
    (page) => ({ total_count: environments.length, environments: page }),
  );
}

function environmentBody({ id, name, createdAt }: EnvironmentWorld, repository: string, base: string): Body {
  return {
    id,
    node_id: nodeId("Environment", id),
    name,
    url: `${base}/repos/${repository}/environments/${encodeURIComponent(name)}`,
    html_url: `${base}/html/${repository}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
    created_at: formatInstant(createdAt),
    updated_at: formatInstant(createdAt),
    protection_rules: [],
    deployment_branch_policy: null,
  };
}

/** GitHub compares names of environments without letter case. */
export function listEnvironmentSecrets(call: Call, { id, environments = [] }: RepositoryWorld): EstateResponse {
  const { operation, id: wanted = "" } = call.route;
  const environment = environments.find(({ name }) => isSameName(name, wanted));
  if (environment === undefined) return notFound(operation);
  const { name, secrets = [] } = environment;
  return secretsOf(call, secrets, `/repositories/${id}/environments/${encodeURIComponent(name)}/secrets`);
}

/** Lists the secrets that a repository stores for an app: "dependabot", "agents". */
export function listSecretsFor(
  app: string,
  of: (repository: RepositoryWorld) => readonly SecretWorld[] | undefined,
): (call: Call, repository: RepositoryWorld) => EstateResponse {
  return (call, repository) => secretsOf(call, of(repository) ?? [], `/repositories/${repository.id}/${app}/secrets`);
}

function secretsOf(call: Call, secrets: readonly SecretWorld[], path: string): EstateResponse {
  return pageOf(call, secrets, path, secretBody, (page) => ({ total_count: secrets.length, secrets: page }));
}

type SharedSecrets = (world: GithubWorld) => readonly SharedSecretWorld[] | undefined;

/** Lists the secrets that the organization stores for an app. */
export function listSharedSecretsFor(app: string, of: SharedSecrets): (call: Call) => EstateResponse {
  return (call) => {
    const { world, request } = call;
    const { id, login } = world.organization;
    const secrets = of(world) ?? [];
    const url = `${request.base}/orgs/${login}/${app}/secrets`;
    return pageOf(
      call,
      secrets,
      `/organizations/${id}/${app}/secrets`,
      (secret) => sharedSecretBody(secret, url),
      (page) => ({ total_count: secrets.length, secrets: page }),
    );
  };
}

function sharedSecretBody(secret: SharedSecretWorld, url: string): Body {
  const { name, visibility } = secret;
  return {
    ...secretBody(secret),
    visibility,
    ...(visibility === "selected" && { selected_repositories_url: `${url}/${name}/repositories` }),
  };
}

/** Lists the repositories that can read one of these secrets. */
export function listSelectionFor(app: string, of: SharedSecrets): (call: Call) => EstateResponse {
  return (call) => {
    const { world, request, route } = call;
    const secret = (of(world) ?? []).find(({ name }) => name === route.id);
    if (secret === undefined) return notFound(route.operation);
    const { selected = [], name } = secret;
    const repositories = (world.repositories ?? []).filter((repository) => selected.includes(repository.name));
    return pageOf(
      call,
      repositories,
      `/organizations/${world.organization.id}/${app}/secrets/${name}/repositories`,
      (repository) => minimalRepositoryBody(repository, world.organization, request.base),
      (page) => ({ total_count: repositories.length, repositories: page }),
    );
  };
}
