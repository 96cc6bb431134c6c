import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  visible
} from "./chunk-report-visible.js";
import {
  UsageError,
  formatPlace
} from "./chunk-model-errors.js";

// src/command/shell/messages.ts
import { inspect } from "node:util";
function plainText(text) {
  return withoutCommands(visible(text));
}
function plainPage(text) {
  let plain = (line) => withoutCommands(line.split("	").map(visible).join("	"));
  return text.split(/\r?\n/).map(plain).join(`
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
  plainText,
  plainPage,
  withoutCommands,
  writeNotes,
  describeFailure,
  describeMistake
};
