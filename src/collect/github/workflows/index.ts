import { openBudget } from "../../budget.ts";
import { noCodeOwners } from "../../code/code-owners.ts";
import { addCodeOwners } from "../../code/read-code-owners.ts";
import { convertTree } from "../../code/workflows/convert.ts";
import { workflows as workflowsOfTree } from "../../code/workflows/index.ts";
import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, refusalOf } from "../coverage.ts";
import { reportOnLacking } from "../per-repository.ts";
import { fullName, type Repository } from "../repositories.ts";
import { readWorkflows } from "./api.ts";
import type { Shown } from "./convert.ts";
import { addUsedActions } from "./used-actions.ts";

const section = "github/workflows";

/**
 * Uses of secrets, of long-lived cloud keys and of roles in clouds in the workflow files of every repository, as GitHub has
 * them on the default branch. A repository that is checked out is read there instead: its references have the same ids.
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

function hintOf(place: string): PermissionHint {
  return {
    what: `the workflow files of ${place}`,
    permission: "contents=read",
    scope: "repo",
    role: "someone who can read the repository",
    consequence: `Which secrets, cloud keys and cloud roles workflows of ${place} use is not known.`,
  };
}
