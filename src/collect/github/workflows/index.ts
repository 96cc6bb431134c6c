import { keyOf } from "../../../model/order.ts";
import { openBudget } from "../../budget.ts";
import { noCodeOwners } from "../../code/code-owners.ts";
import { addCodeOwners } from "../../code/read-code-owners.ts";
import type { TreeFiles } from "../../code/workflows/api.ts";
import { convertTree, foldersOfUsedActions } from "../../code/workflows/convert.ts";
import { workflows as workflowsOfTree } from "../../code/workflows/index.ts";
import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { GithubClient } from "../client.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, refusalOf } from "../coverage.ts";
import { reportOnLacking } from "../per-repository.ts";
import { fullName, type Repository } from "../repositories.ts";
import { readActions, readWorkflows, type UsedAction } from "./api.ts";
import type { Shown } from "./convert.ts";

const section = "github/workflows";

/**
 * Uses of secrets and of long-lived cloud keys in the workflow files of every repository, as GitHub has them on the default
 * branch. A repository that is checked out is read there instead: its references have the same ids.
 */
export const workflows: Section<GithubConnection> = {
  section,
  permissions: ["contents=read", "metadata=read"],
  provides: workflowsOfTree.provides,
  leavesOut: [],
  collect,
};

async function collect(connection: GithubConnection, context: CollectContext): Promise<Collected> {
  const { source } = connection;
  const refusal = reportOnNotAsked(connection) ?? reportOnLacking(connection, hintOf(source.name));
  if (refusal !== undefined) return { coverage: [refusal] };
  const client = connection.openClient(openBudget(context, { source: source.id, section }));
  const { readable, reports } = await connection.repositories();
  const parts: Collected[] = [];
  for await (const some of readWorkflows(client, readable)) {
    const whole = await addUsedActions(client, some);
    parts.push(...[...whole].map(([repository, files]) => convertRepository(repository, files, connection)));
    context.progress({ source: source.id, section, done: parts.length, total: readable.length, unit: "repositories" });
  }
  const coverage = [...reports, ...parts.flatMap((part) => part.coverage)];
  return {
    coverage: coverage.length > 0 ? coverage : [{ status: "complete", count: 0 }],
    references: parts.flatMap(({ references = [] }) => references),
  };
}

/** To read files is more than any other section needs, and a working tree that is checked out has them. */
function reportOnNotAsked({ also }: Pick<GithubConnection, "also">): CoverageReport | undefined {
  if (also.includes("workflows")) return undefined;
  const reason = `It takes the permission contents=read; "also: [workflows]" in this entry of sources.github asks for it.`;
  return { status: "not-configured", reason };
}

function convertRepository(
  repository: Repository,
  files: Shown,
  { source, tokenKind }: Pick<GithubConnection, "source" | "tokenKind">,
): Collected {
  const scope = fullName(repository);
  if ("failure" in files) return { coverage: [{ scope, ...refusalOf(files.failure, hintOf(scope), tokenKind) }] };
  const { codeOwners = noCodeOwners } = files;
  const converted = convertTree(files, { source: `code:${scope}`, repository: scope });
  const { coverage, references = [] } = addCodeOwners(converted, codeOwners);
  return {
    coverage: coverage.map((report): CoverageReport => ({ scope, ...report })),
    references: references.map((reference) => ({ ...reference, source: source.id, scope })),
  };
}

/** Adds the actions of each repository itself that its workflows use, and those that these use in turn. */
async function addUsedActions(
  client: GithubClient,
  workflowsOf: ReadonlyMap<Repository, Shown>,
): Promise<ReadonlyMap<Repository, Shown>> {
  const whole = new Map(workflowsOf);
  const asked = new Set<string>();
  let fresh = [...workflowsOf];
  for (;;) {
    const actions = fresh.flatMap(([repository, files]) => usedActions(repository, files, asked));
    if (actions.length === 0) return whole;
    const read = await readActions(client, actions);
    fresh = [...read].map(([{ repository }, files]) => [repository, files]);
    for (const [{ repository, folder }, files] of read) {
      const before = whole.get(repository);
      if (before !== undefined) whole.set(repository, merge(before, folder, files));
    }
  }
}

/** The actions that were not asked for yet. That of the first folder comes with the workflows. */
function usedActions(repository: Repository, files: Shown, asked: Set<string>): readonly UsedAction[] {
  const name = fullName(repository);
  if ("failure" in files) return [];
  return foldersOfUsedActions(files.files, name).flatMap((folder) => {
    const key = keyOf(name, folder);
    if (folder === "." || asked.has(key)) return [];
    asked.add(key);
    return [{ repository, folder }];
  });
}

function merge(before: Shown, folder: string, action: Shown): Shown {
  if ("failure" in before) return before;
  const { files, unread }: TreeFiles =
    "failure" in action
      ? { files: [], unread: [{ file: `${folder}/action.yml`, reason: "GitHub did not give it" }] }
      : action;
  return { ...before, files: [...before.files, ...files], unread: [...before.unread, ...unread] };
}

function hintOf(place: string): PermissionHint {
  return {
    what: `the workflow files of ${place}`,
    permission: "contents=read",
    scope: "repo",
    role: "someone who can read the repository",
    consequence: `Which secrets and cloud keys workflows of ${place} use is not known.`,
  };
}
