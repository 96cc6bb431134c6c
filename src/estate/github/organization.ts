import type { EstateResponse } from "../wire.ts";
import { installedRepositoryBody, organizationBody, repositoryBody, userBody } from "./bodies.ts";
import { type Call, may, maySee, refuse } from "./call.ts";
import { ok, pageOf, problem } from "./replies.ts";
import { permissions } from "./routes.ts";
import type { RepositoryWorld, UserWorld } from "./world.ts";

export function tellOrganization(call: Call): EstateResponse {
  const { world, request } = call;
  return ok(organizationBody(world, request.base, may(call, "organization_administration=read")), request);
}

/** Only what the token is shown, and not a word of the rest. */
export function listRepositories(call: Call): EstateResponse {
  const { world, request, pageSize } = call;
  const { organization } = world;
  const { rows, headers } = pageOf(visible(call), request, `/organizations/${organization.id}/repos`, pageSize);
  const bodies = rows.map((repository) => repositoryBody(repository, organization, request.base));
  return ok(bodies, request, headers);
}

/** Without the permission: public members, and not a word of it. */
export function listMembers(call: Call): EstateResponse {
  const { members = [] } = call.world;
  const role = call.request.url.searchParams.get("role") ?? "all";
  const isShown = (user: UserWorld): boolean =>
    (user.public === true || may(call, permissions["GET /orgs/{org}/members"])) &&
    (role === "all" || role === (user.role ?? "member"));
  return listUsers(call, members.filter(isShown), "members");
}

export function listOutsideCollaborators(call: Call): EstateResponse {
  const operation = "GET /orgs/{org}/outside_collaborators";
  if (!may(call, permissions[operation])) return refuse(call, operation);
  return listUsers(call, call.world.outsideCollaborators ?? [], "outside_collaborators");
}

/** What the token's own installation sees; only tokens of installations have one. */
export function listInstalledRepositories(call: Call): EstateResponse {
  const { request, world, pageSize, token } = call;
  if (!/\bghs_/.test(request.headers["authorization"] ?? "")) {
    return problem(403, "You must authenticate with an installation access token in order to list repositories.");
  }
  const all = visible(call);
  const { rows, headers } = pageOf(all, request, "/installation/repositories", pageSize);
  const body = {
    total_count: all.length,
    repository_selection: token.repositories === undefined ? "all" : "selected",
    repositories: rows.map((repository) => installedRepositoryBody(repository, world.organization, request.base)),
  };
  return ok(body, request, headers);
}

function listUsers({ request, world, pageSize }: Call, users: readonly UserWorld[], part: string): EstateResponse {
  const { rows, headers } = pageOf(users, request, `/organizations/${world.organization.id}/${part}`, pageSize);
  const bodies = rows.map((user) => userBody(user, request.base));
  return ok(bodies, request, headers);
}

function visible(call: Call): readonly RepositoryWorld[] {
  return (call.world.repositories ?? []).filter((repository) => maySee(call, repository));
}
