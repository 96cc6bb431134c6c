import type { VerdictCounts } from "../model/generated/result.ts";
import type { SubjectAccount, SubjectCredential, SubjectReference } from "../model/generated/subject.ts";
import type { Identity } from "../model/generated/snapshot.ts";
import type { ActivePolicy } from "../model/policy.ts";
import type { ResolvedSubject } from "../model/resolution.ts";

const credentialKinds: Readonly<Record<SubjectCredential["kind"], true>> = {
  "access-key": true,
  "console-password": true,
  "signing-certificate": true,
  secret: true,
  "deploy-key": true,
  "actions-secret": true,
};
const accountKinds: Readonly<Record<SubjectAccount["kind"], true>> = {
  "iam-user": true,
  root: true,
  "github-user": true,
};
const referenceKinds: Readonly<Record<SubjectReference["kind"], true>> = {
  "secret-use": true,
  "static-cloud-key": true,
};
const identityKinds: Readonly<Record<Identity["kind"], true>> = {
  person: true,
  workload: true,
  agent: true,
  team: true,
};

/** What a policy without `kinds` judges: every kind of its subject that a section can feed. */
const kindsOf: Readonly<Record<ActivePolicy["subject"], readonly string[]>> = {
  credential: Object.keys(credentialKinds),
  account: Object.keys(accountKinds),
  reference: Object.keys(referenceKinds),
  identity: Object.keys(identityKinds),
  system: [],
  source: [],
};

/** A policy with what judging it needs again and again. */
export interface Judged {
  readonly policy: ActivePolicy;
  /** Kinds of record whose sections feed it; none for policies on sources and systems. */
  readonly kinds: ReadonlySet<string>;
  /** The required paths as keys. */
  readonly requires: readonly (readonly string[])[];
  /** What it reads of what other sources have of an identity: known whole only where all of them were seen. */
  readonly gathers: readonly string[];
  /** It watches the watching: it never counts towards findings. */
  readonly governance: boolean;
  readonly counts: VerdictCounts;
}

/** Prepares a policy, its counts at zero. */
export function prepare(policy: ActivePolicy): Judged {
  const fed = policy.subject === "source" ? [] : (policy.kinds ?? kindsOf[policy.subject]);
  return {
    policy,
    kinds: new Set(fed),
    requires: policy.requires.map((path) => path.split(".")),
    gathers: policy.subject === "identity" ? gatheredPaths.filter((path) => reads(policy, path)) : [],
    governance: policy.id.startsWith("governance/"),
    counts: { fail: 0, unknown: 0, pass: 0, notApplicable: 0 },
  };
}

const gatheredPaths = ["footprint.accounts", "footprint.liveCredentials"];

function reads({ reads: paths }: ActivePolicy, path: string): boolean {
  return (
    paths === undefined || paths.some((one) => `${one}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${one}.`))
  );
}

/** Whether a policy judges subjects of this type and kind. */
export function appliesTo({ policy }: Judged, subject: ResolvedSubject): boolean {
  if (policy.subject !== subject.type) return false;
  return policy.kinds === undefined || policy.kinds.includes(subject.context.kind);
}
