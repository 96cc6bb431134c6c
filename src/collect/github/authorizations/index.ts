import { countOf } from "../../../model/sentence.ts";
import { openBudget } from "../../budget.ts";
import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, reportOnList } from "../coverage.ts";
import { type ListResponse, listAll } from "../list.ts";
import { ofOrganizationsOnly } from "../per-organization.ts";
import { hasNoSingleSignOn, type Organization } from "../repositories.ts";
import { type AppAuthorization, type Authorization, readAuthorization, route } from "./api.ts";
import { convertAuthorization } from "./convert.ts";

const unit = "classic tokens and SSH keys of members";

/**
 * Classic tokens and SSH keys that members have authorized for single sign-on. Those of an organization without single
 * sign-on nobody can list, so an empty list says nothing about them.
 * https://docs.github.com/enterprise-cloud@latest/rest/orgs/orgs#list-saml-sso-authorizations-for-an-organization
 */
export const authorizations: Section<GithubConnection> = {
  section: "github/authorizations",
  permissions: ["organization_administration=read"],
  provides: {
    "classic-token": ["clues", "createdAt", "expiresAt", "lastUsed", "permissions"],
    "user-ssh-key": ["clues", "createdAt", "expiresAt", "fingerprint", "lastUsed"],
  },
  leavesOut: [],
  collect,
};

async function collect(connection: GithubConnection, context: CollectContext): Promise<Collected> {
  const { source, organization, tokenKind } = connection;
  const { section } = authorizations;
  if (organization === undefined) return { coverage: [ofOrganizationsOnly(unit)] };
  const { login, plan } = organization;
  const client = connection.openClient(openBudget(context, { source: source.id, section }));
  if (hasNoSingleSignOn(plan)) return { coverage: [withoutSingleSignOn(`${login} is on the plan "${plan}"`)] };
  const list = await listAll(client, {
    route,
    parameters: { org: login },
    read: readAuthorization,
    firstPageOnly: context.firstPageOnly,
    onPage: (done) => context.progress({ source: source.id, section, done, unit }),
  });
  const own = list.rows.filter((row) => row.kind !== "app");
  const report = reportOn(list, own, organization, (hint) => reportOnList({ ...list, rows: own }, hint, tokenKind));
  return { coverage: [report], credentials: own.map((row) => convertAuthorization(row, source.id)) };
}

function reportOn(
  list: ListResponse<Authorization | AppAuthorization>,
  own: readonly Authorization[],
  { login, plan }: Organization,
  reportWith: (hint: PermissionHint) => CoverageReport,
): CoverageReport {
  const report = reportWith(hintOf(login));
  const isHidden = list.failure?.kind === "refused" && list.failure.status === 404;
  if (report.status === "denied" && isHidden && plan === undefined) {
    const or =
      "Only organizations of GitHub Enterprise Cloud have this list; organization_plan=read tells which it is.";
    return { ...report, reason: `${report.reason ?? ""} ${or}`.trim() };
  }
  const apps = list.rows.length - own.length;
  const isWhole = report.status === "complete";
  if (isWhole && list.rows.length === 0) {
    return withoutSingleSignOn(`GitHub lists no credential that is authorized for single sign-on in ${login}`);
  }
  if (apps === 0) return report;
  const left = `${countOf(apps, "authorization")} of apps ${apps === 1 ? "is" : "are"} not judged.`;
  return {
    ...report,
    status: "partial",
    reason: report.reason === undefined ? left : `${report.reason} ${left}`,
    ...(isWhole && { listed: { "classic-token": "whole" as const, "user-ssh-key": "whole" as const } }),
  };
}

/** Never "complete": members may have classic tokens that nobody but themselves can see. */
function withoutSingleSignOn(because: string): CoverageReport {
  return {
    status: "unsupported",
    reason: `${because}. Classic tokens and SSH keys of members can be listed only where they are authorized for SAML single sign-on, on GitHub Enterprise Cloud; of other organizations nobody can list them.`,
    consequence: "Which classic tokens and SSH keys members use is not known.",
  };
}

function hintOf(organization: string): PermissionHint {
  return {
    what: `the credentials that are authorized for single sign-on in ${organization}`,
    permission: "organization_administration=read",
    scope: "read:org",
    role: `an owner of ${organization}`,
    consequence: `Which classic tokens and SSH keys open ${organization} is not known.`,
    absentOnServer: true,
  };
}
