import type { Condition } from "./condition.ts";
import type { PolicyDeclaration } from "./generated/annotation.ts";

export type Severity = PolicyDeclaration["severity"];
export type SubjectType = PolicyDeclaration["subject"];

/** Worst first. */
export const severities: readonly Severity[] = ["critical", "high", "medium", "low"];

/** Whether a policy is the user's own; every other one is built in. */
export function isCustom(id: string): boolean {
  return id.startsWith("custom/");
}

/** Whether a policy watches the scan itself. Its findings never count for an exit code. */
export function isGovernance(id: string): boolean {
  return id.startsWith("governance/");
}

/** A setting that a policy declares. */
export interface PolicySetting {
  /** Its value where the configuration says nothing; its type is the type of every value. */
  readonly default: unknown;
  readonly description: string;
  readonly minimum?: number;
  readonly unit?: string;
}

/** What a policy's METADATA says, with its id. */
export interface Policy {
  /** `<risk>/<policy>`: folder path, Rego package and SARIF rule id at once. */
  readonly id: string;
  /** The problem. */
  readonly title: string;
  readonly description: string;
  /** The good state. */
  readonly requirement: string;
  /** Sentence of a finding; `{subject}` and `{owner}` are filled by judge, other names by the finding's arguments. */
  readonly message: string;
  readonly severity: Severity;
  readonly subject: SubjectType;
  /** Kinds of subject that it judges; absent: every kind. */
  readonly kinds?: readonly string[];
  /** `scope`: subjects of a kind whose provider never records an owner fail once for each source and scope. */
  readonly group?: PolicyDeclaration["group"];
  /** Paths of `input` that must be known to judge, such as `credential.lastUsed.idleDays`. */
  readonly requires: readonly string[];
  /** Paths of `input` that it reads but can do without, each with the reason. */
  readonly optional: Readonly<Record<string, string>>;
  /** Every path of `input` that it reads, steps into lists left out: it need not see anything else. Absent: not known. */
  readonly reads?: readonly string[];
  /** What must hold of `input` for it to find anything. Absent: it may on every input. */
  readonly findsOnlyIf?: Condition;
  /** It reads `owner`, so it also needs a roster or an owners file. */
  readonly readsOwner: boolean;
  /** `framework:control`. */
  readonly controls: readonly string[];
  readonly settings: Readonly<Record<string, PolicySetting>>;
  /** What to do next, as an instruction. */
  readonly remediation: string;
  readonly relatedResources: readonly string[];
  /** Version of outlived that brought it. */
  readonly since: string;
  /** The policy's own explanation, the text of its README.md. */
  readonly help: string;
}

/** A policy as this run applies it: switched on, with its severity and the values of its settings in force. */
export interface ActivePolicy extends Policy {
  /** One value per declared setting, defaults filled in. Policies read them as `data.settings.<risk>.<policy>`. */
  readonly values: Readonly<Record<string, unknown>>;
}
