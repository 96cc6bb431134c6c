import { UsageError } from "../model/errors.ts";
import type { PolicyAnnotation } from "../model/generated/annotation.ts";
import type { Policy } from "../model/policy.ts";
import { readAnnotation, toPolicy } from "./annotation.ts";
import { type Example, readExample } from "./example.ts";
import { findsOnlyIf } from "./finds-only-if.ts";
import type { KitFiles } from "./kit-files.ts";
import { checkLibrary } from "./library.ts";
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
import { libraryFolder, type PolicyFolder, type PolicyTree, type SourceFile } from "./policy-folder.ts";
import { tooDeep } from "./nesting.ts";
import { checkParts, type Framework } from "./policy-parts.ts";
import { inOrder, type Problem } from "./problem.ts";
import type { CompilerProblem } from "./compiler/answer.ts";
import type { Batch, CheckAnswer, ParseAnswer } from "./rego-compiler.ts";
import { packagePath, type RegoModule, ruleName } from "./rego-tree.ts";
import { checkReads } from "./requires.ts";
import { checkRuleShape, checkTestPackage, takenOutFindings } from "./rule-shape.ts";
import { bundleSubjectSchema } from "./subject-schema.ts";

export interface CheckedPolicies {
  /** Those that could be read at all, sorted by id. */
  readonly policies: readonly Policy[];
  /** Sorted by place. */
  readonly problems: readonly Problem[];
  /** Those of the problems by which a policy does not even say what it judges, so that it cannot be run. */
  readonly undeclared: readonly Problem[];
}

/** A policy with its METADATA read, or with what is wrong in it. */
export interface DeclaredFolder {
  readonly folder: PolicyFolder;
  readonly rego: SourceFile;
  readonly annotation?: PolicyAnnotation;
  readonly problems: readonly Problem[];
  /** The compiler is not asked about it, as it would break. */
  readonly isTooDeep?: boolean;
}

/** Reads the METADATA of every policy that has a policy.rego. */
export function declareFolders({ policies }: PolicyTree): readonly DeclaredFolder[] {
  return policies.flatMap((folder): DeclaredFolder[] => {
    const { rego } = folder;
    if (rego === undefined) return [];
    const deep = tooDeep(rego);
    if (deep !== undefined) return [{ folder, rego, problems: [deep], isTooDeep: true }];
    const reading = readAnnotation(rego.text, rego.file);
    if ("problems" in reading) return [{ folder, rego, problems: reading.problems }];
    return [{ folder, rego, annotation: reading.annotation, problems: [] }];
  });
}

/** Everything that a policy of the tree may import. */
export function importable({ origin, library }: PolicyTree, kit: KitFiles): readonly SourceFile[] {
  return origin === "built-in" ? library : [...kit.library, ...library];
}

/**
 * How the compiler is asked. Apart: each policy alone, because OPA stops at the first stage that finds a mistake, and one
 * policy must not hide those of another. Together: faster, and as good at telling that there is no mistake.
 */
export type Manner = "apart" | "together";

/** Adds what has to be asked of the compiler to a batch; once it was sent, tells what checking found. */
export function checkPolicies(
  tree: PolicyTree,
  kit: KitFiles,
  batch: Batch,
  manner: Manner = "apart",
): () => CheckedPolicies {
  const declared = declareFolders(tree);
  const library = importable(tree, kit);
  const shared = batch.add({ kind: "parse", sources: library });
  const compilable = declared.filter(({ isTooDeep }) => isTooDeep !== true);
  const groups = manner === "apart" ? compilable.map((one) => [one]) : [...bySubject(compilable).values()];
  const asked = groups.flatMap((group) => {
    const answers = askAbout(group, library, batch);
    return group.map((one) => ({ one, answers }));
  });
  const libraryTests = askAboutTests(library, tree.libraryTests, batch);
  return () => {
    const undeclared = [
      ...tree.policies.filter((folder) => folder.rego === undefined).map(missingRego),
      ...declared.flatMap((one) => one.problems),
    ];
    const { files, problems } = shared();
    const modules = files.map(({ module }) => module);
    const checked = asked.map(({ one, answers }) => checkPolicy(tree, one, answers, modules, kit.frameworks));
    const all = [
      ...undeclared,
      ...tree.stray.map(strayFile),
      ...[...problems, ...libraryTests()].map(explainProblem),
      ...checkLibrary(tree.origin, ownModules(tree, files), modules),
      ...checked.flatMap((one) => one.problems),
    ];
    // The library that comes with the program is in order.
    const foreign = new Set(tree.origin === "built-in" ? [] : kit.library.map(({ file }) => file));
    return {
      policies: checked.flatMap(({ policy }) => (policy === undefined ? [] : [policy])),
      problems: inOrder(all.filter(({ file }) => !foreign.has(file))),
      undeclared: inOrder(undeclared),
    };
  };
}

