import type { JudgedCoverage, JudgedSource, Result, SeverityCounts } from "../../src/model/generated/result.ts";
import { severities } from "../../src/model/policy.ts";

export interface ResultFacts {
  readonly findings?: Partial<SeverityCounts>;
  /** Findings of a governance policy. */
  readonly governance?: number;
  /** Status of each section of the one source. */
  readonly coverage?: readonly JudgedCoverage["status"][];
  readonly kind?: JudgedSource["kind"];
  readonly accepted?: boolean;
  /** true: a policy of ours stopped; else the id of the policy that did. */
  readonly aborted?: boolean | string;
}

const at = "2026-11-16T08:00:00.000Z";
const source = "aws:111122223333";

/** A result of one source that is whole in itself, as judge would give it. */
export function result(facts: ResultFacts = {}): Result {
  const { coverage: statuses = ["complete"], accepted = false } = facts;
  const coverage = statuses.map((status, index) => coverageEntry(status, index, accepted));
  const findings = severities.flatMap((severity) =>
    Array.from({ length: facts.findings?.[severity] ?? 0 }, () => severity),
  );
  const counts = { critical: 0, high: 0, medium: 0, low: 0, ...facts.findings };
  return {
    schemaVersion: "1.0",
    tool: { name: "outlived", version: "0.1.0" },
    evaluatedAt: at,
    collectedAt: at,
    redacted: false,
    sources: [
      {
        id: source,
        kind: facts.kind ?? "aws-account",
        name: "acme-production",
        readAs: "arn:aws:iam::111122223333:user/auditor",
        gaveNothing: !accepted && statuses.every((status) => status === "denied" || status === "failed"),
      },
    ],
    coverage,
    policies: severities.map((severity) => policy(`long_lived_secrets/${severity}`, severity, counts[severity])),
    findings: [
      ...findings.map((severity, index) => finding(`long_lived_secrets/${severity}`, severity, index)),
      ...Array.from({ length: facts.governance ?? 0 }, (_, index) => finding("governance/blind_spot", "high", index)),
    ],
    unknowns: facts.aborted
      ? [
          {
            policy: facts.aborted === true ? "long_lived_secrets/high" : facts.aborted,
            source,
            cause: "aborted",
            count: 1,
            reason: "The policy stopped.",
            gap: true,
          },
        ]
      : [],
    summary: {
      findings: counts,
      worstSeverity: severities.find((severity) => counts[severity] > 0) ?? null,
      unknowns: facts.aborted ? 1 : 0,
      gaps: coverage.filter(({ gap }) => gap).length + (facts.aborted ? 1 : 0),
      acceptedGaps: coverage.filter((entry) => entry.accepted !== undefined).length,
      subjects: 10,
    },
  };
}

function coverageEntry(status: JudgedCoverage["status"], index: number, accepted: boolean): JudgedCoverage {
  const open = ["partial", "denied", "failed"].includes(status);
  return {
    source,
    section: "aws/secrets",
    scope: `region-${index}`,
    status,
    kinds: ["secret"],
    observedAt: at,
    ...(open && { reason: "Access was denied.", requiredPermission: "secretsmanager:ListSecrets" }),
    gap: open && !accepted,
    ...(open && accepted && { accepted: { reason: "Nobody uses this region." } }),
  };
}

function policy(
  id: string,
  severity: Result["policies"][number]["severity"],
  fail: number,
): Result["policies"][number] {
  return {
    id,
    title: `A ${severity} problem`,
    description: "Something is wrong with it.",
    requirement: "It is not wrong.",
    severity,
    subject: "credential",
    readsOwner: false,
    controls: ["owasp-nhi-2025:NHI7"],
    remediation: "Put it right.",
    settings: {},
    counts: { fail, unknown: 0, pass: 0, notApplicable: 0 },
  };
}

function finding(
  id: string,
  severity: Result["findings"][number]["severity"],
  index: number,
): Result["findings"][number] {
  return {
    policy: id,
    severity,
    fingerprint: `${index}`.padStart(32, "0"),
    reference: "000000000000-000000",
    subject: {
      id: `arn:aws:iam::111122223333:user/user-${index}`,
      type: "credential",
      kind: "access-key",
      source,
      label: `access key ${index}`,
    },
    message: `The access key ${index} is wrong.`,
    arguments: {},
    evidence: [],
    remediation: "Put it right.",
  };
}
