import {
  CredentialReportExpiredException$,
  CredentialReportNotPresentException$,
  CredentialReportNotReadyException$,
  LimitExceededException$,
} from "@aws-sdk/client-iam";
import { modelled, type Outcome } from "./outcome.ts";
import type { AccountWorld } from "./world.ts";

// "as often as once every four hours": https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
const reportLifeMilliseconds = 4 * 60 * 60 * 1000;

/** Keeps the one credential report that an account has, as it is made, kept for four hours and made anew. */
export interface ReportDesk {
  /** Answers GenerateCredentialReport. */
  readonly generate: () => Outcome;
  /** Answers GetCredentialReport; `write` writes the report as it was at a time. */
  readonly get: (write: (generatedAt: Date) => string) => Outcome;
}

type Report =
  | { readonly phase: "absent" }
  | { readonly phase: "expired" }
  | { readonly phase: "running"; readonly pollsLeft: number }
  | { readonly phase: "present"; readonly generatedAt: Date };

/** Opens an account's desk; `today` is when a report that is asked for is made. */
export function openReportDesk(world: AccountWorld["report"], today: Date): ReportDesk {
  let report = firstReport(world);
  const become = (next: Report) => () => {
    report = next;
  };

  /** A running report comes one call nearer, whoever calls. */
  const advance = (running: { readonly pollsLeft: number }): (() => void) =>
    running.pollsLeft > 0
      ? become({ phase: "running", pollsLeft: running.pollsLeft - 1 })
      : become({ phase: "present", generatedAt: today });

  const generate = (): Outcome => {
    if (report.phase === "running") {
      const state = report.pollsLeft > 0 ? "INPROGRESS" : "COMPLETE";
      return { output: { State: state }, commit: advance(report) };
    }
    if (report.phase === "present" && today.getTime() - report.generatedAt.getTime() < reportLifeMilliseconds) {
      return { output: { State: "COMPLETE" } };
    }
    if (world.state === "at-capacity") {
      const message = "No more capacity to launch new report generation tasks";
      return { problem: modelled(LimitExceededException$, message) };
    }
    const description = "No report exists. Starting a new report generation task";
    return {
      output: { State: "STARTED", Description: description },
      commit: become({ phase: "running", pollsLeft: world.polls ?? 1 }),
    };
  };

  const get = (write: (generatedAt: Date) => string): Outcome => {
    if (report.phase === "absent") return { problem: modelled(CredentialReportNotPresentException$, "Unknown") };
    if (report.phase === "expired") {
      return { problem: modelled(CredentialReportExpiredException$, "The credential report has expired.") };
    }
    if (report.phase === "running") {
      const problem = modelled(CredentialReportNotReadyException$, "Credential report is being generated");
      return { problem, commit: advance(report) };
    }
    const { generatedAt } = report;
    return {
      output: { Content: Buffer.from(write(generatedAt)), ReportFormat: "text/csv", GeneratedTime: generatedAt },
    };
  };

  return { generate, get };
}

function firstReport(world: AccountWorld["report"]): Report {
  if (world.state === "expired") return { phase: "expired" };
  if (world.generatedAt === undefined) return { phase: "absent" };
  return { phase: "present", generatedAt: world.generatedAt };
}
