import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  lineOf
} from "./chunk-command-policies-check.js";
import {
  CompilerFailure,
  compilerFor,
  examine,
  explainProblem,
  explainingCrash,
  findPolicies,
  importable,
  isBadMetadata,
  isCustomFile,
  readExamples,
  regoOf,
  shownFile,
  shownProblem,
  testBuiltins
} from "./chunk-command-setup-policy-cache.js";
import {
  formatProblem
} from "./chunk-policy-kit-policy-parts.js";
import {
  beginnings
} from "./chunk-policy-kit-policy-folder.js";
import {
  evaluate
} from "./chunk-evaluate-module-run.js";
import {
  chosenLocations
} from "./chunk-command-setup-policy-locations.js";
import {
  readSettings
} from "./chunk-command-setup-settings.js";
import {
  findNode,
  readPath,
  require_dist
} from "./chunk-contract-yaml-location.js";
import "./chunk-model-looks-like-secret.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import "./chunk-model-previous.js";
import "./chunk-command-shell-package.js";
import {
  describeFailure,
  plainText
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import "./chunk-evaluate-opa.js";
import {
  safeJson
} from "./chunk-report-json.js";
import {
  stringify
} from "./chunk-model-stringify.js";
import "./chunk-kinds-managed-logins.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import "./chunk-model-coverage.js";
import {
  by
} from "./chunk-model-order.js";
import {
  groupBy,
  unique
} from "./chunk-model-group.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import {
  __toESM
} from "./chunk-runtime.js";

// src/policy-kit/rego-tests.ts
function runTests(sources, options, ask) {
  let imported = importable(sources), others = regoOf(sources.tree).filter((source) => !imported.includes(source));
  return ask({ kind: "test", sources: [...imported, ...others], builtins: testBuiltins, ...options });
}
function describeTest(test) {
  let { package: path, name, file, line, status, failed, problems = [], cases = [], output = "" } = test, location = failed === void 0 ? `${file}:${line}:1` : `${failed.file}:${failed.line}:${failed.column}`, outcomes = {
    pass: "holds",
    fail: failed === void 0 ? "does not hold" : `does not hold: ${failed.text}`,
    error: "stopped",
    skip: "was skipped, because its name begins with todo_",
    timeout: "did not end and was stopped; look for a loop over too many pairs"
  }, details = [
    ...status === "error" ? problems.map((problem) => formatProblem(explainProblem(problem))) : [],
    ...cases.filter((one) => one.status === "fail").map((one) => `case ${one.path.join(", ")} fails`),
    ...output.split(`
`).flatMap((text) => text === "" ? [] : [`printed: ${text}`])
  ];
  return [`${location}: ${path.replace(/^data\./, "")}.${name} ${outcomes[status]}`, ...details].join(`
  `);
}

