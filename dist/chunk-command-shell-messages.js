import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  UsageError,
  formatPlace
} from "./chunk-model-errors.js";
import {
  visible
} from "./chunk-report-visible.js";

// src/contract/nearest.ts
function editDistance(left, right) {
  let beforeLast = [], last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    let current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      let same = left[row - 1] === right[column - 1], swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1], choices = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        ...swapped ? [(beforeLast[column - 2] ?? 0) + 1] : []
      ];
      current.push(Math.min(...choices));
    }
    beforeLast = last, last = current;
  }
  return last[right.length] ?? 0;
}
function plain(word) {
  return word.toLowerCase().replaceAll(/[\s_-]/g, "");
}
function distance(word, candidate) {
  let whole = editDistance(plain(word), plain(candidate)), lastPart = candidate.slice(candidate.lastIndexOf("/") + 1);
  return Math.min(whole, editDistance(plain(word), plain(lastPart)) + 0.5);
}
var longestWord = 200;
function nearest(word, known) {
  if (word.length > longestWord) return;
  let limit = Math.max(1, Math.floor(plain(word).length / 3)) + 0.5, best, begins;
  for (let name of known) {
    let found = distance(word, name);
    found <= limit && (best === void 0 || found < best.distance) && (best = { name, distance: found }), begins === void 0 && plain(word).length >= 3 && plain(name).startsWith(plain(word)) && (begins = name);
  }
  return best?.name ?? begins;
}

// src/command/shell/messages.ts
import { inspect } from "node:util";
function plainText(text) {
  return withoutCommands(visible(text));
}
function plainPage(text) {
  let plain2 = (line) => withoutCommands(line.split("	").map(visible).join("	"));
  return text.split(/\r?\n/).map(plain2).join(`
`);
}
function withoutCommands(line) {
  return line.replace(/^(\s*)::/, "$1: :").replaceAll("##[", "# #[");
}
function writeNotes(notes, edge) {
  for (let note of notes) edge.stderr.write(`outlived: ${plainText(note)}
`);
}
function describeFailure(error, debug) {
  let stack = debug ? [plainLines(stackOf(error))] : [];
  if (error instanceof UsageError)
    return { text: `${[`outlived: ${describeMistake(error)}`, ...stack].join(`
`)}
`, exitCode: 2 };
  let what = error instanceof Error ? `${error.name}: ${error.message}` : inspect(error);
  return { text: `${[
    `outlived: internal error; this is a bug in outlived, not in what you did: ${plainText(what)}`,
    ...debug ? stack : ["hint: Run it again with --debug and report what it prints."]
  ].join(`
`)}
`, exitCode: 4 };
}
function describeMistake({ at, hint, message }) {
  let place = at === void 0 ? "" : `${formatPlace(at)}: `;
  return [plainLines(`${place}${message}`), ...hint === void 0 ? [] : [`hint: ${plainLines(hint)}`]].join(`
`);
}
function plainLines(text) {
  return text.split(`
`).map(plainText).join(`
  `);
}
function stackOf(error) {
  if (!(error instanceof Error)) return inspect(error);
  let own = error.stack ?? error.message;
  return error.cause === void 0 ? own : `${own}
caused by: ${stackOf(error.cause)}`;
}

export {
  nearest,
  plainText,
  plainPage,
  withoutCommands,
  writeNotes,
  describeFailure,
  describeMistake
};
