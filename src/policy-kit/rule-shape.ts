import { nearest } from "../contract/index.ts";
import { checkFindingShape } from "./finding-shape.ts";
import { beginnings, type PolicyOrigin, type SourceFile } from "./policy-folder.ts";
import type { Problem } from "./problem.ts";
import {
  importName,
  locate,
  packagePath,
  type RegoImport,
  type RegoLocation,
  type RegoModule,
  type RegoRule,
  refTerms,
  ruleName,
} from "./rego-tree.ts";

/** Checks what every policy has in common: one spelling, one public rule, one shape, nothing imported but the library. */
export function checkRuleShape(
  id: string,
  rego: SourceFile,
  module: RegoModule,
  library: readonly RegoModule[],
): readonly Problem[] {
  const origin = id.startsWith(beginnings.custom.id) ? "custom" : "built-in";
  const imports = checkImports(origin, module, library);
  return [
    ...checkSpelling(id, rego, module),
    ...imports,
    ...checkPublicRules(rego, module),
    ...checkFindingShape(module),
  ];
}

/** Tests stand in a package of their own beside the policy's, or in it; elsewhere they would change what is tested. */
export function checkTestPackage(id: string, test: SourceFile | undefined): readonly Problem[] {
  const expected = id.replaceAll("/", ".");
  const [statement = "", found = expected] = /^package[ \t]+(\S+)/m.exec(test?.text ?? "") ?? [];
  if (test === undefined || [expected, `${expected}_test`].includes(found)) return [];
  const row = test.text.slice(0, test.text.indexOf(statement)).split("\n").length;
  return [problem({ file: test.file, row, col: 1 }, `the package is ${found}; its folder says ${expected}_test`)];
}

/**
 * `opa build` takes a rule that is an entrypoint out of its source, and imports it in its place, because it is in the
 * module. Such a source cannot be checked.
 */
export function takenOutFindings(module: RegoModule): readonly Problem[] {
  const path = `data.${packagePath(module).join(".")}.findings`;
  const found = (module.imports ?? []).filter((entry) => dotted(entry) === path);
  const message =
    "the rule findings was taken out by `opa build`, because it is an entrypoint; build with `outlived policies build`";
  return found.map((entry) => problem(locate(entry), message));
}

function dotted({ path }: RegoImport): string {
  return refTerms(path)
    .map(({ value }) => String(value))
    .join(".");
}

const nameShape = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

function checkSpelling(id: string, { file }: SourceFile, module: RegoModule): readonly Problem[] {
  const at = locate(module.package);
  const misspelt = id.split("/").filter((name) => !nameShape.test(name));
  const found = packagePath(module).join(".");
  const expected = id.replaceAll("/", ".");
  return [
    ...misspelt.map((name) =>
      problem({ file, row: 1, col: 1 }, `the folder ${name} is not written in snake_case; rename it`),
    ),
    ...(found === expected ? [] : [problem(at, `the package is ${found}; its folder says ${expected}`)]),
  ];
}

/** Where shared Rego stands, by the origin of who imports it. */
const shared: Readonly<Record<PolicyOrigin, readonly string[]>> = {
  "built-in": ["data.lib"],
  custom: ["data.lib", "data.custom.lib"],
};

/** Nothing is imported but shared Rego. */
export function checkImports(
  origin: PolicyOrigin,
  { imports = [] }: RegoModule,
  library: readonly RegoModule[],
): readonly Problem[] {
  const allowed = shared[origin];
  const packages = library.map((module) => ["data", ...packagePath(module)].join("."));
  return imports.flatMap((entry) => {
    const path = dotted(entry);
    if (!allowed.some((beginning) => isWithin(path, beginning))) {
      const message = `${importName(entry)} is imported from ${path}; only ${allowed.join(" and ")} may be`;
      return [problem(locate(entry), message)];
    }
    if (packages.some((name) => isWithin(path, name) || isWithin(name, path))) return [];
    const near = nearest(path, packages);
    const known = near === undefined ? `there are ${packages.join(", ")}` : `did you mean ${near}?`;
    return [problem(locate(entry), `there is no ${path}; ${known}`)];
  });
}

function isWithin(path: string, beginning: string): boolean {
  return path === beginning || path.startsWith(`${beginning}.`);
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
