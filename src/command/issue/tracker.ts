import { openBudget } from "../../collect/budget.ts";
import { newServer, openClient } from "../../collect/github/client.ts";
import { memberOf, textOf } from "../../collect/github/fields.ts";
import { listAll } from "../../collect/github/list.ts";
import { apiUrlOf } from "../../collect/github/targets.ts";
import { ordinaryPace } from "../../collect/github/throttle.ts";
import { UsageError } from "../../model/errors.ts";
import type { Edge } from "../shell/edge.ts";
import { problemOf } from "../upload/problem.ts";

export interface Issue {
  readonly number: number;
  readonly isOpen: boolean;
  readonly title: string;
  /** Empty where it has none. */
  readonly body: string;
  /** A workflow or another App wrote it, and no person. */
  readonly isByBot: boolean;
  readonly isPullRequest: boolean;
}

/** What may be changed of an issue. */
interface IssueChange {
  readonly title?: string;
  readonly body?: string;
  readonly state?: "open" | "closed";
}

/** The issues of one repository. Every call throws a UsageError where GitHub does not do what it is asked for. */
export interface IssueTracker {
  /** All issues with our label, open or not, the oldest first. */
  readonly list: () => Promise<readonly Issue[]>;
  readonly create: (issue: Required<Pick<IssueChange, "title" | "body">>) => Promise<void>;
  readonly update: (number: number, change: IssueChange) => Promise<void>;
  readonly comment: (number: number, body: string) => Promise<void>;
}

/** Only who may triage issues can give one a label, so that nobody else's issue has it. */
const label = "outlived";

const needs =
  "It needs the permission `issues: write` in the workflow, and issues that are turned on in the repository.";

/** https://docs.github.com/en/rest/issues/issues */
export function openTracker(
  repository: string,
  token: string,
  { environment, now, signal }: Pick<Edge, "environment" | "now" | "signal">,
): IssueTracker {
  const budget = openBudget({ signal, progress: () => undefined }, { source: "github", section: "issues" });
  const apiUrl = apiUrlOf({}, { environment });
  const options = { token, apiUrl, pace: ordinaryPace, now, budget, server: newServer() };
  const client = openClient(options);
  // What GitHub did although its answer was lost must not be done twice. The next scan mends what is missing.
  const writer = openClient({ ...options, pace: { ...ordinaryPace, retries: 0 } });
  const [owner = "", repo = ""] = repository.split("/");
  const base = { owner, repo };
  const send: typeof writer.request = async (route, parameters, special) => {
    const response = await writer.request(route, { ...base, ...parameters }, special);
    if (!("failure" in response)) return response;
    const what = route.startsWith("POST") ? "Writing the issue" : "Changing the issue";
    throw new UsageError(problemOf(response.failure, what, needs).text);
  };
  const issueRoute = "/repos/{owner}/{repo}/issues/{issue_number}";
  return {
    list: async () => {
      const { rows, failure, shortfalls } = await listAll(client, {
        route: "GET /repos/{owner}/{repo}/issues",
        parameters: { ...base, state: "all", labels: label, direction: "asc" },
        read: readIssue,
        firstPageOnly: false,
      });
      if (failure !== undefined) throw new UsageError(problemOf(failure, "The list of issues", needs).text);
      // One of those that are missing may be the one to keep.
      if (shortfalls.length > 0) throw new UsageError(`The list of issues is not whole: ${shortfalls.join(" ")}`);
      return rows.toSorted((one, other) => one.number - other.number);
    },
    create: async (issue) => {
      await send("POST /repos/{owner}/{repo}/issues", { ...issue, labels: [label] }, { status: 201 });
    },
    update: async (number, change) => {
      await send(`PATCH ${issueRoute}`, { issue_number: number, ...change });
    },
    comment: async (number, body) => {
      await send(`POST ${issueRoute}/comments`, { issue_number: number, body }, { status: 201 });
    },
  };
}

function readIssue(row: unknown): Issue | undefined {
  const number = memberOf(row, "number");
  const state = textOf(memberOf(row, "state"));
  const title = textOf(memberOf(row, "title"));
  if (typeof number !== "number" || state === undefined || title === undefined) return undefined;
  return {
    number,
    isOpen: state === "open",
    title,
    body: textOf(memberOf(row, "body")) ?? "",
    isByBot: memberOf(memberOf(row, "user"), "type") === "Bot",
    isPullRequest: memberOf(row, "pull_request") !== undefined,
  };
}
