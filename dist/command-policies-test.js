import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  lineOf
} from "./chunk-policy-kit-format.js";
import {
  readPath
} from "./chunk-model-read-path.js";
import {
  evaluate
} from "./chunk-evaluate-module-run.js";
import {
  chosenPlaces
} from "./chunk-command-setup-policy-folders.js";
import {
  readSettings
} from "./chunk-command-shell-read-file.js";
import {
  describeFailure,
  plainText
} from "./chunk-command-shell-messages.js";
import "./chunk-evaluate-opa.js";
import {
  safeJson
} from "./chunk-report-json.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-model-policy.js";
import "./chunk-model-order.js";
import "./chunk-report-visible.js";
import {
  CompilerFailure,
  askCompiler,
  examine,
  explainProblem,
  findPolicies,
  formatProblem,
  importable,
  isBadMetadata,
  isCustomFile,
  openBatch,
  readExamples,
  readKitFiles,
  shownFile,
  shownProblem,
  testBuiltins
} from "./chunk-command-setup-policy-cache.js";
import "./chunk-policy-kit-policy-parts.js";
import "./chunk-contract-snapshot-read.js";
import "./chunk-model-is-record.js";
import {
  findPackage
} from "./chunk-contract-nearest.js";
import "./chunk-kinds-providers.js";
import "./chunk-model-group.js";
import "./chunk-runtime.js";

// src/policy-kit/rego-tests.ts
function runTests(tree, kit, wishes, batch) {
  let own = tree.policies.flatMap(({ rego, test }) => [rego, test].filter((source) => source !== void 0));
  return batch.add({
    kind: "test",
    sources: [...importable(tree, kit), ...own, ...tree.libraryTests],
    builtins: testBuiltins,
    ...wishes
  });
}
function describeTest(test) {
  let { package: path, name, file, line, status, failed, problems = [], cases = [], output = "" } = test, place = failed === void 0 ? `${file}:${line}:1` : `${failed.file}:${failed.line}:${failed.column}`, reasons = {
    pass: "holds",
    fail: failed === void 0 ? "does not hold" : `does not hold: ${failed.text}`,
    error: "stopped",
    skip: "was skipped, because its name begins with todo_",
    timeout: "did not end and was stopped; look for a loop over too many pairs"
  }, rows = cases.filter((one) => one.status === "fail").map((one) => `case ${one.path.join(", ")} fails`), stops = status === "error" ? problems.map((problem) => formatProblem(explainProblem(problem))) : [], printed = output.split(`
`).filter((text) => text !== ""), details = [...stops, ...rows, ...printed.map((text) => `printed: ${text}`)];
  return [`${place}: ${path.replace(/^data\./, "")}.${name} ${reasons[status]}`, ...details].join(`
  `);
}

