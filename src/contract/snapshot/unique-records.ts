import { UsageError } from "../../model/errors.ts";
import { formatValue } from "../violation.ts";
import type { ListName } from "./layout.ts";

/** Any record of a snapshot. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/** The fields that identify a record within its list, where these are not `id`. */
const identifyingFields: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  coverage: ["source", "section", "scope"],
  removals: ["identity", "system", "sentAt"],
};

/**
 * Throws a UsageError where the same fields identify two records of a list. It names the line of each, or the positions
 * in the document where `lines` is absent.
 */
export function refuseDuplicates(
  list: ListName,
  records: readonly AnyRecord[],
  file: string,
  lines?: readonly number[],
): void {
  const fields = identifyingFields[list];
  const identityOf = (record: AnyRecord): string =>
    fields === undefined ? String(record["id"]) : JSON.stringify(fields.map((field) => record[field]));
  // What this program writes is in order. Seeing that takes a quarter of the time of looking up every record.
  if (isAscending(records, identityOf)) return;
  const indexOf = new Map<string, number>();
  for (const [index, record] of records.entries()) {
    const earlier = indexOf.get(identityOf(record));
    if (earlier !== undefined) throw duplicate(list, record, [earlier, index], file, lines);
    indexOf.set(identityOf(record), index);
  }
}

function isAscending(records: readonly AnyRecord[], identityOf: (record: AnyRecord) => string): boolean {
  let last: string | undefined;
  for (const record of records) {
    const identity = identityOf(record);
    if (last !== undefined && identity <= last) return false;
    last = identity;
  }
  return true;
}

function duplicate(
  list: ListName,
  record: AnyRecord,
  indices: readonly [number, number],
  file: string,
  lines: readonly number[] | undefined,
): UsageError {
  const same = (identifyingFields[list] ?? ["id"])
    .filter((field) => record[field] !== undefined)
    .map((field) => `${field} ${formatValue(record[field])}`);
  const places = indices.map((index) => (lines === undefined ? `/${list}/${index}` : `line ${lines[index]}`));
  const line = lines?.[indices[1]];
  return new UsageError(`Two records of ${list} have the same ${same.join(", ")}: ${places.join(" and ")}.`, {
    at: { file, ...(line !== undefined && { line }) },
    hint: "Keep the one that is right.",
  });
}
