import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Refusal } from "../collector.ts";
import type { GithubClient } from "./client.ts";
import { type PermissionHint, refusalOf } from "./coverage.ts";
import { memberOf, textOf } from "./fields.ts";
import { graphqlRoute } from "./graphql.ts";
import type { TokenKind } from "./token.ts";

/** The organizations of an enterprise that the token may see, and why there may be more. */
export interface Organizations {
  readonly logins: readonly string[];
  readonly refusal?: Refusal;
}

/** https://docs.github.com/en/graphql/reference/objects#enterprise */
export const organizationsQuery = `query outlivedOrganizations($slug: String!, $after: String) {
  enterprise(slug: $slug) {
    viewerIsAdmin
    organizations(first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { login }
    }
  }
}`;

/** REST has no such list. */
export async function listOrganizations(client: GithubClient, slug: string, token: TokenKind): Promise<Organizations> {
  const hint = hintOf(slug);
  // One that moves to the next page between two requests comes twice, and would count for one that never came.
  const found = new Set<string>();
  const visited = new Set<string>();
  let after: string | undefined;
  for (;;) {
    const variables = omitUndefined({ slug, after });
    const response = await client.request(graphqlRoute(client.apiUrl), { query: organizationsQuery, variables });
    if ("failure" in response) return { logins: [...found], refusal: refusalOf(response.failure, hint, token) };
    const enterprise = memberOf(memberOf(response.data, "data"), "enterprise");
    const list = memberOf(enterprise, "organizations");
    const nodes = memberOf(list, "nodes");
    const errors = memberOf(response.data, "errors");
    if (errors !== undefined || !Array.isArray(nodes)) {
      return endWith([...found], hint, `GitHub does not list ${hint.what} to this token${typeOf(errors)}.`);
    }
    for (const login of nodes.flatMap((node: unknown) => textOf(memberOf(node, "login")) ?? [])) found.add(login);
    const pageInfo = memberOf(list, "pageInfo");
    after = textOf(memberOf(pageInfo, "endCursor"));
    if (memberOf(pageInfo, "hasNextPage") !== true || after === undefined || visited.has(after)) {
      const doubt = doubtOn(enterprise, found.size, hint);
      return doubt === undefined && found.size === 0 ? withoutOrganization(slug) : endWith([...found], hint, doubt);
    }
    visited.add(after);
  }
}

/** Else nothing would be left of what the configuration names. */
function withoutOrganization(slug: string): Organizations {
  return { logins: [], refusal: { status: "not-applicable", reason: `The enterprise ${slug} has no organization.` } };
}

function hintOf(slug: string): PermissionHint {
  return {
    what: `the organizations of the enterprise ${slug}`,
    permission: "read:enterprise",
    scope: "read:enterprise",
    role: `an owner of the enterprise ${slug}`,
    consequence: `Nothing is known of organizations of the enterprise ${slug} that are not listed.`,
  };
}

/** One sentence: why organizations may be missing although every page was read. */
function doubtOn(enterprise: unknown, found: number, { what, role }: PermissionHint): string | undefined {
  const total = Number(memberOf(memberOf(enterprise, "organizations"), "totalCount"));
  if (total !== found) return `Of ${what} GitHub counts ${total}, but ${found} came.`;
  if (memberOf(enterprise, "viewerIsAdmin") === true) return undefined;
  return `The token is not one of ${role}, so it may not be shown every organization.`;
}

function endWith(logins: readonly string[], { consequence, role }: PermissionHint, reason?: string): Organizations {
  if (reason === undefined) return { logins };
  const requiredPermission = `a classic token made by ${role} with the scope read:enterprise`;
  const status = logins.length > 0 ? "partial" : "denied";
  return { logins, refusal: { status, reason, requiredPermission, consequence } };
}

/** GitHub's word for the first error. Its message may repeat anything, so it is not shown. */
function typeOf(errors: unknown): string {
  const type = Array.isArray(errors) ? textOf(memberOf(errors[0], "type")) : undefined;
  return type !== undefined && /^[A-Z_]{1,40}$/.test(type) ? ` (${type})` : "";
}
