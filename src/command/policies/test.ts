import type { EvaluateOptions } from "../../evaluate/index.ts";
import { CompilerFailure } from "../../policy-kit/compiler/failure.ts";
import { readExamples } from "../../policy-kit/check.ts";
import { type KitFiles, readKitFiles } from "../../policy-kit/kit-files.ts";
import { explainProblem, isBadMetadata } from "../../policy-kit/opa-problem.ts";
import type { Problem } from "../../policy-kit/problem.ts";
import { type CoverageReport, openBatch, type TestAnswer, type TestResult } from "../../policy-kit/rego-compiler.ts";
import { describeTest, runTests } from "../../policy-kit/rego-tests.ts";
import { safeJson } from "../../report/json.ts";
import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
import { plainText } from "../shell/messages.ts";
import type { CommonOptions, ListFormat } from "../shell/options.ts";
import { findPackage } from "../shell/package.ts";
import { lineOf } from "./check.ts";
import { type ExampleOutcome, runExamples } from "../../policy-kit/examples.ts";
import {
  askCompiler,
  type ExaminedPolicies,
  examine,
  findPolicies,
  type FoundPolicies,
  isCustomFile,
  shownFile,
  shownProblem,
} from "../setup/policy-modules.ts";
import { chosenPlaces, type PolicyPlace } from "../setup/policy-folders.ts";
import { readSettings } from "../setup/settings.ts";
import { watchPlaces } from "./watch.ts";

export interface PoliciesTestOptions extends CommonOptions {
  readonly config?: string;
  readonly coverage?: boolean;
  readonly watch?: boolean;
  readonly format: ListFormat;
  /** For one test, in seconds. */
  readonly timeout: number;
}

/** What became of the tests and examples of one place. */
interface Tested {
  readonly place: PolicyPlace;
  readonly answer: TestAnswer;
  readonly examples: readonly ExampleOutcome[];
  /** By which policies or examples cannot be run; files as the user knows them. */
  readonly obstacles: readonly Problem[];
}

/** Runs every test and every example; once, or again and again as files change. */
export async function runPoliciesTest(
  named: string | undefined,
  options: PoliciesTestOptions,
  edge: Edge,
): Promise<ExitCode> {
  const places = chosenPlaces(named, await readSettings(options.config, edge), edge);
  if (options.watch !== true) return testOnce(places, options, edge);
  return watchPlaces(places, () => testOnce(places, options, edge), edge);
}

async function testOnce(places: readonly PolicyPlace[], options: PoliciesTestOptions, edge: Edge): Promise<ExitCode> {
  const kit = await readKitFiles(findPackage().folder);
  const found = await findPolicies(places, kit);
  const tested = await testAll(found, kit, options, edge);
  if (tested === undefined) return 1;
  edge.stdout.write(options.format === "json" ? renderJson(tested) : tested.map(renderTable).join(""));
  return tested.some((one) => failuresOf(one).length > 0) ? 1 : 0;
}

/** Undefined where a test kept the compiler from coming to an end, which was said. */
async function testAll(
  found: readonly FoundPolicies[],
  kit: KitFiles,
  { coverage = false, timeout }: PoliciesTestOptions,
  edge: Edge,
): Promise<readonly Tested[] | undefined> {
  const batch = openBatch();
  const wishes = { coverage, timeoutMilliseconds: timeout * 1000 };
  const asked = found.map((one) => ({
    examined: examine(one, kit, batch),
    answer: runTests(one.tree, kit, wishes, batch),
  }));
  try {
    const places = found.map(({ place }) => place);
    await askCompiler(batch, places, edge, (timeout + compilerSeconds) * 1000);
  } catch (error) {
    if (!(error instanceof CompilerFailure) || error.runningTest === undefined) throw error;
    edge.stdout.write(`${plainText(endless(error.runningTest, found))}\n`);
    return undefined;
  }
  const tested: Tested[] = [];
  const limits = { timeLimit: timeout * 1000, signal: edge.signal };
  for (const { examined, answer } of asked) tested.push(await withExamples(examined(), answer(), limits));
  return tested;
}

/** What compiling and the tests that do come to an end may take beside. */
const compilerSeconds = 25;

function endless(test: string, found: readonly FoundPolicies[]): string {
  const [, name = test, file = "", line = "1"] = /^(?:data\.)?(\S+) \((.+):(\d+)\)$/.exec(test) ?? [];
  const [place] = found.flatMap((one) =>
    one.tree.policies.some(({ test }) => test?.file === file) ? [one.place] : [],
  );
  const shown = place === undefined ? file : shownFile(file, place);
  return `${shown}:${line}:1: ${name} did not end and was stopped with all the others; look for a loop over too many pairs`;
}

async function withExamples(examined: ExaminedPolicies, answer: TestAnswer, limits: EvaluateOptions): Promise<Tested> {
  const { place, tree, policies, module } = examined;
  const obstacles = [...examined.obstacles];
  const exampled = tree.policies.flatMap((folder) => {
    const policy = policies.find(({ id }) => id === folder.id);
    if (policy === undefined) return [];
    const { examples, problems } = readExamples(folder, policy);
    obstacles.push(...problems.map((problem) => shownProblem(problem, place)));
    return [{ policy, examples }];
  });
  const examples = module === undefined ? [] : await runExamples(exampled, module, limits);
  return { place, answer, examples, obstacles };
}

