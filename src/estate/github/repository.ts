import type { EstateResponse } from "../wire.ts";
import { deployKeyBody, instant, secretBody, wholeRepositoryBody } from "./bodies.ts";
import { type Call, may, maySee, refuse } from "./call.ts";
import { blocked, notFound, ok, pageOf, problem } from "./replies.ts";
import { findRepository, isFormerName, type Operation, permissions } from "./routes.ts";
import type { RepositoryWorld } from "./world.ts";

export const tellRepository = aboutRepository("GET /repos/{owner}/{repo}", ({ request, world }, repository) =>
  ok(wholeRepositoryBody(repository, world.organization, request.base), request),
);

export const listDeployKeys = aboutRepository("GET /repos/{owner}/{repo}/keys", (call, repository) => {
  const { request, world, pageSize } = call;
  const path = `/repositories/${repository.id}/keys`;
  const { rows, headers } = pageOf(repository.deployKeys ?? [], request, path, pageSize);
  const url = `${request.base}/repos/${world.organization.login}/${repository.name}`;
  const bodies = rows.map((key) => deployKeyBody(key, url));
  return ok(bodies, request, headers);
});

export const listSecrets = aboutRepository("GET /repos/{owner}/{repo}/actions/secrets", (call, repository) => {
  const { request, pageSize } = call;
  const secrets = repository.secrets ?? [];
  const path = `/repositories/${repository.id}/actions/secrets`;
  const { rows, headers } = pageOf(secrets, request, path, pageSize);
  return ok({ total_count: secrets.length, secrets: rows.map(secretBody) }, request, headers);
});

/** Finds the repository first: it may be gone, hidden, renamed, taken offline, or closed to this token. */
function aboutRepository(
  operation: Operation,
  tell: (call: Call, repository: RepositoryWorld) => EstateResponse,
): (call: Call) => EstateResponse {
  return (call) => {
    const { route, request, world } = call;
    const { repository: wanted } = route;
    if (wanted === undefined) return notFound(operation);
    const repository = findRepository(wanted, world.organization.login, world.repositories ?? []);
    if (repository === undefined || !maySee(call, repository)) return notFound(operation);
    if (isFormerName(wanted, repository)) {
      const rest = operation.slice("GET /repos/{owner}/{repo}".length);
      const url = `${request.base}/repositories/${repository.id}${rest}${request.url.search}`;
      return problem(301, "Moved Permanently", { location: url }, { url });
    }
    if (repository.blocked !== undefined) return blocked(repository.blocked, instant(repository.pushedAt));
    return may(call, permissions[operation]) ? tell(call, repository) : refuse(call, operation);
  };
}
