import type { PolicyAnnotation } from "../model/generated/annotation.ts";
import { groupBy } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { Policy } from "../model/policy.ts";
import { toPolicy } from "./annotation.ts";
import type { CompilerProblem } from "./compiler/protocol.ts";
import type { Ask } from "./compiler/run-compiler.ts";
import { checkReads } from "./declared-reads.ts";
import { readExamples } from "./example.ts";
import { nativeBuiltins, testBuiltins } from "./native-builtins.ts";
import {
  explainAmong,
  explainProblem,
  isBadMetadata,
  isMistypedField,
  isUnusedImport,
  unknownVariable,
  unsafeVariable,
} from "./opa-problem.ts";
import { checkPatterns } from "./patterns.ts";
import { libraryFolder, type PolicyFolder, type SourceFile } from "./policy-folder.ts";
import { checkParts } from "./policy-parts.ts";
import { inOrder, type PolicyProblem, problemOf } from "./policy-problem.ts";
import { type DeclaredPolicy, importable, type PolicySources } from "./policy-sources.ts";
import { packageName, type RegoModule, ruleName } from "./rego/tree.ts";
import { checkLibrary, checkRuleShape, checkTestPackage, removedFindings } from "./rule-shape.ts";
import { bundleSubjectSchema } from "./subject-schema.ts";

export interface CheckedPolicies {
  /** Those that could be parsed and have METADATA, sorted by id. */
  readonly policies: readonly Policy[];
  /** Sorted by location. */
  readonly problems: readonly PolicyProblem[];
  /** Those of the problems that leave unknown what a policy judges, so that it cannot be run. */
  readonly undeclared: readonly PolicyProblem[];
}

/**
 * How policies are sent to the compiler. `apart`: each alone, because OPA stops at the first stage that finds a mistake,
 * and one policy must not hide the mistakes of another. `together`: faster, and as good at finding out that there is no
 * mistake.
 */
export type Batching = "apart" | "together";

/** Checks everything about policies that can be checked without running them. */
export async function checkPolicies(
  sources: PolicySources,
  ask: Ask,
  batching: Batching = "apart",
): Promise<CheckedPolicies> {
  const { tree, kit, declared } = sources;
  const library = importable(sources);
  const asked = declared.filter(({ isTooDeep }) => isTooDeep !== true);
  const groups = groupBy(asked, ({ folder, annotation }) =>
    batching === "apart" ? folder.id : (annotation?.custom.subject ?? ""),
  );
  const [parsed, libraryTests, answers] = await Promise.all([
    ask({ kind: "parse", sources: library }),
    askAboutTests(library, tree.libraryTests, ask),
    Promise.all([...groups.values()].map((group) => askAbout(group, library, ask))),
  ]);
  const modules = parsed.files.map(({ module }) => module);
  const answered = answers.flat();
  const policyModules = answered.flatMap(({ module }) => module ?? []);
  const checked = answered.map((one) => checkPolicy(sources, one, modules));
  const undeclared = [
    ...tree.policies.filter((folder) => folder.rego === undefined).map(missingRego),
    ...declared.flatMap((one) => one.problems),
  ];
  const problems = [
    ...undeclared,
    ...tree.stray.map(strayFile),
    ...[...parsed.problems, ...libraryTests].map(explainProblem),
    ...checkLibrary(tree, parsed.files, modules),
    ...checked.flatMap((one) => one.problems),
    ...(await checkPatterns(policyModules, modules, ask)),
  ];
  // The library that comes with the program has no mistakes.
  const foreign = new Set(tree.origin === "built-in" ? [] : kit.library.map(({ file }) => file));
  return {
    policies: checked.flatMap(({ policy }) => policy ?? []),
    problems: inOrder(problems.filter(({ file }) => !foreign.has(file))),
    undeclared: inOrder(undeclared),
  };
}

/** A policy with its syntax tree, if it could be parsed, and what the compiler finds wrong with it. */
interface AnsweredPolicy extends DeclaredPolicy {
  readonly module: RegoModule | undefined;
  readonly found: readonly CompilerProblem[];
}

/** Asks about policies on one type of subject. Without METADATA the schema is unknown and nothing is checked against it. */
async function askAbout(
  group: readonly DeclaredPolicy[],
  library: readonly SourceFile[],
  ask: Ask,
): Promise<readonly AnsweredPolicy[]> {
  const policies = group.map(({ rego }) => rego);
  const tests = group.flatMap(({ folder }) => folder.test ?? []);
  const sources = [...library, ...policies];
  const [subject] = group.flatMap(({ annotation }) => annotation?.custom.subject ?? []);
  const schema = subject === undefined ? {} : { schema: bundleSubjectSchema(subject) };
  const [parsed, checked, testProblems] = await Promise.all([
    ask({ kind: "parse", sources: policies }),
    ask({ kind: "check", sources, builtins: nativeBuiltins, strict: true, ...schema }),
    askAboutTests(sources, tests, ask),
  ]);
  const modules = new Map(parsed.files.map(({ file, module }) => [file, module]));
  const problems = [...checked.problems, ...testProblems];
  return group.map((one) => ({
    ...one,
    module: modules.get(one.rego.file),
    found: problems.filter(({ file = "" }) => [one.rego.file, one.folder.test?.file].includes(file) || isShared(file)),
  }));
}