// src/policy-kit/examples.ts
async function runExamples(exampled, module, options) {
  let outcomes = /* @__PURE__ */ new Map();
  for (let round of roundsOf(exampled)) {
    let said = await runRound(round, module, options);
    for (let outcome of said) outcomes.set(outcome.example, outcome);
    for (let one of stoppedIn(round, said))
      for (let outcome of await runAlone(one, module, options)) outcomes.set(outcome.example, outcome);
  }
  return exampled.flatMap(
    ({ examples }) => examples.map((example) => {
      let outcome = outcomes.get(example);
      if (outcome === void 0) throw new Error(`${example.file} was not evaluated`);
      return outcome;
    })
  );
}
function roundsOf(exampled) {
  let bySettings = exampled.map(({ policy, examples }) => [...new Set(examples.map((example) => JSON.stringify(example.settings)))].map((text) => ({
    policy,
    examples: examples.filter((example) => JSON.stringify(example.settings) === text)
  }))), most = Math.max(0, ...bySettings.map((groups) => groups.length));
  return Array.from({ length: most }, (_, index) => bySettings.flatMap((groups) => groups[index] ?? []));
}
function stoppedIn(round, outcomes) {
  let stopped = new Set(outcomes.filter(({ failure }) => failure?.stopped).map(({ example }) => example));
  return round.filter(({ examples }) => examples.length > 1 && examples.some((example) => stopped.has(example)));
}
var mostStopped = 3;
async function runAlone({ policy, examples }, module, options) {
  let outcomes = [];
  for (let example of examples) {
    let said = outcomes.filter(({ failure }) => failure?.stopped).length >= mostStopped ? [{ example, failure: { message: `was not run: the policy was stopped ${mostStopped} times`, differences: [] } }] : await runRound([{ policy, examples: [example] }], module, options);
    outcomes.push(...said);
  }
  return outcomes;
}
async function runRound(round, module, options) {
  let examples = /* @__PURE__ */ new Map();
  for (let one of round)
    for (let example of one.examples) examples.set(subjectOf(one.policy, example), { ...one, example });
  let active = round.map(({ policy, examples: [first] }) => activate(policy, first)), outcomes = [];
  for await (let chunk of evaluate([...examples.keys()], active, [module], options))
    for (let [index, subject] of chunk.subjects.entries()) {
      let entry = examples.get(subject), failure = entry && failureIn(chunk, index, entry);
      entry !== void 0 && outcomes.push({ example: entry.example, ...failure && { failure } });
    }
  return outcomes;
}
function failureIn({ subjects, policies, findings, failures }, index, { policy, example }) {
  let stopped = failures.find((failure) => failure.policy === policy.id);
  if (stopped !== void 0)
    return { message: `the policy was stopped${stopped.location === void 0 ? "" : ` at ${stopped.location}`}: ${stopped.reason}`, stopped: !0, differences: [] };
  if (!policies.includes(policy.id))
    return { message: `the policy judges ${(policy.kinds ?? []).join(", ")}, and this is a ${subjects[index]?.origin.kind}`, differences: [] };
  let said = findings.filter((finding) => finding.subject === index && finding.policy === policy.id).map((finding) => ({ subject: example.input.id, arguments: finding.arguments })), differences = differencesOf(example.findings, said);
  if (differences.length !== 0)
    return { message: "the policy says something else (- expected, + said)", differences };
}
function activate(policy, example) {
  let defaults = Object.entries(policy.settings).map(([name, setting]) => [name, setting.default]);
  return { ...policy, values: { ...Object.fromEntries(defaults), ...example?.settings } };
}
function subjectOf({ subject: type, kinds = [] }, { input }) {
  let record = Reflect.get(input, type), kind = typeof record == "object" && record !== null ? Reflect.get(record, "kind") : void 0, origin = { kind: typeof kind == "string" ? kind : kinds[0] ?? type, source: "example" }, describe2 = () => ({ label: input.id, locations: [], evidence: [] });
  return {
    type,
    id: input.id,
    origin,
    input,
    read: (path) => readPath(input, path),
    describe: describe2
  };
}
function differencesOf(expected, found) {
  let missing = without(expected, found), surplus = without(found, expected), [one, ...furtherMissing] = missing, [other, ...furtherSurplus] = surplus, isPair = furtherMissing.length === 0 && furtherSurplus.length === 0 && one?.subject === other?.subject;
  return one !== void 0 && other !== void 0 && isPair ? argumentDifferences(one, other) : [
    ...missing.map((finding) => `- ${JSON.stringify(sorted(finding))}`),
    ...surplus.map((finding) => `+ ${JSON.stringify(sorted(finding))}`)
  ];
}
function argumentDifferences(expected, found) {
  return [.../* @__PURE__ */ new Set([...Object.keys(expected.arguments), ...Object.keys(found.arguments)])].sort().flatMap((name) => {
    let [before, after] = [expected.arguments[name], found.arguments[name]];
    if (before === after) return [];
    let line = (sign, value) => value === void 0 ? [] : [`${sign} arguments.${name}: ${JSON.stringify(value)}`];
    return [...line("-", before), ...line("+", after)];
  });
}
function without(list, others) {
  let rest = others.map((finding) => JSON.stringify(sorted(finding)));
  return list.filter((finding) => {
    let position = rest.indexOf(JSON.stringify(sorted(finding)));
    return position !== -1 && rest.splice(position, 1), position === -1;
  });
}
function sorted({ subject, arguments: values }) {
  let names = Object.keys(values).sort();
  return { subject, arguments: Object.fromEntries(names.map((name) => [name, values[name] ?? null])) };
}

