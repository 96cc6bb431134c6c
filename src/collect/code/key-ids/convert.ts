import type { Reference } from "../../../model/generated/snapshot.ts";
import { groupBy } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { firstOf } from "../../../model/sentence.ts";
import type { Collected, CoverageReport } from "../../collector.ts";
import { literalKeyIds } from "../workflows/clouds/names.ts";
import type { KeyFile, KeyFiles } from "./api.ts";

/** The ids of access keys in the files of a tree: one reference per file and id. Of a line nothing else is kept. */
export function convertKeyFiles(tree: KeyFiles, source: string): Collected {
  const references = tree.files.flatMap((file) => referencesIn(file, source));
  return { references, coverage: [reportOn(tree, references.length)] };
}

const kind: Reference["kind"] = "key-id-in-file";
const role: Reference["role"] = "declares";

function referencesIn({ file, text }: KeyFile, source: string): readonly Reference[] {
  const ids = literalKeyIds(text).filter(({ cloud }) => cloud === "aws");
  if (ids.length === 0) return [];
  const positionAt = positionsOf(text);
  const byId = groupBy(ids, ({ id }) => id);
  return [...byId].map(([name, found]): Reference => {
    const [first = { line: 1, column: 1 }, ...others] = found.map(({ index }) => positionAt(index));
    return omitUndefined({
      id: `${source}:${file}:${kind}:${name}`,
      source,
      kind,
      name,
      target: { kind: "access-key", name },
      file,
      ...first,
      otherPlaces: others.length === 0 ? undefined : others,
      role,
    });
  });
}

type Position = Pick<Reference, "line" | "column">;

/** Lines and columns from 1 of offsets that are asked for in any order. */
function positionsOf(text: string): (offset: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    let from = 0;
    let to = starts.length;
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if ((starts[middle] ?? 0) <= offset) from = middle;
      else to = middle;
    }
    return { line: from + 1, column: offset - (starts[from] ?? 0) + 1 };
  };
}

function reportOn({ count: read, unread, skipped }: KeyFiles, count: number): CoverageReport {
  const left = Array.from(skipped, ([reason, count]) => ({ count, reason }));
  const report = omitUndefined({ count, skipped: left.length === 0 ? undefined : left });
  if (unread.length > 0) {
    const problems = unread.map(({ file, reason }) => `${file} (${reason})`).sort();
    const reason = `Not everything could be read: ${firstOf(problems)}.`;
    return { ...report, status: "partial", reason, consequence: "Ids of access keys in there are not known." };
  }
  if (read > 0) return { ...report, status: "complete" };
  return { ...report, status: "not-applicable", reason: "There is no text file in this tree besides its workflows." };
}
