import type { UserDetail } from "@aws-sdk/client-iam";
import type { Account, Credential } from "../../../model/generated/snapshot.ts";
import type { Collected, CollectContext, SectionDeclaration } from "../../collector.ts";
import type { Answer, Listing } from "../ask.ts";
import type { AwsConnection } from "../connection.ts";
import type { IamCalls, RawReport } from "./calls.ts";
import { toSecond } from "./cell.ts";
import { toAccount, toCredentials } from "./convert.ts";
import { type FetchedReport, fetchReport } from "./fetch-report.ts";
import { type IamUser, matchUsers, type Principal, principalsOfReport, toIamUser } from "./match.ts";
import { type AskedUsers, askOneByOne, notAsked } from "./one-by-one.ts";
import { coverageOf, type Problem, problemOf } from "./problem.ts";
import { reconcileRoot, reconcileUsers, reportProblems, rootAnswers } from "./reconcile.ts";
import { type CredentialReport, isRoot, latestMention, parseReport, type ReportRow } from "./report.ts";

type Summary = Readonly<Record<string, number>>;

/** The three bulk answers, taken apart. */
interface Bulk {
  readonly fetched: FetchedReport;
  readonly report?: CredentialReport;
  readonly users: Listing<UserDetail>;
  readonly listed: readonly IamUser[];
  readonly summary: Answer<Summary>;
}

/** Asks for report, users and counts; puts them together; asks about the few users on whom they leave something open. */
export async function collectIam(
  calls: IamCalls,
  connection: AwsConnection,
  context: CollectContext,
  { section }: SectionDeclaration,
): Promise<Collected> {
  const bulk = await readBulk(calls, connection, context, section);
  const { principals, gone } = together(bulk);
  const mayAsk = bulk.report !== undefined && !context.firstPageOnly;
  const asked: AskedUsers = mayAsk ? await askOneByOne(calls, principals) : { answers: new Map(), problems: [] };
  const records = toRecords(principals, asked, connection, summaryOf(bulk));
  return {
    ...records,
    coverage: coverageOf({
      count: records.accounts.length + records.credentials.length,
      skipped:
        gone.length === 0 ? [] : [{ count: gone.length, reason: "users deleted since the credential report was made" }],
      observedAt: observedAt(bulk, context.now()),
      nothing: bulk.report === undefined && bulk.listed.length === 0 && bulk.users.refusal !== undefined,
      problems: [
        ...bulkProblems(bulk, context),
        ...asked.problems,
        ...(context.firstPageOnly && bulk.report !== undefined ? notAsked(principals) : []),
      ],
    }),
  };
}

async function readBulk(
  calls: IamCalls,
  connection: AwsConnection,
  context: CollectContext,
  section: string,
): Promise<Bulk> {
  const { firstPageOnly, now, signal } = context;
  const progress = (done: number, unit: string) =>
    context.progress({ source: connection.sourceId, section, done, unit });
  const [fetched, users, summary] = await Promise.all([
    fetchReport(calls, {
      now,
      signal,
      waits: connection.reportWaits,
      mayGenerate: !firstPageOnly,
      onWait: (asked) => progress(asked, "questions for the credential report"),
    }),
    calls.users({ firstPageOnly, onPage: (count) => progress(count, "users") }),
    calls.accountSummary(),
  ]);
  const report = fetched.report && parseReport(fetched.report.text, connection.account);
  const listed = eachOnce(users.items.map(toIamUser));
  return { fetched, ...(report !== undefined && { report }), users, listed, summary };
}

/** Pages of users are no snapshot: one who moves between them comes twice. */
function eachOnce(users: readonly (IamUser | undefined)[]): readonly IamUser[] {
  return [...new Map(users.flatMap((user) => (user === undefined ? [] : [[user.arn, user]]))).values()];
}

const summaryOf = ({ summary }: Bulk): Summary | undefined => ("value" in summary ? summary.value : undefined);

const namelessOf = ({ items }: Listing<UserDetail>): number =>
  items.filter((user) => toIamUser(user) === undefined).length;

/** Was the list of users read to its end? */
function isWhole({ users }: Bulk): boolean {
  return users.refusal === undefined && users.more === undefined && namelessOf(users) === 0;
}

/** Are these all users, by AWS's own count? Otherwise a line of the report without a user does not tell of a deleted one. */
function isConfirmed(bulk: Bulk): boolean {
  return isWhole(bulk) && summaryOf(bulk)?.Users === bulk.listed.length;
}