/** A test that is skipped is no failure, as with OPA. */
function hasFailed({ status }: TestResult): boolean {
  return status !== "pass" && status !== "skip";
}

/** Everything that makes the run fail, in words. */
function failuresOf(tested: Tested): readonly string[] {
  const { place, answer, examples, obstacles } = tested;
  const unread = unreadIn(tested).map(lineOf);
  const tests = answer.tests.filter(hasFailed).map((test) => describe(test, place));
  const failures = [
    ...new Set([...unread, ...obstacles.map(lineOf)]),
    ...tests,
    ...examples.flatMap((outcome) => describeExample(outcome, place)),
  ];
  const isIdle = failures.length === 0 && answer.tests.length === 0 && examples.length === 0;
  return isIdle ? [`${plainText(place.shown)}: there is no test and no example, so nothing was tested`] : failures;
}

/** What keeps OPA from running the tests; of METADATA the obstacles tell more. */
function unreadIn({ place, answer, obstacles }: Tested): readonly Problem[] {
  const told = obstacles.length === 0 ? answer.problems : answer.problems.filter((problem) => !isBadMetadata(problem));
  return told.map((problem) => shownProblem(explainProblem(problem), place));
}

function describe(test: TestResult, place: PolicyPlace): string {
  return describeTest(withShownFile(test, place)).split("\n").map(plainText).join("\n");
}

/** OPA names further places in its messages. */
function withShownFile(test: TestResult, place: PolicyPlace): TestResult {
  const failed = test.failed && { ...test.failed, file: shownFile(test.failed.file, place) };
  const problems = test.problems?.map(({ file, message, ...problem }) => ({
    ...problem,
    ...(file !== undefined && { file: shownFile(file, place) }),
    message: message.replaceAll(/\S+\.rego(?=:\d)/g, (named) => shownFile(named, place)),
  }));
  return { ...test, file: shownFile(test.file, place), ...(failed && { failed }), ...(problems && { problems }) };
}

function describeExample({ example, failure }: ExampleOutcome, place: PolicyPlace): readonly string[] {
  if (failure === undefined) return [];
  const opening = `${shownFile(example.file, place)}:1:1: ${failure.message}`;
  return [[plainText(opening), ...failure.differences.map((line) => `  ${plainText(line)}`)].join("\n")];
}

function renderTable(tested: Tested): string {
  const { place, answer, examples } = tested;
  const failures = failuresOf(tested);
  const skipped = answer.tests.filter(({ status }) => status === "skip");
  const counts = [plural(answer.tests.length, "test"), plural(examples.length, "example")];
  const outcome = failures.length === 0 ? "all hold" : `${failures.length} failed`;
  const rest = skipped.length === 0 ? "" : `, ${skipped.length} skipped`;
  return [
    ...failures.map((failure) => `${failure}\n`),
    ...(answer.coverage === undefined ? [] : coverageLines(answer.coverage, place)),
    `${plainText(place.shown)}: ${counts.join(", ")}: ${outcome}${rest}\n`,
  ].join("");
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The user's own files; tests and what comes with the program are of no interest. */
function coverageLines(report: CoverageReport, place: PolicyPlace): readonly string[] {
  const own = Object.entries(report.files).filter(([file]) => isCustomFile(file) && !file.endsWith("_test.rego"));
  return own.map(([file, { coverage = 0, not_covered: open = [] }]) => {
    const rows = new Set(open.flatMap(({ start, end }) => numbersFrom(start.row, end.row)));
    const missing = rows.size === 0 ? "" : `, not covered: ${[...rows].sort((one, other) => one - other).join(", ")}`;
    return `${plainText(shownFile(file, place))}: ${Math.round(coverage * 10) / 10} % covered${missing}\n`;
  });
}

function numbersFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function withShownFiles(report: CoverageReport, place: PolicyPlace): CoverageReport {
  const files = Object.entries(report.files).map(([file, coverage]) => [shownFile(file, place), coverage]);
  return { ...report, files: Object.fromEntries(files) };
}

/** One entry per place; the coverage is what `opa test --coverage --format json` writes. */
function renderJson(tested: readonly Tested[]): string {
  const places = tested.map((one) => ({ ...one, unread: unreadIn(one) }));
  const shown = places.map(({ place, answer, examples, obstacles, unread }) => ({
    place: place.shown,
    problems: [...unread, ...obstacles],
    tests: answer.tests.map((test) => withShownFile(test, place)),
    examples: examples.map(({ example, failure }) => ({
      file: shownFile(example.file, place),
      status: failure === undefined ? "pass" : "fail",
      ...failure,
    })),
    ...(answer.coverage && { coverage: withShownFiles(answer.coverage, place) }),
  }));
  return safeJson(shown);
}
