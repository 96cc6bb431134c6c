import { isDeepStrictEqual } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import { renderDocument, renderLines } from "../../src/contract/index.ts";
import type { Finding } from "../../src/model/generated/result.ts";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import { isRecord } from "../../src/model/is-record.ts";
import type { Chance } from "../contract/generated-value.ts";
import { type Changed, changeBytes } from "./changes.ts";
import type { Input } from "./input.ts";
import { describeLoss, lostSilently } from "./outcome.ts";
import { changeValue } from "./values.ts";

const lists = ["sources", "coverage", "identities", "accounts", "credentials", "references", "systems", "removals"];

type Content = Readonly<Record<string, unknown>>;
type AnyRecord = Readonly<Record<string, unknown>>;

/** A form in which a snapshot is written down. */
interface Form {
  readonly file: string;
  readonly bytes: Buffer;
  readonly changeValue: (chance: Chance) => Changed;
  /** What a plain reader finds; undefined where it finds nothing. */
  readonly read: (bytes: Buffer) => Content | undefined;
  /** What may be changed byte by byte beside the file itself: the text inside of a packed file. */
  readonly changeBytes: (chance: Chance) => Changed;
}

function contentOfDocument(bytes: Buffer): Content | undefined {
  try {
    const content: unknown = JSON.parse(bytes.toString("utf8").replace(/^\uFEFF/, ""));
    return isRecord(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function contentOfLines(bytes: Buffer): Content | undefined {
  const found = new Map<string, unknown[]>(lists.map((list) => [list, []]));
  let header: object = {};
  try {
    for (const line of bytes.toString("utf8").split("\n")) {
      if (line.trim() === "") continue;
      const parsed: Record<string, unknown> = JSON.parse(line.replace(/^\uFEFF/, ""));
      if (isRecord(parsed["snapshot"])) header = parsed["snapshot"];
      for (const [list, record] of Object.entries(parsed)) found.get(list)?.push(record);
    }
    return { ...header, ...Object.fromEntries(found) };
  } catch {
    return undefined;
  }
}

function documentForm(snapshot: Snapshot): Form {
  const bytes = Buffer.from([...renderDocument(snapshot)].join(""));
  return {
    file: "snapshot.json",
    bytes,
    read: contentOfDocument,
    changeBytes: (chance) => changeBytes(bytes, chance),
    changeValue: (chance) => {
      const root = structuredClone(snapshot);
      const what = changeValue(root, chance);
      return { what, bytes: Buffer.from(JSON.stringify(root, undefined, 1)) };
    },
  };
}

/** With `isProven`, the last line proves the others. */
function linesForm(snapshot: Snapshot, isProven: boolean): Form {
  const proven = [...renderLines(snapshot)].join("");
  const text = isProven ? proven : proven.replace(',"endLine":true', "").replace(/^\{"end":.*\n/m, "");
  const bytes = Buffer.from(text);
  return {
    file: isProven ? "snapshot.ndjson" : "made-by-hand.ndjson",
    bytes,
    read: contentOfLines,
    changeBytes: (chance) => changeBytes(bytes, chance),
    changeValue: (chance) => {
      const all = text.split("\n");
      const at = chance.below(all.length - 1);
      const root: unknown = JSON.parse(all[at] ?? "");
      const what = changeValue(root, chance);
      return { what, bytes: Buffer.from(all.with(at, JSON.stringify(root)).join("\n")) };
    },
  };
}

function packedForm(snapshot: Snapshot): Form {
  const inner = linesForm(snapshot, true);
  const bytes = gzipSync(inner.bytes);
  const packed = ({ what, bytes: changed }: Changed): Changed => ({
    what: `inside, ${what}`,
    bytes: gzipSync(changed),
  });
  return {
    file: "snapshot.ndjson.gz",
    bytes,
    read: (file) => {
      try {
        return contentOfLines(gunzipSync(file));
      } catch {
        return undefined;
      }
    },
    changeBytes: (chance) => (chance.below(2) === 0 ? changeBytes(bytes, chance) : packed(inner.changeBytes(chance))),
    changeValue: (chance) => packed(inner.changeValue(chance)),
  };
}

/** The forms of a snapshot, each a kind of input. */
export function snapshotInputs(
  snapshot: Snapshot,
): readonly (Input & { readonly file: string; readonly bytes: Buffer })[] {
  const forms = [documentForm(snapshot), linesForm(snapshot, true), linesForm(snapshot, false), packedForm(snapshot)];
  return forms.map((form) => ({
    name: form.file,
    file: form.file,
    bytes: form.bytes,
    commands: [["evaluate", form.file, "--format", "json", "--quiet"]],
    change: (chance) => {
      const { what, bytes } = chance.below(2) === 0 ? form.changeBytes(chance) : form.changeValue(chance);
      return { what, files: new Map([[form.file, bytes]]) };
    },
    judge: ({ files }, before, after) => {
      const changed = form.read(files.get(form.file) ?? Buffer.alloc(0));
      const lost = lostSilently(before, after);
      if (changed === undefined) return lost.length > 0 ? ["it reads what a plain reader cannot read"] : [];
      return lost.filter((finding) => !explains(finding, snapshot, changed)).map(describeLoss);
    },
  }));
}

function recordsOf(content: Content, list: string): readonly AnyRecord[] {
  const found = content[list];
  return Array.isArray(found) ? found.filter(isRecord) : [];
}

function keyOf(list: string, record: AnyRecord): string {
  const fields = list === "coverage" ? ["source", "section", "scope"] : ["id"];
  const others = list === "references" ? ["source", "file", "kind", "target"] : fields;
  return `${list} ${JSON.stringify(others.map((field) => record[field]))}`;
}

function indexOf(content: Content): ReadonlyMap<string, AnyRecord> {
  return new Map(
    lists.flatMap((list) => recordsOf(content, list).map((record) => [keyOf(list, record), record] as const)),
  );
}

/**
 * Whether what the file says explains that a finding is lost, so that no reader could notice it: the thing itself is no
 * longer listed, a fact of what the finding is about has another value, or the estate was collected at another moment. That
 * a fact is absent explains nothing, because what is absent is unknown.
 */
function explains(finding: Finding, original: Snapshot, changed: Content): boolean {
  if (changed["collectedAt"] !== original.collectedAt) return true;
  const after = indexOf(changed);
  const related = relatedTo(finding, original);
  return related.some(({ key, record, isSubject }) => {
    const now = after.get(key);
    if (now === undefined) return isSubject;
    return Object.keys(record).some((field) => field in now && !isDeepStrictEqual(now[field], record[field]));
  });
}

interface Related {
  readonly key: string;
  readonly record: AnyRecord;
  readonly isSubject: boolean;
}

/** The records that a finding is about: its subject, the account, who may own it, the source and what was read of it. */
function relatedTo({ subject, owner }: Finding, original: Snapshot): readonly Related[] {
  const content: Content = { ...original };
  const credential = original.credentials.find(({ id }) => id === subject.id);
  const people = [owner?.identity?.id, ...(owner?.claims ?? []).map(({ identity }) => identity)];
  const ids = new Set([subject.id, credential?.account, ...people]);
  return lists.flatMap((list) =>
    recordsOf(content, list)
      .filter((record) => {
        if (ids.has(String(record["id"])) || isOneOf(record, subject.id)) return true;
        if (list === "references") return subject.type === "reference" && record["source"] === subject.source;
        const isOfRoster = String(record["source"]).startsWith("roster:") || record["kind"] === "roster";
        const isSource = list === "sources" && record["id"] === subject.source;
        return (
          isSource ||
          (list === "sources" && isOfRoster) ||
          (list === "coverage" && (record["source"] === subject.source || isOfRoster))
        );
      })
      .map((record) => ({
        key: keyOf(list, record),
        record,
        isSubject: record["id"] === subject.id || isOneOf(record, subject.id) || list === "references",
      })),
  );
}

/** Whether a record is one of the things that a finding is about together, such as the secrets of a repository. */
function isOneOf({ id }: AnyRecord, subject: string): boolean {
  return subject.endsWith(":*") && String(id).startsWith(subject.slice(0, -1));
}
