import { unique } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { countOf, firstOf } from "../../../model/sentence.ts";
import { openBudget } from "../../budget.ts";
import type { CollectContext, Collected, CoverageReport, Section } from "../../collector.ts";
import type { GithubClient } from "../client.ts";
import type { GithubConnection } from "../connection.ts";
import { type PermissionHint, refusalOf, reportOnList } from "../coverage.ts";
import type { Failure } from "../failure.ts";
import { listAll } from "../list.ts";
import { ofOrganizationsOnly } from "../per-organization.ts";
import { agentApps } from "./agents.ts";
import { type AppOwner, type Installation, readInstallation, requestOwner, route } from "./api.ts";
import { convertInstallation } from "./convert.ts";

/** Installations of GitHub Apps in an organization: what each may do, where, and whether it is suspended. */
export const appInstallations: Section<GithubConnection> = {
  section: "github/app-installations",
  permissions: ["metadata=read", "organization_administration=read"],
  // Not `clues`: GitHub tells who owns a public app, and of a private one nothing.
  provides: { "app-installation": ["account", "createdAt", "expiresAt", "permissions", "reach"] },
  leavesOut: [],
  collect,
};

async function collect(connection: GithubConnection, context: CollectContext): Promise<Collected> {
  const { source, organization, tokenKind } = connection;
  if (organization === undefined) return { coverage: [ofOrganizationsOnly("installations of GitHub Apps")] };
  const { section } = appInstallations;
  const client = connection.openClient(openBudget(context, { source: source.id, section }));
  const list = await listAll(client, {
    route,
    parameters: { org: organization.login },
    member: "installations",
    read: readInstallation,
    firstPageOnly: context.firstPageOnly,
    onPage: (done) => context.progress({ source: source.id, section, done, unit: "installations" }),
  });
  const { owners, hidden, failure } = await findOwners(client, list.rows, connection, context);
  const report = {
    ...reportOnList(list, hint(organization.login), tokenKind),
    ...(hidden.length > 0 && { notes: [noteOn(hidden)] }),
  };
  return {
    coverage: [failure === undefined ? report : lackingOwners(report, failure, connection)],
    credentials: list.rows.map((row) => convertInstallation(row, owners.get(row.slug), source.id)),
  };
}

interface Owners {
  readonly owners: ReadonlyMap<string, AppOwner>;
  /** Slugs of apps that GitHub does not show. */
  readonly hidden: readonly string[];
  /** The first one that says why an owner could not be asked for. */
  readonly failure?: Failure;
}

/**
 * One request for each app, not for each installation, and none for the agents of the table, whose owners on github.com
 * are known companies. On another host anybody may have registered an app under such a name. An organization has tens of
 * apps. A person who made an app and has left still holds its private key.
 */
async function findOwners(
  client: GithubClient,
  installations: readonly Installation[],
  { host }: Pick<GithubConnection, "host">,
  { firstPageOnly }: CollectContext,
): Promise<Owners> {
  const slugs = unique(installations.map(({ slug }) => slug));
  const agents = host === undefined ? slugs.filter((slug) => agentApps.has(slug)) : [];
  const others = slugs.filter((slug) => !agents.includes(slug));
  const asked = firstPageOnly ? others.slice(0, 1) : others;
  const answers = await Promise.all(asked.map(async (slug) => ({ slug, answer: await requestOwner(client, slug) })));
  const owners = new Map<string, AppOwner>(agents.map((slug) => [slug, { kind: "company" }]));
  for (const { slug, answer } of answers) if ("owner" in answer) owners.set(slug, answer.owner);
  return omitUndefined({
    owners,
    hidden: answers.flatMap(({ slug, answer }) => ("private" in answer ? [slug] : [])),
    failure: answers.flatMap(({ answer }) => ("failure" in answer ? [answer.failure] : []))[0],
  });
}

/** Names of private apps that one sentence lists. */
const fewApps = 5;

function noteOn(hidden: readonly string[]): string {
  return `GitHub does not tell who owns ${countOf(hidden.length, "private app")}: ${firstOf(hidden, fewApps)}.`;
}

/** Every installation was listed, but whose app it is was not read of each. */
function lackingOwners(report: CoverageReport, failure: Failure, { tokenKind }: GithubConnection): CoverageReport {
  const { status: _status, ...refusal } = refusalOf(failure, ownerHint, tokenKind);
  if (report.status !== "complete") return report;
  return { ...report, ...refusal, status: "partial", listed: { "app-installation": "whole" } };
}

const ownerHint: PermissionHint = {
  what: "the owner of a GitHub App",
  permission: "metadata=read",
  scope: "read:org",
  role: "a member of the organization",
  consequence: "Whether somebody who left owns one of the GitHub Apps is not known.",
};

function hint(organization: string): PermissionHint {
  return {
    what: `the installations of GitHub Apps in ${organization}`,
    permission: "organization_administration=read",
    scope: "admin:org",
    role: `an owner of ${organization}`,
    consequence: `Which GitHub Apps can do what in ${organization} is not known.`,
  };
}
