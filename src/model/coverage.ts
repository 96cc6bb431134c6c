import type { Coverage } from "./generated/snapshot.ts";
import { keyOf } from "./order.ts";

type Status = Coverage["status"];

/** What a coverage status implies. Every stage asks here, so that all of them agree. */
interface StatusMeaning {
  /** How many of the facts came. Of a part that was read whole, what is not in the snapshot does not exist. */
  readonly facts: "whole" | "part" | "none";
  /** Something that should have been read was not. It is a gap unless somebody accepted it. */
  readonly isShortfall: boolean;
  /** The configuration asks for it, the source offers it and this version reads it. */
  readonly isExpected: boolean;
  /** Says what happened where the entry gives no reason. */
  readonly sentence: string;
}

const meanings: Readonly<Record<Status, StatusMeaning>> = {
  complete: { facts: "whole", isShortfall: false, isExpected: true, sentence: "Everything was read." },
  partial: { facts: "part", isShortfall: true, isExpected: true, sentence: "Only a part of it could be read." },
  denied: { facts: "none", isShortfall: true, isExpected: true, sentence: "Access was denied." },
  failed: { facts: "none", isShortfall: true, isExpected: true, sentence: "It could not be read or understood." },
  unsupported: { facts: "none", isShortfall: false, isExpected: false, sentence: "The source does not offer it." },
  "not-applicable": { facts: "whole", isShortfall: false, isExpected: true, sentence: "There is nothing to read." },
  "not-configured": {
    facts: "none",
    isShortfall: false,
    isExpected: false,
    sentence: "The configuration does not ask for it.",
  },
  "not-collected": { facts: "none", isShortfall: false, isExpected: false, sentence: "This version does not read it." },
};

type WithStatus = Pick<Coverage, "status">;

/** Whether nothing is missing: what is not in the snapshot does not exist. */
export function wasReadWhole({ status }: WithStatus): boolean {
  return meanings[status].facts === "whole";
}

/** Whether at least some facts came, or it is certain that there are none. */
export function gaveFacts({ status }: WithStatus): boolean {
  return meanings[status].facts !== "none";
}

/** Whether something that should have been read was not. A sample is one: what it leaves out is unknown. */
export function isShortfall({ status }: WithStatus): boolean {
  return meanings[status].isShortfall;
}

/** Whether the configuration asks for it, the source offers it and this version reads it. */
export function isExpected({ status }: WithStatus): boolean {
  return meanings[status].isExpected;
}

/** Whether this version reads the kind at all. */
export function isCollected({ status }: WithStatus): boolean {
  return status !== "not-collected";
}

/** Whether it was asked for and there is something to read, so that it shows whether anything could be read. */
export function isThereToRead(entry: WithStatus): boolean {
  return isExpected(entry) && entry.status !== "not-applicable";
}

const neverRead = new Set<string>(
  Object.entries(meanings).flatMap(([status, { isExpected }]) => (isExpected ? [] : [status])),
);

/** Whether an unknown verdict may hide a finding that was there before. Of what is never read there was none. */
export function mayHideFinding({ cause, status = "" }: { readonly cause: string; readonly status?: string }): boolean {
  return cause !== "coverage" || !neverRead.has(status);
}

/** Says what happened: the entry's own reason, else what its status means. */
export function reasonOf({ status, reason }: Pick<Coverage, "status" | "reason">): string {
  return reason === undefined || reason === "" ? meanings[status].sentence : reason;
}

/** Whether every record of a kind is in the snapshot, whatever is known about each of them. */
export function listedOf(
  { status, listed }: Pick<Coverage, "status" | "listed">,
  kind: string,
): "whole" | "cut" | "none" {
  const usual = { whole: "whole", part: "cut", none: "none" } as const;
  return listed?.[kind] ?? usual[meanings[status].facts];
}

/** What decides whether a source gave nothing. */
interface SourceYield {
  /** All entries of the source. */
  readonly entries: readonly (Pick<Coverage, "status" | "kinds" | "listed"> & { readonly gap: boolean })[];
  readonly isCredential: (kind: string) => boolean;
  /** At least one credential of the source is in the snapshot. */
  readonly hasCredentials: boolean;
}

/**
 * Whether a source gave nothing, which ends a run with exit code 3: it has sections for credentials, and none of them
 * gave a record or a whole list. Of a source without such sections (files, a roster) each section was denied or failed.
 * It is not said of a source all of whose gaps in these sections are accepted.
 */
export function gaveNothing({ entries, isCredential, hasCredentials }: SourceYield): boolean {
  const asked = entries.filter(isExpected);
  const ofCredentials = asked.filter(({ kinds }) => kinds.some(isCredential));
  const deciding = ofCredentials.length > 0 ? ofCredentials : asked;
  if (!deciding.some(({ gap }) => gap)) return false;
  if (ofCredentials.length === 0) return !asked.some(gaveFacts);
  const read = ofCredentials.filter(isThereToRead);
  return !hasCredentials && !read.some((entry) => listsWhole(entry, entry.kinds.filter(isCredential)));
}

function listsWhole(entry: Pick<Coverage, "status" | "listed">, kinds: readonly string[]): boolean {
  return kinds.some((kind) => listedOf(entry, kind) === "whole");
}

/** Names a section of a source, or one scope of it. No two entries of one snapshot have the same key. */
export function coverageKey({ source, section, scope }: Pick<Coverage, "source" | "section" | "scope">): string {
  return keyOf(source, section, scope);
}