// src/command/policies/watch.ts
import { stat, watch } from "node:fs/promises";
var restMilliseconds = 150;
async function watchPlaces(places, run, edge) {
  let changes = watchAll(places, edge), last = await runAndSay(run, edge);
  for await (let separator of changes)
    edge.stdout.write(separator), last = await runAndSay(run, edge);
  return last;
}
async function runAndSay(run, edge) {
  let code;
  try {
    code = await run();
  } catch (error) {
    let failure = describeFailure(error, !1);
    edge.stdout.write(failure.text), code = failure.exitCode;
  }
  return edge.stderr.write(`outlived: Waiting for changes; interrupt to end.
`), code;
}
function watchAll(places, { signal }) {
  let state = { changed: !1, wake: () => {
  } }, notice = () => {
    state.changed = !0, state.wake();
  };
  signal.addEventListener("abort", notice);
  for (let place of places)
    follow(place, signal, notice).catch((error) => {
      state.failure = error, notice();
    });
  return (async function* () {
    for (; !signal.aborted; ) {
      if (state.changed || await new Promise((resolve) => state.wake = resolve), state.failure !== void 0) throw state.failure;
      if (signal.aborted) return;
      await new Promise((resolve) => setTimeout(resolve, restMilliseconds)), state.changed = !1, yield `
`;
    }
  })();
}
async function follow({ path }, signal, notice) {
  try {
    let recursive = (await stat(path)).isDirectory();
    for await (let { eventType } of watch(path, { recursive, signal })) eventType && notice();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

// src/command/policies/test.ts
async function runPoliciesTest(named, options, edge) {
  let places = chosenPlaces(named, await readSettings(options.config, edge), edge);
  return options.watch !== !0 ? testOnce(places, options, edge) : watchPlaces(places, () => testOnce(places, options, edge), edge);
}
async function testOnce(places, options, edge) {
  let kit = await readKitFiles(findPackage().folder), found = await findPolicies(places, kit), tested = await testAll(found, kit, options, edge);
  return tested === void 0 ? 1 : (edge.stdout.write(options.format === "json" ? renderJson(tested) : tested.map(renderTable).join("")), tested.some((one) => failuresOf(one).length > 0) ? 1 : 0);
}
async function testAll(found, kit, { coverage = !1, timeout }, edge) {
  let batch = openBatch(), wishes = { coverage, timeoutMilliseconds: timeout * 1e3 }, asked = found.map((one) => ({
    examined: examine(one, kit, batch),
    answer: runTests(one.tree, kit, wishes, batch)
  }));
  try {
    let places = found.map(({ place }) => place);
    await askCompiler(batch, places, edge, (timeout + compilerSeconds) * 1e3);
  } catch (error) {
    if (!(error instanceof CompilerFailure) || error.runningTest === void 0) throw error;
    edge.stdout.write(`${plainText(endless(error.runningTest, found))}
`);
    return;
  }
  let tested = [], limits = { timeLimit: timeout * 1e3, signal: edge.signal };
  for (let { examined, answer } of asked) tested.push(await withExamples(examined(), answer(), limits));
  return tested;
}
var compilerSeconds = 25;
function endless(test, found) {
  let [, name = test, file = "", line = "1"] = /^(?:data\.)?(\S+) \((.+):(\d+)\)$/.exec(test) ?? [], [place] = found.flatMap(
    (one) => one.tree.policies.some(({ test: test2 }) => test2?.file === file) ? [one.place] : []
  );
  return `${place === void 0 ? file : shownFile(file, place)}:${line}:1: ${name} did not end and was stopped with all the others; look for a loop over too many pairs`;
}
async function withExamples(examined, answer, limits) {
  let { place, tree, policies, module } = examined, obstacles = [...examined.obstacles], exampled = tree.policies.flatMap((folder) => {
    let policy = policies.find(({ id }) => id === folder.id);
    if (policy === void 0) return [];
    let { examples: examples2, problems } = readExamples(folder, policy);
    return obstacles.push(...problems.map((problem) => shownProblem(problem, place))), [{ policy, examples: examples2 }];
  }), examples = module === void 0 ? [] : await runExamples(exampled, module, limits);
  return { place, answer, examples, obstacles };
}
function hasFailed({ status }) {
  return status !== "pass" && status !== "skip";
}
function failuresOf(tested) {
  let { place, answer, examples, obstacles } = tested, unread = unreadIn(tested).map(lineOf), tests = answer.tests.filter(hasFailed).map((test) => describe(test, place)), failures = [
    .../* @__PURE__ */ new Set([...unread, ...obstacles.map(lineOf)]),
    ...tests,
    ...examples.flatMap((outcome) => describeExample(outcome, place))
  ];
  return failures.length === 0 && answer.tests.length === 0 && examples.length === 0 ? [`${plainText(place.shown)}: there is no test and no example, so nothing was tested`] : failures;
}
function unreadIn({ place, answer, obstacles }) {
  return (obstacles.length === 0 ? answer.problems : answer.problems.filter((problem) => !isBadMetadata(problem))).map((problem) => shownProblem(explainProblem(problem), place));
}
function describe(test, place) {
  return describeTest(withShownFile(test, place)).split(`
`).map(plainText).join(`
`);
}
function withShownFile(test, place) {
  let failed = test.failed && { ...test.failed, file: shownFile(test.failed.file, place) }, problems = test.problems?.map(({ file, message, ...problem }) => ({
    ...problem,
    ...file !== void 0 && { file: shownFile(file, place) },
    message: message.replaceAll(/\S+\.rego(?=:\d)/g, (named) => shownFile(named, place))
  }));
  return { ...test, file: shownFile(test.file, place), ...failed && { failed }, ...problems && { problems } };
}
function describeExample({ example, failure }, place) {
  if (failure === void 0) return [];
  let opening = `${shownFile(example.file, place)}:1:1: ${failure.message}`;
  return [[plainText(opening), ...failure.differences.map((line) => `  ${plainText(line)}`)].join(`
`)];
}
function renderTable(tested) {
  let { place, answer, examples } = tested, failures = failuresOf(tested), skipped = answer.tests.filter(({ status }) => status === "skip"), counts = [plural(answer.tests.length, "test"), plural(examples.length, "example")], outcome = failures.length === 0 ? "all hold" : `${failures.length} failed`, rest = skipped.length === 0 ? "" : `, ${skipped.length} skipped`;
  return [
    ...failures.map((failure) => `${failure}
`),
    ...answer.coverage === void 0 ? [] : coverageLines(answer.coverage, place),
    `${plainText(place.shown)}: ${counts.join(", ")}: ${outcome}${rest}
`
  ].join("");
}
function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function coverageLines(report, place) {
  return Object.entries(report.files).filter(([file]) => isCustomFile(file) && !file.endsWith("_test.rego")).map(([file, { coverage = 0, not_covered: open = [] }]) => {
    let rows = new Set(open.flatMap(({ start, end }) => numbersFrom(start.row, end.row))), missing = rows.size === 0 ? "" : `, not covered: ${[...rows].sort((one, other) => one - other).join(", ")}`;
    return `${plainText(shownFile(file, place))}: ${Math.round(coverage * 10) / 10} % covered${missing}
`;
  });
}
function numbersFrom(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
function withShownFiles(report, place) {
  let files = Object.entries(report.files).map(([file, coverage]) => [shownFile(file, place), coverage]);
  return { ...report, files: Object.fromEntries(files) };
}
function renderJson(tested) {
  let shown = tested.map((one) => ({ ...one, unread: unreadIn(one) })).map(({ place, answer, examples, obstacles, unread }) => ({
    place: place.shown,
    problems: [...unread, ...obstacles],
    tests: answer.tests.map((test) => withShownFile(test, place)),
    examples: examples.map(({ example, failure }) => ({
      file: shownFile(example.file, place),
      status: failure === void 0 ? "pass" : "fail",
      ...failure
    })),
    ...answer.coverage && { coverage: withShownFiles(answer.coverage, place) }
  }));
  return safeJson(shown);
}
export {
  runPoliciesTest
};
