import { gzipSync } from "node:zlib";
import { openBudget } from "../../collect/budget.ts";
import { type GithubClient, newServer, openClient } from "../../collect/github/client.ts";
import type { Failure } from "../../collect/github/failure.ts";
import { idOf, memberOf, textOf } from "../../collect/github/fields.ts";
import { listAll } from "../../collect/github/list.ts";
import { apiUrlOf } from "../../collect/github/targets.ts";
import { ordinaryPace, type Pace } from "../../collect/github/throttle.ts";
import { once } from "../../model/memoize.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Edge } from "../shell/edge.ts";
import type { Destination } from "./destination.ts";

/** One analysis in the list of a repository. */
export interface ListedAnalysis {
  readonly id: string;
  readonly category: string;
  /** The day on which it was uploaded. */
  readonly day: string;
  /** Number of its results. */
  readonly results: number;
  /** Code scanning could not take it. */
  readonly hasFailed: boolean;
}

/** How far code scanning is with an upload. */
interface Processing {
  readonly status: string;
  /** What GitHub says is wrong. */
  readonly errors: readonly string[];
}

interface Failed {
  readonly failure: Failure;
}

interface ListedAnalyses extends Partial<Failed> {
  /** Without any newer one of a category. */
  readonly analyses: readonly ListedAnalysis[];
}

/** The code scanning of one repository. https://docs.github.com/en/rest/code-scanning/code-scanning */
export interface CodeScanning {
  /** Analyses of a ref, the newest first, until there are enough of them or one page fails. */
  readonly list: (ref: string, isEnough: (analyses: readonly ListedAnalysis[]) => boolean) => Promise<ListedAnalyses>;
  /** An analysis as SARIF. */
  readonly read: (id: string) => Promise<{ readonly sarif: unknown } | Failed>;
  readonly defaultBranch: () => Promise<{ readonly name: string } | Failed>;
  /** Uploads a SARIF file. Returns the id under which it is processed. */
  readonly upload: (text: string) => Promise<{ readonly id: string } | Failed>;
  readonly ask: (id: string) => Promise<Processing | Failed>;
}

/** The name under which code scanning keeps our analyses: that of the tool in the SARIF. */
const toolName = "outlived";

/** A file may take a while to arrive. */
export const uploadPace: Pace = { ...ordinaryPace, attemptTimeout: 120_000 };

export function openCodeScanning(
  destination: Destination,
  token: string,
  { environment, now, signal }: Edge,
  pace: Pace,
): CodeScanning {
  const apiUrl = apiUrlOf({}, { environment });
  // The time for the upload begins with its first request: the scan before it may take longer.
  const client = once(() => {
    const budget = openBudget({ signal, progress: () => undefined }, { source: "github", section: "code scanning" });
    return openClient({ token, apiUrl, pace, now, budget, server: newServer() });
  });
  const [owner = "", repo = ""] = destination.repository.split("/");
  const base = { owner, repo };
  return {
    list: (ref, isEnough) => listAnalyses(client(), { ...base, ref, tool_name: toolName }, isEnough),
    read: async (id) => {
      const route = "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}";
      const response = await client().request(
        route,
        { ...base, analysis_id: id },
        { accept: "application/sarif+json" },
      );
      return "failure" in response ? response : { sarif: response.data };
    },
    defaultBranch: async () => {
      const response = await client().request("GET /repos/{owner}/{repo}", base);
      if ("failure" in response) return response;
      const name = textOf(memberOf(response.data, "default_branch"));
      return name === undefined ? undocumented("a repository without a default branch") : { name };
    },
    upload: (text) => upload(client(), { ...base, ...destination }, text),
    ask: async (id) => {
      const route = "GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}";
      const response = await client().request(route, { ...base, sarif_id: id });
      return "failure" in response ? response : readProcessing(response.data);
    },
  };
}

async function listAnalyses(
  client: GithubClient,
  parameters: Readonly<Record<string, string>>,
  isEnough: (analyses: readonly ListedAnalysis[]) => boolean,
): Promise<ListedAnalyses> {
  const listed: ListedAnalysis[] = [];
  const { rows, failure, shortfalls } = await listAll(client, {
    route: "GET /repos/{owner}/{repo}/code-scanning/analyses",
    parameters,
    read: readListed,
    firstPageOnly: false,
    isEnough: (page) => {
      listed.push(...page);
      return isEnough(listed);
    },
  });
  // GitHub answers 404 where a repository has no analysis at all.
  if (failure?.kind === "refused" && failure.status === 404 && /no analysis found/i.test(failure.says)) {
    return { analyses: rows };
  }
  // One of these may be the newest of a category.
  if (shortfalls.length > 0) return { analyses: [], ...undocumented(shortfalls.join(" ")) };
  return omitUndefined({ analyses: rows, failure });
}

function readListed(row: unknown): ListedAnalysis | undefined {
  const id = idOf(memberOf(row, "id"));
  const category = textOf(memberOf(row, "category"));
  const createdAt = textOf(memberOf(row, "created_at"));
  const results = memberOf(row, "results_count");
  if (id === undefined || category === undefined || createdAt === undefined || typeof results !== "number") {
    return undefined;
  }
  return {
    id,
    category: category.replace(/\/+$/, ""),
    day: createdAt.slice(0, 10),
    results,
    hasFailed: textOf(memberOf(row, "error")) !== undefined,
  };
}

async function upload(
  client: GithubClient,
  { owner, repo, ref, commit }: Destination & { readonly owner: string; readonly repo: string },
  text: string,
): Promise<{ readonly id: string } | Failed> {
  const sarif = gzipSync(text).toString("base64");
  const parameters = { owner, repo, ref, commit_sha: commit, sarif, tool_name: toolName };
  const route = "POST /repos/{owner}/{repo}/code-scanning/sarifs";
  const response = await client.request(route, parameters, { status: 202 });
  if ("failure" in response) return response;
  const id = textOf(memberOf(response.data, "id"));
  return id === undefined ? undocumented("a receipt without an id") : { id };
}

function readProcessing(data: unknown): Processing | Failed {
  const status = textOf(memberOf(data, "processing_status"));
  if (status === undefined) return undocumented("an upload without a status");
  const errors = memberOf(data, "errors");
  return { status, errors: Array.isArray(errors) ? errors.map(String) : [] };
}

function undocumented(what: string): Failed {
  return { failure: { kind: "unreadable", says: `it answered with ${what}` } };
}
