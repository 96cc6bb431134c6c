import { nearest } from "../contract/nearest.ts";
import type { ParseAnswer } from "./compiler/protocol.ts";
import { beginnings, libraryFolder, type PolicyOrigin, type PolicyTree, type SourceFile } from "./policy-folder.ts";
import { type PolicyProblem, problemAt, problemOf } from "./policy-problem.ts";
import {
  asTerm,
  constant,
  dotted,
  importName,
  packageName,
  type RegoModule,
  type RegoRule,
  type RegoTerm,
  refTerms,
  ruleName,
} from "./rego/tree.ts";

/** Checks what all policies have in common: their names, their one public rule, and that they import only shared Rego. */
export function checkRuleShape(
  id: string,
  rego: SourceFile,
  module: RegoModule,
  library: readonly RegoModule[],
): readonly PolicyProblem[] {
  const origin = id.startsWith(beginnings.custom.id) ? "custom" : "built-in";
  const findings = (module.rules ?? []).filter((rule) => ruleName(rule) === "findings");
  return [
    ...checkNames(id, rego, module),
    ...checkImports(origin, module, library),
    ...checkPublicRules(rego, module),
    ...findings.flatMap(findingLiterals).flatMap(checkFinding),
  ];
}

/** Checks shared Rego: its package is named after its file, and it imports only shared Rego. */
export function checkLibrary(
  { origin, library }: PolicyTree,
  parsed: ParseAnswer["files"],
  importable: readonly RegoModule[],
): readonly PolicyProblem[] {
  const own = new Set(library.map(({ file }) => file));
  return parsed
    .filter(({ file }) => own.has(file))
    .flatMap(({ file, module }) => {
      const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.rego$/, "");
      const expected = `${beginnings[origin].id}${libraryFolder}/${name}`.replaceAll("/", ".");
      return [...checkPackage(module, expected, "file"), ...checkImports(origin, module, importable)];
    });
}

/** Tests are in a package beside the policy's, or in the policy's own; in any other they would change what is tested. */
export function checkTestPackage(id: string, test: SourceFile | undefined): readonly PolicyProblem[] {
  const expected = id.replaceAll("/", ".");
  const [statement = "", found = expected] = /^package[ \t]+(\S+)/m.exec(test?.text ?? "") ?? [];
  if (test === undefined || [expected, `${expected}_test`].includes(found)) return [];
  const row = test.text.slice(0, test.text.indexOf(statement)).split("\n").length;
  const message = `the package is ${found}; its folder says ${expected}_test`;
  return [{ file: test.file, line: row, column: 1, message }];
}

/**
 * `opa build` removes a rule that is an entrypoint from its source, and imports it instead, because the rule is in the
 * compiled module. Such a source cannot be checked.
 */
export function removedFindings(module: RegoModule): readonly PolicyProblem[] {
  const path = `data.${packageName(module)}.findings`;
  const message =
    "the rule findings was taken out by `opa build`, because it is an entrypoint; build with `outlived policies build`";
  return (module.imports ?? [])
    .filter((entry) => dotted(refTerms(entry.path)) === path)
    .map((entry) => problemAt(entry, message));
}

const nameShape = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

function checkNames(id: string, { file }: SourceFile, module: RegoModule): readonly PolicyProblem[] {
  const misspelled = id.split("/").filter((name) => !nameShape.test(name));
  return [
    ...misspelled.map((name) => problemOf(file, `the folder ${name} is not written in snake_case; rename it`)),
    ...checkPackage(module, id.replaceAll("/", "."), "folder"),
  ];
}

function checkPackage(module: RegoModule, expected: string, source: "file" | "folder"): readonly PolicyProblem[] {
  const found = packageName(module);
  if (found === expected) return [];
  return [problemAt(module.package, `the package is ${found}; its ${source} says ${expected}`)];
}

/** The packages of shared Rego, by the origin of the importing policy. */
const shared: Readonly<Record<PolicyOrigin, readonly string[]>> = {
  "built-in": ["data.lib"],
  custom: ["data.lib", "data.custom.lib"],
};

