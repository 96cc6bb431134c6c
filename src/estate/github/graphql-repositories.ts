import { isRecord } from "../../model/is-record.ts";
import type { EstateRequest, EstateResponse } from "../provider.ts";
import { visibilityOf } from "./bodies.ts";
import type { GithubWorld, RepositoryWorld } from "./world.ts";

/** What the answer depends on beside the request. */
export interface GraphqlCall {
  readonly world: GithubWorld;
  readonly request: EstateRequest;
  readonly pageSize: number;
  /** Those that the token may see. */
  readonly repositories: readonly RepositoryWorld[];
  /** Whether the token administrates a repository. If not, GitHub counts no deploy keys and says nothing. */
  readonly isAdministrator: (repository: RepositoryWorld) => boolean;
  /** The same of environments. */
  readonly mayReadActions: (repository: RepositoryWorld) => boolean;
}

/** Whether the body of a request is that query. */
export function isRepositoriesQuery(body: string): boolean {
  return parse(body).query.startsWith("query outlivedRepositories(");
}

/**
 * Answers the one query that is known here, by its name. That its answer is what GitHub's schema says is for a test to
 * prove, which has that schema.
 */
export function answerRepositoriesQuery(call: GraphqlCall): EstateResponse {
  const { variables } = parse(call.request.body);
  const { login, first, after } = variables;
  const { organization } = call.world;
  if (login !== organization.login) {
    const message = `Could not resolve to an Organization with the login of '${String(login)}'.`;
    return respond({ data: { organization: null }, errors: [{ type: "NOT_FOUND", path: ["organization"], message }] });
  }
  const start = typeof after === "string" ? Number(Buffer.from(after, "base64").toString()) : 0;
  const end = start + Math.min(Number(first), 100, call.pageSize);
  const page = call.repositories.toSorted((one, other) => (one.name < other.name ? -1 : 1)).slice(start, end);
  const nodes = page.map((repository) => node(repository, call));
  const errors = page.flatMap((repository, index) =>
    showsCollaborators(repository, call) ? [] : [collaboratorsRefused(index)],
  );
  const hasNextPage = end < call.repositories.length;
  const pageInfo = { hasNextPage, endCursor: nodes.length === 0 ? null : Buffer.from(String(end)).toString("base64") };
  return respond({
    data: { organization: { repositories: { pageInfo, nodes } } },
    ...(errors.length > 0 && { errors }),
  });
}

function showsCollaborators(repository: RepositoryWorld, call: GraphqlCall): boolean {
  return call.isAdministrator(repository) && repository.blocked === undefined;
}

/** GitHub shows the collaborators to whoever may write in the repository, and else null with an error. */
function collaboratorsRefused(index: number): object {
  return {
    type: "FORBIDDEN",
    path: ["organization", "repositories", "nodes", index, "collaborators"],
    message: "Must have push access to view repository collaborators.",
  };
}

function collaboratorsOf({ collaborators = [] }: RepositoryWorld): object {
  const direct = collaborators.filter(({ inherited }) => inherited !== true);
  const edges = direct.slice(0, 100).map(({ id, permission }) => ({
    permission: { admin: "ADMIN", push: "WRITE", pull: "READ" }[permission],
    node: { databaseId: id },
  }));
  return { totalCount: direct.length, edges };
}

function node(repository: RepositoryWorld, call: GraphqlCall): object {
  const { name, archived = false, blocked, deployKeys = [], environments = [] } = repository;
  const isAdministrator = call.isAdministrator(repository);
  // Of a repository that GitHub has blocked nothing is shown.
  const count = (isShown: boolean, list: readonly unknown[]) => (isShown && blocked === undefined ? list.length : 0);
  return {
    nameWithOwner: `${call.world.organization.login}/${name}`,
    isArchived: archived,
    visibility: visibilityOf(repository).toUpperCase(),
    viewerPermission: isAdministrator ? "ADMIN" : "READ",
    deployKeys: { totalCount: count(isAdministrator, deployKeys) },
    environments: { totalCount: count(call.mayReadActions(repository), environments) },
    collaborators: showsCollaborators(repository, call) ? collaboratorsOf(repository) : null,
  };
}

function parse(body: string): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } {
  const value: unknown = JSON.parse(body);
  const { query, variables } = isRecord(value) ? value : {};
  return { query: String(query), variables: isRecord(variables) ? variables : {} };
}

function respond(body: object): EstateResponse {
  return { status: 200, headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(body) };
}
