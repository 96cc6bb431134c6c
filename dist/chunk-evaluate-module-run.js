import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isRecord
} from "./chunk-model-is-record.js";
import {
  EngineFailure,
  keepEngines,
  largestMemory
} from "./chunk-evaluate-opa.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  isCustom
} from "./chunk-model-coverage.js";
import {
  by,
  compareText,
  keyOf
} from "./chunk-model-order.js";
import {
  groupBy
} from "./chunk-model-group.js";

// src/evaluate/policy-module.ts
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
function loadBuiltinPolicies() {
  return loadPolicyModule(new URL("./builtin/policies.wasm", import.meta.url));
}
async function loadPolicyModule(address) {
  let [wasm, text] = await Promise.all([readFile(address), readFile(new URL("./policies.json", address), "utf8")]), catalog = JSON.parse(text), found = createHash("sha256").update(wasm).digest("hex");
  if (found !== catalog.wasm)
    throw new Error(`${fileURLToPath(address)} is not what policies.json beside it describes: its SHA-256 is ${found}`);
  return { policies: catalog.policies, opaVersion: catalog.opaVersion, wasm };
}

// src/evaluate/index.ts
import { setImmediate as setImmediate2 } from "node:timers/promises";

// src/evaluate/answer.ts
function readAnswer(text, evaluation) {
  let result = readResult(text), count = evaluation.indices.length;
  if (!isRecord(result) || result.seen !== count || !Array.isArray(result.findings))
    throw new EngineFailure(`The policy engine did not see the ${count} subjects that it was given`);
  return result.findings.map((entry) => readFinding(entry, evaluation));
}
function readResult(text) {
  try {
    let [result] = JSON.parse(text);
    return result?.result;
  } catch (error) {
    throw new EngineFailure("The policy engine gave an answer that is not JSON", { cause: error });
  }
}
function readFinding(entry, { subjects, indices, policies }) {
  let [position, policy, finding] = Array.isArray(entry) ? entry : [], index = typeof position == "number" ? indices[position] : void 0, subject = index === void 0 ? void 0 : subjects[index];
  if (index === void 0 || subject === void 0 || typeof policy != "string" || !policies.includes(policy))
    throw new EngineFailure(
      "The policy engine gave a finding that belongs to no subject or policy that was asked about"
    );
  let { subject: id, arguments: values, ...others } = isRecord(finding) ? finding : {};
  if (!isIdOf(id, subject) || !isRecord(values) || Object.keys(others).length > 0)
    throw new EngineFailure(`${policy} gave a finding that is not {"subject": input.id, "arguments": {...}}`);
  return { policy, subject: index, arguments: readArguments(values, policy) };
}
function isIdOf(id, subject) {
  return id === subject.id || id === Buffer.from(subject.id).toString();
}
function readArguments(values, policy) {
  let entries = Object.entries(values).map(([name, value]) => {
    if (isArgumentValue(value)) return [name, value];
    throw new EngineFailure(`${policy} gave the argument ${name}, which is not a text, number, boolean or null`);
  });
  return Object.fromEntries(entries.sort(by(([name]) => name)));
}
function isArgumentValue(value) {
  return value === null || typeof value == "string" || typeof value == "boolean" || Number.isFinite(value);
}
function compareFindings(a, b) {
  return a.subject - b.subject || compareText(a.policy, b.policy) || compareText(JSON.stringify(a.arguments), JSON.stringify(b.arguments));
}

// src/evaluate/chunk.ts
function* chunkByKind(subjects) {
  let growing = [];
  for (let subject of subjects) {
    let { type, origin } = subject, found = growing.find((one) => one.kind === origin.kind && one.type === type), chunk = found ?? { type, kind: origin.kind, subjects: [] };
    found === void 0 && growing.push(chunk), !(chunk.subjects.push(subject) < 250) && (growing = growing.filter((one) => one !== chunk), yield chunk);
  }
  yield* growing;
}

