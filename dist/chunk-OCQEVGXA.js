import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  plainText
} from "./chunk-3JQF7N3I.js";
import {
  UsageError,
  formatPlace
} from "./chunk-V3U2C5LL.js";

// src/command/failure.ts
import { inspect } from "node:util";
function describeFailure(error, debug) {
  return error instanceof UsageError ? { text: usageText(error, debug), exitCode: 2 } : { text: faultText(error, debug), exitCode: 4 };
}
function usageText(error, debug) {
  let place = error.at === void 0 ? "" : `${formatPlace(error.at)}: `;
  return `${[
    `outlived: ${plainLines(`${place}${error.message}`)}`,
    ...error.hint === void 0 ? [] : [`hint: ${plainLines(error.hint)}`],
    ...debug ? [plainLines(stackOf(error))] : []
  ].join(`
`)}
`;
}
function faultText(error, debug) {
  let what = error instanceof Error ? `${error.name}: ${error.message}` : inspect(error);
  return `${[
    `outlived: a fault of ours, nothing that you did: ${plainText(what)}`,
    debug ? plainLines(stackOf(error)) : "hint: Run it again with --debug and report what it prints."
  ].join(`
`)}
`;
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
  describeFailure
};
