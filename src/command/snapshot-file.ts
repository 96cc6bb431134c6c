import type { Snapshot } from "../model/generated/snapshot.ts";
import type { Edge } from "./edge.ts";
import { writeUserFile } from "./write-file.ts";

/** The document as it is written: two spaces deep, a newline at its end. */
export function renderSnapshot(snapshot: Snapshot): string {
  return `${JSON.stringify(snapshot, null, 2)}\n`;
}

/** Writes the facts, never redacted, for their owner's eyes only. */
export async function writeSnapshot(snapshot: Snapshot, file: string, edge: Edge): Promise<void> {
  await writeUserFile(file, renderSnapshot(snapshot), edge.folder);
}
