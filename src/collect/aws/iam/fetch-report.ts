import { setTimeout } from "node:timers/promises";
import type { Answer } from "../ask.ts";
import type { AwsRefusal } from "../refusal.ts";
import type { IamCalls, RawReport } from "./calls.ts";
import { type Problem, problemOf } from "./problem.ts";

export interface ReportWishes {
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Milliseconds between questions. */
  readonly waits: readonly number[];
  /** false: take what is there, and only find out whether a new one may be asked for (doctor). */
  readonly mayGenerate: boolean;
  /** Told before each wait how often we have asked. */
  readonly onWait: (asked: number) => void;
}

export interface FetchedReport {
  readonly report?: RawReport;
  readonly problem?: Problem;
}

type Calls = Pick<IamCalls, "credentialReport" | "generateReport">;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html: a new one every four hours at most
const freshMilliseconds = 4 * 60 * 60 * 1000;

const absent = new Set(["CredentialReportNotPresentException", "CredentialReportExpiredException"]);
const underWay = "CredentialReportNotReadyException";

const consequence = "Passwords, access keys and signing certificates, and everything of root, are not known.";

/** The account's credential report, made anew at most once: AWS keeps one and serves it for up to four hours. */
export async function fetchReport(calls: Calls, wishes: ReportWishes): Promise<FetchedReport> {
  const first = await calls.credentialReport();
  if ("value" in first && isFresh(first.value, wishes.now())) return { report: first.value };
  if ("refusal" in first && !isMissing(first.refusal)) return { problem: problemOf(first.refusal, consequence) };
  if (!wishes.mayGenerate) return withoutWaiting(calls, first, wishes.now());
  const refusal = await generate(calls, wishes);
  // Whoever may not ask for a report can still have the one that somebody else is having made.
  const awaited = refusal === undefined || ("refusal" in first && first.refusal.code === underWay);
  const second = awaited ? await awaitReport(calls, wishes) : first;
  if ("value" in second) return settled(second.value, refusal, wishes.now());
  return { problem: problemOf(refusal ?? second.refusal, consequence) };
}

const isMissing = ({ code }: AwsRefusal): boolean => absent.has(code) || code === underWay;

function isFresh({ generatedAt }: RawReport, now: Date): boolean {
  return now.getTime() - generatedAt.getTime() <= freshMilliseconds;
}

/** Asks AWS for a report once, which shows whether it may be asked for, and takes the old one meanwhile. */
async function withoutWaiting(calls: Calls, first: Answer<RawReport>, now: Date): Promise<FetchedReport> {
  const started = await calls.generateReport();
  const refusal = "refusal" in started ? started.refusal : undefined;
  if ("value" in first) return settled(first.value, refusal, now);
  if (refusal !== undefined && first.refusal.code !== underWay) return { problem: problemOf(refusal, consequence) };
  const reason = "There is no credential report yet; AWS has begun to make one.";
  return { problem: { status: "partial", sampled: true, reason, consequence } };
}

/** Asks for a report until AWS says that it is complete; undefined: it is. */
async function generate(calls: Calls, wishes: ReportWishes): Promise<AwsRefusal | undefined> {
  for (const [asked, wait] of wishes.waits.entries()) {
    const answer = await calls.generateReport();
    if ("refusal" in answer) return answer.refusal;
    if (answer.value === "COMPLETE") return undefined;
    wishes.onWait(asked + 1);
    await pause(wait, wishes.signal);
  }
  return tooSlow("iam:GenerateCredentialReport");
}

async function awaitReport(calls: Calls, wishes: ReportWishes): Promise<Answer<RawReport>> {
  for (const [asked, wait] of wishes.waits.entries()) {
    const answer = await calls.credentialReport();
    if ("value" in answer || answer.refusal.code !== underWay) return answer;
    wishes.onWait(asked + 1);
    await pause(wait, wishes.signal);
  }
  return { refusal: tooSlow("iam:GetCredentialReport") };
}

function tooSlow(action: string): AwsRefusal {
  return {
    code: "TooSlow",
    status: "failed",
    reason: `AWS was still making the credential report when we stopped asking (${action}).`,
  };
}

/** Ends early when the run is interrupted; the next call then says so. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** An old report is better than none, and said to be old. */
function settled(report: RawReport, refusal: AwsRefusal | undefined, now: Date): FetchedReport {
  if (refusal === undefined || isFresh(report, now)) return { report };
  const old = `Only an old credential report of ${report.generatedAt.toISOString()} could be had.`;
  const problem = problemOf(refusal, "What changed in credentials since the old report is not known.");
  return { report, problem: { ...problem, reason: `${problem.reason} ${old}` } };
}
