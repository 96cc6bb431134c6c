import { describeFindings, type JudgeContext, judge } from "../../src/judge/index.ts";
import type { ArgumentValue, EvaluatedChunk, PolicyFailure, RawFinding } from "../../src/model/evaluation.ts";
import type { Result } from "../../src/model/generated/result.ts";
import type { Identity } from "../../src/model/generated/snapshot.ts";
import type { Owner, SubjectCredential } from "../../src/model/generated/subject.ts";
import type { ActivePolicy } from "../../src/model/policy.ts";
import {
  type Resolution,
  type ResolvedCoverage,
  type ResolvedSubject,
  type SubjectDescription,
  toSubject,
} from "../../src/model/resolution.ts";

/** A small world for judging: one AWS account with a roster, put together by hand. */
export const account = "aws:111122223333";
export const roster = "roster:people";
export const tool = { name: "outlived", version: "0.1.0" };
const observedAt = "2026-11-16T08:00:00Z";

export const mira: Identity = {
  id: "people:person:1007",
  kind: "person",
  name: "Mira Okafor",
  status: "departed",
  endedAt: "2026-10-30",
  successor: "people:person:1003",
  from: roster,
};
export const hana: Identity = {
  id: "people:person:1003",
  kind: "person",
  name: "Hana Novak",
  status: "active",
  endedAt: null,
  from: roster,
};

export function policy(id: string, changes: Partial<ActivePolicy> = {}): ActivePolicy {
  return {
    id,
    title: `Title of ${id}`,
    description: `What ${id} is about.`,
    requirement: `The good state of ${id}.`,
    message: "{owner} still has {subject}",
    severity: "high",
    subject: "credential",
    ...(changes.subject === undefined ? { kinds: ["access-key"] } : {}),
    requires: [],
    optional: {},
    readsOwner: false,
    controls: ["owasp-nhi-2025:NHI1"],
    settings: {},
    remediation: "Switch it off.",
    relatedResources: [],
    since: "0.1.0",
    help: "",
    values: {},
    ...changes,
  };
}

export const ownerDeparted = policy("improper_offboarding/owner_departed", {
  message: "{owner} left {when}, yet this still works: {subject}",
  requires: ["owner.rank", "owner.identity.status"],
  readsOwner: true,
});
export const unused = policy("improper_offboarding/credential_unused", {
  message: "Unused for {days} days: {subject}",
  severity: "medium",
  requires: ["credential.lastUsed.idleDays"],
});
export const blindSpot = policy("governance/blind_spot", {
  message: "{section} of {subject} was not read whole",
  severity: "medium",
  subject: "source",
});

export const miraOwns: Owner = {
  state: "known",
  rank: "strong",
  identity: { id: mira.id, kind: "person", name: "Mira Okafor", status: "departed", daysSinceEnd: 17 },
  claims: [{ identity: mira.id, rank: "strong", method: "login", says: "mira.okafor", status: "departed" }],
};

/** A leaver of whom nothing is live any more, as far as could be seen. */
export function personSeen(unseenSources: string[] = []): ResolvedSubject {
  return toSubject({
    type: "identity",
    input: {
      id: mira.id,
      identity: { id: mira.id, kind: "person", name: "Mira Okafor", status: "departed" },
      footprint: { accounts: [], liveCredentials: [], unseenSources },
    },
    origin: { kind: "person", source: roster, section: "roster/csv" },
    describe: () => ({ label: "person Mira Okafor", locations: [], evidence: [], facts: {} }),
  });
}

interface KeyChanges {
  readonly credential?: Partial<SubjectCredential>;
  readonly owner?: Owner;
  readonly scope?: string;
  readonly publicId?: string;
  readonly description?: Partial<SubjectDescription>;
}

/** The access key of an IAM user; without `owner` no roster was read, without `lastUsed` its use was not. */
export function accessKey(
  user: string,
  { credential, owner, scope, publicId, description }: KeyChanges = {},
): ResolvedSubject {
  const id = `arn:aws:iam::111122223333:user/${user}/access-key/2024-03-01T09:00:00Z`;
  const key = toSubject({
    type: "credential",
    input: {
      id,
      source: account,
      credential: { id, kind: "access-key", name: user, status: "active", ...credential },
      ...(owner === undefined ? {} : { owner }),
    },
    origin: { kind: "access-key", source: account, section: "aws/iam", ...(scope !== undefined && { scope }) },
    describe: () => ({
      label: `access key of IAM user ${user} (made 2024-03-01)`,
      locations: [],
      evidence: [`Last used by ${user}.`],
      facts: {},
      ...description,
    }),
  });
  return publicId === undefined ? key : { ...key, publicId };
}

