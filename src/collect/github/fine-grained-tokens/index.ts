import { omitUndefined } from "../../../model/omit-undefined.ts";
import { countOf } from "../../../model/sentence.ts";
import { openBudget } from "../../budget.ts";
import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { GithubClient } from "../client.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, refusalOf } from "../coverage.ts";
import type { Failure } from "../failure.ts";
import { listAll } from "../list.ts";
import { listPerOrganization, type OrganizationList } from "../per-organization.ts";
import { type FineGrainedToken, readGrant, readRepositoryName, route, routeOfRepositories } from "./api.ts";
import { convertFineGrainedToken } from "./convert.ts";

const list: OrganizationList<FineGrainedToken> = {
  section: "github/fine-grained-tokens",
  unit: "fine-grained tokens",
  route,
  read: readGrant,
  hint: (organization) => ({
    what: `the fine-grained tokens of ${organization}`,
    permission: "organization_personal_access_tokens=read",
    scope: "admin:org",
    role: `an owner of ${organization}`,
    consequence: `Which members' tokens open ${organization}, and until when, is not known.`,
    onlyApps: true,
  }),
};

/** Fine-grained personal access tokens that an organization has let in: whose, what they may do, until when. */
export const fineGrainedTokens: Section<GithubConnection> = {
  section: list.section,
  permissions: ["organization_personal_access_tokens=read"],
  provides: {
    "fine-grained-token": ["account", "clues", "createdAt", "expiresAt", "lastUsed", "permissions", "reach"],
  },
  leavesOut: [],
  collect,
};

async function collect(connection: GithubConnection, context: CollectContext): Promise<Collected> {
  const { report, rows } = await listPerOrganization(list, connection, context);
  const { organization, source } = connection;
  const selections = rows.filter(({ reach }) => reach === "selected");
  if (organization === undefined || context.firstPageOnly || selections.length === 0) {
    return {
      coverage: [report],
      credentials: rows.map((token) => convertFineGrainedToken(token, source.id, undefined)),
    };
  }
  const client = connection.openClient(openBudget(context, { source: source.id, section: list.section }));
  const read = await readSelections(client, organization.login, selections);
  return {
    coverage: [withSelections(report, read, selections.length, list.hint(organization.login), connection)],
    credentials: rows.map((token) => convertFineGrainedToken(token, source.id, read.repositories.get(token.id))),
  };
}

interface Selections {
  /** By the id of the grant: full names. */
  readonly repositories: ReadonlyMap<string, readonly string[]>;
  /** Why some are missing. */
  readonly failure?: Failure;
}

/** A selection costs a call, and what a token may do is known without it. */
const mostSelections = 500;

/** Reads which repositories each token opens, one after the other, until GitHub refuses. */
async function readSelections(
  client: GithubClient,
  organization: string,
  tokens: readonly FineGrainedToken[],
): Promise<Selections> {
  const repositories = new Map<string, readonly string[]>();
  let failure: Failure | undefined;
  for (const { id } of tokens.slice(0, mostSelections)) {
    const response = await listAll(client, {
      route: routeOfRepositories,
      parameters: { org: organization, pat_id: id },
      read: readRepositoryName,
      firstPageOnly: false,
    });
    if (response.failure === undefined && response.shortfalls.length === 0) repositories.set(id, response.rows);
    failure ??= response.failure;
    // A token may have been revoked meanwhile. Any other failure would only repeat itself.
    const isGone = response.failure?.kind === "refused" && response.failure.status === 404;
    if (response.failure !== undefined && !isGone) break;
  }
  return omitUndefined({ repositories, failure });
}

/** Every token was listed, but of some it is not known which repositories they open. */
function withSelections(
  report: CoverageReport,
  { repositories, failure }: Selections,
  selections: number,
  hint: PermissionHint,
  { tokenKind }: GithubConnection,
): CoverageReport {
  const missing = selections - repositories.size;
  if (missing === 0) return report;
  const refusal = failure === undefined ? undefined : refusalOf(failure, hint, tokenKind);
  const why = refusal?.reason ?? `only ${mostSelections} are asked for`;
  const reason = `Which repositories ${countOf(missing, "token")} with a selection of them open was not read: ${why}`;
  return {
    ...report,
    status: "partial",
    reason: [report.reason, /[.]$/.test(reason) ? reason : `${reason}.`].filter(Boolean).join(" "),
    ...(report.status === "complete" && { listed: { "fine-grained-token": "whole" as const } }),
    ...omitUndefined({
      requiredPermission: report.requiredPermission ?? refusal?.requiredPermission,
      consequence: report.consequence ?? "Which repositories these tokens open is not known.",
    }),
  };
}
