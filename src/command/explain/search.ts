import { nearest } from "../../contract/nearest.ts";
import { UsageError } from "../../model/errors.ts";
import type { Result } from "../../model/generated/result.ts";
import { unique } from "../../model/group.ts";

/** One thing that can be explained, with everything by which somebody may ask for it. */
export interface Entry<Item> {
  readonly item: Item;
  readonly id: string;
  /** The provider's own id of it, such as AKIA... */
  readonly publicId?: string | undefined;
  readonly names: readonly string[];
  /** Whoever asks by a name means the person first: the person's things are named after them. */
  readonly isIdentity: boolean;
}

/** Where things are looked up. */
export interface Searchable<Item> {
  /** Of every kind. Each call begins anew. */
  readonly entries: () => Iterable<Entry<Item>>;
  /** As it may be shown. */
  readonly result: Pick<Result, "findings" | "redacted">;
  /** What the finding at this place of the result is about. */
  readonly itemOfFinding: (index: number) => Item;
  /** How a message calls it, and how it can be asked for without doubt, both as they may be shown. */
  readonly shown: (item: Item) => { readonly label: string; readonly handle: string };
}

const referencePattern = /\b[0-9a-f]{12}-[0-9a-f]{6}\b/;

/** More candidates in one message are not read. */
const mostCandidates = 10;

/**
 * Finds the one thing that somebody asks for: by its id, by the reference or the fingerprint of a finding, by a person's
 * name, address or login, or by its own name or that of its account. Throws a UsageError that lists the candidates where
 * there are several, and the nearest names where there is none.
 */
export function findOne<Item>(asked: string, searchable: Searchable<Item>): Item {
  const found = lookUp(asked.trim(), searchable);
  const [only, ...others] = found;
  if (only === undefined) throw nothingFound(asked, searchable);
  if (others.length === 0) return only;
  throw severalFound(asked, found, searchable);
}

function lookUp<Item>(asked: string, searchable: Searchable<Item>): readonly Item[] {
  const exact: Item[] = [];
  const people: Item[] = [];
  const named: Item[] = [];
  const wanted = fold(asked);
  for (const { item, id, publicId, names, isIdentity } of searchable.entries()) {
    if (id === asked || publicId === asked) exact.push(item);
    else if (names.some((name) => fold(name) === wanted)) (isIdentity ? people : named).push(item);
  }
  const tiers = [exact, itemsOfFindings(asked, searchable), people, named];
  return tiers.find((items) => items.length > 0) ?? [];
}

/** Findings by a reference, by a fingerprint or its beginning, or by the end of a message in code scanning. */
function itemsOfFindings<Item>(asked: string, { result, itemOfFinding }: Searchable<Item>): readonly Item[] {
  const [, reference = asked] = /\bReference ([0-9a-f]{12}-[0-9a-f]{6})\b/.exec(asked) ?? [];
  const [, fingerprint = asked] = /\bFingerprint ([0-9a-f]{32})\b/.exec(asked) ?? [];
  const isBeginning = /^[0-9a-f]{6,32}$/.test(fingerprint);
  const indexes = [...result.findings.entries()].flatMap(([index, finding]) =>
    finding.reference === reference || (isBeginning && finding.fingerprint.startsWith(fingerprint)) ? [index] : [],
  );
  return unique(indexes.map(itemOfFinding));
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** A name, and its words: whoever asks for a person may know the first name only. */
function withWords(name: string): readonly string[] {
  return [name, ...name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2)];
}

function severalFound<Item>(asked: string, items: readonly Item[], { shown }: Searchable<Item>): UsageError {
  const lines = items.slice(0, mostCandidates).map((item) => {
    const { label, handle } = shown(item);
    return `${label}: ${handle}`;
  });
  const more = items.length > mostCandidates ? [`and ${items.length - mostCandidates} more`] : [];
  return new UsageError([`${JSON.stringify(asked)} may be one of ${items.length}:`, ...lines, ...more].join("\n"), {
    hint: "Ask for one of them by what follows its colon.",
  });
}

function nothingFound<Item>(asked: string, { entries, result, shown }: Searchable<Item>): UsageError {
  const all = [...entries()];
  const message = `There is nothing that is called ${JSON.stringify(asked)}.`;
  if (referencePattern.test(asked)) {
    const hint = result.redacted
      ? "The finding is gone, or the report that has this reference was written without --redact or under another OUTLIVED_REDACTION_KEY."
      : "The finding is gone, or names are replaced in the report that has this reference: explain it from a snapshot with --redact and the OUTLIVED_REDACTION_KEY of that report.";
    return new UsageError(message, { hint });
  }
  const [first] = all;
  if (first === undefined) return new UsageError(message, { hint: "There is nothing at all to explain." });
  const wanted = fold(asked);
  const containing = all.filter(({ id, publicId, names }) =>
    [id, publicId ?? "", ...names].some((text) => wanted !== "" && fold(text).includes(wanted)),
  );
  // A person's name stands for the person, not for what is called after them.
  const ordered = [...all.filter(({ isIdentity }) => !isIdentity), ...all.filter(({ isIdentity }) => isIdentity)];
  const words = new Map(
    ordered.flatMap((entry) => [entry.id, ...entry.names.flatMap(withWords)].map((text) => [text, entry] as const)),
  );
  const near = containing.length > 0 ? containing : [words.get(nearest(asked, [...words.keys()]) ?? "") ?? []].flat();
  const handles = near.slice(0, mostCandidates).map(({ item }) => {
    const { label, handle } = shown(item);
    return label.includes(handle) ? handle : `${handle} (${label})`;
  });
  return new UsageError(message, {
    hint:
      handles.length > 0
        ? `Did you mean ${handles.join(" or ")}?`
        : `Ask by an id such as ${shown(first.item).handle}, by the name of a person, or by the reference of a finding.`,
  });
}
