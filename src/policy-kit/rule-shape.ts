import type { SourceFile } from "./policy-folder.ts";
import type { Problem } from "./problem.ts";
import {
  importName,
  locate,
  packagePath,
  type RegoLocation,
  type RegoModule,
  type RegoRule,
  refTerms,
  ruleName,
} from "./rego-tree.ts";

/** Checks what every policy has in common: one spelling, one public rule, nothing imported but the library. */
export function checkRuleShape(id: string, rego: SourceFile, module: RegoModule): readonly Problem[] {
  return [...checkSpelling(id, rego, module), ...checkImports(module), ...checkPublicRules(rego, module)];
}

const nameShape = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

function checkSpelling(id: string, { file }: SourceFile, module: RegoModule): readonly Problem[] {
  const at = locate(module.package);
  const misspelt = id.split("/").filter((name) => !nameShape.test(name));
  const found = packagePath(module).join(".");
  const expected = id.replaceAll("/", ".");
  return [
    ...misspelt.map((name) => problem({ file, row: 1, col: 1 }, `the folder ${name} is not written in snake_case`)),
    ...(found === expected ? [] : [problem(at, `the package is ${found}; its folder says ${expected}`)]),
  ];
}

function checkImports({ imports = [] }: RegoModule): readonly Problem[] {
  return imports.flatMap((entry) => {
    const path = refTerms(entry.path).map(({ value }) => String(value));
    if (path[0] === "data" && path[1] === "lib") return [];
    return [problem(locate(entry), `${importName(entry)} is imported from ${path.join(".")}; only data.lib may be`)];
  });
}

function checkPublicRules({ file }: SourceFile, { rules = [] }: RegoModule): readonly Problem[] {
  const shown = rules.filter(({ head }) => !ruleName(head).startsWith("_"));
  const others = shown.filter(({ head }) => ruleName(head) !== "findings");
  const findings = shown.filter(({ head }) => ruleName(head) === "findings");
  const missing = problem({ file, row: 1, col: 1 }, "there is no rule `findings contains finding if ...`");
  return [
    ...others.map((rule) => problem(locate(rule), `${ruleName(rule.head)} is public; write _${ruleName(rule.head)}`)),
    ...(findings.length === 0 ? [missing] : []),
    ...findings.filter((rule) => !isPartialSet(rule)).map((rule) => problem(locate(rule), findingsShape)),
  ];
}

const findingsShape = "findings is a set: write `findings contains finding if ...`";

function isPartialSet({ head }: RegoRule): boolean {
  return head.key !== undefined && head.value === undefined && head.ref.length === 1;
}

function problem({ file, row, col }: RegoLocation, message: string): Problem {
  return { file, line: row, column: col, message };
}
