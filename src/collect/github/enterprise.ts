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
  const hint: PermissionHint = {
    what: `the organizations of the enterprise ${slug}`,
    permission: "read:enterprise",
    scope: "read:enterprise",
    role: `an owner of the enterprise ${slug}`,
    consequence: `Nothing is known of organizations of the enterprise ${slug} that are not listed.`,
  };
  const logins: string[] = [];
  const end = (reason: string): Organizations => {
    const { consequence, role } = hint;
    const requiredPermission = `a classic token made by ${role} with the scope read:enterprise`;
    return {
      logins,
      refusal: { status: logins.length > 0 ? "partial" : "denied", reason, requiredPermission, consequence },
    };
  };
  const visited = new Set<string>();
  let after: string | undefined;
  for (;;) {
    const variables = omitUndefined({ slug, after });
    const response = await client.request(graphqlRoute(client.apiUrl), { query: organizationsQuery, variables });
    if ("failure" in response) return { logins, refusal: refusalOf(response.failure, hint, token) };
    const enterprise = memberOf(memberOf(response.data, "data"), "enterprise");
    const list = memberOf(enterprise, "organizations");
    const nodes = memberOf(list, "nodes");
    const errors = memberOf(response.data, "errors");
    if (errors !== undefined || !Array.isArray(nodes))
      return end(`GitHub does not list ${hint.what} to this token${typeOf(errors)}.`);
    logins.push(...nodes.flatMap((node: unknown) => textOf(memberOf(node, "login")) ?? []));
    const pageInfo = memberOf(list, "pageInfo");
    after = textOf(memberOf(pageInfo, "endCursor"));
    if (memberOf(pageInfo, "hasNextPage") === true && after !== undefined && !visited.has(after)) {
      visited.add(after);
      continue;
    }
    const total = memberOf(list, "totalCount");
    if (total !== logins.length)
      return end(
        `GitHub counts ${String(Number(total))} organizations of the enterprise ${slug}, and ${logins.length} came.`,
      );
    if (memberOf(enterprise, "viewerIsAdmin") === true) return { logins };
    return end(`The token is not one of ${hint.role}, so it may not be shown every organization.`);
  }
}

/** GitHub's word for the first error. Its message may repeat anything, so it is not shown. */
function typeOf(errors: unknown): string {
  const type = Array.isArray(errors) ? textOf(memberOf(errors[0], "type")) : undefined;
  return type !== undefined && /^[A-Z_]{1,40}$/.test(type) ? ` (${type})` : "";
}
