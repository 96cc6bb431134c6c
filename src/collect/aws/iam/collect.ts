import type { Account, Credential } from "../../../model/generated/snapshot.ts";
import { unique } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { countOf, firstOf } from "../../../model/sentence.ts";
import type { CollectContext, Collected, CoverageReport, SectionDeclaration } from "../../collector.ts";
import type { AwsConnection } from "../connection.ts";
import { type Problem, partialProblem, problemOf, sampleProblem } from "../refusal.ts";
import type { AwsResponse, PagedResponse } from "../request.ts";
import { type AccountSummary, type IamApi, type IamUser, toIamUser } from "./api.ts";
import { toAccount, toCredentials } from "./convert.ts";
import { fetchReport } from "./fetch-report.ts";
import { matchUsers, type Principal } from "./match-users.ts";
import { type CredentialReport, observedAt, type SignInFacts } from "./report.ts";
import { readUserFacts, type UserFacts } from "./user-requests.ts";

/** The results of the three bulk requests. */
interface Bulk {
  readonly report?: CredentialReport;
  /** Each user once. */
  readonly users: readonly IamUser[];
  /** true: these are all users, also by AWS's own count. */
  readonly everyUserIsListed: boolean;
  readonly summary?: AccountSummary;
  /** true: neither users nor credentials were read. */
  readonly nothing: boolean;
  /** The most important first. */
  readonly problems: readonly Problem[];
}

/** Requests report, users and counts in bulk, joins them, and requests single users only where these leave facts open. */
export async function collectIam(
  api: IamApi,
  connection: AwsConnection,
  context: CollectContext,
  { section }: SectionDeclaration,
): Promise<Collected> {
  const bulk = await requestBulk(api, connection, context, section);
  const { report } = bulk;
  const { principals, deleted } = matchUsers(bulk.users, report?.rows ?? [], bulk.everyUserIsListed);
  const userFacts = await readUserFacts(api, report === undefined ? [] : principals, context);
  const records = toRecords(principals, userFacts, connection, bulk.summary);
  const now = context.now();
  const skipped = { count: deleted.length, reason: "users deleted since the credential report was made" };
  const entry = omitUndefined({
    observedAt: report === undefined ? now.toISOString() : observedAt(report, now),
    count: records.accounts.length + records.credentials.length,
    skipped: deleted.length > 0 ? [skipped] : undefined,
  });
  return { ...records, coverage: [toCoverage(entry, [...bulk.problems, ...userFacts.problems], bulk.nothing)] };
}

async function requestBulk(
  api: IamApi,
  connection: AwsConnection,
  context: CollectContext,
  section: string,
): Promise<Bulk> {
  const onProgress = (done: number, unit: string): void =>
    context.progress({ source: connection.sourceId, section, done, unit });
  const [fetched, listed, counted] = await Promise.all([
    fetchReport(api, connection, context, (count) => onProgress(count, "questions for the credential report")),
    api.users({ firstPageOnly: context.firstPageOnly, onPage: (count) => onProgress(count, "users") }),
    api.accountSummary(),
  ]);
  const { report } = fetched;
  const read = listed.items.flatMap((user) => toIamUser(user) ?? []);
  // A user whose place in the list changes while it is read can be on two pages.
  const users = [...new Map(read.map((user) => [user.arn, user])).values()];
  const listProblem = userListProblem(listed, listed.items.length - read.length);
  const summary = "value" in counted ? counted.value : undefined;
  return omitUndefined({
    report,
    users,
    everyUserIsListed: listProblem === undefined && summary?.Users === users.length,
    summary,
    nothing: report === undefined && users.length === 0 && listed.refusal !== undefined,
    problems: [
      fetched.problem,
      ...(report === undefined ? [] : reportProblems(report, listProblem === undefined)),
      listProblem,
      summaryProblem(counted, listProblem === undefined ? users.length : undefined),
      report && rootProblem(report, summary),
    ].filter((problem) => problem !== undefined),
  });
}

