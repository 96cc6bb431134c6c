import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { readSnapshot, renderDocument, renderLines, type WritableSnapshot } from "../../contract/index.ts";
import { rosterInWords } from "../../kinds/index.ts";
import type { Snapshot } from "../../model/generated/snapshot.ts";
import { knowsCreator } from "../../resolve/known-creators.ts";
import { mergeSnapshots } from "../../resolve/merge.ts";
import type { EarlierSnapshot } from "../../resolve/unlisted.ts";
import { interruptibly } from "../shell/interruptible.ts";
import { readUserBytes } from "../shell/read-file.ts";
import { writeUserFile } from "../shell/write-file.ts";

/** Takes half the time of the default level, for a tenth more bytes. */
const gzipLevel = 4;

interface ReadSnapshots {
  readonly snapshot: Snapshot;
  /** Says how many records of earlier files were replaced by those of later ones. */
  readonly notes: readonly string[];
}

/** Reads the snapshots in the named files, as JSON or as lines, compressed or not, and merges them. */
export async function readSnapshots(files: readonly string[], folder: string): Promise<ReadSnapshots> {
  const snapshots: Snapshot[] = [];
  for (const file of files) snapshots.push(await readSnapshot(readUserBytes(file, folder), file, interruptibly));
  const snapshot = interruptibly(() => mergeSnapshots(snapshots));
  // No file has a record twice, so what merging lost was replaced.
  const replaced = snapshots.reduce((sum, one) => sum + countRecords(one), -countRecords(snapshot));
  if (replaced === 0) return { snapshot, notes: [] };
  const note =
    replaced === 1
      ? "1 record is in several files; that of the later file is judged."
      : `${replaced} records are in several files; those of the later files are judged.`;
  return { snapshot, notes: [note] };
}

function countRecords({ identities, accounts, credentials, references, systems, removals }: Snapshot): number {
  return [identities, accounts, credentials, references, systems, removals].reduce((sum, list) => sum + list.length, 0);
}

/** Reads whom earlier snapshots list and who created what, one file after the other, so that the rest is not held. */
export async function readHistory(files: readonly string[], folder: string): Promise<readonly EarlierSnapshot[]> {
  const history: EarlierSnapshot[] = [];
  for (const file of files) {
    const { collectedAt, identities, credentials } = await readSnapshot(
      readUserBytes(file, folder),
      file,
      interruptibly,
    );
    history.push({ collectedAt, identities, credentials: credentials.filter(knowsCreator) });
  }
  return history;
}

/** Names the rosters of current people of which nothing says whom they do not list any more. */
export function listNotes({ sources }: Pick<Snapshot, "sources">, history: readonly string[] = []): readonly string[] {
  if (history.length > 0) return [];
  const mute = sources.filter(({ lists, domains = [] }) => lists === "current" && domains.length === 0);
  return mute.map(({ name }) => {
    const lack = "without earlier snapshots (--history) or the company's domains it cannot show who has left";
    return `The ${rosterInWords(name)} lists current people only: ${lack}.`;
  });
}

/** Writes a snapshot, never redacted and readable by its owner alone: lines where the name ends in .ndjson, else JSON. */
export async function writeSnapshot(snapshot: WritableSnapshot, file: string, folder: string): Promise<void> {
  const [, isLines, isCompressed] = /(\.ndjson)?(\.gz)?$/i.exec(file) ?? [];
  const pieces = isLines === undefined ? renderDocument(snapshot) : renderLines(snapshot);
  await writeUserFile(file, isCompressed === undefined ? pieces : compress(pieces), folder);
}

/** Compresses pieces as they come; the same pieces give the same bytes. */
function compress(pieces: Iterable<string>): AsyncIterable<Uint8Array> {
  const source = Readable.from(pieces);
  const gzip = createGzip({ level: gzipLevel });
  source.once("error", (error) => gzip.destroy(error));
  return source.pipe(gzip);
}