function bySubject(declared: readonly DeclaredFolder[]): ReadonlyMap<string, readonly DeclaredFolder[]> {
  const groups = new Map<string, DeclaredFolder[]>();
  for (const one of declared) {
    const subject = one.annotation?.custom.subject ?? "unknown";
    groups.set(subject, [...(groups.get(subject) ?? []), one]);
  }
  return groups;
}

/** What the compiler says of policies on one type of subject. */
interface PolicyAnswers {
  readonly parsed: () => ParseAnswer;
  readonly checked: () => CheckAnswer;
  readonly tests: () => readonly CompilerProblem[];
}

/** Policies without METADATA have no schema, so only what holds without one is checked. */
function askAbout(group: readonly DeclaredFolder[], library: readonly SourceFile[], batch: Batch): PolicyAnswers {
  const policies = group.map(({ rego }) => rego);
  const tests = group.flatMap(({ folder }) => (folder.test === undefined ? [] : [folder.test]));
  const sources = [...library, ...policies];
  const [subject] = group.flatMap(({ annotation }) => annotation?.custom.subject ?? []);
  const schema = subject && bundleSubjectSchema(subject);
  return {
    parsed: batch.add({ kind: "parse", sources: policies }),
    checked: batch.add({ kind: "check", sources, builtins: nativeBuiltins, strict: true, ...(schema && { schema }) }),
    tests: askAboutTests(sources, tests, batch),
  };
}

/** Tests may call more functions than policies; what is wrong with the policies themselves is told elsewhere. */
function askAboutTests(
  tested: readonly SourceFile[],
  tests: readonly SourceFile[],
  batch: Batch,
): () => readonly CompilerProblem[] {
  if (tests.length === 0) return () => [];
  const names = new Set(tests.map(({ file }) => file));
  const answer = batch.add({ kind: "check", sources: [...tested, ...tests], builtins: testBuiltins, strict: true });
  return () => answer().problems.filter(({ file }) => file !== undefined && names.has(file));
}

function ownModules(
  { library }: PolicyTree,
  files: ParseAnswer["files"],
): readonly (readonly [SourceFile, RegoModule])[] {
  const modules = new Map(files.map(({ file, module }) => [file, module]));
  return library.flatMap((source): [SourceFile, RegoModule][] => {
    const module = modules.get(source.file);
    return module === undefined ? [] : [[source, module]];
  });
}

/**
 * Each mistake is told once. What the kit says itself of a mistyped field or of an import is more exact than what OPA
 * says; of a variable without a value OPA says more.
 */
function joined(
  found: readonly Problem[],
  said: readonly CompilerProblem[],
  library: readonly RegoModule[],
): readonly Problem[] {
  const functions = functionsOf(library);
  const explained = said.map((problem) => ({ problem, shown: explainAmong(functions, problem) }));
  const known = new Set(found.map(placeOf));
  const unsafe = new Set(
    explained.flatMap(({ problem, shown: { file, line } }) => {
      const name = unsafeVariable(problem);
      return name === undefined ? [] : [`${file}:${line}: ${unknownVariable(name)}`];
    }),
  );
  return [
    ...found.filter(({ file, line, message }) => !unsafe.has(`${file}:${line}: ${message}`)),
    ...explained.flatMap(({ problem, shown }) => {
      const isLessExact = isMistypedField(problem) || isUnusedImport(problem);
      return isLessExact && known.has(placeOf(shown)) ? [] : [shown];
    }),
  ];
}

