import { showEvaluation } from "../../src/command/setup/previous.ts";
import { type Alert, openCodeScanning } from "../../src/estate/github/code-scanning.ts";
import { categoryOf as categoryOfRun, parseSarif } from "../../src/estate/github/sarif-log.ts";
import type { Result } from "../../src/model/generated/result.ts";
import { isGovernance } from "../../src/model/policy.ts";
import { categoryOf } from "../../src/report/sarif.ts";
import type { Evaluation, Judging } from "../../src/scan.ts";
import { uploadTo } from "./upload.ts";

/** What becomes of findings, and of the alerts of a scan that saw everything. Findings on the watching itself are left out. */
export interface Outcome {
  /** Findings of the result. */
  readonly seen: number;
  /** Those that the SARIF holds in the run of their source. */
  readonly inSarif: number;
  readonly repeated: number;
  /** Alerts that stay open because their source has no run. */
  readonly leftOpen: number;
  /** Alerts that closed although the scan that saw everything finds them. */
  readonly closedWrongly: number;
  /** Findings on what the scan that saw everything finds nothing about. That an owner became uncertain is not counted. */
  readonly unfounded: number;
}

interface Judged extends Evaluation {
  readonly judging: Judging;
}

const environment = { OUTLIVED_REDACTION_KEY: "0123456789abcdef0123456789abcdef" };

/** Uploads two scans of one estate, the second with a fault, to the model of code scanning. */
export function uploadAfter(whole: Judged, faulty: Judged, isRedacted: boolean): Outcome {
  const scanning = openCodeScanning();
  const show = ({ judging, ...evaluation }: Judged) =>
    showEvaluation(evaluation, judging, { redact: isRedacted, category: undefined }, { environment });
  uploadTo(scanning, show(whole));
  const before = alertsOf(scanning.alerts("open"));
  const { compared, files } = uploadTo(scanning, show(faulty));
  const after = alertsOf(scanning.alerts("open"));
  const findings = findingsOf(compared.result);
  const repeated = compared.previous?.repeated ?? [];
  const said = new Set([...findings, ...repeated].map(({ policy, fingerprint }) => `${policy} ${fingerprint}`));
  const founded = new Set(findingsOf(whole.result).map(({ subject }) => subject.id));
  return {
    seen: findings.length,
    inSarif: countInSarif(compared.result, files),
    repeated: repeated.length,
    leftOpen: [...after].filter((alert) => !said.has(alert)).length,
    closedWrongly: [...before].filter((alert) => !after.has(alert)).length,
    unfounded: findingsOf(faulty.result).filter(({ subject }) => !founded.has(subject.id)).length,
  };
}

/** How many findings of a result SARIF files hold in the runs of their sources. */
export function countInSarif(result: Result, files: readonly string[]): number {
  const held = files
    .flatMap((text) => parseSarif(text).runs)
    .flatMap((run) =>
      (run.results ?? []).map(({ ruleId, partialFingerprints }) =>
        [categoryOfRun(run), ruleId, partialFingerprints.primaryLocationLineHash].join(" "),
      ),
    );
  const wanted = new Set(
    findingsOf(result).map(({ policy, fingerprint, subject }) =>
      [categoryOf(subject.source), policy, `${fingerprint}:1`].join(" "),
    ),
  );
  return held.filter((one) => wanted.has(one)).length;
}

export function findingsOf({ findings }: Result): Result["findings"] {
  return findings.filter(({ policy }) => !isGovernance(policy));
}

function alertsOf(alerts: readonly Alert[]): ReadonlySet<string> {
  return new Set(alerts.flatMap(({ rule, fingerprint }) => (isGovernance(rule) ? [] : `${rule} ${fingerprint}`)));
}
