import type { GithubClient, RequestOptions, Variables } from "./client.ts";
import type { Failure } from "./failure.ts";
import { describeBody, memberOf, textOf } from "./fields.ts";

/** What a query brought. GraphQL gives a part with status 200 beside the errors that keep the rest away. */
export interface QueryAnswer {
  /** Undefined where nothing came. */
  readonly data?: unknown;
  /** The first reason why something is missing. */
  readonly failure?: Failure;
}

/** Sends a query to GitHub's GraphQL API. */
export async function queryGraphql(
  client: GithubClient,
  query: string,
  variables: Variables,
  options: Pick<RequestOptions, "retries"> = {},
): Promise<QueryAnswer> {
  const response = await client.request(graphqlRoute(client.apiUrl), { query, variables }, options);
  if ("failure" in response) return response;
  const data = memberOf(response.data, "data") ?? undefined;
  const errors = memberOf(response.data, "errors");
  if (Array.isArray(errors) && errors.length > 0) return { data, failure: failureOfErrors(errors, client.quote) };
  if (data !== undefined) return { data };
  return { failure: { kind: "unreadable", says: `it answered 200 with ${describeBody(response.data)}` } };
}

/**
 * The route of GraphQL queries beside a REST API.
 * https://docs.github.com/en/enterprise-server@3.19/graphql/guides/forming-calls-with-graphql#the-graphql-endpoint
 */
export function graphqlRoute(apiUrl: string): string {
  return `POST ${isEnterpriseServer(apiUrl) ? apiUrl.replace(/v3$/, "graphql") : `${apiUrl}/graphql`}`;
}

/**
 * Whether it is the REST API of a GitHub Enterprise Server, and not of github.com or GHE.com.
 * https://docs.github.com/en/enterprise-server@3.19/rest/using-the-rest-api/getting-started-with-the-rest-api
 */
export function isEnterpriseServer(apiUrl: string): boolean {
  return apiUrl.endsWith("/api/v3");
}

/** Whether GitHub may have needed longer than its ten seconds, so that a smaller page may come. */
export function mayBeTooMuch(failure: Failure | undefined): boolean {
  return failure?.kind === "refused" && failure.status >= 500;
}

/** One page of a list. */
interface ConnectionPage {
  readonly nodes: readonly unknown[];
  /** How many the whole list has. */
  readonly total: number;
  /** Where the next page begins. Absent: this is the last one. */
  readonly after?: string;
}

/**
 * Reads a page that began at `before`. The query has to ask for totalCount, pageInfo and nodes.
 * https://docs.github.com/en/graphql/guides/using-pagination-in-the-graphql-api
 */
export function readConnection(connection: unknown, before: string | null): ConnectionPage | { failure: Failure } {
  const nodes = memberOf(connection, "nodes");
  const total = memberOf(connection, "totalCount");
  const pageInfo = memberOf(connection, "pageInfo");
  const hasNext = memberOf(pageInfo, "hasNextPage");
  if (!Array.isArray(nodes) || typeof total !== "number" || typeof hasNext !== "boolean") {
    return { failure: { kind: "unreadable", says: "it answered 200 without the list that was asked for" } };
  }
  if (!hasNext) return { nodes, total };
  const after = textOf(memberOf(pageInfo, "endCursor"));
  if (after !== undefined && after !== before) return { nodes, total, after };
  return { failure: { kind: "unreadable", says: "its pages do not end" } };
}

const refusals: ReadonlySet<unknown> = new Set(["FORBIDDEN", "INSUFFICIENT_SCOPES", "NOT_FOUND"]);

/** The failure that says most: a limit before a refusal before anything else. */
export function failureOfErrors(errors: readonly unknown[], quote: GithubClient["quote"]): Failure {
  const failures = errors.map((error): Failure => {
    const says = quote(textOf(memberOf(error, "message")) ?? "no message");
    if (memberOf(error, "type") === "RATE_LIMITED") return { kind: "throttled", says };
    const singleSignOn = memberOf(memberOf(error, "extensions"), "saml_failure") === true;
    if (singleSignOn || refusals.has(memberOf(error, "type"))) {
      return { kind: "refused", status: 403, says, singleSignOn };
    }
    return { kind: "unreadable", says: `it answered with an error (${says})` };
  });
  const weight = ({ kind }: Failure): number => ["throttled", "refused"].indexOf(kind);
  const known = failures.filter((failure) => weight(failure) >= 0).sort((one, other) => weight(one) - weight(other));
  return known[0] ?? failures[0] ?? { kind: "unreadable", says: "it answered with an error" };
}