function together(bulk: Bulk): { principals: readonly Principal[]; gone: readonly ReportRow[] } {
  const { listed, report } = bulk;
  const { principals, gone } = matchUsers(listed, report?.rows ?? []);
  return isConfirmed(bulk)
    ? { principals, gone }
    : { principals: [...principals, ...principalsOfReport(gone)], gone: [] };
}

function toRecords(
  principals: readonly Principal[],
  { answers }: AskedUsers,
  { sourceId, partition, account }: AwsConnection,
  summary: Summary | undefined,
): { accounts: Account[]; credentials: Credential[] } {
  const accounts: Account[] = [];
  const credentials: Credential[] = [];
  for (const principal of principals) {
    const answer = principal.root ? rootAnswers(summary) : answers.get(principal.arn);
    accounts.push(toAccount(principal, sourceId, answer));
    for (const credential of toCredentials(principal, sourceId, answer)) credentials.push(credential);
  }
  if (summary?.AccountMFAEnabled !== undefined && !principals.some(({ root }) => root)) {
    const root = { arn: `arn:${partition}:iam::${account}:root`, name: "root", root: true };
    accounts.push(toAccount(root, sourceId, { mfa: summary.AccountMFAEnabled > 0 }));
  }
  return { accounts, credentials };
}

/** What stands between the bulk answers and the whole picture, the gravest first. */
function bulkProblems(bulk: Bulk, context: CollectContext): readonly Problem[] {
  return [...problemsOfReport(bulk, context), ...problemsOfUsers(bulk), ...problemsOfSummary(bulk)];
}

function problemsOfUsers(bulk: Bulk): readonly Problem[] {
  const { users } = bulk;
  if (users.refusal !== undefined) {
    const consequence =
      "Tags and ids of users are not known, and users without a line in the credential report are not seen.";
    return [problemOf(users.refusal, consequence)];
  }
  if (isWhole(bulk)) return [];
  const nameless = namelessOf(users);
  const consequence = "Further users and their credentials are not known.";
  if (nameless === 0) {
    return [{ status: "partial", sampled: true, reason: "Only the first page of users was read.", consequence }];
  }
  return [{ status: "partial", reason: `${nameless} users were listed without name, id or date.`, consequence }];
}

function problemsOfSummary(bulk: Bulk): readonly Problem[] {
  const { summary, report, listed } = bulk;
  const rootProblems = report === undefined ? [] : reconcileRoot(summaryOf(bulk), rootOf(report));
  if ("value" in summary) {
    return [...(isWhole(bulk) ? reconcileUsers(summary.value, listed.length) : []), ...rootProblems];
  }
  const consequence = "Whether every user was listed, and whether root has credentials, could not be checked.";
  return [problemOf(summary.refusal, consequence), ...rootProblems];
}

const rootOf = ({ rows }: CredentialReport): Partial<Pick<Principal, "row">> => {
  const row = rows.find(isRoot);
  return row === undefined ? {} : { row };
};

function problemsOfReport(bulk: Bulk, { now, firstPageOnly }: CollectContext): readonly Problem[] {
  const { fetched, report } = bulk;
  if (fetched.report === undefined) return fetched.problem === undefined ? [] : [fetched.problem];
  if (report === undefined) return [noReport];
  const problems = reportProblems(report, isWhole(bulk));
  if (fetched.problem !== undefined) return [fetched.problem, ...problems];
  return firstPageOnly || !isStale(bulk, now()) ? problems : [staleProblem(fetched.report), ...problems];
}

const noReport: Problem = {
  status: "failed",
  reason: "The answer to iam:GetCredentialReport holds no credential report.",
  consequence: "Passwords, access keys and signing certificates, and everything of root, are not known.",
};

// Four hours, and one more for the time that making it takes.
const staleMilliseconds = 5 * 60 * 60 * 1000;

const isStale = (bulk: Bulk, now: Date): boolean =>
  now.getTime() - Date.parse(observedAt(bulk, now)) > staleMilliseconds;

function staleProblem({ generatedAt }: RawReport): Problem {
  return {
    status: "partial",
    reason: `AWS served a credential report of ${toSecond(generatedAt)} although a new one was asked for.`,
    consequence: "What changed in credentials since then is not known.",
  };
}

/** The report's moment. A report that mentions later moments than its own date was not made on that date. */
function observedAt({ fetched, report }: Bulk, now: Date): string {
  if (fetched.report === undefined || report === undefined) return now.toISOString();
  const made = toSecond(fetched.report.generatedAt);
  const mentioned = latestMention(report) ?? made;
  const latest = mentioned > made ? mentioned : made;
  return latest > toSecond(now) ? now.toISOString() : latest;
}