// src/evaluate/worker-pool.ts
import { Worker } from "node:worker_threads";
function openWorkerPool(options) {
  let pool = { ...options, waiting: [], threads: /* @__PURE__ */ new Set(), terminations: [], closed: void 0 };
  return {
    prepare: () => {
      startThread(pool);
    },
    evaluate: (request) => new Promise((resolve, reject) => {
      if (pool.closed !== void 0) return reject(pool.closed.reason);
      pool.waiting.push({ request, resolve, reject }), assign(pool);
    }),
    close: async (reason) => {
      pool.closed ??= { reason };
      let unfinished = [...pool.waiting.splice(0), ...[...pool.threads].flatMap((thread) => stop(pool, thread))];
      for (let { reject } of unfinished) reject(reason);
      await Promise.all(pool.terminations);
    }
  };
}
var jobsPerThread = 2;
function assign(pool) {
  for (let job = pool.waiting[0]; job !== void 0; job = pool.waiting[0]) {
    let [leastBusy] = [...pool.threads].sort((a, b) => a.jobs.length - b.jobs.length), thread = leastBusy !== void 0 && leastBusy.jobs.length < jobsPerThread ? leastBusy : startThread(pool);
    if (thread === void 0) return;
    pool.waiting.shift(), thread.worker.ref(), thread.worker.postMessage(job.request), thread.jobs.push(job) === 1 && watch(pool, thread);
  }
}
function startThread(pool) {
  let { recipes, size, threads } = pool;
  if (threads.size >= size || [...threads].some(({ isReady }) => !isReady)) return;
  let worker = startWorker(recipes), thread = { worker, jobs: [], isReady: !1, timer: void 0 };
  return worker.on("message", (message) => {
    "ready" in message ? thread.isReady = !0 : finish(thread.jobs.shift(), message), thread.jobs.length === 0 && worker.unref(), watch(pool, thread), assign(pool);
  }), worker.on("error", (error) => lose(pool, thread, thread.isReady ? toFailure(error) : error)), worker.on("exit", () => lose(pool, thread, new EngineFailure("It ended the thread that it was evaluated on"))), threads.add(thread), thread;
}
function watch(pool, thread) {
  let [current] = thread.jobs;
  clearTimeout(thread.timer), !(current === void 0 || !thread.isReady) && (thread.timer = setTimeout(() => {
    setImmediate(() => {
      thread.jobs[0] === current && lose(pool, thread, timeExceeded(pool.timeLimit));
    });
  }, pool.timeLimit));
}
function lose(pool, thread, reason) {
  thread.jobs.shift()?.reject(reason), pool.waiting.unshift(...stop(pool, thread)), assign(pool);
}
function stop(pool, thread) {
  return clearTimeout(thread.timer), thread.worker.removeAllListeners(), thread.worker.on("error", () => {
  }), pool.threads.delete(thread), pool.terminations.push(thread.worker.terminate()), thread.jobs.splice(0);
}
function startWorker(recipes) {
  let isSource = import.meta.url.endsWith(".ts"), address = new URL(isSource ? "./thread-from-source.mjs" : "./evaluate-thread.js", import.meta.url), worker = new Worker(address, { workerData: recipes, execArgv: [], stdout: !0, stderr: !0 });
  return worker.unref(), worker;
}
function finish(job, answer) {
  if ("answer" in answer) return job?.resolve(answer.answer);
  let { reason, location, kind } = answer.failure;
  job?.reject(new EngineFailure(reason, { location, kind }));
}
function timeExceeded(timeLimit) {
  return new EngineFailure(`it does not end within ${timeLimit / 1e3} s`, { kind: "time" });
}
function toFailure(error) {
  let kind = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "stopped";
  return new EngineFailure(error.message, { kind, cause: error });
}

// src/evaluate/executor.ts
function openExecutor(modules, options) {
  let { threads, subjectsHere, timeLimit } = options, recipes = modules.map(({ recipe }) => recipe), size = Math.max(1, threads), pool = openWorkerPool({ recipes, size, timeLimit }), hasIsolated = modules.some(({ isolated }) => isolated);
  hasIsolated && pool.prepare();
  let evaluateHere = keepEngines(recipes), subjects = 0, usesThreads = () => threads > 0 && subjects > subjectsHere;
  return {
    evaluate: (request) => {
      subjects += request.subjects;
      let isolated = modules[request.module]?.isolated === !0;
      return usesThreads() || isolated ? pool.evaluate(request) : evaluateHere(request);
    },
    concurrency: () => usesThreads() || hasIsolated ? 2 * size : 1,
    close: pool.close
  };
}

// src/evaluate/finding-budget.ts
var usualLimits = { perPolicy: 25e3, perRun: 1e5 };
function openBudget(limits = usualLimits) {
  return { limits, byPolicy: /* @__PURE__ */ new Map(), all: { findings: 0, subjects: 0 } };
}
function spend({ limits, byPolicy, all }, policy, found) {
  let own = byPolicy.get(policy) ?? { findings: 0, subjects: 0 };
  byPolicy.set(policy, own);
  let weight = found.findings.reduce((sum, finding) => sum + weigh(finding), 0);
  if (add(own, found.subjects, weight), own.findings > Math.max(limits.perPolicy, own.subjects)) return tooMany("it gave", limits.perPolicy);
  if (add(all, found.subjects, weight), !(weight === 0 || all.findings <= Math.max(limits.perRun, all.subjects)))
    return add(all, -found.subjects, -weight), tooMany("your policies together gave", limits.perRun);
}
function add(spent, subjects, findings) {
  spent.subjects += subjects, spent.findings += findings;
}
var usualLength = 1024;
function weigh({ arguments: values }) {
  return 1 + Math.floor(JSON.stringify(values).length / usualLength);
}
function tooMany(who, limit) {
  let shown = limit.toLocaleString("en-US");
  return `${who} more than ${shown} findings, and more than one for each subject (each KiB of arguments counts as one)`;
}