/** The file is in a library, or the problem belongs to no file. */
function isShared(file: string): boolean {
  return file === "" || file.includes(`/${libraryFolder}/`);
}

/** Tests may call more functions than policies. Problems of the tested policies themselves are left out. */
async function askAboutTests(
  tested: readonly SourceFile[],
  tests: readonly SourceFile[],
  ask: Ask,
): Promise<readonly CompilerProblem[]> {
  if (tests.length === 0) return [];
  const names = new Set(tests.map(({ file }) => file));
  const sources = [...tested, ...tests];
  const { problems } = await ask({ kind: "check", sources, builtins: testBuiltins, strict: true });
  return problems.filter(({ file = "" }) => names.has(file));
}

interface CheckedPolicy {
  readonly policy?: Policy;
  readonly problems: readonly PolicyProblem[];
}

function checkPolicy(sources: PolicySources, one: AnsweredPolicy, library: readonly RegoModule[]): CheckedPolicy {
  const { module, found, annotation } = one;
  // The compiler reports why it cannot be parsed. Mistakes in METADATA are reported with it.
  if (module === undefined) {
    const others = annotation === undefined ? found.filter((problem) => !isBadMetadata(problem)) : found;
    return { problems: withCompilerProblems([], others, library) };
  }
  const removed = removedFindings(module);
  if (removed.length > 0) return { problems: removed };
  const { policy, problems } = checkModule(sources, one, module, library);
  return omitUndefined({ policy, problems: withCompilerProblems(problems, found, library) });
}

function checkModule(
  { tree, kit }: PolicySources,
  { folder, rego, annotation }: DeclaredPolicy,
  module: RegoModule,
  library: readonly RegoModule[],
): CheckedPolicy {
  const { id } = folder;
  const shape = [...checkRuleShape(id, rego, module, library), ...checkTestPackage(id, folder.test)];
  if (annotation === undefined) return { problems: shape };
  const reads = checkReads({ id, rego, module, declaration: annotation.custom }, library);
  const known = reads.problems.length === 0 ? { reads: reads.paths, findsOnlyIf: reads.findsOnlyIf } : {};
  const help = folder.readme?.text ?? explanation(annotation);
  const policy = toPolicy(annotation, { id, ...known, readsOwner: reads.readsOwner, help });
  const { examples, problems } = readExamples(folder, policy);
  const parts = checkParts(folder, policy, examples, { frameworks: kit.frameworks, needsEveryPart: !tree.isBundle });
  return { policy, problems: [...shape, ...reads.problems, ...problems, ...parts] };
}

/** Replaces the README, which OPA leaves out of its bundles. */
function explanation({ title, description }: PolicyAnnotation): string {
  return `# ${title}\n\n${description.trim()}\n`;
}

/**
 * Adds the problems that the compiler finds to those of the kit, and reports each mistake once. The kit is more exact
 * about mistyped fields and imports, the compiler about variables without a value.
 */
function withCompilerProblems(
  own: readonly PolicyProblem[],
  found: readonly CompilerProblem[],
  library: readonly RegoModule[],
): readonly PolicyProblem[] {
  const functions = library.flatMap((module) =>
    (module.rules ?? []).map((rule) => `data.${packageName(module)}.${ruleName(rule)}`),
  );
  const explained = found.map((problem) => ({ problem, shown: explainAmong(functions, problem) }));
  const located = new Set(own.map(locationOf));
  const unsafe = new Set(
    explained.flatMap(({ problem, shown: { file, line } }) => {
      const name = unsafeVariable(problem);
      return name === undefined ? [] : [`${file}:${line}: ${unknownVariable(name)}`];
    }),
  );
  return [
    ...own.filter(({ file, line, message }) => !unsafe.has(`${file}:${line}: ${message}`)),
    ...explained.flatMap(({ problem, shown }) => {
      const isLessExact = isMistypedField(problem) || isUnusedImport(problem);
      return isLessExact && located.has(locationOf(shown)) ? [] : [shown];
    }),
  ];
}

function locationOf({ file, line, column }: PolicyProblem): string {
  return `${file}:${line}:${column}`;
}

function missingRego({ folder }: PolicyFolder): PolicyProblem {
  return problemOf(`${folder}/policy.rego`, "there is no policy.rego; every folder below a risk is a policy");
}

function strayFile(file: string): PolicyProblem {
  const where = file.endsWith(".json")
    ? "examples stand in <risk>/<policy>/examples/"
    : "Rego is in <risk>/<policy>/policy.rego, policy_test.rego and lib/";
  return problemOf(file, `nothing reads this file; ${where}`);
}
