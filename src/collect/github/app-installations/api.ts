import { isRecord } from "../../../model/is-record.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { GithubClient } from "../client.ts";
import type { Failure } from "../failure.ts";
import { describeBody, idOf, instantOf, memberOf, textOf, wordOf } from "../fields.ts";

/** What is read of an installation. GitHub tells neither who installed it nor when it was used. */
export interface Installation {
  readonly id: string;
  /** Of the app: its name in addresses. */
  readonly slug: string;
  /** Of the app: its id and, where GitHub tells it, its client id. */
  readonly appIds?: readonly string[];
  readonly createdAt: string;
  readonly reach?: "all" | "selected";
  readonly permissions?: readonly Permission[];
  /** null: it is not suspended. */
  readonly suspendedAt?: string | null;
}

interface Permission {
  readonly name: string;
  readonly level: "read" | "write" | "admin";
}

export const route = "GET /orgs/{org}/installations";

/** Reads one row; undefined if it is not an installation as GitHub documents it. */
export function readInstallation(row: unknown): Installation | undefined {
  const id = idOf(memberOf(row, "id"));
  const slug = textOf(memberOf(row, "app_slug"));
  const createdAt = instantOf(memberOf(row, "created_at"));
  if (id === undefined || slug === undefined || createdAt === undefined) return undefined;
  const suspendedAt = memberOf(row, "suspended_at");
  const appIds = [idOf(memberOf(row, "app_id")), textOf(memberOf(row, "client_id"))].filter((one) => one !== undefined);
  return omitUndefined({
    id,
    slug,
    appIds: appIds.length === 0 ? undefined : appIds,
    createdAt,
    reach: wordOf(memberOf(row, "repository_selection"), ["all", "selected"]),
    permissions: permissionsOf(memberOf(row, "permissions")),
    suspendedAt: suspendedAt === null ? null : instantOf(suspendedAt),
  });
}

/** In order of their names; undefined if one of them cannot be read, because a part would look like less power. */
function permissionsOf(value: unknown): readonly Permission[] | undefined {
  if (!isRecord(value)) return undefined;
  const all = Object.entries(value);
  const read = all.flatMap(([name, given]): Permission[] => {
    const level = wordOf(given, ["read", "write", "admin"]);
    return level === undefined ? [] : [{ name, level }];
  });
  return read.length < all.length ? undefined : read.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Who owns an app: a user, or a company (an organization or an enterprise), which is nobody's account. */
export type AppOwner =
  | { readonly kind: "user"; readonly login: string; readonly id: string }
  | { readonly kind: "company" };

/**
 * What asking for the owner of an app gave. A private app is shown to its owner only. That is the organization in which it
 * is installed or, in an enterprise, possibly a managed user of it; which of them is not told.
 * https://docs.github.com/apps/creating-github-apps/registering-a-github-app/making-a-github-app-public-or-private
 */
type OwnerAnswer = { readonly owner: AppOwner } | { readonly private: true } | { readonly failure: Failure };

/** Asks who owns an app. https://docs.github.com/rest/apps/apps#get-an-app */
export async function requestOwner(client: GithubClient, slug: string): Promise<OwnerAnswer> {
  const response = await client.request("GET /apps/{app_slug}", { app_slug: slug });
  if ("failure" in response) {
    const { failure } = response;
    return failure.kind === "refused" && failure.status === 404 ? { private: true } : { failure };
  }
  const owner = readOwner(memberOf(response.data, "owner"));
  if (owner !== undefined) return { owner };
  return { failure: { kind: "unreadable", says: `it answered 200 with ${describeBody(response.data)}` } };
}

function readOwner(owner: unknown): AppOwner | undefined {
  const id = idOf(memberOf(owner, "id"));
  const login = textOf(memberOf(owner, "login"));
  const type = memberOf(owner, "type");
  if (id === undefined) return undefined;
  // An enterprise has a slug in place of a login.
  if (type === "Organization" || (login === undefined && textOf(memberOf(owner, "slug")) !== undefined)) {
    return { kind: "company" };
  }
  return type === "User" && login !== undefined ? { kind: "user", login, id } : undefined;
}