function toRecords(
  principals: readonly Principal[],
  { facts }: UserFacts,
  { sourceId, partition, account }: AwsConnection,
  summary: AccountSummary | undefined,
): { accounts: Account[]; credentials: Credential[] } {
  const accounts: Account[] = [];
  const credentials: Credential[] = [];
  const add = (principal: Principal, known: SignInFacts): void => {
    accounts.push(toAccount(principal, sourceId, known));
    credentials.push(...toCredentials(principal, sourceId, known));
  };
  for (const principal of principals) {
    // The older shape of the report cannot say that root has no password; the summary can.
    const more =
      principal.root && summary?.AccountPasswordPresent === 0 ? { password: null } : facts.get(principal.arn);
    add(principal, { ...principal.row, ...more });
  }
  if (summary?.AccountMFAEnabled !== undefined && !principals.some(({ root }) => root)) {
    const root = { arn: `arn:${partition}:iam::${account}:root`, name: "root", root: true };
    add(root, { mfa: summary.AccountMFAEnabled > 0 });
  }
  return { accounts, credentials };
}

/** The one report of the section: it joins all problems, and names each missing permission once. */
function toCoverage(
  { count, skipped, ...base }: Omit<CoverageReport, "status">,
  problems: readonly Problem[],
  nothing: boolean,
): CoverageReport {
  const [first] = problems;
  const join = (textOf: (problem: Problem) => string | undefined, separator: string): string | undefined =>
    unique(problems.flatMap((problem) => textOf(problem) ?? [])).join(separator) || undefined;
  return {
    ...base,
    status: first === undefined ? "complete" : nothing ? first.status : "partial",
    ...omitUndefined({
      reason: join(({ reason }) => reason, " "),
      requiredPermission: join(({ requiredPermission }) => requiredPermission, ", "),
      consequence: join(({ consequence }) => consequence, " "),
      count,
      skipped,
      sampled: problems.length > 0 && problems.every(({ sampled }) => sampled === true) ? true : undefined,
    }),
  };
}

function reportProblems(
  { missingColumns, unreadableLines }: CredentialReport,
  userListIsWhole: boolean,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (missingColumns.length > 0) {
    const reason = `The credential report lacks ${firstOf(missingColumns)}.`;
    const consequence = "What these columns tell of passwords, keys and certificates is not known.";
    problems.push(partialProblem(reason, consequence));
  }
  // A listed user whose line cannot be read is requested like a user without a line.
  if (unreadableLines.length > 0 && !userListIsWhole) {
    const reason = `Lines ${firstOf(unreadableLines.map(String))} of the credential report could not be read.`;
    problems.push(partialProblem(reason, "The users on these lines and their credentials are not known."));
  }
  return problems;
}

/** What keeps the list of users from being whole. */
function userListProblem({ refusal, more }: PagedResponse<unknown>, malformed: number): Problem | undefined {
  if (refusal !== undefined) {
    const consequence =
      "Tags and ids of users are not known, and users without a line in the credential report are not seen.";
    return problemOf(refusal, consequence);
  }
  if (more === undefined && malformed === 0) return undefined;
  const consequence = "Further users and their credentials are not known.";
  return malformed > 0
    ? partialProblem(`${countOf(malformed, "user")} came without name, id or date.`, consequence)
    : sampleProblem("Only the first page of users was read.", consequence);
}

/** A page of users that is lost without an error shows only in AWS's own count. `listed`: users of a whole list. */
function summaryProblem(counted: AwsResponse<AccountSummary>, listed: number | undefined): Problem | undefined {
  if ("refusal" in counted) {
    const consequence = "Whether every user was listed, and whether root has credentials, could not be checked.";
    return problemOf(counted.refusal, consequence);
  }
  const { Users } = counted.value;
  if (listed === undefined || listed === Users) return undefined;
  const reason = `AWS counts ${Users === undefined ? "no users" : countOf(Users, "user")} and lists ${listed}.`;
  return partialProblem(reason, "Some users and their credentials may not be known.");
}

/** Compares root's line of the report with what the account summary says about root. */
function rootProblem({ rows }: CredentialReport, summary: AccountSummary = {}): Problem | undefined {
  const consequence = "Not every credential of root is known.";
  const row = rows.find(({ root }) => root);
  if (row === undefined) return partialProblem("The credential report has no line for root.", consequence);
  const isPresent = (count: string): boolean => (summary[count] ?? 0) > 0;
  const hidden = [
    ...(row.keys.length === 0 && isPresent("AccountAccessKeysPresent") ? ["an access key"] : []),
    ...(row.certificates.length === 0 && isPresent("AccountSigningCertificatesPresent")
      ? ["a signing certificate"]
      : []),
    ...(row.password === null && isPresent("AccountPasswordPresent") ? ["a password"] : []),
  ].join(" and ");
  const reason = `The account summary says that root has ${hidden}, and the credential report does not show it.`;
  return hidden === "" ? undefined : partialProblem(reason, consequence);
}
