import { assertResult, parseJson } from "../../contract/index.ts";
import type { Belonging, CaseFile, DescribedSubject } from "../../model/explanation.ts";
import type { Finding, ReportedClaim, ReportedIdentity, Result } from "../../model/generated/result.ts";
import { unique } from "../../model/group.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { type Flagged, flaggedSubjects } from "../../report/flagged.ts";
import { whatIsFlagged } from "../../report/phrases.ts";
import type { Edge } from "../shell/edge.ts";
import { mostDocument, readUserFile } from "../shell/read-file.ts";
import type { Opened } from "./open.ts";
import { type Entry, findOne } from "./search.ts";

/** Something that failed, a finding on a whole scope, or somebody whom a clue names. */
type Item =
  | { readonly type: "flagged"; readonly flagged: Flagged }
  | { readonly type: "finding"; readonly finding: Finding }
  | { readonly type: "identity"; readonly identity: ReportedIdentity };

/** Opens what `--format json` wrote. Only what failed is in it. Throws a UsageError where it cannot be read. */
export async function openResult(file: string, { folder }: Edge): Promise<Opened> {
  const value = parseJson(await readUserFile(file, folder, file, mostDocument), file);
  assertResult(value, file);
  return openJudged(value);
}

function openJudged(result: Result): Opened {
  const flagged = flaggedSubjects(result);
  const items = new Map<string, Item>([
    ...flagged.map((one) => [one.subject.id, { type: "flagged", flagged: one }] as const),
    ...result.findings.flatMap((finding) =>
      finding.subject.members === undefined ? [] : [[finding.subject.id, { type: "finding", finding }] as const],
    ),
  ]);
  const entries = [...flaggedEntries(items), ...identityEntries(result)];
  return {
    result,
    find: (asked) => {
      const item = findOne(asked, {
        result,
        entries: () => entries,
        itemOfFinding: (index) => itemOfFinding(result.findings[index], items),
        shown,
      });
      return caseOf(item, flagged);
    },
  };
}

function* flaggedEntries(items: ReadonlyMap<string, Item>): Generator<Entry<Item>> {
  for (const item of items.values()) {
    if (item.type === "identity") continue;
    const { id, publicId, name, holder, label } = item.type === "flagged" ? item.flagged.subject : item.finding.subject;
    yield { item, id, publicId, names: [name, holder, label].flatMap((text) => text ?? []), isIdentity: false };
  }
}

/** Everybody whom a finding names, with everything that clues call them. */
function identityEntries({ findings }: Result): readonly Entry<Item>[] {
  const known = new Map<string, { identity: ReportedIdentity; names: Set<string> }>();
  const add = (identity: ReportedIdentity, names: readonly string[]): void => {
    const before = known.get(identity.id);
    const all = new Set([...(before?.names ?? []), identity.name, ...names]);
    // The owner of a finding is described in full, a claimant is not.
    const fuller = before !== undefined && before.identity.endedAt !== undefined ? before.identity : identity;
    known.set(identity.id, { identity: fuller, names: all });
  };
  for (const { owner } of findings) {
    for (const claim of owner?.claims ?? [])
      if (claim.identity !== undefined) add(claimant(claim, claim.identity), [claim.says]);
    if (owner?.identity !== undefined) add(owner.identity, []);
  }
  return [...known.values()].map(({ identity, names }) => ({
    item: { type: "identity", identity },
    id: identity.id,
    names: [...names],
    isIdentity: true,
  }));
}

function claimant({ name, says, status, daysSinceEnd }: ReportedClaim, id: string): ReportedIdentity {
  return omitUndefined({ id, name: name ?? says, status, daysSinceEnd });
}

function itemOfFinding(finding: Finding | undefined, items: ReadonlyMap<string, Item>): Item {
  const item = items.get(finding?.subject.id ?? "");
  if (item === undefined) throw new Error("A finding of the result has no subject.");
  return item;
}

function shown(item: Item): { readonly label: string; readonly handle: string } {
  if (item.type === "identity") return { label: item.identity.name, handle: item.identity.id };
  const { label, publicId, id } = item.type === "flagged" ? item.flagged.subject : item.finding.subject;
  return { label, handle: publicId ?? id };
}

function caseOf(item: Item, flagged: readonly Flagged[]): CaseFile {
  if (item.type === "identity") return identityCase(item.identity, flagged);
  if (item.type === "finding") {
    const members = new Set(item.finding.subject.members?.map(({ id }) => id));
    const belongings = flagged.filter(({ subject }) => members.has(subject.id)).map(describe);
    return { described: item.finding, doubts: item.finding.owner?.because ?? [], uses: [], belongings };
  }
  const { subject } = item.flagged;
  const isHeld = ({ subject: { holder, source } }: Flagged): boolean =>
    subject.type === "account" && holder !== undefined && holder === subject.name && source === subject.source;
  return {
    described: describe(item.flagged),
    doubts: item.flagged.findings[0].owner?.because ?? [],
    uses: [],
    belongings: flagged.filter(isHeld).map(describe),
  };
}

/** What its worst finding says of it. */
function describe({ subject, findings }: Flagged): DescribedSubject {
  const [{ owner, location, otherLocations }] = findings;
  const evidence = unique(findings.flatMap((finding) => finding.evidence));
  // Of a part of a scope only the whole scope may be described.
  const isDescribed = findings.some((finding) => finding.subject.id === subject.id);
  const named = isDescribed ? subject : { ...subject, label: whatIsFlagged({ subject, findings }) };
  return omitUndefined({ subject: named, owner, evidence, location, otherLocations });
}

function identityCase(identity: ReportedIdentity, flagged: readonly Flagged[]): CaseFile {
  const belongings = flagged.flatMap((one): Belonging[] => {
    const certainty = certaintyOf(one.findings[0], identity.id);
    return certainty === undefined ? [] : [{ ...describe(one), certainty }];
  });
  // Which roster lists them is not in a result.
  const subject = { id: identity.id, type: "identity", kind: "identity", source: "", label: identity.name } as const;
  const evidence = unique(belongings.flatMap((one) => one.evidence)).filter((text) => text.includes(identity.name));
  return { described: { subject, identity, evidence }, doubts: [], uses: [], belongings };
}

function certaintyOf({ owner }: Finding, identity: string): string | undefined {
  if (owner?.identity?.id === identity) return `theirs, by ${owner.rank ?? "known"} evidence`;
  if (owner?.claims.some((claim) => claim.identity === identity) !== true) return undefined;
  if (owner.state === "known") return "a clue names them, and a better one somebody else";
  return owner.state === "conflicting" ? "disputed: other clues name somebody else" : "perhaps theirs: not certain";
}