// src/policy-kit/run-examples.ts
async function runExamples(all, module, options) {
  let run = (round) => runRound(round, module, options), byExample = /* @__PURE__ */ new Map();
  for (let round of roundsOf(all)) {
    let outcomes = [...await run(round)];
    for (let one of stoppedIn(round, outcomes)) outcomes.push(...await runAlone(one, run));
    for (let outcome of outcomes) byExample.set(outcome.example, outcome);
  }
  return all.flatMap(
    ({ examples }) => examples.map((example) => {
      let outcome = byExample.get(example);
      if (outcome === void 0) throw new Error(`${example.file} was not evaluated`);
      return outcome;
    })
  );
}
function roundsOf(all) {
  let bySettings = all.map(({ policy, examples }) => [...groupBy(examples, ({ settings }) => JSON.stringify(settings)).values()].map((group) => ({ policy, examples: group }))), count = Math.max(0, ...bySettings.map((groups) => groups.length));
  return Array.from({ length: count }, (_, index) => bySettings.flatMap((groups) => groups[index] ?? []));
}
function stoppedIn(round, outcomes) {
  let stopped = new Set(outcomes.filter(({ failure }) => failure?.stopped).map(({ example }) => example));
  return round.filter(({ examples }) => examples.length > 1 && examples.some((example) => stopped.has(example)));
}
var mostStopped = 3;
async function runAlone({ policy, examples }, run) {
  let outcomes = [];
  for (let example of examples) {
    let isEnough = outcomes.filter(({ failure }) => failure?.stopped).length >= mostStopped, message = `was not run: the policy was stopped ${mostStopped} times`, skipped = { example, failure: { message, differences: [] } };
    outcomes.push(...isEnough ? [skipped] : await run([{ policy, examples: [example] }]));
  }
  return outcomes;
}
async function runRound(round, module, options) {
  let entries = round.flatMap(({ policy, examples }) => examples.map((example) => ({ policy, example }))), bySubject = new Map(entries.map((entry) => [subjectOf(entry.policy, entry.example), entry])), active = round.map(({ policy, examples: [first] }) => {
    let defaults = Object.entries(policy.settings).map(([name, setting]) => [name, setting.default]);
    return { ...policy, values: { ...Object.fromEntries(defaults), ...first?.settings } };
  }), outcomes = [];
  for await (let chunk of evaluate([...bySubject.keys()], active, [module], options))
    for (let [index, subject] of chunk.subjects.entries()) {
      let entry = bySubject.get(subject);
      entry !== void 0 && outcomes.push(outcomeIn(chunk, index, entry.policy, entry.example));
    }
  return outcomes;
}
function outcomeIn({ subjects, policies, findings, failures }, index, policy, example) {
  let stopped = failures.find((failure) => failure.policy === policy.id);
  if (stopped !== void 0) {
    let message = `the policy was stopped${stopped.location === void 0 ? "" : ` at ${stopped.location}`}: ${stopped.reason}`;
    return { example, failure: { message, stopped: !0, differences: [] } };
  }
  if (!policies.includes(policy.id)) {
    let message = `the policy judges ${(policy.kinds ?? []).join(", ")}, and this is a ${subjects[index]?.origin.kind}`;
    return { example, failure: { message, differences: [] } };
  }
  let found = findings.filter((finding) => finding.subject === index && finding.policy === policy.id).map((finding) => ({ subject: example.input.id, arguments: finding.arguments })), differences = differencesOf(example.findings, found);
  return differences.length === 0 ? { example } : { example, failure: { message: "the policy says something else (- expected, + said)", differences }, found };
}
function subjectOf({ subject: type, kinds = [] }, { input }) {
  let record = Reflect.get(input, type), kind = isRecord(record) && typeof record.kind == "string" ? record.kind : kinds[0] ?? type;
  return {
    type,
    id: input.id,
    origin: { kind, source: "example" },
    input,
    read: (path) => readPath(input, path),
    describe: () => ({ label: input.id, locations: [], evidence: [], facts: {} })
  };
}
function differencesOf(expected, found) {
  let [missing, surplus] = [without(expected, found), without(found, expected)], [[one], [other]] = [missing, surplus], isPair = missing.length === 1 && surplus.length === 1 && one?.subject === other?.subject;
  return one !== void 0 && other !== void 0 && isPair ? argumentDifferences(one, other) : [...missing.map((finding) => `- ${spell(finding)}`), ...surplus.map((finding) => `+ ${spell(finding)}`)];
}
function argumentDifferences(expected, found) {
  return unique([...Object.keys(expected.arguments), ...Object.keys(found.arguments)]).sort().flatMap((name) => {
    let [before, after] = [expected.arguments[name], found.arguments[name]];
    if (before === after) return [];
    let line = (sign, value) => value === void 0 ? [] : [`${sign} arguments.${name}: ${JSON.stringify(value)}`];
    return [...line("-", before), ...line("+", after)];
  });
}
function without(list, others) {
  let rest = others.map(spell);
  return list.filter((finding) => {
    let position = rest.indexOf(spell(finding));
    return position !== -1 && rest.splice(position, 1), position === -1;
  });
}
function spell({ subject, arguments: values }) {
  let names = Object.keys(values).sort();
  return JSON.stringify({ subject, arguments: Object.fromEntries(names.map((name) => [name, values[name] ?? null])) });
}

