import {
  CredentialReportExpiredException$,
  CredentialReportNotPresentException$,
  CredentialReportNotReadyException$,
  LimitExceededException$,
} from "@aws-sdk/client-iam";
import { modelledError, type Outcome } from "./errors.ts";
import type { AccountWorld } from "./world.ts";

// "as often as once every four hours": https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
const reportLifeMilliseconds = 4 * 60 * 60 * 1000;

/** The credential report of one account. IAM generates it on request and keeps it for four hours. */
export interface ReportState {
  /** Answers GenerateCredentialReport. */
  readonly generate: () => Outcome;
  /** Answers GetCredentialReport; `write` writes the report as of the given time. */
  readonly get: (write: (generatedAt: Date) => string) => Outcome;
}

type Report =
  | { readonly phase: "absent" | "expired" }
  | { readonly phase: "running"; readonly pollsLeft: number }
  | { readonly phase: "present"; readonly generatedAt: Date };

const errors = {
  absent: modelledError(CredentialReportNotPresentException$, "Unknown"),
  expired: modelledError(CredentialReportExpiredException$, "The credential report has expired."),
  running: modelledError(CredentialReportNotReadyException$, "Credential report is being generated"),
};

/** A report that is requested is generated as of `today`. */
export function createReportState(world: AccountWorld["report"], today: Date): ReportState {
  let report = firstReport(world);
  const become = (next: Report) => () => {
    report = next;
  };

  /** Each call of either operation brings a running report one step nearer to its end. */
  const advance = (pollsLeft: number): (() => void) =>
    become(pollsLeft > 0 ? { phase: "running", pollsLeft: pollsLeft - 1 } : { phase: "present", generatedAt: today });

  const generate = (): Outcome => {
    if (report.phase === "running") {
      const state = report.pollsLeft > 0 ? "INPROGRESS" : "COMPLETE";
      return { output: { State: state }, commit: advance(report.pollsLeft) };
    }
    if (report.phase === "present" && today.getTime() - report.generatedAt.getTime() < reportLifeMilliseconds) {
      return { output: { State: "COMPLETE" } };
    }
    if (world.state === "at-capacity") {
      const message = "No more capacity to launch new report generation tasks";
      return { error: modelledError(LimitExceededException$, message) };
    }
    const output = { State: "STARTED", Description: "No report exists. Starting a new report generation task" };
    return { output, commit: become({ phase: "running", pollsLeft: world.polls ?? 1 }) };
  };

  const get = (write: (generatedAt: Date) => string): Outcome => {
    if (report.phase === "running") return { error: errors.running, commit: advance(report.pollsLeft) };
    if (report.phase !== "present") return { error: errors[report.phase] };
    const { generatedAt } = report;
    const content = Buffer.from(write(generatedAt));
    return { output: { Content: content, ReportFormat: "text/csv", GeneratedTime: generatedAt } };
  };

  return { generate, get };
}

function firstReport({ state, generatedAt }: AccountWorld["report"]): Report {
  if (state === "expired") return { phase: "expired" };
  return generatedAt === undefined ? { phase: "absent" } : { phase: "present", generatedAt };
}
