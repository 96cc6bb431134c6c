import { formatInstant } from "../decode.ts";
import { userBody } from "./bodies.ts";
import { fieldsOf, type Refused } from "./code-scanning-handlers.ts";
import type { Call, HandlerResponse } from "./handlers.ts";
import { errorResponse, notFound, ok, pageOf } from "./responses.ts";
import type { Operation } from "./routes.ts";
import type { RepositoryWorld } from "./world.ts";

interface StoredIssue {
  readonly number: number;
  readonly author: { readonly login: string; readonly type: "User" | "Bot" };
  readonly labels: readonly string[];
  readonly isPullRequest?: boolean;
  title: string;
  body: string | null;
  state: "open" | "closed";
  readonly comments: string[];
}

/** The issues of one repository, the oldest first. */
export interface IssueStore {
  readonly all: () => readonly StoredIssue[];
  readonly add: (issue: Omit<StoredIssue, "number" | "comments">) => StoredIssue;
}

/** A repository's issues with what goes wrong. */
export interface ServedIssues {
  readonly store: IssueStore;
  /** A refusal in place of the answer. */
  readonly refuse?: (operation: Operation) => Refused | undefined;
}

/** GitHub refuses a longer body with 422. */
const longestBody = 65_536;

export function openIssues(): IssueStore {
  const issues: StoredIssue[] = [];
  return {
    all: () => issues,
    add: (given) => {
      const issue = { ...given, number: issues.length + 1, comments: [] };
      issues.push(issue);
      return issue;
    },
  };
}

/** The newest first; pull requests are issues, too. */
export function listIssues(call: Call, { id }: RepositoryWorld): HandlerResponse {
  const { issues, request } = call;
  const parameters = request.url.searchParams;
  const state = parameters.get("state") ?? "open";
  const labels = parameters.get("labels")?.split(",") ?? [];
  const wanted = issues.store
    .all()
    .filter((one) => (state === "all" || one.state === state) && labels.every((label) => one.labels.includes(label)));
  const page = (): HandlerResponse =>
    pageOf(call, wanted.toReversed(), `/repositories/${id}/issues`, (issue) => issueBody(issue, call));
  return refusal(call) ?? page();
}

/** A workflow's token and that of an App write as a bot. */
export function createIssue(call: Call): HandlerResponse {
  const { issues, request } = call;
  const { title, body, labels } = fieldsOf(request.body);
  if (typeof title !== "string" || typeof body !== "string") return errorResponse(422, "Validation Failed");
  const isBot = /\bghs_/.test(request.headers["authorization"] ?? "");
  const issue = {
    author: isBot
      ? { login: "github-actions[bot]", type: "Bot" as const }
      : { login: "mira-okafor", type: "User" as const },
    labels: Array.isArray(labels) ? labels.map(String) : [],
    title,
    body,
    state: "open" as const,
  };
  const number = issues.store.all().length + 1;
  const described = issueBody({ ...issue, number, comments: [] }, call);
  const created = { ...ok(described, request), status: 201, commit: () => void issues.store.add(issue) };
  return refusal(call) ?? refuseLong(body) ?? created;
}

export function updateIssue(call: Call): HandlerResponse {
  const issue = issueOf(call);
  if (issue === undefined) return notFound(call.route.operation);
  const { title = issue.title, body = issue.body, state = issue.state } = fieldsOf(call.request.body);
  const changed: StoredIssue = {
    ...issue,
    title: typeof title === "string" ? title : issue.title,
    body: typeof body === "string" ? body : null,
    state: state === "closed" ? "closed" : "open",
  };
  const updated = {
    ...ok(issueBody(changed, call), call.request),
    commit: () => void Object.assign(issue, { title: changed.title, body: changed.body, state: changed.state }),
  };
  return refusal(call) ?? refuseLong(changed.body ?? "") ?? updated;
}

export function commentOnIssue(call: Call): HandlerResponse {
  const { request, today } = call;
  const issue = issueOf(call);
  const { body } = fieldsOf(request.body);
  if (issue === undefined) return notFound(call.route.operation);
  if (typeof body !== "string") return errorResponse(422, "Validation Failed");
  const id = 9_000_000 + issue.comments.length;
  const url = `${request.base}/repos/acme-example/shop/issues`;
  const described = {
    id,
    node_id: `IC_${id}`,
    url: `${url}/comments/${id}`,
    html_url: `${request.base}/html/acme-example/shop/issues/${issue.number}#issuecomment-${id}`,
    body,
    user: userOf(issue, request.base),
    created_at: formatInstant(today),
    updated_at: formatInstant(today),
    issue_url: `${url}/${issue.number}`,
    author_association: "NONE",
  };
  const created = { ...ok(described, request), status: 201, commit: () => void issue.comments.push(body) };
  return refusal(call) ?? refuseLong(body) ?? created;
}

function issueOf({ issues, route }: Call): StoredIssue | undefined {
  return issues.store.all().find(({ number }) => String(number) === route.id);
}

function refuseLong(body: string): HandlerResponse | undefined {
  if (body.length <= longestBody) return undefined;
  return errorResponse(422, `body is too long (maximum is ${longestBody} characters)`);
}

function refusal({ issues, route }: Call): HandlerResponse | undefined {
  const refused = issues.refuse?.(route.operation);
  return refused && errorResponse(refused.status, refused.message);
}

function userOf({ author }: Pick<StoredIssue, "author">, base: string): object {
  return userBody({ ...author, id: author.type === "Bot" ? 41_898_282 : 6_020_001 }, base);
}

function issueBody(issue: StoredIssue, { request, today }: Call): object {
  const { number, title, body, state, labels, comments, isPullRequest = false } = issue;
  const url = `${request.base}/repos/acme-example/shop/issues/${number}`;
  const page = `${request.base}/html/acme-example/shop/issues/${number}`;
  const now = formatInstant(today);
  return {
    id: 8_000_000 + number,
    node_id: `I_${number}`,
    url,
    repository_url: `${request.base}/repos/acme-example/shop`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    number,
    state,
    title,
    body,
    user: userOf(issue, request.base),
    labels: labels.map((name, index) => ({ id: index + 1, name, color: "ededed", default: false })),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: false,
    comments: comments.length,
    closed_at: state === "closed" ? now : null,
    created_at: now,
    updated_at: now,
    author_association: "NONE",
    ...(isPullRequest && {
      pull_request: { url, html_url: page, diff_url: `${page}.diff`, patch_url: `${page}.patch` },
    }),
  };
}
