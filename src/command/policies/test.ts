import type { EvaluateOptions } from "../../evaluate/index.ts";
import { unique } from "../../model/group.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { CompilerFailure } from "../../policy-kit/compiler/child-process.ts";
import type { CoverageReport, TestAnswer, TestResult } from "../../policy-kit/compiler/protocol.ts";
import { readExamples } from "../../policy-kit/example.ts";
import { explainProblem, isBadMetadata } from "../../policy-kit/opa-problem.ts";
import type { PolicyProblem } from "../../policy-kit/policy-problem.ts";
import { describeTest, runTests } from "../../policy-kit/rego-tests.ts";
import { runExamples } from "../../policy-kit/run-examples.ts";
import { safeJson } from "../../report/json.ts";
import { chosenLocations, type PolicyLocation } from "../setup/policy-locations.ts";
import {
  compilerFor,
  type ExaminedPolicies,
  examine,
  explainingCrash,
  type FoundPolicies,
  findPolicies,
  isCustomFile,
  shownFile,
  shownProblem,
} from "../setup/policy-modules.ts";
import { readSettings } from "../setup/settings.ts";
import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
import { plainText } from "../shell/messages.ts";
import type { CommonOptions, ListFormat } from "../shell/options.ts";
import { lineOf } from "./check.ts";
import { refuseBundles, type UpdatedOutcome, updateExamples } from "./update.ts";
import { watchLocations } from "./watch.ts";

export interface PoliciesTestOptions extends CommonOptions {
  readonly config?: string;
  readonly coverage?: boolean;
  readonly watch?: boolean;
  /** Let examples expect what their policies say. */
  readonly update?: boolean;
  readonly format: ListFormat;
  /** Limit of one test, in seconds. */
  readonly timeout: number;
}

/** The outcome of the tests and examples in one location. */
interface Tested {
  readonly location: PolicyLocation;
  readonly answer: TestAnswer;
  readonly examples: readonly UpdatedOutcome[];
  /** Problems because of which policies or examples cannot be run, with the file names that the user knows. */
  readonly obstacles: readonly PolicyProblem[];
}

/** Runs every test and every example, once or after each change of a file. */
export async function runPoliciesTest(
  named: string | undefined,
  options: PoliciesTestOptions,
  edge: Edge,
): Promise<ExitCode> {
  const locations = chosenLocations(named, await readSettings(options.config, edge), edge);
  if (options.watch !== true) return testOnce(locations, options, edge);
  return watchLocations(locations, () => testOnce(locations, options, edge), edge);
}

async function testOnce(
  locations: readonly PolicyLocation[],
  options: PoliciesTestOptions,
  edge: Edge,
): Promise<ExitCode> {
  const found = await findPolicies(locations);
  if (options.update === true) refuseBundles(found);
  try {
    const tested = await explainingCrash(locations, testAll(found, options, edge));
    edge.stdout.write(options.format === "json" ? renderJson(tested) : tested.map(renderTable).join(""));
    return tested.some((one) => failuresOf(one).length > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CompilerFailure) || error.runningTest === undefined) throw error;
    edge.stdout.write(`${plainText(describeEndless(error.runningTest, found))}\n`);
    return 1;
  }
}

/** Seconds for compiling and for the tests that end. */
const compilerSeconds = 25;

async function testAll(
  found: readonly FoundPolicies[],
  { coverage = false, timeout, update = false }: PoliciesTestOptions,
  edge: Edge,
): Promise<readonly Tested[]> {
  const timeLimit = timeout * 1000;
  const ask = compilerFor(edge, (timeout + compilerSeconds) * 1000);
  const answered = await Promise.all(
    found.map((one) =>
      Promise.all([examine(one, ask), runTests(one.sources, { coverage, timeoutMilliseconds: timeLimit }, ask)]),
    ),
  );
  const tested: Tested[] = [];
  for (const [examined, answer] of answered) {
    const one = await withExamples(examined, answer, { timeLimit, signal: edge.signal });
    tested.push(update ? { ...one, examples: await updateExamples(examined, one.examples) } : one);
  }
  return tested;
}

function describeEndless(test: string, found: readonly FoundPolicies[]): string {
  const [, name = test, file = "", line = "1"] = /^(?:data\.)?(\S+) \((.+):(\d+)\)$/.exec(test) ?? [];
  const owner = found.find(({ sources }) => sources.tree.policies.some((policy) => policy.test?.file === file));
  const shown = owner === undefined ? file : shownFile(file, owner.location);
  return `${shown}:${line}:1: ${name} did not end and was stopped with all the others; look for a loop over too many pairs`;
}

async function withExamples(
  { location, sources, policies, module, obstacles }: ExaminedPolicies,
  answer: TestAnswer,
  limits: EvaluateOptions,
): Promise<Tested> {
  const read = policies.flatMap((policy) => {
    const folder = sources.tree.policies.find(({ id }) => id === policy.id);
    return folder === undefined ? [] : [{ policy, ...readExamples(folder, policy) }];
  });
  const unreadable = read.flatMap(({ problems }) => problems).map((problem) => shownProblem(problem, location));
  const examples = module === undefined ? [] : await runExamples(read, module, limits);
  return { location, answer, examples, obstacles: [...obstacles, ...unreadable] };
}

