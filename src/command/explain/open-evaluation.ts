import { redactSubject } from "../../amend/redact.ts";
import { describeSubject, verdictsOn } from "../../judge/index.ts";
import type { Belonging, CaseFile, DescribedSubject } from "../../model/explanation.ts";
import type { Finding } from "../../model/generated/result.ts";
import type { Owner } from "../../model/generated/subject.ts";
import type { SubjectType } from "../../model/policy.ts";
import type { ResolvedSubject } from "../../model/resolution.ts";
import type { Judged } from "../setup/previous.ts";
import type { Opened } from "./open.ts";
import { type Entry, findOne } from "./search.ts";

/** A subject of the snapshot, or a finding on a whole scope, which no single subject stands for. */
type Item = ResolvedSubject | Finding;

/** Opens a judged snapshot: everything in it can be explained, also where nothing failed. */
export function openEvaluation(judged: Judged): Opened {
  const { evaluation, result } = judged;
  const { resolution } = evaluation;
  const subjects = new Map<string, ResolvedSubject>();
  const subjectOf = (index: number): Item => {
    const id = evaluation.result.findings[index]?.subject.id ?? "";
    if (subjects.size === 0) for (const one of resolution.subjects()) subjects.set(one.id, one);
    const [shown] = result.findings.slice(index, index + 1);
    const subject = subjects.get(id) ?? shown;
    if (subject === undefined) throw new Error(`The result has no finding ${index}.`);
    return subject;
  };
  return {
    result,
    find: (asked) => {
      const item = findOne<Item>(asked, {
        result,
        entries: () => entriesOf(judged),
        itemOfFinding: subjectOf,
        shown: (one) => {
          const { label, publicId, id } = describe(one, judged).subject;
          return { label, handle: publicId ?? id };
        },
      });
      return isSubject(item) ? caseOf(item, judged) : groupCase(item, judged);
    },
  };
}

function isSubject(item: Item): item is ResolvedSubject {
  return "origin" in item;
}

function* entriesOf({ evaluation, names, result }: Judged): Generator<Entry<Item>> {
  for (const finding of result.findings) {
    const { id, members } = finding.subject;
    if (members !== undefined) yield { item: finding, id, names: [], isIdentity: false };
  }
  for (const subject of evaluation.resolution.subjects()) {
    const { id, publicId, type } = subject;
    const pseudonym = names.of(id);
    const own = namesOf(subject, evaluation.resolution);
    yield {
      item: subject,
      id,
      publicId,
      names: pseudonym === undefined ? own : [...own, pseudonym],
      isIdentity: type === "identity",
    };
  }
}

/** Everything by which somebody may ask for a subject, beside its ids. */
function namesOf(
  { type, input }: ResolvedSubject,
  { identities }: Judged["evaluation"]["resolution"],
): readonly string[] {
  if (type === "credential")
    return [input.credential.name, ...(input.account === undefined ? [] : [input.account.name])];
  if (type === "reference") return [input.reference.name, input.reference.file];
  if (type === "account") return [input.account.name];
  if (type === "source") return [input.source.name];
  if (type === "system") return [input.system.name];
  if (type === "waiver") return [];
  const { emails = [], logins = [] } = identities.get(input.id) ?? {};
  return [input.identity.name, ...emails, ...logins.map(({ login }) => login)];
}

function describe(item: Item, { evaluation, names, result }: Judged): DescribedSubject {
  if (!isSubject(item)) return item;
  const described = describeSubject(item, evaluation.resolution, names);
  return result.redacted ? redactSubject(described, names) : described;
}

function caseOf(subject: ResolvedSubject, judged: Judged): CaseFile {
  const { evaluation, judging, names } = judged;
  const { resolution, result } = evaluation;
  const owner = subject.type === "identity" ? undefined : ownerOf(subject);
  const claimants = new Set(owner?.claims.flatMap(({ identity }) => identity ?? []));
  return {
    described: describe(subject, judged),
    verdicts: verdictsOn(subject, { policies: judging.policies, result, resolution, names }),
    people: describeAll(judged, ["identity"], ({ id }) => claimants.has(id)),
    doubts: owner?.state === "uncertain" ? owner.because.map((doubt) => resolution.doubtInNames(doubt, names)) : [],
    uses: describeAll(
      judged,
      ["reference"],
      (one) => one.type === "reference" && one.input.credential?.id === subject.id,
    ),
    belongings: belongingsOf(subject, judged),
  };
}

/** A finding on a whole scope: what belongs to it are the subjects of which it speaks. */
function groupCase(finding: Finding, judged: Judged): CaseFile {
  const shown = new Set(finding.subject.members?.map(({ id }) => id));
  const { names } = judged;
  return {
    described: finding,
    verdicts: [{ policy: finding.policy, state: "fail", reasons: [], facts: [] }],
    people: [],
    doubts: [],
    uses: [],
    belongings: describeAll(judged, ["credential"], ({ id }) => shown.has(names.id(id))),
  };
}

function describeAll(
  judged: Judged,
  types: readonly SubjectType[],
  isMeant: (subject: ResolvedSubject) => boolean,
): readonly DescribedSubject[] {
  const described: DescribedSubject[] = [];
  for (const subject of judged.evaluation.resolution.subjects(new Set(types))) {
    if (isMeant(subject)) described.push(describe(subject, judged));
  }
  return described;
}

function belongingsOf({ type, id }: ResolvedSubject, judged: Judged): readonly Belonging[] {
  if (type === "account") {
    return describeAll(judged, ["credential"], (one) => one.type === "credential" && one.input.account?.id === id);
  }
  if (type !== "identity") return [];
  const belongings: Belonging[] = [];
  const types = new Set<SubjectType>(["account", "credential", "reference"]);
  for (const subject of judged.evaluation.resolution.subjects(types)) {
    const certainty = certaintyOf(ownerOf(subject), id);
    if (certainty !== undefined) belongings.push({ ...describe(subject, judged), certainty });
  }
  return belongings;
}

function ownerOf({ input }: ResolvedSubject): Owner | undefined {
  return "owner" in input ? input.owner : undefined;
}

/** How sure it is that something is this identity's; undefined where no clue says so. */
function certaintyOf(owner: Owner | undefined, identity: string): string | undefined {
  if (owner === undefined) return undefined;
  if (owner.state === "known" && owner.identity.id === identity) return `theirs, by ${owner.rank} evidence`;
  const claims = owner.claims.filter((claim) => claim.identity === identity);
  if (claims.length === 0) return undefined;
  if (owner.state === "known") return "a clue names them, and a better one somebody else";
  return owner.state === "conflicting" ? "disputed: other clues name somebody else" : "perhaps theirs: not certain";
}
