import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  plainText
} from "./chunk-3JQF7N3I.js";

// src/command/notes.ts
function writeNotes(notes, quiet, edge) {
  if (quiet !== !0)
    for (let note of notes) edge.stderr.write(`outlived: ${plainText(note)}
`);
}

export {
  writeNotes
};
