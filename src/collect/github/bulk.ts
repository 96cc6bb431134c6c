import { omitUndefined } from "../../model/omit-undefined.ts";
import type { GithubClient } from "./client.ts";
import { idOf, memberOf, privilegeOf, scopesOf, textOf } from "./fields.ts";
import { graphqlRoute, mayBeTooMuch } from "./graphql.ts";
import type { TokenKind } from "./token.ts";

/** What the bulk query tells of one repository. It is only there to save requests: what is absent has to be requested. */
export interface RepositoryFacts {
  readonly archived: boolean;
  readonly visibility: "internal" | "private" | "public";
  /** How many deploy keys it has. Absent: this token may not be shown all of them. */
  readonly deployKeys?: number;
  /** How many environments it has. Absent: this token may not be shown all of them. */
  readonly environments?: number;
  /** Those who have access by their own name, outside collaborators among them. Absent: not all of them were shown. */
  readonly collaborators?: readonly Grant[];
}

/** What one user may do in a repository. */
export interface Grant {
  /** The number of the user. */
  readonly user: string;
  readonly privilege: "read" | "write" | "admin";
}

/** By owner/name in lower case. A repository that is missing was not read. */
export type FactsOfRepositories = ReadonlyMap<string, RepositoryFacts>;

/** Below this number of repositories one query and its doubts are not worth it. */
export const fewRepositories = 50;

/** Repositories of one query. GitHub answers 502 where that takes it more than ten seconds; then half as many are tried. */
const largestPage = 50;

/** https://docs.github.com/en/graphql/reference/objects#repository */
export const repositoriesQuery = `query outlivedRepositories($login: String!, $first: Int!, $after: String) {
  organization(login: $login) {
    repositories(first: $first, after: $after, orderBy: { field: NAME, direction: ASC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        nameWithOwner
        isArchived
        visibility
        viewerPermission
        deployKeys(first: 1) { totalCount }
        environments(first: 1) { totalCount }
        collaborators(affiliation: DIRECT, first: 100) { totalCount edges { permission node { databaseId } } }
      }
    }
  }
}`;

/** What the token is known to be allowed. Without a permission GitHub counts nothing and says nothing. */
export interface Trust {
  readonly token: TokenKind;
  /** Of an app that signed in by itself. */
  readonly permissions?: ReadonlyMap<string, string>;
  /** true: that app is installed on chosen repositories only. */
  readonly isSelected?: boolean;
}

/**
 * Asks for all repositories of an organization in pages. It never fails: whatever is refused, in doubt, cut off or garbage
 * is missing from the answer.
 */
export async function readFactsOfRepositories(
  client: GithubClient,
  login: string,
  trust: Trust,
): Promise<FactsOfRepositories> {
  const facts = new Map<string, RepositoryFacts>();
  const visited = new Set<string>();
  let first = largestPage;
  let after: string | undefined;
  for (;;) {
    const variables = omitUndefined({ login, first, after });
    const response = await client.request(
      graphqlRoute(client.apiUrl),
      { query: repositoriesQuery, variables },
      { retries: 0 },
    );
    if ("failure" in response) {
      if (!mayBeTooMuch(response.failure) || first === 1) return facts;
      first = Math.floor(first / 2);
      continue;
    }
    const { data } = response;
    const list = memberOf(memberOf(memberOf(data, "data"), "organization"), "repositories");
    const nodes = memberOf(list, "nodes");
    const doubtful = nodesInDoubt(memberOf(data, "errors"));
    if (!Array.isArray(nodes) || doubtful === undefined) return facts;
    const isOwner = trustOf(trust, scopesOf(response.headers["x-oauth-scopes"]));
    for (const [index, node] of nodes.entries()) {
      const read = doubtful.has(index) ? undefined : readNode(node, isOwner);
      if (read !== undefined) facts.set(read.name.toLowerCase(), read.facts);
    }
    const pageInfo = memberOf(list, "pageInfo");
    after = textOf(memberOf(pageInfo, "endCursor"));
    if (memberOf(pageInfo, "hasNextPage") !== true || after === undefined || visited.has(after)) return facts;
    visited.add(after);
  }
}

/**
 * Positions of the nodes that errors concern; undefined if an error concerns more than one node. That collaborators are
 * refused to whoever may not write in a repository says nothing of the rest.
 */
function nodesInDoubt(errors: unknown): ReadonlySet<number> | undefined {
  if (errors === undefined) return new Set();
  if (!Array.isArray(errors)) return undefined;
  const paths = errors.map((error: unknown): readonly unknown[] => {
    const path = memberOf(error, "path");
    return Array.isArray(path) ? path : [];
  });
  const others = paths.filter(([, , , , field]) => field !== "collaborators");
  const positions = others.map(([, , field, position]) => (field === "nodes" ? position : undefined));
  const isPosition = (position: unknown): position is number => typeof position === "number";
  return positions.every(isPosition) ? new Set(positions.filter(isPosition)) : undefined;
}

type Visibility = RepositoryFacts["visibility"];

/** Whether what a repository shows to those with a permission is shown to this token, given what it is of the repository. */
type IsShown = (permission: string, viewer: unknown, visibility: Visibility) => boolean;

/**
 * Of an app its permissions are known; one on chosen repositories sees others that are public, in which it has none. A
 * classic token may do what its owner may, if it has the scope. Of a fine-grained token only its owner is known, who may
 * do more than the token.
 */
function trustOf({ token, permissions, isSelected }: Trust, scopes: readonly string[] | undefined): IsShown {
  if (permissions !== undefined) {
    return (permission, _viewer, visibility) =>
      permissions.has(permission) && !(isSelected === true && visibility === "public");
  }
  const isWhole = token === "classic" && scopes?.includes("repo") === true;
  return (_permission, viewer) => isWhole && viewer === "ADMIN";
}

function readNode(
  node: unknown,
  isShown: IsShown,
): { readonly name: string; readonly facts: RepositoryFacts } | undefined {
  const name = textOf(memberOf(node, "nameWithOwner"));
  const archived = memberOf(node, "isArchived");
  const visibility = visibilities.get(memberOf(node, "visibility"));
  if (name === undefined || typeof archived !== "boolean" || visibility === undefined) return undefined;
  const counted = (permission: string, list: string): number | undefined =>
    isShown(permission, memberOf(node, "viewerPermission"), visibility) ? countOf(memberOf(node, list)) : undefined;
  const deployKeys = counted("administration", "deployKeys");
  const environments = counted("actions", "environments");
  const collaborators = readGrants(memberOf(node, "collaborators"));
  return { name, facts: omitUndefined({ archived, visibility, deployKeys, environments, collaborators }) };
}

const visibilities: ReadonlyMap<unknown, Visibility> = new Map([
  ["INTERNAL", "internal"],
  ["PRIVATE", "private"],
  ["PUBLIC", "public"],
]);

/** Everybody in a list of collaborators; undefined if somebody is missing. */
function readGrants(list: unknown): readonly Grant[] | undefined {
  const edges = memberOf(list, "edges");
  if (!Array.isArray(edges) || edges.length !== countOf(list)) return undefined;
  const grants = edges.flatMap((edge: unknown) => {
    const user = idOf(memberOf(memberOf(edge, "node"), "databaseId"));
    const privilege = privilegeOf(textOf(memberOf(edge, "permission"))?.toLowerCase());
    return user === undefined || privilege === undefined ? [] : [{ user, privilege }];
  });
  return grants.length === edges.length ? grants : undefined;
}

function countOf(list: unknown): number | undefined {
  const count = memberOf(list, "totalCount");
  return typeof count === "number" ? count : undefined;
}
