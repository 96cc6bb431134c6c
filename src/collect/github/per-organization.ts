import type { Credential } from "../../model/generated/snapshot.ts";
import { openBudget } from "../budget.ts";
import type { CollectContext, Collected, CoverageReport } from "../collector.ts";
import type { GithubConnection } from "./connection.ts";
import { type PermissionHint, reportOnList } from "./coverage.ts";
import { type Doubt, type ListRequest, listAll, withDoubt } from "./list.ts";

/** How a section lists something of an organization. */
export interface OrganizationList<Row> extends Pick<ListRequest<Row>, "route" | "member" | "read"> {
  readonly section: string;
  /** The plural of what is listed: "webhooks". */
  readonly unit: string;
  readonly hint: (organization: string) => PermissionHint;
  readonly doubt?: Doubt;
}

/** How a section reads the credentials of an organization. */
export interface OrganizationReader<Row> extends OrganizationList<Row> {
  readonly convert: (row: Row, source: string) => Credential;
}

/** Lists something of the organization with one report. A source that is a single repository does not have the list. */
export async function listPerOrganization<Row>(
  { section, unit, hint, doubt, ...list }: OrganizationList<Row>,
  { openClient, organization, source, tokenKind }: GithubConnection,
  context: CollectContext,
): Promise<{ readonly report: CoverageReport; readonly rows: readonly Row[] }> {
  if (organization === undefined) return { report: ofOrganizationsOnly(unit), rows: [] };
  const { firstPageOnly, progress } = context;
  const { login } = organization;
  const client = openClient(openBudget(context, { source: source.id, section }));
  const response = await listAll(client, {
    ...list,
    parameters: { org: login },
    firstPageOnly,
    onPage: (done) => progress({ source: source.id, section, done, unit }),
  });
  const report = reportOnList(withDoubt(response, doubt, tokenKind), hint(login), tokenKind);
  return { report, rows: response.rows };
}

/** Reads the credentials of the organization. */
export async function collectPerOrganization<Row>(
  { convert, ...list }: OrganizationReader<Row>,
  connection: GithubConnection,
  context: CollectContext,
): Promise<Collected> {
  const { report, rows } = await listPerOrganization(list, connection, context);
  return { coverage: [report], credentials: rows.map((row) => convert(row, connection.source.id)) };
}

/** Not "not applicable": the organization may have some, and this source does not show them. */
export function ofOrganizationsOnly(unit: string): CoverageReport {
  return {
    status: "unsupported",
    reason: `The ${unit} are those of an organization, and this source is a single repository; name the organization to read them.`,
  };
}