function placeOf({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

/** `data.lib.phrase.days` */
function functionsOf(library: readonly RegoModule[]): readonly string[] {
  return library.flatMap((module) =>
    (module.rules ?? []).map(({ head }) => ["data", ...packagePath(module), ruleName(head)].join(".")),
  );
}

interface CheckedPolicy {
  readonly policy?: Policy;
  readonly problems: readonly Problem[];
}

function checkPolicy(
  tree: PolicyTree,
  declared: DeclaredFolder,
  { parsed, checked, tests }: PolicyAnswers,
  library: readonly RegoModule[],
  frameworks: readonly Framework[],
): CheckedPolicy {
  const { rego, folder } = declared;
  const file = parsed().files.find((one) => one.file === rego.file);
  const names = new Set([rego.file, folder.test?.file]);
  const said = [...checked().problems, ...tests()].filter((problem) => names.has(problem.file) || isShared(problem));
  // The compiler says what keeps it from being parsed.
  if (file === undefined) {
    const isTold = declared.annotation === undefined;
    return { problems: joined([], isTold ? said.filter((problem) => !isBadMetadata(problem)) : said, library) };
  }
  const takenOut = takenOutFindings(file.module);
  if (takenOut.length > 0) return { problems: takenOut };
  const { policy, problems } = checkModule(tree, declared, file.module, library, frameworks);
  return { ...(policy && { policy }), problems: joined(problems, said, library) };
}

function checkModule(
  tree: PolicyTree,
  { folder, rego, annotation }: DeclaredFolder,
  module: RegoModule,
  library: readonly RegoModule[],
  frameworks: readonly Framework[],
): CheckedPolicy {
  const { id } = folder;
  const shape = [...checkRuleShape(id, rego, module, library), ...checkTestPackage(id, folder.test)];
  if (annotation === undefined) return { problems: shape };
  const reads = checkReads({ id, rego, module, declaration: annotation.custom }, library);
  const condition = findsOnlyIf(module);
  const known = reads.problems.length === 0 && { reads: reads.paths, ...(condition && { findsOnlyIf: condition }) };
  const help = folder.readme?.text ?? explanation(annotation);
  const policy = toPolicy(annotation, { id, ...known, readsOwner: reads.readsOwner, help });
  const { examples, problems } = readExamples(folder, policy);
  const parts = checkParts(folder, policy, examples, { frameworks, needsEveryPart: !tree.isBundle });
  return { policy, problems: [...shape, ...reads.problems, ...problems, ...parts] };
}

/** Stands in for the README, which OPA leaves out of its bundles. */
function explanation({ title, description }: PolicyAnnotation): string {
  return `# ${title}\n\n${description.trim()}\n`;
}

/** It is of the library, or of no file. */
function isShared({ file = "" }: CompilerProblem): boolean {
  return file === "" || file.includes(`/${libraryFolder}/`);
}

/** The examples of a policy, and what is wrong with those that cannot be read. */
export function readExamples(
  folder: PolicyFolder,
  policy: Pick<Policy, "subject" | "settings">,
): { readonly examples: readonly Example[]; readonly problems: readonly Problem[] } {
  const examples: Example[] = [];
  const problems: Problem[] = [];
  for (const source of folder.examples) {
    try {
      const read = readExample(source, policy);
      if ("example" in read) examples.push(read.example);
      else problems.push(...read.problems);
    } catch (error) {
      problems.push(problemOf(error, source));
    }
  }
  return { examples, problems };
}

/** The problem that a UsageError tells of; other errors are thrown on. */
function problemOf(error: unknown, { file }: SourceFile): Problem {
  if (!(error instanceof UsageError)) throw error;
  const { line = 1, column = 1 } = error.at ?? {};
  return { file, line, column, message: error.message };
}

function missingRego({ folder }: PolicyFolder): Problem {
  const message = "there is no policy.rego; every folder below a risk is a policy";
  return { file: `${folder}/policy.rego`, line: 1, column: 1, message };
}

function strayFile(file: string): Problem {
  const message = file.endsWith(".json")
    ? "nothing reads this file; examples stand in <risk>/<policy>/examples/"
    : "nothing reads this file; Rego stands in <risk>/<policy>/policy.rego, policy_test.rego and lib/";
  return { file, line: 1, column: 1, message };
}