// src/evaluate/input.ts
function fieldsOf(policies) {
  let paths = [];
  for (let { reads } of policies) {
    if (reads === void 0) return;
    for (let path of reads) paths.push(path.split("."));
  }
  return fieldsIn(paths);
}
function fieldsIn(paths) {
  return [...groupBy(paths, ([name = ""]) => name)].map(([name, own]) => {
    let below = own.map((path) => path.slice(1)).filter((path) => path.length > 0);
    return { name, below: below.length > 0 ? fieldsIn(below) : void 0 };
  });
}
function pick(value, fields) {
  if (fields === void 0) return value;
  if (Array.isArray(value)) return value.map((element) => pick(element, fields));
  if (!isRecord(value)) return value;
  let picked = {};
  for (let { name, below } of fields) {
    let field = value[name];
    field !== void 0 && (picked[name] = pick(field, below));
  }
  return picked;
}
var longText = 8 * 1024 * 1024;
function* writeInputs(subjects, indices, policies, fields) {
  for (let start2 = 0, end = 0; start2 < indices.length; start2 = end) {
    let texts = [];
    for (let length = 0; end < indices.length && length <= longText; end += 1) {
      let text2 = JSON.stringify(pick(subjects[indices[end] ?? 0]?.input, fields));
      length += text2.length, texts.push(text2);
    }
    let text = `{"policies":${JSON.stringify(policies)},"subjects":[${texts.join(",")}]}`;
    yield { indices: indices.slice(start2, end), text: replaceLoneSurrogates(text) };
  }
}
function writeData(policies) {
  let settings = nest(policies.map(({ id, values }) => ({ path: id.split("/"), values })));
  return replaceLoneSurrogates(JSON.stringify({ settings }));
}
function nest(entries) {
  let nodes = [...groupBy(entries, ({ path: [name = ""] }) => name)].map(([name, inner]) => {
    let own = inner.find(({ path }) => path.length === 1);
    return [name, own?.values ?? nest(inner.map(({ path, values }) => ({ path: path.slice(1), values })))];
  });
  return Object.fromEntries(nodes);
}
var escapes = /\\(?:ud[89a-f][0-9a-f]{2}|.)/gs;
function replaceLoneSurrogates(json) {
  return json.includes("\\ud") ? json.replaceAll(escapes, (escape) => escape.length > 2 ? "\\ufffd" : escape) : json;
}

