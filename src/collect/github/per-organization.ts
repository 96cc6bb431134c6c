import type { Credential } from "../../model/generated/snapshot.ts";
import { openBudget } from "../budget.ts";
import type { CollectContext, Collected, CoverageReport } from "../collector.ts";
import type { GithubConnection } from "./connection.ts";
import { type PermissionHint, reportOnList } from "./coverage.ts";
import { type ListRequest, listAll } from "./list.ts";

/** How a section reads one list of an organization. */
export interface OrganizationReader<Row> extends Pick<ListRequest<Row>, "route" | "member" | "read"> {
  readonly section: string;
  /** The plural of what is listed: "webhooks". */
  readonly unit: string;
  readonly hint: (organization: string) => PermissionHint;
  readonly convert: (row: Row, source: string) => Credential;
}

/** Reads a list of the organization with one report. A source that is a single repository does not have the list. */
export async function collectPerOrganization<Row>(
  { section, unit, hint, convert, ...list }: OrganizationReader<Row>,
  { openClient, organization, source, tokenKind }: GithubConnection,
  context: CollectContext,
): Promise<Collected> {
  if (organization === undefined) return { coverage: [ofOrganizationsOnly(unit)] };
  const { firstPageOnly, progress } = context;
  const { login } = organization;
  const client = openClient(openBudget(context, { source: source.id, section }));
  const response = await listAll(client, {
    ...list,
    parameters: { org: login },
    firstPageOnly,
    onPage: (done) => progress({ source: source.id, section, done, unit }),
  });
  return {
    coverage: [reportOnList(response, hint(login), tokenKind)],
    credentials: response.rows.map((row) => convert(row, source.id)),
  };
}

/** Not "not applicable": the organization may have some, and this source does not show them. */
export function ofOrganizationsOnly(unit: string): CoverageReport {
  return {
    status: "unsupported",
    reason: `The ${unit} are those of an organization, and this source is a single repository; name the organization to read them.`,
  };
}
