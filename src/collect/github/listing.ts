import type { Asking, GithubClient, Parameters } from "./client.ts";
import { type Failure, memberOf, scopesOf } from "./failure.ts";

/** Rows as they came, and everything that keeps them from being all. */
export interface Listing<Row> {
  readonly rows: readonly Row[];
  /** Pages that were read. */
  readonly pages: number;
  /** What ended the reading before its end. */
  readonly failure?: Failure;
  /** Sentences: why rows may be missing although every page was read. */
  readonly shortfalls: readonly string[];
  /** Scopes of a classic token, as GitHub told with the first page. */
  readonly scopes?: readonly string[];
}

export interface ListQuestion<Row> {
  /** "GET /repos/{owner}/{repo}/keys" */
  readonly route: string;
  readonly parameters: Parameters;
  /** The member that holds the rows beside total_count; without it, the answer is the array itself. */
  readonly member?: string;
  /** Takes what it needs of a row; undefined where the row is not what GitHub documents. */
  readonly read: (row: unknown) => Row | undefined;
  readonly firstPageOnly: boolean;
  /** Told the number of rows so far. */
  readonly progress?: (rows: number) => void;
}

/** A server that always names a next page must not keep us for ever; GitHub has no list that is longer. */
const mostPages = 5000;

/** Reads every page of a list; what goes wrong stands in the listing beside the rows that came. */
export async function listAll<Row>(client: GithubClient, question: ListQuestion<Row>): Promise<Listing<Row>> {
  const rows: Row[] = [];
  const shortfalls = new Set<string>();
  let failure: Failure | undefined;
  let pages = 0;
  let came = 0;
  let total: number | undefined;
  let scopes: readonly string[] | undefined;
  for await (const page of walk(client, question)) {
    if ("failure" in page) {
      failure = page.failure;
      break;
    }
    pages += 1;
    came += page.rows.length;
    total = page.total ?? total;
    scopes ??= page.scopes;
    rows.push(...page.rows.map(question.read).filter((row) => row !== undefined));
    if (page.isPartial) shortfalls.add("GitHub left out what the token's single sign-on does not cover.");
    if (question.firstPageOnly && page.next !== undefined) shortfalls.add("Only the first page was asked for.");
    question.progress?.(rows.length);
  }
  const unreadable = came - rows.length;
  if (unreadable > 0) shortfalls.add(`${unreadable} of ${came} rows were not what GitHub documents.`);
  const isWhole = failure === undefined && !question.firstPageOnly;
  if (isWhole && total !== undefined && total !== came) shortfalls.add(`GitHub counts ${total}, but ${came} came.`);
  return {
    rows,
    pages,
    shortfalls: [...shortfalls],
    ...(failure !== undefined && { failure }),
    ...(scopes !== undefined && { scopes }),
  };
}

/** Pages by hand: Octokit's own paging takes an empty body, a 409 and a cut line for an empty list. */
async function* walk<Row>(
  client: GithubClient,
  { route, parameters, member, firstPageOnly }: ListQuestion<Row>,
): AsyncGenerator<Page | { readonly failure: Failure }> {
  const visited = new Set<string>();
  let asking = await client.ask(route, { per_page: 100, ...parameters });
  for (;;) {
    const page = pageOf(asking, member, client.apiUrl);
    yield page;
    if ("failure" in page || page.next === undefined || firstPageOnly) return;
    if (visited.has(page.next) || visited.size === mostPages) {
      yield { failure: { kind: "unreadable", says: "its pages do not end" } };
      return;
    }
    visited.add(page.next);
    asking = await client.ask(page.next);
  }
}

interface Page {
  readonly rows: readonly unknown[];
  readonly total?: number;
  readonly next?: string;
  /** Some rows were left out because of single sign-on. */
  readonly isPartial: boolean;
  readonly scopes?: readonly string[];
}

function pageOf(asking: Asking, member: string | undefined, apiUrl: string): Page | { readonly failure: Failure } {
  if ("failure" in asking) return asking;
  const { data, headers } = asking.answer;
  const rows = member === undefined ? data : memberOf(data, member);
  if (!Array.isArray(rows)) return { failure: { kind: "unreadable", says: `it answered 200 with ${nameOf(data)}` } };
  const total = memberOf(data, "total_count");
  if (member !== undefined && typeof total !== "number") {
    return { failure: { kind: "unreadable", says: "it answered 200 with a list that lacks its total_count" } };
  }
  const link = nextLink(String(headers["link"] ?? ""));
  if (link !== undefined && !isInside(link, apiUrl)) {
    return { failure: { kind: "unreadable", says: "the link to the next page leads to another address" } };
  }
  const scopes = scopesOf(headers["x-oauth-scopes"]);
  return {
    rows,
    ...(scopes !== undefined && { scopes }),
    ...(typeof total === "number" && { total }),
    ...(link !== undefined && { next: link }),
    isPartial: String(headers["x-github-sso"] ?? "").startsWith("partial-results"),
  };
}

/** What a body turned out to be, in words that tell nothing of its content. */
export function nameOf(data: unknown): string {
  if (data === "") return "an empty body";
  if (data === null) return "null";
  if (typeof data === "string") return "a body that is not JSON";
  return Array.isArray(data) ? "a list that is not the documented one" : "an object that is not the documented one";
}

function nextLink(header: string): string | undefined {
  return /<([^<>]+)>\s*;\s*rel="?next"?/.exec(header)?.[1];
}

/** GitHub pages through canonical addresses (/repositories/1/..., /organizations/1/...) below the same base. */
function isInside(link: string, apiUrl: string): boolean {
  if (!URL.canParse(link)) return false;
  const base = new URL(apiUrl);
  const { origin, pathname } = new URL(link);
  return origin === base.origin && pathname.startsWith(base.pathname.replace(/\/*$/, "/"));
}