// src/command/policies/update.ts
import { realpath, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";

// src/policy-kit/update-example.ts
var import_yaml = __toESM(require_dist(), 1);
function withFindings(text, findings) {
  let { node } = findNode((0, import_yaml.parseDocument)(text, { prettyErrors: !1 }), ["findings"]), [start, end] = node?.range ?? [];
  if (node === void 0 || (0, import_yaml.isScalar)(node) || start === void 0 || end === void 0) return;
  let line = text.slice(text.lastIndexOf(`
`, start) + 1, start), indentation = /^\s*/.exec(line)?.[0] ?? "", sorted = findings.toSorted(by((finding) => stringify(finding))), written = stringify(sorted, 2).replaceAll(`
`, `
${indentation}`);
  return `${text.slice(0, start)}${written}${text.slice(end)}`;
}

// src/command/policies/update.ts
function refuseBundles(found) {
  for (let { location, sources } of found) {
    if (!sources.tree.isBundle) continue;
    let hint = "Update the folder that it was built from.";
    throw new UsageError("The examples of a bundle cannot be updated.", { at: { file: location.shown }, hint });
  }
}
function updateExamples(found, outcomes) {
  return Promise.all(outcomes.map((outcome) => update(found, outcome)));
}
async function update({ location, sources }, outcome) {
  let { example, failure, found } = outcome;
  if (failure === void 0 || found === void 0) return outcome;
  let refuse = (why) => ({ ...outcome, failure: { ...failure, message: `${failure.message}; it is not updated: ${why}` } }), isFail = /\/fail-[^/]*$/.test(example.file);
  if (isFail && found.length === 0) return refuse("nothing is found any more, so it would be called pass-");
  if (!isFail) return refuse("something is found, so it would be called fail-");
  let path = join(location.path, example.file.slice(beginnings.custom.file.length + 1));
  if (!(await realpath(path)).startsWith(`${await realpath(location.path)}${sep}`))
    return refuse("it is a link to a file outside of the folder");
  let texts = sources.tree.policies.flatMap(({ examples }) => examples), text = withFindings(texts.find(({ file }) => file === example.file)?.text ?? "", found);
  return text === void 0 ? refuse("it has no list of findings") : (await write(path, text, location.shown), { ...outcome, isUpdated: !0 });
}
async function write(path, text, shown) {
  try {
    await writeFile(path, text);
  } catch (error) {
    let why = error instanceof Error ? error.message : "It cannot be written.";
    throw new UsageError(`An example could not be updated: ${why}`, { at: { file: shown }, cause: error });
  }
}

// src/command/policies/watch.ts
import { stat, watch } from "node:fs/promises";
var restMilliseconds = 150;
async function watchLocations(locations, run, edge) {
  let changes = watchAll(locations, edge), last = await runAndReport(run, edge);
  for await (let separator of changes)
    edge.stdout.write(separator), last = await runAndReport(run, edge);
  return last;
}
async function runAndReport(run, edge) {
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
function watchAll(locations, { signal }) {
  let state = { changed: !1, wake: () => {
  } }, notice = () => {
    state.changed = !0, state.wake();
  };
  signal.addEventListener("abort", notice);
  for (let location of locations)
    follow(location, signal, notice).catch((error) => {
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
  let locations = chosenLocations(named, await readSettings(options.config, edge), edge);
  return options.watch !== !0 ? testOnce(locations, options, edge) : watchLocations(locations, () => testOnce(locations, options, edge), edge);
}
async function testOnce(locations, options, edge) {
  let found = await findPolicies(locations);
  options.update === !0 && refuseBundles(found);
  try {
    let tested = await explainingCrash(locations, testAll(found, options, edge));
    return edge.stdout.write(options.format === "json" ? renderJson(tested) : tested.map(renderTable).join("")), tested.some((one) => failuresOf(one).length > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CompilerFailure) || error.runningTest === void 0) throw error;
    return edge.stdout.write(`${plainText(describeEndless(error.runningTest, found))}
`), 1;
  }
}
var compilerSeconds = 25;
async function testAll(found, { coverage = !1, timeout, update: update2 = !1 }, edge) {
  let timeLimit = timeout * 1e3, ask = compilerFor(edge, (timeout + compilerSeconds) * 1e3), answered = await Promise.all(
    found.map(
      (one) => Promise.all([examine(one, ask), runTests(one.sources, { coverage, timeoutMilliseconds: timeLimit }, ask)])
    )
  ), tested = [];
  for (let [examined, answer] of answered) {
    let one = await withExamples(examined, answer, { timeLimit, signal: edge.signal });
    tested.push(update2 ? { ...one, examples: await updateExamples(examined, one.examples) } : one);
  }
  return tested;
}
function describeEndless(test, found) {
  let [, name = test, file = "", line = "1"] = /^(?:data\.)?(\S+) \((.+):(\d+)\)$/.exec(test) ?? [], owner = found.find(({ sources }) => sources.tree.policies.some((policy) => policy.test?.file === file));
  return `${owner === void 0 ? file : shownFile(file, owner.location)}:${line}:1: ${name} did not end and was stopped with all the others; look for a loop over too many pairs`;
}
async function withExamples({ location, sources, policies, module, obstacles }, answer, limits) {
  let read = policies.flatMap((policy) => {
    let folder = sources.tree.policies.find(({ id }) => id === policy.id);
    return folder === void 0 ? [] : [{ policy, ...readExamples(folder, policy) }];
  }), unreadable = read.flatMap(({ problems }) => problems).map((problem) => shownProblem(problem, location)), examples = module === void 0 ? [] : await runExamples(read, module, limits);
  return { location, answer, examples, obstacles: [...obstacles, ...unreadable] };
}
function failuresOf(tested) {
  let { location, answer, examples, obstacles } = tested, failed = answer.tests.filter(({ status }) => status !== "pass" && status !== "skip"), failures = [
    ...unique([...testObstacles(tested), ...obstacles].map(lineOf)),
    ...failed.map((test) => describeTest(withShownFile(test, location)).split(`
`).map(plainText).join(`
`)),
    ...examples.flatMap((outcome) => outcome.isUpdated ? [] : describeExample(outcome, location))
  ];
  return failures.length === 0 && answer.tests.length === 0 && examples.length === 0 ? [`${plainText(location.shown)}: there is no test and no example, so nothing was tested`] : failures;
}
function testObstacles({ location, answer, obstacles }) {
  return answer.problems.filter((problem) => obstacles.length === 0 || !isBadMetadata(problem)).map((problem) => shownProblem(explainProblem(problem), location));
}
function withShownFile(test, location) {
  let failed = test.failed && { ...test.failed, file: shownFile(test.failed.file, location) }, problems = test.problems?.map(
    ({ file, message, ...problem }) => omitUndefined({
      ...problem,
      file: file === void 0 ? void 0 : shownFile(file, location),
      message: message.replaceAll(/\S+\.rego(?=:\d)/g, (named) => shownFile(named, location))
    })
  );
  return omitUndefined({ ...test, file: shownFile(test.file, location), failed, problems });
}
function describeExample({ example, failure, isUpdated }, location) {
  if (failure === void 0) return [];
  let message = isUpdated ? "is updated (- before, + now)" : failure.message, opening = `${shownFile(example.file, location)}:1:1: ${message}`;
  return [[plainText(opening), ...failure.differences.map((line) => `  ${plainText(line)}`)].join(`
`)];
}
function renderTable(tested) {
  let { location, answer, examples } = tested, failures = failuresOf(tested), skipped = answer.tests.filter(({ status }) => status === "skip").length, counts = `${plural(answer.tests.length, "test")}, ${plural(examples.length, "example")}`, outcome = failures.length === 0 ? "all hold" : `${failures.length} failed`, updated = examples.filter(({ isUpdated }) => isUpdated);
  return [
    ...failures,
    ...updated.flatMap((outcome2) => describeExample(outcome2, location)),
    ...answer.coverage === void 0 ? [] : coverageLines(answer.coverage, location),
    `${plainText(location.shown)}: ${counts}: ${outcome}${countOf(updated.length, "updated")}${countOf(skipped, "skipped")}`
  ].map((line) => `${line}
`).join("");
}
function countOf(count, what) {
  return count === 0 ? "" : `, ${count} ${what}`;
}
function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function coverageLines({ files }, location) {
  return Object.entries(files).filter(([file]) => isCustomFile(file) && !file.endsWith("_test.rego")).map(([file, { coverage = 0, not_covered: open = [] }]) => {
    let rows = open.flatMap(
      ({ start: { row }, end }) => Array.from({ length: end.row - row + 1 }, (_, i) => row + i)
    ), uncovered = unique(rows).sort((one, other) => one - other), rest = uncovered.length === 0 ? "" : `, not covered: ${uncovered.join(", ")}`;
    return `${plainText(shownFile(file, location))}: ${Math.round(coverage * 10) / 10} % covered${rest}`;
  });
}
function renderJson(all) {
  return safeJson(
    all.map((tested) => {
      let { location, answer, examples, obstacles } = tested, files = Object.entries(answer.coverage?.files ?? {}).map(([file, one]) => [shownFile(file, location), one]);
      return omitUndefined({
        place: location.shown,
        problems: [...testObstacles(tested), ...obstacles],
        tests: answer.tests.map((test) => withShownFile(test, location)),
        examples: examples.map(({ example, failure, isUpdated }) => ({
          file: shownFile(example.file, location),
          status: failure === void 0 ? "pass" : isUpdated ? "updated" : "fail",
          ...failure
        })),
        coverage: answer.coverage && { ...answer.coverage, files: Object.fromEntries(files) }
      });
    })
  );
}
export {
  runPoliciesTest
};
