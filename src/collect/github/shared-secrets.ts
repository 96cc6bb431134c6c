import type { CredentialKind } from "../../model/generated/snapshot.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { openBudget } from "../budget.ts";
import type { CollectContext, Collected, CoverageReport } from "../collector.ts";
import type { GithubClient } from "./client.ts";
import type { GithubConnection } from "./connection.ts";
import { type PermissionHint, reportOnList } from "./coverage.ts";
import { memberOf, textOf } from "./fields.ts";
import { listAll } from "./list.ts";
import { ofOrganizationsOnly } from "./per-organization.ts";
import { type ConvertSharedSecret, readSharedSecret, type SharedSecret } from "./stored-secrets.ts";

/** One list of secrets that an organization shares with repositories. */
export interface SharedSecretList {
  readonly section: string;
  readonly kind: CredentialKind;
  /** Lists the secrets: "GET /orgs/{org}/actions/secrets". */
  readonly route: string;
  /** Lists the repositories of one of them, where these are selected. */
  readonly selectionRoute: string;
  /** Their plural: "Actions secrets". */
  readonly plural: string;
  readonly permission: string;
  readonly absentOnServer?: true;
  readonly convert: ConvertSharedSecret;
}

/** Reads the secrets of an organization, and of each that is for selected repositories also which these are. */
export async function collectSharedSecrets(
  list: SharedSecretList,
  connection: GithubConnection,
  context: CollectContext,
): Promise<Collected> {
  const { organization, openClient, source, tokenKind } = connection;
  const { section, plural, route, convert } = list;
  if (organization === undefined) return { coverage: [ofOrganizationsOnly(plural)] };
  const { login } = organization;
  const { firstPageOnly, progress } = context;
  const client = openClient(openBudget(context, { source: source.id, section }));
  const response = await listAll(client, {
    route,
    member: "secrets",
    read: readSharedSecret,
    parameters: { org: login },
    firstPageOnly,
    onPage: (done) => progress({ source: source.id, section, done, unit: plural }),
  });
  const report = reportOnList(response, hintOf(list, `the ${plural} of ${login}`, login), tokenKind);
  const selections = await readSelections(response.rows, { list, client, login, tokenKind, context });
  const place = { organization: login, source: source.id };
  return {
    coverage: [withSelections(report, selections, list)],
    credentials: response.rows.map((secret) => convert(secret, place, selections.get(secret.name)?.names)),
  };
}

function hintOf({ plural, permission, absentOnServer }: SharedSecretList, what: string, login: string): PermissionHint {
  return omitUndefined({
    what,
    permission,
    scope: "admin:org",
    role: `an owner of ${login}`,
    consequence: `Which ${plural} ${login} has, how old they are and who can read them is not known.`,
    absentOnServer,
  });
}

/** The repositories that can read one secret. */
interface Selection {
  /** Full names in order; absent where not all of them came. */
  readonly names?: readonly string[];
  readonly report: CoverageReport;
}

interface SelectionContext {
  readonly list: SharedSecretList;
  readonly client: GithubClient;
  readonly login: string;
  readonly tokenKind: GithubConnection["tokenKind"];
  readonly context: CollectContext;
}

/** The doctor reads the selections of this number of secrets. */
const sampleSize = 3;

/** By the name of the secret. */
async function readSelections(
  secrets: readonly SharedSecret[],
  { list, client, login, tokenKind, context }: SelectionContext,
): Promise<ReadonlyMap<string, Selection>> {
  const selected = secrets.filter(({ visibility }) => visibility === "selected");
  const chosen = context.firstPageOnly ? selected.slice(0, sampleSize) : selected;
  const read = await Promise.all(
    chosen.map(async ({ name }): Promise<[string, Selection]> => {
      const response = await listAll(client, {
        route: list.selectionRoute,
        member: "repositories",
        read: (row) => textOf(memberOf(row, "full_name")),
        parameters: { org: login, secret_name: name },
        firstPageOnly: context.firstPageOnly,
      });
      const hint = hintOf(list, `the repositories that can read ${name}, one of the ${list.plural} of ${login}`, login);
      const report = reportOnList(response, hint, tokenKind);
      return [name, report.status === "complete" ? { names: [...response.rows].sort(), report } : { report }];
    }),
  );
  const reason = `Only ${chosen.length} of ${selected.length} selections were looked at.`;
  const skipped: Selection = { report: { status: "partial", sampled: true, reason } };
  const others = selected.slice(chosen.length).map(({ name }): [string, Selection] => [name, skipped]);
  return new Map([...read, ...others]);
}

/** A selection that is not known leaves the list of secrets whole, but not what is known of each. */
function withSelections(
  report: CoverageReport,
  selections: ReadonlyMap<string, Selection>,
  { kind }: SharedSecretList,
): CoverageReport {
  const problems = [...selections.values()].flatMap(({ names, report: one }) => (names === undefined ? [one] : []));
  const [first] = problems;
  if (first === undefined) return report;
  const others = problems.length - 1;
  const reason = `${first.reason ?? ""}${others === 0 ? "" : ` The selections of ${others} more are not known either.`}`;
  const isSample = report.status === "complete" || report.sampled === true;
  return omitUndefined({
    ...report,
    status: "partial" as const,
    ...(report.status === "complete" && { listed: { [kind]: "whole" as const } }),
    sampled: isSample && problems.every(({ sampled }) => sampled === true) ? true : undefined,
    reason: report.reason === undefined ? reason : `${report.reason} ${reason}`,
    requiredPermission: report.requiredPermission ?? first.requiredPermission,
    consequence: report.consequence ?? "Which repositories can read these secrets is not known.",
  });
}
