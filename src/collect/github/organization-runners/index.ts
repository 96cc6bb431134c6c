import type { CollectContext, Collected, Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { listPerOrganization, type OrganizationList } from "../per-organization.ts";
import { type Runner, readRunner, route } from "./api.ts";
import { convertOrganizationRunner } from "./convert.ts";

const list: OrganizationList<Runner> = {
  section: "github/organization-runners",
  unit: "self-hosted runners",
  route,
  member: "runners",
  read: readRunner,
  hint: (organization) => ({
    what: `the self-hosted runners of ${organization}`,
    permission: "organization_self_hosted_runners=read",
    scope: "admin:org",
    role: `an owner of ${organization}`,
    consequence: `Which machines run the jobs of ${organization} is not known.`,
  }),
};

/** Self-hosted runners of the organization, which several repositories may use. */
export const organizationRunners: Section<GithubConnection> = {
  section: list.section,
  permissions: ["organization_self_hosted_runners=read"],
  provides: { runner: ["automated", "externalId", "status"] },
  leavesOut: [],
  collect,
};

async function collect(connection: GithubConnection, context: CollectContext): Promise<Collected> {
  const { report, rows } = await listPerOrganization(list, connection, context);
  return { coverage: [report], accounts: rows.map((row) => convertOrganizationRunner(row, connection.source.id)) };
}
