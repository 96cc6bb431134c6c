import type { SubjectVerdict } from "../../model/explanation.ts";
import type { Finding, JudgedPolicy, Result } from "../../model/generated/result.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { by, keyOf } from "../../model/order.ts";
import { rankOf } from "../flagged.ts";

/** A control with its title, where a framework of the program has it. */
interface ExplainedControl {
  readonly id: string;
  readonly title?: string;
}

/** What one policy says of a thing. */
export interface ExplainedVerdict {
  readonly policy: string;
  readonly title: string;
  readonly state: SubjectVerdict["state"];
  readonly severity: JudgedPolicy["severity"];
  /** The good state. */
  readonly requirement: string;
  readonly controls: readonly ExplainedControl[];
  /** The values in force. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What failed. */
  readonly findings: readonly Pick<Finding, "message" | "fingerprint" | "reference" | "remediation" | "waived">[];
  /** Why it is unknown, or does not apply. */
  readonly reasons: readonly string[];
  /** Of an unknown verdict: what was not read, and which permission would help. */
  readonly unread: readonly string[];
  /** Of a policy that failed: its Rego, METADATA left out. Absent: it is not at hand. */
  readonly rego?: string;
}

export interface VerdictSources {
  /** Rego by policy id. */
  readonly rego: ReadonlyMap<string, string>;
  /** Titles of controls, by `<framework>:<control>`. */
  readonly controls: ReadonlyMap<string, string>;
}

interface Verdicts {
  readonly verdicts: readonly SubjectVerdict[];
  /** On this thing. */
  readonly findings: readonly Finding[];
  readonly unreadFor: (verdict: SubjectVerdict) => readonly string[];
}

const states: readonly SubjectVerdict["state"][] = ["fail", "unknown", "pass", "not-applicable"];

/** What policies say, failed ones first and worst first. */
export function explainVerdicts(
  { verdicts, findings, unreadFor }: Verdicts,
  { policies }: Pick<Result, "policies">,
  sources: VerdictSources,
): readonly ExplainedVerdict[] {
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  const explained = verdicts.flatMap((verdict): ExplainedVerdict[] => {
    const policy = byId.get(verdict.policy);
    return policy === undefined ? [] : [explainVerdict(verdict, policy, findings, unreadFor, sources)];
  });
  return explained.sort(
    by(({ state, severity, policy }) => keyOf(String(states.indexOf(state)), rankOf(severity), policy)),
  );
}

function explainVerdict(
  verdict: SubjectVerdict,
  { id, title, severity, requirement, controls, settings }: JudgedPolicy,
  findings: readonly Finding[],
  unreadFor: Verdicts["unreadFor"],
  sources: VerdictSources,
): ExplainedVerdict {
  const rego = verdict.state === "fail" ? sources.rego.get(id) : undefined;
  return {
    policy: id,
    title,
    state: verdict.state,
    severity,
    requirement,
    controls: controls.map((control) => {
      const named = sources.controls.get(control);
      return { id: control, ...(named !== undefined && { title: named }) };
    }),
    settings: { ...settings },
    findings: findings
      .filter(({ policy }) => policy === id)
      .map(({ message, fingerprint, reference, remediation, waived }) =>
        omitUndefined({ message, fingerprint, reference, remediation, waived }),
      ),
    reasons: verdict.reasons,
    unread: verdict.state === "unknown" ? unreadFor(verdict) : [],
    ...(rego !== undefined && { rego: withoutMetadata(rego) }),
  };
}

/** Everything from the package on: METADATA stands before it, and is shown in words. */
function withoutMetadata(rego: string): string {
  return rego.replace(/^(?:[ \t]*(?:#.*)?\r?\n)+(?=package\b)/, "").trimEnd();
}