// src/evaluate/filter.ts
function filtersOf(policies) {
  let shared = /* @__PURE__ */ new Map();
  return new Map(
    policies.map(({ id, findsOnlyIf, values }) => [
      id,
      findsOnlyIf === void 0 ? () => !0 : toFilter(findsOnlyIf, values, shared)
    ])
  );
}
function toFilter(condition, settings, shared) {
  if ("all" in condition) {
    let filters = condition.all.toSorted((a, b) => depthOf(b) - depthOf(a)).map((one) => toFilter(one, settings, shared));
    return (subject) => filters.every((filter2) => filter2(subject));
  }
  if ("any" in condition) {
    let filters = condition.any.map((one) => toFilter(one, settings, shared));
    return (subject) => filters.some((filter2) => filter2(subject));
  }
  let operand = operandOf(condition, settings), key = JSON.stringify([condition.path, condition.operator, operand, condition.fails]), known = shared.get(key);
  if (known !== void 0) return known;
  let filter = rememberLast(toFieldFilter(condition, operand));
  return shared.set(key, filter), filter;
}
function depthOf(condition) {
  return "path" in condition ? condition.path.length : "all" in condition ? Math.max(0, ...condition.all.map(depthOf)) : Math.min(...condition.any.map(depthOf));
}
function toFieldFilter({ path, operator, fails }, operand) {
  let mustHold = fails !== !0, test = toTest(operator, operand);
  return (subject) => {
    let value = subject.read(path), holds = value !== void 0 && test(value);
    return holds === "uncertain" || holds === mustHold;
  };
}
function rememberLast(filter) {
  let last, answer = !1;
  return (subject) => (subject === last || (answer = filter(subject), last = subject), answer);
}
function operandOf({ operand }, settings) {
  return isRecord(operand) && "setting" in operand ? settings[operand.setting] : operand;
}
var uncertain = () => "uncertain";
function toTest(operator, other) {
  let typeTest = typeTests[operator];
  if (typeTest !== void 0) return typeTest;
  if (Array.isArray(other) ? other.some(isAmbiguous) : isAmbiguous(other)) return uncertain;
  if (operator === "in") return isScalarList(other) ? (value) => other.includes(value) : uncertain;
  if (!isScalar(other)) return uncertain;
  if (operator === "equal") return (value) => value === other;
  if (operator === "neq") return (value) => value !== other;
  let compare = comparisons[operator];
  return compare === void 0 || typeof other != "number" ? uncertain : (value) => typeof value == "number" ? compare(value, other) : "uncertain";
}
function isAmbiguous(value) {
  return typeof value == "string" && /[\ud800-\udfff\ufffd]/u.test(value);
}
function isScalarList(value) {
  return Array.isArray(value) && value.every(isScalar);
}
function isScalar(value) {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
var typeTests = {
  known: () => !0,
  is_array: Array.isArray,
  is_boolean: (value) => typeof value == "boolean",
  is_null: (value) => value === null,
  is_number: (value) => typeof value == "number",
  is_object: isRecord,
  is_string: (value) => typeof value == "string"
}, comparisons = {
  lt: (value, other) => value < other,
  lte: (value, other) => value <= other,
  gt: (value, other) => value > other,
  gte: (value, other) => value >= other
};

// src/evaluate/module-run.ts
function openRun(module, active, folder, budget) {
  return { module, active, folder, budget, policySets: /* @__PURE__ */ new Map(), separate: /* @__PURE__ */ new Set(), exceeded: /* @__PURE__ */ new Map() };
}
async function evaluateChunk(run, chunk, index, evaluate2) {
  let { policies } = policySetFor(run, chunk), remaining = policies.filter((policy) => exceededBefore(run, policy, index) === void 0), proven = remaining.filter((policy) => !run.separate.has(policy)), together = proven.length > 1 ? proven : [], joint = await attempt(run, chunk, together, evaluate2), suspects = "failure" in joint ? together : [], found = "failure" in joint ? [] : [joint.findings], failures = [];
  for (let policy of [...suspects, ...remaining.filter((one) => !together.includes(one))]) {
    let single = await attempt(run, chunk, [policy], evaluate2);
    "failure" in single ? failures.push(recordFailure(run, policy, single.failure, index)) : found.push(single.findings);
  }
  if (!suspects.some((policy) => run.separate.has(policy))) for (let policy of suspects) run.separate.add(policy);
  return { policies, findings: found.flat(), failures };
}
function collect(run, chunk, found, index) {
  let earlier = found.policies.flatMap((policy) => exceededBefore(run, policy, index) ?? []), remaining = withoutFailed(found, earlier);
  return withoutFailed(remaining, overBudget(run, chunk, remaining, index));
}
function withoutFailed(found, failed) {
  if (failed.length === 0) return found;
  let ids = new Set(failed.map(({ policy }) => policy)), counts = ({ policy }) => !ids.has(policy);
  return {
    policies: found.policies,
    findings: found.findings.filter(counts),
    failures: [...found.failures.filter(counts), ...failed]
  };
}
function overBudget({ budget, exceeded }, { subjects }, { policies, findings, failures }, index) {
  if (budget === void 0) return [];
  let byPolicy = groupBy(findings, ({ policy }) => policy), failed = new Set(failures.map(({ policy }) => policy));
  return policies.flatMap((policy) => {
    if (failed.has(policy)) return [];
    let reason = spend(budget, policy, { subjects: subjects.length, findings: byPolicy.get(policy) ?? [] });
    if (reason === void 0) return [];
    let failure = { policy, reason };
    return exceeded.set(policy, { chunk: index, failure }), [failure];
  });
}
function policySetFor({ policySets, active }, { type, kind }) {
  let key = keyOf(type, kind), known = policySets.get(key);
  if (known !== void 0) return known;
  let judging = active.filter(({ subject, kinds }) => subject === type && (kinds?.includes(kind) ?? !0)), policySet = {
    policies: judging.map(({ id }) => id).sort(),
    fields: fieldsOf(judging),
    filters: filtersOf(judging)
  };
  return policySets.set(key, policySet), policySet;
}
function exceededBefore({ exceeded }, policy, index) {
  let exceedance = exceeded.get(policy);
  return exceedance !== void 0 && exceedance.chunk < index ? exceedance.failure : void 0;
}
function recordFailure(run, policy, { message, location, kind }, index) {
  let failure = omitUndefined({ policy, reason: message, location: toUserFolder(location, run.folder) });
  run.separate.add(policy);
  let known = run.exceeded.get(policy);
  return kind !== "stopped" && (known === void 0 || index < known.chunk) && run.exceeded.set(policy, { chunk: index, failure }), failure;
}
function toUserFolder(location, folder) {
  return folder === void 0 ? location : location?.replace(/^custom(?=\/)/, () => folder);
}
async function attempt(run, chunk, policies, evaluate2) {
  let { type, subjects } = chunk, { fields, filters } = policySetFor(run, chunk), own = policies.flatMap((policy) => filters.get(policy) ?? []), indices = [];
  for (let [index, subject] of subjects.entries()) own.some((mayFind) => mayFind(subject)) && indices.push(index);
  let entrypoint = `outlived/entrypoint/${type}`, findings = [];
  try {
    for (let part of writeInputs(subjects, indices, policies, fields)) {
      let request = { module: run.module, entrypoint, subjects: part.indices.length, input: part.text }, answer = await evaluate2(request);
      for (let finding of readAnswer(answer, { subjects, indices: part.indices, policies })) findings.push(finding);
    }
    return { findings };
  } catch (error) {
    if (error instanceof EngineFailure) return { failure: error };
    throw error;
  }
}

// src/evaluate/index.ts
var defaults = { threads: 1, subjectsHere: 5e3, timeLimit: 1e4 }, usersMemory = 512;
async function* evaluate(subjects, policies, modules, options = {}) {
  assertInOneModule(policies, modules);
  let settings = { ...defaults, ...options }, data = writeData(policies), executor = openExecutor(
    modules.map((module) => toExecutable(module, data, settings.memoryLimit)),
    settings
  ), budget = openBudget(settings.findings), runs = modules.map(
    (module, number) => openRun(number, activeIn(module, policies), module.folder, isUsers(module) ? budget : void 0)
  ), { signal } = options, interrupt = () => {
    executor.close(signal?.reason);
  };
  signal?.addEventListener("abort", interrupt, { once: !0 });
  let inProgress = [];
  try {
    let index = 0;
    for (let chunk of chunkByKind(subjects))
      await setImmediate2(), signal?.throwIfAborted(), inProgress.push(start(runs, chunk, index++, executor)), inProgress.length >= executor.concurrency() && (yield* merged(inProgress.splice(0, 1)));
    yield* merged(inProgress);
  } finally {
    signal?.removeEventListener("abort", interrupt), await executor.close(new Error("The evaluation was ended before it was complete"));
  }
}
function assertInOneModule(policies, modules) {
  let compiled = modules.flatMap((module) => module.policies.map(({ id }) => id));
  for (let { id } of policies) {
    let count = compiled.filter((one) => one === id).length;
    if (count === 0) throw new Error(`The policy ${id} is not in a compiled module`);
    if (count > 1) throw new Error(`The policy ${id} is in ${count} compiled modules`);
  }
}
function activeIn({ policies }, active) {
  let ids = new Set(policies.map(({ id }) => id));
  return active.filter(({ id }) => ids.has(id));
}
function toExecutable({ wasm, policies }, data, memoryLimit) {
  let isolated = isUsers({ policies }), limit = memoryLimit ?? (isolated ? usersMemory : largestMemory);
  return { recipe: omitUndefined({ module: compile(wasm), data, memoryLimit: limit }), isolated };
}
function isUsers({ policies }) {
  return policies.some(({ id }) => isCustom(id));
}
function compile(wasm) {
  try {
    return new WebAssembly.Module(wasm);
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return;
    throw error;
  }
}
function start(runs, chunk, index, { evaluate: evaluateOn }) {
  let evaluations = runs.map(async (run) => ({ run, found: await evaluateChunk(run, chunk, index, evaluateOn) })), started = Promise.all(evaluations).then((outcomes) => ({ chunk, index, outcomes }));
  return started.catch(() => {
  }), started;
}
async function* merged(chunks) {
  for (let started of chunks) {
    let { chunk, index, outcomes } = await started, collected = outcomes.map(({ run, found }) => collect(run, chunk, found, index));
    yield {
      subjects: chunk.subjects,
      policies: collected.flatMap(({ policies }) => policies).sort(),
      findings: collected.flatMap(({ findings }) => findings).sort(compareFindings),
      failures: collected.flatMap(({ failures }) => failures).sort(by(({ policy }) => policy))
    };
  }
}

export {
  loadBuiltinPolicies,
  evaluate
};