/** Everything because of which the run fails, in words. */
function failuresOf(tested: Tested): readonly string[] {
  const { location, answer, examples, obstacles } = tested;
  // OPA does not count a skipped test as a failure either.
  const failed = answer.tests.filter(({ status }) => status !== "pass" && status !== "skip");
  const failures = [
    ...unique([...testObstacles(tested), ...obstacles].map(lineOf)),
    ...failed.map((test) => describeTest(withShownFile(test, location)).split("\n").map(plainText).join("\n")),
    ...examples.flatMap((outcome) => (outcome.isUpdated ? [] : describeExample(outcome, location))),
  ];
  const isIdle = failures.length === 0 && answer.tests.length === 0 && examples.length === 0;
  return isIdle ? [`${plainText(location.shown)}: there is no test and no example, so nothing was tested`] : failures;
}

/** Problems because of which OPA cannot run the tests. The obstacles say more about METADATA. */
function testObstacles({ location, answer, obstacles }: Tested): readonly PolicyProblem[] {
  const problems = answer.problems.filter((problem) => obstacles.length === 0 || !isBadMetadata(problem));
  return problems.map((problem) => shownProblem(explainProblem(problem), location));
}

/** A test with the file names that the user knows, also in OPA's messages. */
function withShownFile(test: TestResult, location: PolicyLocation): TestResult {
  const failed = test.failed && { ...test.failed, file: shownFile(test.failed.file, location) };
  const problems = test.problems?.map(({ file, message, ...problem }) =>
    omitUndefined({
      ...problem,
      file: file === undefined ? undefined : shownFile(file, location),
      message: message.replaceAll(/\S+\.rego(?=:\d)/g, (named) => shownFile(named, location)),
    }),
  );
  return omitUndefined({ ...test, file: shownFile(test.file, location), failed, problems });
}

function describeExample({ example, failure, isUpdated }: UpdatedOutcome, location: PolicyLocation): readonly string[] {
  if (failure === undefined) return [];
  const message = isUpdated ? "is updated (- before, + now)" : failure.message;
  const opening = `${shownFile(example.file, location)}:1:1: ${message}`;
  return [[plainText(opening), ...failure.differences.map((line) => `  ${plainText(line)}`)].join("\n")];
}

function renderTable(tested: Tested): string {
  const { location, answer, examples } = tested;
  const failures = failuresOf(tested);
  const skipped = answer.tests.filter(({ status }) => status === "skip").length;
  const counts = `${plural(answer.tests.length, "test")}, ${plural(examples.length, "example")}`;
  const outcome = failures.length === 0 ? "all hold" : `${failures.length} failed`;
  const updated = examples.filter(({ isUpdated }) => isUpdated);
  const lines = [
    ...failures,
    ...updated.flatMap((outcome) => describeExample(outcome, location)),
    ...(answer.coverage === undefined ? [] : coverageLines(answer.coverage, location)),
    `${plainText(location.shown)}: ${counts}: ${outcome}${countOf(updated.length, "updated")}${countOf(skipped, "skipped")}`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** `, 2 skipped`; empty for none. */
function countOf(count: number, what: string): string {
  return count === 0 ? "" : `, ${count} ${what}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The coverage of the user's own policies, without tests and what comes with the program. */
function coverageLines({ files }: CoverageReport, location: PolicyLocation): readonly string[] {
  const own = Object.entries(files).filter(([file]) => isCustomFile(file) && !file.endsWith("_test.rego"));
  return own.map(([file, { coverage = 0, not_covered: open = [] }]) => {
    const rows = open.flatMap(({ start: { row }, end }) =>
      Array.from({ length: end.row - row + 1 }, (_, i) => row + i),
    );
    const uncovered = unique(rows).sort((one, other) => one - other);
    const rest = uncovered.length === 0 ? "" : `, not covered: ${uncovered.join(", ")}`;
    return `${plainText(shownFile(file, location))}: ${Math.round(coverage * 10) / 10} % covered${rest}`;
  });
}

/** One entry per location; the coverage is what `opa test --coverage --format json` writes. */
function renderJson(all: readonly Tested[]): string {
  return safeJson(
    all.map((tested) => {
      const { location, answer, examples, obstacles } = tested;
      const files = Object.entries(answer.coverage?.files ?? {}).map(([file, one]) => [shownFile(file, location), one]);
      return omitUndefined({
        place: location.shown,
        problems: [...testObstacles(tested), ...obstacles],
        tests: answer.tests.map((test) => withShownFile(test, location)),
        examples: examples.map(({ example, failure, isUpdated }) => ({
          file: shownFile(example.file, location),
          status: failure === undefined ? "pass" : isUpdated ? "updated" : "fail",
          ...failure,
        })),
        coverage: answer.coverage && { ...answer.coverage, files: Object.fromEntries(files) },
      });
    }),
  );
}