export function idle(idleDays: number): Partial<SubjectCredential> {
  return { lastUsed: { state: "used", at: "2026-08-01T00:00:00Z", precision: "15m", idleDays } };
}

export function sourceOf(coverage: readonly ResolvedCoverage[]): ResolvedSubject {
  const own = coverage.filter(({ source }) => source === account);
  return toSubject({
    type: "source",
    input: {
      id: account,
      source: {
        id: account,
        kind: "aws-account",
        name: "acme-production",
        ageDays: 0,
        coverage: own.map(({ section, scope, status, gap, reason, requiredPermission }) =>
          Object.assign(
            { section, status, gap },
            scope && { scope },
            reason && { reason },
            requiredPermission && { requiredPermission },
          ),
        ),
        gaps: [],
      },
    },
    origin: { kind: "aws-account", source: account },
    describe: () => ({ label: "AWS account acme-production", locations: [], evidence: [], facts: {} }),
  });
}

export function entry(section: string, changes: Partial<ResolvedCoverage> = {}): ResolvedCoverage {
  const isRoster = section.startsWith("roster/");
  const kinds: Record<string, string[]> = { "roster/csv": ["person"], "aws/secrets": ["secret"] };
  const status = changes.status ?? "complete";
  const missing = status === "partial" || status === "denied" || status === "failed";
  return {
    source: isRoster ? roster : account,
    section,
    status,
    kinds: kinds[section] ?? ["access-key", "iam-user"],
    observedAt,
    gap: missing && changes.accepted === undefined,
    ...changes,
  };
}

export const wholeCoverage: readonly ResolvedCoverage[] = [entry("aws/iam"), entry("roster/csv")];

export function resolution(
  coverage: readonly ResolvedCoverage[] = wholeCoverage,
  credentialSources: ReadonlySet<string> = new Set(),
): Resolution {
  return {
    now: observedAt,
    madeLater: 0,
    collectedAt: observedAt,
    sources: [
      { id: account, kind: "aws-account", name: "acme-production" },
      { id: roster, kind: "roster", name: "people" },
    ],
    credentialSources,
    coverage,
    identities: new Map([mira, hana].map((identity) => [identity.id, identity])),
    relateDay: (date) => {
      const daysLeft = Math.round((Date.parse(date) - Date.parse(observedAt.slice(0, 10))) / 86_400_000);
      return { hasBegun: daysLeft <= 0, hasPassed: daysLeft < 0, daysLeft };
    },
    lastDayOf: (id) => (id === mira.id ? "2026-10-30" : undefined),
    people: () => [],
    doubtInNames: (doubt, names) => names.mixed(doubt),
    staleEntries: () => [],
    subjects: () => [],
  };
}

/** Judges and describes, without learning key ids in between. */
export async function judgeResult(evaluated: AsyncIterable<EvaluatedChunk>, context: JudgeContext): Promise<Result> {
  return describeFindings(await judge(evaluated, context), context.resolution);
}

export interface Evaluation {
  readonly policies: readonly ActivePolicy[];
  /** Arguments of a policy's findings on subjects, by policy id and the subject's id. */
  readonly findings?: readonly (readonly [policy: string, subject: string, given?: Record<string, ArgumentValue>])[];
  readonly failures?: readonly PolicyFailure[];
  /** Policies that the evaluation forgot. */
  readonly forgotten?: readonly string[];
}

/** The subjects as evaluated chunks, one per type and kind. */
export async function* chunks(
  subjects: readonly ResolvedSubject[],
  { policies, findings = [], failures = [], forgotten = [] }: Evaluation,
): AsyncGenerator<EvaluatedChunk> {
  const kinds = [...new Set(subjects.map(({ type, origin }) => `${type} ${origin.kind}`))];
  for (const kind of kinds) {
    const alike = subjects.filter(({ type, origin }) => `${type} ${origin.kind}` === kind);
    const judging = policies.filter(
      (each) => each.subject === alike[0]?.type && (each.kinds?.includes(alike[0].origin.kind) ?? true),
    );
    const ids = judging.map(({ id }) => id).filter((id) => !forgotten.includes(id));
    const raw = findings.flatMap(([id, subject, given = {}]): RawFinding[] => {
      const index = alike.findIndex(({ input }) => input.id === subject);
      return index < 0 ? [] : [{ policy: id, subject: index, arguments: given }];
    });
    yield {
      subjects: alike,
      policies: ids,
      findings: raw,
      failures: failures.filter(({ policy: id }) => ids.includes(id)),
    };
  }
}