function checkImports(
  origin: PolicyOrigin,
  { imports = [] }: RegoModule,
  library: readonly RegoModule[],
): readonly PolicyProblem[] {
  const allowed = shared[origin];
  const packages = library.map((module) => `data.${packageName(module)}`);
  return imports.flatMap((entry) => {
    const path = dotted(refTerms(entry.path));
    if (!allowed.some((beginning) => isWithin(path, beginning))) {
      const message = `${importName(entry)} is imported from ${path}; only ${allowed.join(" and ")} may be`;
      return [problemAt(entry, message)];
    }
    if (packages.some((name) => isWithin(path, name) || isWithin(name, path))) return [];
    const near = nearest(path, packages);
    const known = near === undefined ? `there are ${packages.join(", ")}` : `did you mean ${near}?`;
    return [problemAt(entry, `there is no ${path}; ${known}`)];
  });
}

function isWithin(path: string, beginning: string): boolean {
  return path === beginning || path.startsWith(`${beginning}.`);
}

function checkPublicRules({ file }: SourceFile, { rules = [] }: RegoModule): readonly PolicyProblem[] {
  const findings = rules.filter((rule) => ruleName(rule) === "findings");
  const others = rules.filter((rule) => !ruleName(rule).startsWith("_") && ruleName(rule) !== "findings");
  const isSet = ({ head }: RegoRule) => head.key !== undefined && head.value === undefined && head.ref.length === 1;
  return [
    ...others.map((rule) => problemAt(rule, `${ruleName(rule)} is public; write _${ruleName(rule)}`)),
    ...(findings.length > 0 ? [] : [problemOf(file, "there is no rule `findings contains finding if ...`")]),
    ...findings
      .filter((rule) => !isSet(rule))
      .map((rule) => problemAt(rule, "findings is a set: write `findings contains finding if ...`")),
  ];
}

type Pairs = readonly (readonly [RegoTerm, RegoTerm])[];

/** The object literals that a rule finds, directly or through a name. What is built elsewhere is checked by tests. */
function findingLiterals({ head: { key }, body }: RegoRule): readonly (RegoTerm & { readonly value: Pairs })[] {
  if (key?.type === "object") return [key];
  return body.flatMap((expression) => {
    const term = asTerm(expression);
    const [operator, name, value] = term?.type === "call" ? term.value : [];
    const isAssigned = operator && dotted(refTerms(operator)) === "assign" && name?.value === key?.value;
    return isAssigned && key?.type === "var" && value?.type === "object" ? [value] : [];
  });
}

const findingParts = ["subject", "arguments"];
const findingShape = 'write {"subject": input.id, "arguments": {...}}';

/** A finding has a subject and arguments, and nothing else. */
function checkFinding(finding: RegoTerm & { readonly value: Pairs }): readonly PolicyProblem[] {
  const entries = finding.value;
  const names = new Set(entries.map(([key]) => constant(key)));
  if (names.has(undefined)) return [];
  const missing = findingParts.filter((part) => !names.has(part));
  const foreign = entries.filter(([key]) => !findingParts.includes(constant(key) ?? ""));
  return [
    ...foreign.map(([key]) => {
      const name = constant(key) ?? "";
      const near = nearest(name, missing);
      const hint = near === undefined ? findingShape : `did you mean ${near}?`;
      return problemAt(key, `a finding has no ${name}; ${hint}`);
    }),
    ...missing.slice(foreign.length).map((part) => problemAt(finding, `a finding needs ${part}; ${findingShape}`)),
    ...entries.flatMap(([key, value]) => checkFindingPart(constant(key), value)),
  ];
}

const scalarsAndLists = ["string", "number", "boolean", "null", "array", "set"];

function checkFindingPart(name: string | undefined, value: RegoTerm): readonly PolicyProblem[] {
  if (name === "subject" && isOther(value)) return [problemAt(value, "the subject of a finding is input.id")];
  if (name === "arguments" && scalarsAndLists.includes(value.type)) {
    const message = "the arguments of a finding are an object, by the names that the message has";
    return [problemAt(value, message)];
  }
  return [];
}

/** The value is a constant, or another field of `input` than `input.id`. A variable may contain the id. */
function isOther(value: RegoTerm): boolean {
  if (value.type !== "ref") return [...scalarsAndLists, "object"].includes(value.type);
  const [head, ...keys] = refTerms(value);
  return head?.value === "input" && keys.map(constant).join(".") !== "id";
}
