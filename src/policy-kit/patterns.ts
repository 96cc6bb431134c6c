import { startEngine } from "../evaluate/opa.ts";
import { unique } from "../model/group.ts";
import { isRecord } from "../model/is-record.ts";
import type { Ask } from "./compiler/run-compiler.ts";
import { nativeBuiltins } from "./native-builtins.ts";
import { type PolicyProblem, problemAt } from "./policy-problem.ts";
import { textsPassedTo } from "./rego/constant-texts.ts";
import type { RegoModule } from "./rego/tree.ts";

/**
 * Finds the constant regular expressions that OPA refuses. A call with such a pattern has no value, so the policy would
 * find nothing with it, and everything with its negation.
 */
export async function checkPatterns(
  modules: readonly RegoModule[],
  library: readonly RegoModule[],
  ask: Ask,
): Promise<readonly PolicyProblem[]> {
  const all = [...modules, ...library];
  const found = all.flatMap((module) => textsPassedTo(takePattern, module, all));
  const refused = await refusedPatterns(unique(found.map(({ value }) => value)), ask);
  return found.flatMap((pattern) => {
    if (!refused.has(pattern.value)) return [];
    return [problemAt(pattern, `the regular expression ${JSON.stringify(pattern.value)} ${reasonFor(pattern.value)}`)];
  });
}

const validity = "package outlived.patterns\n\nvalid := [regex.is_valid(pattern) | some pattern in input.patterns]\n";

/** In MiB; a pattern that needs more is refused by RE2 itself. */
const memoryLimit = 512;

/**
 * Those that the engine calls invalid, which is the one that evaluates policies. OPA's own tests run in Go, which takes
 * a few patterns more.
 */
async function refusedPatterns(patterns: readonly string[], ask: Ask): Promise<ReadonlySet<string>> {
  if (patterns.length === 0) return new Set();
  const { wasm } = await ask({
    kind: "compile",
    sources: [{ file: "patterns.rego", text: validity }],
    builtins: nativeBuiltins,
    entrypoints: ["outlived/patterns/valid"],
    optimize: 0,
  });
  if (wasm === undefined) throw new Error("The compiler gave no module to try patterns with");
  const engine = startEngine({ module: new WebAssembly.Module(wasm), data: "{}", memoryLimit });
  const answer: unknown = JSON.parse(engine.evaluate("outlived/patterns/valid", JSON.stringify({ patterns })));
  const [first]: unknown[] = Array.isArray(answer) ? answer : [];
  const valid = isRecord(first) && Array.isArray(first["result"]) ? first["result"] : [];
  return new Set(patterns.filter((_, index) => valid[index] === false));
}

/** What OPA's syntax lacks of others, by how it is written, each with what to do. https://github.com/google/re2/wiki/Syntax */
const unsupported: readonly (readonly [shape: RegExp, reason: string])[] = [
  [/^\(\?<?[=!]/, "looks around, which RE2 cannot do; test the other condition by a call of its own"],
  [/^\\[1-9]|^\\k|^\(\?P=/, "refers back to a group, which RE2 cannot do; compare the groups in Rego"],
  [/^\(\?>|^(?:[*+?]|\{\d+(?:,\d*)?\})\+/, "has a possessive or atomic part, which RE2 does not have; leave it greedy"],
  [/^\(\?<\w/, "names a group as RE2 does not; write (?P<name>...)"],
  [/^\(\?[#|(R&]/, "has a group of a kind that RE2 does not have; write a plain one"],
  [/^\\[ZRXKGhH]/, "has an escape that RE2 does not have"],
];

/** Escaped characters, classes of characters, the openings of groups, and repetitions: all that may begin something. */
const parts = /\\[^]|\[\^?\]?(?:\\[^]|\[:\w+:\]|[^\]\\])*\]|\(\?<?[^]|(?:[*+?]|\{\d+(?:,\d*)?\})\+?/g;

/** Largest number in a repetition. https://github.com/google/re2/wiki/Syntax */
const mostRepetitions = 1_000;

function reasonFor(pattern: string): string {
  for (const [part] of pattern.matchAll(parts)) {
    const [, reason] = unsupported.find(([shape]) => shape.test(part)) ?? [];
    if (reason !== undefined) return reason;
    const counts = /^\{(\d+)(?:,(\d*))?\}/.exec(part)?.slice(1) ?? [];
    if (counts.some((count) => Number(count) > mostRepetitions)) return `repeats more than ${mostRepetitions} times`;
  }
  return `is invalid in RE2${inOtherWords(pattern)}; see https://github.com/google/re2/wiki/Syntax`;
}

/** What JavaScript says of it, if it is invalid there, too. */
function inOtherWords(pattern: string): string {
  try {
    "".search(pattern);
    return "";
  } catch (error) {
    const said = error instanceof Error ? /: ([^:]+)$/.exec(error.message)?.[1] : undefined;
    return said === undefined ? "" : ` (${said.charAt(0).toLowerCase()}${said.slice(1)})`;
  }
}

/** OPA's functions that take a pattern first. Whoever asks `regex.is_valid` expects a refusal. */
const takePattern = new Set(["regex.match", "regex.find_all_string_submatch_n"]);
