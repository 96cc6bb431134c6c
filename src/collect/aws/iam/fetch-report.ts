import { setTimeout } from "node:timers/promises";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { CollectContext } from "../../collector.ts";
import type { AwsConnection } from "../connection.ts";
import { type AwsRefusal, type Problem, partialProblem, problemOf } from "../refusal.ts";
import type { AwsResponse } from "../request.ts";
import type { IamApi, RawReport } from "./api.ts";
import { type CredentialReport, observedAt, parseReport } from "./report.ts";

interface FetchedReport {
  readonly report?: CredentialReport;
  readonly problem?: Problem;
}

interface RawFetched {
  readonly raw?: RawReport;
  readonly problem?: Problem;
  /** true: its age says nothing, because it was not waited for the new one. */
  readonly isBeingRenewed?: true;
}

/** Repeats a request while its response is pending, up to a limit. */
type Poll = <Value>(
  action: string,
  send: () => Promise<AwsResponse<Value>>,
  isPending: (response: AwsResponse<Value>) => boolean,
) => Promise<AwsResponse<Value>>;

const hour = 60 * 60 * 1000;
// AWS makes a new report at most every four hours: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
const freshFor = 4 * hour;
/** Four hours, and one more for the time that AWS takes to make a report. */
const staleAfter = 5 * hour;

const absent = new Set(["CredentialReportNotPresentException", "CredentialReportExpiredException"]);
const inProgress = "CredentialReportNotReadyException";

const consequence = "Passwords, access keys and signing certificates, and everything of root, are not known.";

/** A sample waits a quarter of a minute, in which AWS makes the report of most accounts. */
const waitsOfSample = 4;

/**
 * Reads the account's credential report, which AWS caches, and has AWS make a new one if it is absent or too old.
 * `onWait` is called before each wait with the number of requests so far.
 */
export async function fetchReport(
  api: IamApi,
  { account, reportWaits }: AwsConnection,
  context: CollectContext,
  onWait: (requests: number) => void,
): Promise<FetchedReport> {
  const waits = context.firstPageOnly ? reportWaits.slice(0, waitsOfSample) : reportWaits;
  const poll = pollWith(waits, context.signal, onWait);
  const { raw, problem, isBeingRenewed = false } = await fetchRawReport(api, context, poll);
  if (raw === undefined) return omitUndefined({ problem });
  const report = parseReport(raw, account);
  if (report === undefined) return { problem: notAReport };
  const now = context.now();
  const isStale = !isBeingRenewed && now.getTime() - Date.parse(observedAt(report, now)) > staleAfter;
  return omitUndefined({ report, problem: problem ?? (isStale ? staleProblem(report) : undefined) });
}

async function fetchRawReport(api: IamApi, { now, firstPageOnly }: CollectContext, poll: Poll): Promise<RawFetched> {
  const first = await api.credentialReport();
  if ("refusal" in first && !isMissing(first.refusal)) return { problem: problemOf(first.refusal, consequence) };
  if (firstPageOnly && "value" in first) {
    // A scan that comes later needs a new report, so a sample tries whether AWS would make one, and does not wait for it.
    const started = await api.generateReport();
    if ("refusal" in started) return { raw: first.value, problem: oldReportProblem(first.value, started.refusal) };
    if (isUnfinished(started)) return { raw: first.value, isBeingRenewed: true };
  }
  if ("value" in first && isFresh(first.value, now())) return { raw: first.value };
  const generated = await poll("iam:GenerateCredentialReport", api.generateReport, isUnfinished);
  const refusal = "refusal" in generated ? generated.refusal : undefined;
  // Without the permission to start a report we can still read one that another principal has started.
  const isStarted = refusal === undefined || ("refusal" in first && isInProgress(first));
  const second = isStarted ? await poll("iam:GetCredentialReport", api.credentialReport, isInProgress) : first;
  if ("refusal" in second) return { problem: problemOf(refusal ?? second.refusal, consequence) };
  if (refusal === undefined || isFresh(second.value, now())) return { raw: second.value };
  return { raw: second.value, problem: oldReportProblem(second.value, refusal) };
}

const isMissing = ({ code }: AwsRefusal): boolean => absent.has(code) || code === inProgress;

const isInProgress = (response: AwsResponse<RawReport>): boolean =>
  "refusal" in response && response.refusal.code === inProgress;

const isUnfinished = (response: AwsResponse<string>): boolean => "value" in response && response.value !== "COMPLETE";

const isFresh = ({ generatedAt }: RawReport, now: Date): boolean => now.getTime() - generatedAt.getTime() <= freshFor;

function pollWith(waits: readonly number[], signal: AbortSignal, onWait: (requests: number) => void): Poll {
  return async (action, send, isPending) => {
    for (const [index, wait] of waits.entries()) {
      const response = await send();
      if (!isPending(response)) return response;
      onWait(index + 1);
      // An interrupted run ends the wait early; the next request is then refused for that cause.
      await setTimeout(wait, undefined, { signal }).catch(() => undefined);
    }
    const reason = `AWS was still making the credential report when we stopped asking (${action}).`;
    return { refusal: { code: "TooSlow", status: "failed", reason } };
  };
}

const notAReport: Problem = {
  ...partialProblem("The answer to iam:GetCredentialReport holds no credential report.", consequence),
  status: "failed",
};

function oldReportProblem({ generatedAt }: RawReport, refusal: AwsRefusal): Problem {
  const reason = `${refusal.reason} Only the report that exists, of ${generatedAt.toISOString()}, could be read.`;
  return problemOf({ ...refusal, reason }, "What changes in credentials after that report is not known.");
}

function staleProblem({ generatedAt }: CredentialReport): Problem {
  const reason = `AWS served a credential report of ${generatedAt} although a new one was asked for.`;
  return partialProblem(reason, "What changed in credentials since then is not known.");
}
