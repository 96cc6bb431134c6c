import type { Edge } from "./edge.ts";
import { plainText } from "./plain-text.ts";

/** Says on stderr what the user should know and did not ask for; nothing when quiet. */
export function writeNotes(notes: readonly string[], quiet: boolean | undefined, edge: Edge): void {
  if (quiet === true) return;
  for (const note of notes) edge.stderr.write(`outlived: ${plainText(note)}\n`);
}
