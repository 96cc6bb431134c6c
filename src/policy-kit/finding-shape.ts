import { nearest } from "../contract/index.ts";
import type { Problem } from "./problem.ts";
import {
  constant,
  functionName,
  isTerm,
  locate,
  pairs,
  type RegoModule,
  type RegoRule,
  type RegoTerm,
  refTerms,
  ruleName,
  termList,
} from "./rego-tree.ts";

const parts = new Set(["subject", "arguments"]);

/**
 * Checks findings that are written down as an object: the subject and the arguments, and nothing else. What a finding is
 * that is put together elsewhere shows when the policy is tested.
 */
export function checkFindingShape({ rules = [] }: RegoModule): readonly Problem[] {
  return rules
    .filter(({ head }) => ruleName(head) === "findings")
    .flatMap(findingsOf)
    .flatMap(checkFinding);
}

/** The objects that a rule gives, itself or by a name that its body gives them. */
function findingsOf({ head: { key }, body }: RegoRule): readonly RegoTerm[] {
  if (key?.type === "object") return [key];
  if (key?.type !== "var") return [];
  return body.flatMap(({ terms }) => {
    const [operator, name, value] = isTerm(terms) ? [] : termList(terms);
    const isGiven = operator !== undefined && functionName(operator) === "assign" && name?.value === key.value;
    return isGiven && value?.type === "object" ? [value] : [];
  });
}

function checkFinding(finding: RegoTerm): readonly Problem[] {
  const entries = pairs(finding);
  const names = new Set(entries.map(([key]) => constant(key)));
  if (names.has(undefined)) return [];
  const missing = [...parts].filter((part) => !names.has(part));
  const foreign = entries.filter(([key]) => !parts.has(constant(key) ?? ""));
  return [
    ...foreign.map(([key]) => toProblem(key, describeForeign(constant(key) ?? "", missing))),
    ...missing.slice(foreign.length).map((part) => toProblem(finding, `a finding needs ${part}; ${shape}`)),
    ...entries.flatMap(([key, value]) => checkPart(constant(key), value)),
  ];
}

const shape = 'write {"subject": input.id, "arguments": {...}}';

function describeForeign(name: string, missing: readonly string[]): string {
  const near = nearest(name, missing);
  return `a finding has no ${name}; ${near === undefined ? shape : `did you mean ${near}?`}`;
}

function checkPart(name: string | undefined, value: RegoTerm): readonly Problem[] {
  if (name === "subject" && isOther(value)) return [toProblem(value, "the subject of a finding is input.id")];
  if (name === "arguments" && noArguments.has(value.type)) {
    return [toProblem(value, "the arguments of a finding are an object, by the names that the message has")];
  }
  return [];
}

/** Another field of input, or a constant. A name may stand for the id. */
function isOther(value: RegoTerm): boolean {
  if (value.type !== "ref") return constants.has(value.type);
  const [head, ...keys] = refTerms(value);
  return head?.value === "input" && keys.map(constant).join(".") !== "id";
}

const constants = new Set(["string", "number", "boolean", "null", "array", "set", "object"]);
const noArguments = new Set(["string", "number", "boolean", "null", "array", "set"]);

function toProblem(term: RegoTerm, message: string): Problem {
  const { file, row, col } = locate(term);
  return { file, line: row, column: col, message };
}
