import type { CollectContext, Collected, Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { listPerOrganization, type OrganizationList } from "../per-organization.ts";
import { type Invitation, readInvitation, route } from "./api.ts";
import { convertInvitation } from "./convert.ts";

const list: OrganizationList<Invitation> = {
  section: "github/invitations",
  unit: "pending invitations",
  route,
  read: readInvitation,
  hint: (organization) => ({
    what: `the pending invitations of ${organization}`,
    permission: "members=read",
    scope: "admin:org",
    role: `an owner of ${organization}`,
    consequence: `Who is invited to ${organization} and has not answered is not known.`,
    absentOnServer: true,
  }),
};

/** People who are invited to an organization and have not answered. */
export const invitations: Section<GithubConnection> = {
  section: list.section,
  permissions: ["members=read"],
  provides: { "pending-invitation": ["createdAt", "status"] },
  leavesOut: [],
  collect,
};

async function collect(connection: GithubConnection, context: CollectContext): Promise<Collected> {
  const { report, rows } = await listPerOrganization(list, connection, context);
  return { coverage: [report], accounts: rows.map((row) => convertInvitation(row, connection.source.id)) };
}
