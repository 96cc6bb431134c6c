import { count, flag, formatInstant, instant, nullable, oneOf, record, text } from "../decode.ts";
import type { EstateResponse } from "../provider.ts";
import { wasGiven } from "./access.ts";
import { minimalRepositoryBody } from "./bodies.ts";
import type { Call } from "./handlers.ts";
import { notFound, pageOf } from "./responses.ts";
import type { GithubWorld, RepositoryWorld } from "./world.ts";

/** The secret is a canary, which GitHub sends unless it is asked not to. */
export const alert = record(
  { number: count, type: text, createdAt: instant, secret: text },
  {
    resolved: flag,
    validity: oneOf("active", "inactive", "unknown"),
    publiclyLeaked: nullable(flag),
    location: record({ path: text, line: count, column: count }, { wiki: flag }),
  },
);

type AlertWorld = ReturnType<typeof alert>;

/** Alerts of the repositories that the token is for. */
export function listOrganizationAlerts(call: Call): EstateResponse {
  const { organization, repositories = [] } = call.world;
  const scanned = repositories.filter((repository) => isScanned(repository) && wasGiven(call, repository));
  if (scanned.length === 0) return notFound(call.route.operation);
  const alerts = scanned.flatMap((repository) => asked(call, repository).map((one) => ({ one, repository })));
  return pageOf(call, alerts, `/organizations/${organization.id}/secret-scanning/alerts`, ({ one, repository }) => ({
    ...alertBody(one, repository, call),
    repository: simpleRepositoryBody(repository, organization, call.request.base),
  }));
}

export function listAlerts(call: Call, repository: RepositoryWorld): EstateResponse {
  if (!isScanned(repository)) return notFound(call.route.operation);
  const path = `/repositories/${repository.id}/secret-scanning/alerts`;
  return pageOf(call, asked(call, repository), path, (one) => alertBody(one, repository, call));
}

function isScanned({ secretScanning = true }: RepositoryWorld): boolean {
  return secretScanning;
}

/** Types that GitHub lists only where they are named. https://docs.github.com/rest/secret-scanning/secret-scanning */
const generic = /^((ec|generic|openssh|pgp|rsa)_private_key|\w+_connection_string|http_\w+_header|password)$/;

function asked({ request }: Call, { alerts = [] }: RepositoryWorld): readonly AlertWorld[] {
  const { searchParams } = request.url;
  const state = searchParams.get("state");
  const types = searchParams.get("secret_type")?.split(",");
  return alerts.filter(
    ({ type, resolved = false }) =>
      (state === null || (state === "resolved") === resolved) && (types?.includes(type) ?? !generic.test(type)),
  );
}

function alertBody(one: AlertWorld, { name }: RepositoryWorld, { request, world }: Call): object {
  const { number, type, secret, resolved = false, validity = "unknown", publiclyLeaked = null, location } = one;
  const createdAt = formatInstant(one.createdAt);
  const url = `${request.base}/repos/${world.organization.login}/${name}/secret-scanning/alerts/${number}`;
  const isHidden = request.url.searchParams.get("hide_secret") === "true";
  return {
    number,
    created_at: createdAt,
    updated_at: createdAt,
    url,
    html_url: `${request.base}/html/${world.organization.login}/${name}/security/secret-scanning/${number}`,
    locations_url: `${url}/locations`,
    state: resolved ? "resolved" : "open",
    resolution: resolved ? "revoked" : null,
    resolved_at: resolved ? createdAt : null,
    resolved_by: null,
    secret_type: type,
    secret_type_display_name: type,
    ...(!isHidden && { secret }),
    push_protection_bypassed: false,
    push_protection_bypassed_by: null,
    push_protection_bypassed_at: null,
    validity,
    publicly_leaked: publiclyLeaked,
    multi_repo: false,
    first_location_detected: location === undefined ? null : locationBody(location, url),
    has_more_locations: false,
  };
}

/** A place in a commit of the repository, or of its wiki. */
function locationBody({ path, line, column, wiki = false }: NonNullable<AlertWorld["location"]>, url: string): object {
  const sha = "0123456789abcdef0123456789abcdef01234567";
  return {
    path,
    start_line: line,
    end_line: line,
    start_column: column,
    end_column: column + 1,
    blob_sha: sha,
    ...(wiki ? { page_url: `${url}/page` } : { blob_url: `${url}/blob` }),
    commit_sha: sha,
    commit_url: `${url}/commit`,
  };
}

/** A repository inside another body; GitHub's schema "simple-repository". */
function simpleRepositoryBody(
  repository: RepositoryWorld,
  organization: GithubWorld["organization"],
  base: string,
): object {
  const own = new Set(["archived", "created_at", "disabled", "pushed_at", "updated_at", "visibility"]);
  const body = Object.entries(minimalRepositoryBody(repository, organization, base));
  return Object.fromEntries(body.filter(([member]) => !own.has(member)));
}
