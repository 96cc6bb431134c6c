import { omitUndefined } from "../../model/omit-undefined.ts";
import { countOf } from "../../model/sentence.ts";
import type { GithubClient, GithubResponse, Parameters } from "./client.ts";
import type { Failure } from "./failure.ts";
import { describeBody, idOf, memberOf, scopesOf, textOf } from "./fields.ts";
import type { TokenKind } from "./token.ts";

export interface ListRequest<Row> {
  /** "GET /repos/{owner}/{repo}/keys" */
  readonly route: string;
  readonly parameters: Parameters;
  /** Query parameters that every page is asked for with, whatever the link to it says. */
  readonly always?: Readonly<Record<string, string>>;
  /** The field that holds the rows, beside total_count. Absent: the body itself is the list. */
  readonly member?: string;
  /** Reads the necessary fields of a row; undefined if the row is not what GitHub documents. */
  readonly read: (row: unknown) => Row | undefined;
  readonly firstPageOnly: boolean;
  /** Whether nothing more is needed after a page with these rows, of which earlier pages are no part. Absent: every page is. */
  readonly isEnough?: (rows: readonly Row[]) => boolean;
  /** Called after each page with the number of rows so far. */
  readonly onPage?: (rows: number) => void;
}

/** The rows that came, and why there may be more. */
export interface ListResponse<Row> {
  readonly rows: readonly Row[];
  /** Number of pages that were read. */
  readonly pages: number;
  /** What kept the next page from being read. */
  readonly failure?: Failure;
  /** Sentences: why rows may be missing although every page was read. */
  readonly shortfalls: readonly string[];
  /** true: no more pages were wanted, and there are more. */
  readonly sampled: boolean;
  /** Scopes of a classic token, which GitHub sends with the first page. */
  readonly scopes?: readonly string[];
}

/** One sentence: why such a token may not have been shown everything although every page came. */
export type Doubt = (token: TokenKind, list: Pick<ListResponse<unknown>, "scopes">) => string | undefined;

/** The list with what there is to doubt of it. A list that did not come needs no doubt. */
export function withDoubt<Row>(list: ListResponse<Row>, doubt: Doubt | undefined, token: TokenKind): ListResponse<Row> {
  const sentence = list.pages === 0 ? undefined : doubt?.(token, list);
  return sentence === undefined ? list : { ...list, shortfalls: [...list.shortfalls, sentence] };
}

/** A server that always names a next page must not keep us forever. GitHub has no list of more than 200,000 rows. */
const mostPages = 2000;

/** Reads every page of a list. Octokit's own paging takes an empty body, a 409 and a broken connection for an empty list. */
export async function listAll<Row>(client: GithubClient, request: ListRequest<Row>): Promise<ListResponse<Row>> {
  const read = new Map<string | symbol, Row | undefined>();
  const shortfalls = new Set<string>();
  let pages = 0;
  let failure: Failure | undefined;
  let last: RowsPage | undefined;
  for await (const page of requestPages(client, request)) {
    if ("failure" in page) {
      failure = page.failure;
      break;
    }
    last = page;
    pages += 1;
    const rows = page.rows.map(request.read);
    for (const [index, row] of page.rows.entries()) read.set(keyOf(row, request) ?? Symbol(), rows[index]);
    if (page.isPartial) shortfalls.add("GitHub left out what the token's single sign-on does not cover.");
    request.onPage?.(read.size);
    if (request.isEnough?.(rows.filter((row) => row !== undefined)) === true) break;
  }
  const received = read.size;
  const rows = [...read.values()].filter((row) => row !== undefined);
  const sampled = failure === undefined && last?.next !== undefined;
  const unreadable = received - rows.length;
  if (unreadable > 0)
    shortfalls.add(
      `${unreadable} of ${countOf(received, "row")} ${unreadable === 1 ? "was" : "were"} not what GitHub documents.`,
    );
  if (failure === undefined && !sampled && last?.total !== undefined && last.total !== received) {
    shortfalls.add(`GitHub counts ${last.total}, but ${received} came.`);
  }
  return omitUndefined({ rows, pages, failure, shortfalls: [...shortfalls], sampled, scopes: last?.scopes });
}

/**
 * The key of a row in a list with a total. A row that moves to the next page between two requests comes twice. If it
 * counted twice, the total would hide a row that never came.
 */
function keyOf(row: unknown, { member }: Pick<ListRequest<unknown>, "member">): string | undefined {
  if (member === undefined) return undefined;
  const names = ["name", "full_name"].map((name) => textOf(memberOf(row, name)));
  const all = [idOf(memberOf(row, "id")), ...names];
  return all.some((one) => one !== undefined) ? JSON.stringify(all) : undefined;
}

interface RowsPage {
  readonly rows: readonly unknown[];
  readonly total?: number;
  /** Address of the next page. */
  readonly next?: string;
  /** true: some rows were left out because of single sign-on. */
  readonly isPartial: boolean;
  readonly scopes?: readonly string[];
}

async function* requestPages<Row>(
  client: GithubClient,
  { route, parameters, always, member, firstPageOnly }: ListRequest<Row>,
): AsyncGenerator<RowsPage | { readonly failure: Failure }> {
  const visited = new Set<string>();
  let response = await client.request(route, { per_page: 100, ...parameters, ...always });
  for (;;) {
    const page = readPage(response, member, client.apiUrl);
    yield page;
    if ("failure" in page || page.next === undefined || firstPageOnly) return;
    if (visited.has(page.next) || visited.size === mostPages) {
      yield unreadable("its pages do not end");
      return;
    }
    visited.add(page.next);
    response = await client.request(withQuery(page.next, always));
  }
}

function withQuery(link: string, parameters: ListRequest<unknown>["always"] = {}): string {
  const url = new URL(link);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

function readPage(
  response: GithubResponse,
  member: string | undefined,
  apiUrl: string,
): RowsPage | { readonly failure: Failure } {
  if ("failure" in response) return response;
  const { data, headers } = response;
  const rows = member === undefined ? data : memberOf(data, member);
  if (!Array.isArray(rows)) return unreadable(`it answered 200 with ${describeBody(data)}`);
  const total = memberOf(data, "total_count");
  if (member !== undefined && typeof total !== "number") {
    return unreadable("it answered 200 with a list that lacks its total_count");
  }
  const next = nextOf(String(headers["link"] ?? ""));
  if (next !== undefined && !isInside(next, apiUrl)) {
    return unreadable("the link to the next page leads to another address");
  }
  return omitUndefined({
    rows,
    total: typeof total === "number" ? total : undefined,
    next,
    isPartial: String(headers["x-github-sso"] ?? "").startsWith("partial-results"),
    scopes: scopesOf(headers["x-oauth-scopes"]),
  });
}

/** The address of the next page. Other parameters may stand before its relation. https://www.rfc-editor.org/rfc/rfc8288#section-3 */
function nextOf(link: string): string | undefined {
  const links = [...link.matchAll(/<([^<>]+)>([^<]*)/g)];
  return links.find(([, , parameters = ""]) => /;\s*rel\s*=\s*"?next\b/i.test(parameters))?.[1];
}

function unreadable(says: string): { readonly failure: Failure } {
  return { failure: { kind: "unreadable", says } };
}

/** GitHub's links to pages are canonical addresses (/repositories/1/..., /organizations/1/...) below the same base. */
function isInside(link: string, apiUrl: string): boolean {
  if (!URL.canParse(link)) return false;
  const base = new URL(apiUrl);
  const { origin, pathname } = new URL(link);
  return origin === base.origin && pathname.startsWith(base.pathname.replace(/\/*$/, "/"));
}
