import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isCustom
} from "./chunk-OBJBPIBM.js";
import {
  EngineFailure,
  largestMemory,
  supplyEngines
} from "./chunk-ONBNNZLW.js";
import {
  assertConfiguration,
  assertOwners,
  checkDocument,
  listProblems,
  notValid,
  require_dist,
  rosterName
} from "./chunk-KSSJ373Q.js";
import {
  UsageError,
  formatPlace,
  nearest
} from "./chunk-V3U2C5LL.js";
import {
  __toESM
} from "./chunk-2BETQLJM.js";

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

// src/evaluate/answer.ts
function readAnswer(text, question) {
  let answer = resultOf(text), count = question.end - question.start;
  if (!isRecord(answer) || answer.seen !== count || !Array.isArray(answer.findings))
    throw new EngineFailure(`The policy engine did not see the ${count} subjects that it was given`);
  return answer.findings.map((entry) => readFinding(entry, question));
}
function resultOf(text) {
  try {
    let [result] = JSON.parse(text);
    return result?.result;
  } catch (error) {
    throw new EngineFailure("The policy engine gave an answer that is not JSON", { cause: error });
  }
}
function readFinding(entry, { subjects, start, end, policies }) {
  let [index, policy, finding] = Array.isArray(entry) ? entry : [], place = typeof index == "number" ? start + index : Number.NaN, subject = place >= start && place < end ? subjects[place] : void 0;
  if (subject === void 0 || typeof policy != "string" || !policies.includes(policy))
    throw new EngineFailure(
      "The policy engine gave a finding that belongs to no subject or policy that was asked about"
    );
  let { subject: id, arguments: values, ...others } = isRecord(finding) ? finding : {};
  if (!isIdOf(id, subject) || !isRecord(values) || Object.keys(others).length > 0)
    throw new EngineFailure(`${policy} gave a finding that is not {"subject": input.id, "arguments": {...}}`);
  return { policy, subject: place, arguments: readArguments(values, policy) };
}
function isIdOf(id, { input }) {
  return id === input.id || id === Buffer.from(input.id).toString();
}
function readArguments(values, policy) {
  let entries = Object.entries(values).map(([name, value]) => {
    if (isArgumentValue(value)) return [name, value];
    throw new EngineFailure(`${policy} gave the argument ${name}, which is no text, number, boolean or null`);
  });
  return Object.fromEntries(entries.sort(([one], [other]) => compareText(one, other)));
}
function compareFindings(one, other) {
  return one.subject - other.subject || compareText(one.policy, other.policy) || compareText(JSON.stringify(one.arguments), JSON.stringify(other.arguments));
}
function compareText(one, other) {
  return one === other ? 0 : one < other ? -1 : 1;
}
function isRecord(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
function isArgumentValue(value) {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

// src/evaluate/chunk.ts
async function* chunkByKind(subjects) {
  let gathering = gather();
  if (Symbol.iterator in subjects)
    for (let subject of subjects) {
      let chunk = gathering.add(subject);
      chunk !== void 0 && (yield chunk);
    }
  else
    for await (let subject of subjects) {
      let chunk = gathering.add(subject);
      chunk !== void 0 && (yield chunk);
    }
  yield* gathering.rest();
}
function gather() {
  let byKind = /* @__PURE__ */ new Map(), waiting = 0, take = (key, chunk) => (byKind.delete(key), waiting -= chunk.length, chunk);
  return {
    add: (subject) => {
      let key = keyOf(subject), chunk = byKind.get(key);
      if (waiting += 1, chunk === void 0) byKind.set(key, [subject]);
      else if (chunk.push(subject) === 250) return take(key, chunk);
      let largest = waiting > 5e3 ? largestOf(byKind) : void 0;
      return largest && take(...largest);
    },
    rest: () => [...byKind.values()]
  };
}
function keyOf({ type, context }) {
  return `${type} ${context.kind}`;
}
function largestOf(byKind) {
  return [...byKind].sort(([, one], [, other]) => other.length - one.length)[0];
}

// src/evaluate/lanes.ts
import { setImmediate as setImmediate2 } from "node:timers/promises";

// src/evaluate/thread-host.ts
import { Worker } from "node:worker_threads";
function startThread({ recipes, timeLimit, onFree, onLost }) {
  let worker = openWorker(recipes), errands = [], isReady = !1, timer;
  function watch() {
    clearTimeout(timer);
    let [current] = errands;
    current === void 0 || !isReady || (timer = setTimeout(() => {
      setImmediate(() => {
        errands[0] === current && lose(tooSlow(timeLimit));
      });
    }, timeLimit));
  }
  function lose(reason) {
    leave(worker), errands.shift()?.reject(reason), onLost();
  }
  return worker.on("message", (message) => {
    "ready" in message ? isReady = !0 : settle(errands.shift(), message), errands.length === 0 && worker.unref(), watch(), onFree();
  }), worker.on("error", (error) => lose(isReady ? deathBy(error) : error)), worker.on("exit", () => lose(new EngineFailure("It ended the thread that it was evaluated on"))), {
    isReady: () => isReady,
    load: () => errands.length,
    take: (errand) => {
      try {
        send(worker, errand.task);
      } catch (error) {
        return errand.reject(error);
      }
      errands.push(errand), errands.length === 1 && watch();
    },
    stop: () => (clearTimeout(timer), leave(worker), { ended: worker.terminate(), undone: errands.splice(0) })
  };
}
function threadAddress() {
  let isSource = import.meta.url.endsWith(".ts");
  return new URL(isSource ? "./thread-from-source.mjs" : "./evaluate-thread.js", import.meta.url);
}
function openWorker(recipes) {
  let worker = new Worker(threadAddress(), { workerData: recipes, execArgv: [], stdout: !0, stderr: !0 });
  return worker.unref(), worker;
}
function leave(worker) {
  worker.removeAllListeners(), worker.on("error", () => {
  });
}
function send(worker, { module, entrypoint, write }) {
  let task = { module, entrypoint, input: write() };
  worker.ref(), worker.postMessage(task, [task.input.buffer]);
}
function settle(errand, answer) {
  if ("answer" in answer) return errand?.resolve(answer.answer);
  let { reason, place, kind } = answer.failure;
  errand?.reject(new EngineFailure(reason, { place, kind }));
}
function tooSlow(timeLimit) {
  return new EngineFailure(`it does not end within ${timeLimit / 1e3} s`, { kind: "time" });
}
function deathBy(error) {
  let kind = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "stopped";
  return new EngineFailure(error.message, { kind, cause: error });
}

// src/evaluate/threads.ts
function hireCrew({ size, ...options }) {
  let waiting = [], threads = /* @__PURE__ */ new Set(), ends = [], dismissal;
  function assign() {
    for (let errand = waiting[0]; errand !== void 0; errand = waiting[0]) {
      let thread = idlest(threads) ?? hire();
      if (thread === void 0) return;
      waiting.shift(), thread.take(errand);
    }
  }
  function hire() {
    if (threads.size >= size || [...threads].some((thread2) => !thread2.isReady())) return;
    let thread = startThread({
      ...options,
      onFree: assign,
      onLost: () => {
        waiting.unshift(...dismissOne(thread)), assign();
      }
    });
    return threads.add(thread), thread;
  }
  function dismissOne(thread) {
    threads.delete(thread);
    let { ended, undone } = thread.stop();
    return ends.push(ended), undone;
  }
  return {
    prepare: () => {
      hire();
    },
    ask: (task) => new Promise((resolve6, reject) => {
      if (dismissal !== void 0) return reject(dismissal.reason);
      waiting.push({ task, resolve: resolve6, reject }), assign();
    }),
    dismiss: async (reason) => {
      dismissal ??= { reason };
      let undone = [...waiting.splice(0), ...[...threads].flatMap(dismissOne)];
      for (let { reject } of undone) reject(reason);
      await Promise.all(ends);
    }
  };
}
var tasksAtOnce = 2;
function idlest(threads) {
  let [thread] = [...threads].sort((one, other) => one.load() - other.load());
  return thread !== void 0 && thread.load() < tasksAtOnce ? thread : void 0;
}

// src/evaluate/lanes.ts
function openLanes(modules, options) {
  let { threads, subjectsHere, timeLimit } = options, signal = options.signal?.aborted === !0 ? void 0 : options.signal, recipes = modules.map(({ recipe }) => recipe), size = Math.max(1, threads), crew = hireCrew({ recipes, size, timeLimit });
  modules.some(({ isolated }) => isolated) && crew.prepare();
  let askHere = onThisThread(recipes, signal), interrupt = () => {
    crew.dismiss(signal?.reason);
  };
  signal?.addEventListener("abort", interrupt, { once: !0 });
  let subjects = 0, isMuch = () => threads > 0 && subjects > subjectsHere;
  return {
    ask: (task) => (subjects += task.subjects, isMuch() || modules[task.module]?.isolated === !0 ? crew.ask(task) : askHere(task)),
    atOnce: () => isMuch() || modules.some(({ isolated }) => isolated) ? 2 * size : 1,
    close: async () => {
      signal?.removeEventListener("abort", interrupt), await crew.dismiss(new Error("Nobody waits for the evaluation any more"));
    }
  };
}
var evaluationsBetweenTurns = 10;
function onThisThread(recipes, signal) {
  let evaluate2 = supplyEngines(recipes), evaluations = 0;
  return async ({ module, entrypoint, write }) => (evaluations += 1, evaluations % evaluationsBetweenTurns === 0 && await setImmediate2(), signal?.throwIfAborted(), evaluate2(module, entrypoint, write()));
}

// src/evaluate/fields.ts
function fieldsOf(policies) {
  let paths = [];
  for (let { reads } of policies) {
    if (reads === void 0) return;
    paths.push(...reads.map((path) => path.split(".")));
  }
  return toFields(paths);
}
function toFields(paths) {
  return [...new Set(paths.flatMap(([name]) => name ?? []))].sort().map((name) => {
    let below = paths.filter(([first, second]) => first === name && second !== void 0), encoder2 = new TextEncoder();
    return {
      name,
      first: encoder2.encode(`{${JSON.stringify(name)}:`),
      next: encoder2.encode(`,${JSON.stringify(name)}:`),
      ...below.length > 0 && { below: toFields(below.map((path) => path.slice(1))) }
    };
  });
}

// src/evaluate/filter.ts
function filterOf({ findsOnlyIf, values }) {
  return findsOnlyIf === void 0 ? () => !0 : toFilter(findsOnlyIf, values);
}
function toFilter(condition, settings) {
  if ("all" in condition) {
    let filters = condition.all.map((one) => toFilter(one, settings));
    return (input) => filters.every((filter) => filter(input));
  }
  if ("any" in condition) {
    let filters = condition.any.map((one) => toFilter(one, settings));
    return (input) => filters.some((filter) => filter(input));
  }
  let { path, fails = !1 } = condition, test = toTest(condition, settings);
  return (input) => {
    let value = valueAt(input, path), holds = value !== void 0 && test(value);
    return holds === "uncertain" || holds !== fails;
  };
}
function valueAt(input, path) {
  let value = input;
  for (let key of path) {
    if (!isObject(value)) return;
    value = value[key];
  }
  return value;
}
function isObject(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
var unknowable = () => "uncertain";
function toTest({ operator, operand }, settings) {
  let typeTest = typeTests[operator];
  if (typeTest !== void 0) return typeTest;
  let other = isObject(operand) && "setting" in operand ? settings[operand.setting] : operand;
  if (operator === "in") return isScalarList(other) ? (value) => other.includes(value) : unknowable;
  if (!isScalar(other)) return unknowable;
  if (operator === "equal") return (value) => value === other;
  if (operator === "neq") return (value) => value !== other;
  let compare = comparisons[operator];
  return compare === void 0 || typeof other != "number" ? unknowable : (value) => typeof value == "number" ? compare(value, other) : "uncertain";
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
  is_object: isObject,
  is_string: (value) => typeof value == "string"
}, comparisons = {
  lt: (value, other) => value < other,
  lte: (value, other) => value <= other,
  gt: (value, other) => value > other,
  gte: (value, other) => value >= other
};

// src/evaluate/output.ts
function openOutput() {
  return { memory: new Uint8Array(1024 * 1024), length: 0 };
}
var encoder = new TextEncoder(), zero = 48, space = 32, quote = 34, backslash = 92, tilde = 126;
function writeByte(output, value) {
  output.length === output.memory.length && grow(output, 1), output.memory[output.length++] = value;
}
function writeBytes(output, values) {
  let { length } = output;
  length + values.length > output.memory.length && grow(output, values.length);
  let { memory } = output;
  for (let index = 0; index < values.length; index++) memory[length + index] = values[index] ?? 0;
  output.length = length + values.length;
}
var nullText = encoder.encode("null");
function writeNull(output) {
  writeBytes(output, nullText);
}
var halfOfPair = "\\ud", escapes = /\\(?:(?<half>ud[89a-f][0-9a-f]{2})|.)/gs;
function withoutHalves(json) {
  return json.replaceAll(escapes, (escape, half) => half === void 0 ? escape : "\\ufffd");
}
function writeJson(output, json) {
  let text = json.includes(halfOfPair) ? withoutHalves(json) : json;
  output.length + 3 * text.length > output.memory.length && grow(output, 3 * text.length), output.length += encoder.encodeInto(text, output.memory.subarray(output.length)).written;
}
function writeText(output, value) {
  output.length + value.length + 2 > output.memory.length && grow(output, value.length + 2);
  let { memory } = output, end = output.length;
  memory[end++] = quote;
  for (let index = 0; index < value.length; index++) {
    let code2 = value.charCodeAt(index);
    if (code2 < space || code2 > tilde || code2 === quote || code2 === backslash)
      return writeJson(output, JSON.stringify(value));
    memory[end++] = code2;
  }
  memory[end++] = quote, output.length = end;
}
var digits = 9;
function writeNumber(output, value) {
  if (!Number.isInteger(value) || value < 0 || value >= 10 ** digits) return writeJson(output, JSON.stringify(value));
  output.length + digits > output.memory.length && grow(output, digits);
  let { memory } = output, place = output.length + digitsOf(value);
  output.length = place;
  let rest = value;
  do {
    let next = Math.floor(rest / 10);
    memory[--place] = zero + rest - next * 10, rest = next;
  } while (rest > 0);
}
function digitsOf(value) {
  let count = 1;
  for (let limit = 10; value >= limit; limit *= 10) count += 1;
  return count;
}
function grow(output, more) {
  let memory = new Uint8Array(2 * (output.length + more));
  memory.set(output.memory.subarray(0, output.length)), output.memory = memory;
}

// src/evaluate/input-text.ts
var longText = 8 * 1024 * 1024;
function createInputTextWriter() {
  let output = openOutput();
  return ({ policies, subjects, start, fields }) => {
    output.length = 0, writeJson(output, `{"policies":${JSON.stringify(policies)},"subjects":[`);
    let end = start;
    for (; end < subjects.length && output.length <= longText; end++) {
      end > start && writeByte(output, comma);
      let input = subjects[end]?.input;
      fields === void 0 || !isRecord2(input) ? writeJson(output, JSON.stringify(input)) : writeObject(output, input, fields);
    }
    return writeJson(output, "]}"), { text: output.memory.slice(0, output.length), end };
  };
}
var comma = 44, openBracket = 91, closeBracket = 93, openBrace = 123, closeBrace = 125;
function writeValue(output, value, below) {
  typeof value == "string" ? writeText(output, value) : typeof value == "number" ? writeNumber(output, value) : value === null ? writeNull(output) : below === void 0 ? writeJson(output, JSON.stringify(value)) : Array.isArray(value) ? writeList(output, value, below) : isRecord2(value) ? writeObject(output, value, below) : writeJson(output, JSON.stringify(value));
}
function writeList(output, values, below) {
  writeByte(output, openBracket);
  for (let index = 0; index < values.length; index++)
    index > 0 && writeByte(output, comma), writeValue(output, values[index], below);
  writeByte(output, closeBracket);
}
function writeObject(output, object, fields) {
  let isEmpty = !0;
  for (let { name, first, next, below } of fields) {
    let value = object[name];
    value !== void 0 && (writeBytes(output, isEmpty ? first : next), isEmpty = !1, writeValue(output, value, below));
  }
  isEmpty && writeByte(output, openBrace), writeByte(output, closeBrace);
}
function isRecord2(value) {
  return typeof value == "object" && value !== null;
}

// src/evaluate/module-run.ts
function openRun(module, active) {
  return { module, active, panels: /* @__PURE__ */ new Map(), write: createInputTextWriter(), apart: /* @__PURE__ */ new Set(), stops: /* @__PURE__ */ new Map() };
}
async function evaluateChunk(run, chunk, place, ask) {
  let { policies } = panelFor(run, chunk), asked = policies.filter((policy) => stopBefore(run, policy, place) === void 0), trusted = asked.filter((policy) => !run.apart.has(policy)), together = trusted.length > 1 ? trusted : [], first = await attempt(run, chunk, together, ask), doubtful = "failure" in first ? together : [], findings = "failure" in first ? [] : [...first.findings], abortions = [];
  for (let policy of [...doubtful, ...asked.filter((one) => !together.includes(one))]) {
    let said = await attempt(run, chunk, [policy], ask);
    "failure" in said ? abortions.push(takeNote(run, policy, said.failure, place)) : findings.push(...said.findings);
  }
  if (!doubtful.some((policy) => run.apart.has(policy))) for (let policy of doubtful) run.apart.add(policy);
  return { policies, findings, abortions };
}
function settle2(run, { policies, findings, abortions }, place) {
  let earlier = policies.flatMap((policy) => stopBefore(run, policy, place) ?? []);
  if (earlier.length === 0) return { policies, findings, abortions };
  let stopped = new Set(earlier.map(({ policy }) => policy)), counts = ({ policy }) => !stopped.has(policy);
  return { policies, findings: findings.filter(counts), abortions: [...abortions.filter(counts), ...earlier] };
}
function panelFor({ panels, active }, [{ type, context }]) {
  let key = `${type} ${context.kind}`, known = panels.get(key);
  if (known !== void 0) return known;
  let judging = active.filter(({ subject, kinds }) => subject === type && (kinds?.includes(context.kind) ?? !0)), panel = {
    policies: judging.map(({ id }) => id).sort(),
    fields: fieldsOf(judging),
    filters: new Map(judging.map((policy) => [policy.id, filterOf(policy)]))
  };
  return panels.set(key, panel), panel;
}
function stopBefore({ stops }, policy, place) {
  let stop = stops.get(policy);
  return stop !== void 0 && stop.place < place ? stop.abortion : void 0;
}
function takeNote(run, policy, failure, place) {
  let { message, place: line, kind } = failure, abortion = { policy, reason: message, ...line !== void 0 && { place: line } };
  run.apart.add(policy);
  let known = run.stops.get(policy);
  return kind !== "stopped" && (known === void 0 || place < known.place) && run.stops.set(policy, { place, abortion }), abortion;
}
async function attempt(run, chunk, policies, ask) {
  let findings = [], positions = suspectsIn(run, chunk, policies), subjects = positions.length === chunk.length ? chunk : positions.flatMap((position) => chunk[position] ?? []);
  try {
    for (let start = 0; start < subjects.length; ) {
      let part = await askFor(run, { chunk, subjects, start, policies }, ask);
      for (let finding of part.findings)
        findings.push({ ...finding, subject: positions[finding.subject] ?? finding.subject });
      start = part.end;
    }
    return { findings };
  } catch (error) {
    if (error instanceof EngineFailure) return { failure: error };
    throw error;
  }
}
function suspectsIn(run, chunk, policies) {
  let { filters } = panelFor(run, chunk), asked = policies.flatMap((policy) => filters.get(policy) ?? []), positions = [];
  for (let [position, { input }] of chunk.entries())
    asked.some((filter) => filter(input)) && positions.push(position);
  return positions;
}
async function askFor(run, { chunk, subjects, start, policies }, ask) {
  let { fields } = panelFor(run, chunk), entrypoint = `outlived/entrypoint/${chunk[0].type}`, end = start, write = () => {
    let input = run.write({ policies, subjects, start, fields });
    return end = input.end, input.text;
  }, answer = await ask({ module: run.module, entrypoint, subjects: subjects.length - start, write });
  return { findings: readAnswer(answer, { subjects, start, end, policies }), end };
}

// src/evaluate/settings-tree.ts
function settingsTree(policies) {
  return nest(policies.map(({ id, values }) => [id.split("/"), values]));
}
function nest(entries) {
  let nodes = [...new Set(entries.flatMap(([[name]]) => name ?? []))].map((name) => {
    let inner = entries.filter(([[first]]) => first === name), own = inner.find(([path]) => path.length === 1);
    return [name, own?.[1] ?? nest(inner.map(([path, values]) => [path.slice(1), values]))];
  });
  return Object.fromEntries(nodes);
}

// src/evaluate/index.ts
var defaults = { threads: 1, subjectsHere: 5e3, timeLimit: 1e4, memoryLimit: 512 };
async function* evaluate(subjects, policies, modules, options = {}) {
  refuseUnclear(policies, modules);
  let settings = { ...defaults, ...options }, data = JSON.stringify({ settings: settingsTree(policies) }), lanes = openLanes(
    modules.map((module) => toLane(module, data, settings.memoryLimit)),
    settings
  ), runs = modules.map((module, number) => openRun(number, activeIn(module, policies))), begun = [];
  try {
    let place = 0;
    for await (let chunk of chunkByKind(subjects))
      begun.push(begin(runs, chunk, place++, lanes)), begun.length >= lanes.atOnce() && (yield* settled(runs, begun.splice(0, 1)));
    yield* settled(runs, begun);
  } finally {
    await lanes.close();
  }
}
function refuseUnclear(policies, modules) {
  let compiled = modules.flatMap((module) => module.policies.map(({ id }) => id));
  for (let { id } of policies) {
    let times = compiled.filter((one) => one === id).length;
    if (times === 0) throw new Error(`The policy ${id} is not in a compiled module`);
    if (times > 1) throw new Error(`The policy ${id} is in ${times} compiled modules`);
  }
}
function activeIn({ policies }, active) {
  let ids = new Set(policies.map(({ id }) => id));
  return active.filter(({ id }) => ids.has(id));
}
function toLane({ wasm, policies }, data, memoryLimit) {
  let isolated = policies.some(({ id }) => isCustom(id)), module = compile(wasm);
  return { recipe: { data, memoryLimit: isolated ? memoryLimit : largestMemory, ...module && { module } }, isolated };
}
function compile(wasm) {
  try {
    return new WebAssembly.Module(wasm);
  } catch (error) {
    if (error instanceof WebAssembly.CompileError) return;
    throw error;
  }
}
function begin(runs, chunk, place, lanes) {
  let asked = runs.map((run) => evaluateChunk(run, chunk, place, lanes.ask)), evaluated = Promise.all(asked).then((said) => ({ chunk, place, said }));
  return evaluated.catch(() => {
  }), evaluated;
}
async function* settled(runs, begun) {
  for (let evaluated of begun) {
    let { chunk, place, said } = await evaluated;
    yield unite(
      chunk,
      runs.flatMap((run, number) => {
        let own = said[number];
        return own === void 0 ? [] : [settle2(run, own, place)];
      })
    );
  }
}
function unite(subjects, said) {
  return {
    subjects,
    policies: said.flatMap(({ policies }) => policies).sort(),
    findings: said.flatMap(({ findings }) => findings).sort(compareFindings),
    abortions: said.flatMap(({ abortions }) => abortions).sort((one, other) => compareText(one.policy, other.policy))
  };
}

// src/command/policies-places.ts
import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
var usualFolder = "my-policies";
function policyPlaces({ configuration, file, folder }, named = [], edge) {
  let configured = (configuration.value.policies ?? []).map((name) => ({
    shown: file === void 0 ? name : join(dirname(file), name),
    path: resolve(folder, name)
  }));
  return withoutRepetition([...configured, ...named.map((name) => placeOf(name, edge))]);
}
function chosenPlaces(named, settings, edge) {
  if (named !== void 0) return [placeOf(named, edge)];
  let configured = policyPlaces(settings, [], edge);
  return configured.length > 0 ? configured : [placeOf(usualFolder, edge)];
}
async function folderForNew(named, settings, edge) {
  let configured = policyPlaces(settings, [], edge);
  if (named !== void 0) {
    let place = placeOf(named, edge);
    return { ...place, configured: configured.some(({ path }) => path === place.path) };
  }
  for (let place of configured) {
    let about = await stat(place.path).catch(() => {
    });
    if (about === void 0 || about.isDirectory()) return { ...place, configured: !0 };
  }
  return { ...placeOf(usualFolder, edge), configured: !1 };
}
function placeOf(name, edge) {
  return { shown: (name || ".").replace(/(?<=.)[/\\]+$/, ""), path: resolve(edge.folder, name) };
}
function withoutRepetition(places) {
  return places.filter(({ path }, index) => places.findIndex((other) => other.path === path) === index);
}

// src/command/settings.ts
import { stat as stat5 } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname as dirname3, join as join5, resolve as resolve5 } from "node:path";

// src/configure/located.ts
var import_yaml = __toESM(require_dist(), 1);
function usageErrorOf(opening, found, count = found.length) {
  let problems = [...found].sort((left, right) => order(left.at, right.at)), sentences2 = problems.length === 1 ? problems.map((problem) => problem.sentence) : problems.map((problem) => `${formatPlace(problem.at)} ${problem.sentence}`), [first] = problems;
  return new UsageError(listProblems(opening, sentences2, count), first === void 0 ? {} : { at: first.at });
}
function order(left, right) {
  return (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0);
}
function parse(text, file) {
  let content = text.startsWith("\uFEFF") ? text.slice(1) : text, lineCounter = new import_yaml.LineCounter(), placeAt = (offset) => {
    let { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  }, document = parseOrRefuse(content, file, lineCounter), [problem] = [...document.errors, ...document.warnings].sort((left, right) => left.pos[0] - right.pos[0]);
  if (problem === void 0) return { document, placeAt };
  if (problem.code === "RESOURCE_EXHAUSTION") throw tooDeep(file, problem);
  let sentence = describe(problem, content);
  throw new UsageError(`This is not valid YAML: ${sentence}`, { at: placeAt(problem.pos[0]) });
}
function describe({ code: code2, message, pos }, content) {
  if (code2 === "MULTIPLE_DOCS") return "a second document begins here; only one is read";
  if (code2 !== "DUPLICATE_KEY") return message;
  let key = content.slice(pos[0]).match(/^[^\s:]+/)?.[0] ?? "";
  return `the key ${JSON.stringify(key)} stands here a second time`;
}
function tooDeep(file, cause) {
  return new UsageError("This YAML cannot be read: it is nested too deeply.", { at: { file }, cause });
}
function parseOrRefuse(content, file, lineCounter) {
  try {
    return (0, import_yaml.parseDocument)(content, { lineCounter, prettyErrors: !1, logLevel: "error" });
  } catch (cause) {
    throw tooDeep(file, cause);
  }
}
var mostAliases = 100;
function toValue({ document, placeAt }, file) {
  (0, import_yaml.visit)(document, {
    Alias(_key, alias) {
      if (alias.resolve(document) === void 0)
        throw new UsageError(`This is not valid YAML: the alias *${alias.source} stands for nothing`, {
          at: placeAt(alias.range?.[0] ?? 0)
        });
    }
  });
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (cause) {
    let message = "This YAML has too many aliases, or they hold themselves; write the values out.";
    throw new UsageError(message, { at: { file }, cause });
  }
}
function step(document, node, part) {
  let target = (0, import_yaml.isAlias)(node) ? node.resolve(document) : node;
  if ((0, import_yaml.isSeq)(target)) {
    let item = typeof part == "number" ? target.items[part] : void 0;
    return (0, import_yaml.isScalar)(item) || (0, import_yaml.isCollection)(item) || (0, import_yaml.isAlias)(item) ? { node: item, pair: void 0 } : void 0;
  }
  if (!(0, import_yaml.isMap)(target)) return;
  let pair = target.items.find((item) => (0, import_yaml.isPair)(item) && String(item.key) === String(part));
  if (pair === void 0) return;
  let { value } = pair;
  return { node: (0, import_yaml.isScalar)(value) || (0, import_yaml.isCollection)(value) || (0, import_yaml.isAlias)(value) ? value : void 0, pair };
}
function find(document, path) {
  let contents = document.contents, found = { node: (0, import_yaml.isScalar)(contents) || (0, import_yaml.isCollection)(contents) || (0, import_yaml.isAlias)(contents) ? contents : void 0, pair: void 0 };
  for (let part of path) {
    let next = step(document, found.node, part);
    if (next === void 0) break;
    found = next;
  }
  return found;
}
function offsetOf(node) {
  return (0, import_yaml.isScalar)(node) || (0, import_yaml.isCollection)(node) || (0, import_yaml.isAlias)(node) ? node.range?.[0] : void 0;
}
function restoreText(document, problems) {
  let restored = !1;
  for (let problem of problems) {
    if (!problem.acceptsText) continue;
    let { node } = find(document, problem.path);
    !(0, import_yaml.isScalar)(node) || typeof node.value != "number" || node.source === void 0 || (node.value = node.source, restored = !0);
  }
  return restored;
}
function readYaml(text, file, kind) {
  let yaml = parse(text, file), { document, placeAt } = yaml, value = toValue(yaml, file);
  if (value === null) throw new UsageError(`${notValid(kind)}: it is empty`, { at: { file } });
  let placeOf2 = (path) => {
    let { node, pair } = find(document, path);
    return placeAt(offsetOf(node) ?? offsetOf(pair?.key) ?? 0);
  }, placeOfKey = (path) => {
    let { node, pair } = find(document, path);
    return placeAt(offsetOf(pair?.key) ?? offsetOf(node) ?? 0);
  }, checked = checkDocument(kind, value);
  for (; restoreText(document, checked.problems); )
    value = toValue(yaml, file), checked = checkDocument(kind, value);
  if (checked.count > 0) {
    let problems = checked.problems.map((problem) => ({
      at: problem.isKey ? placeOfKey(problem.path) : placeOf2(problem.path),
      sentence: problem.sentence
    }));
    throw usageErrorOf(notValid(kind), problems, checked.count);
  }
  return { value, file, placeOf: placeOf2, placeOfKey };
}

// src/configure/configuration.ts
function isTimezone(name) {
  if (!/^[A-Za-z]/.test(name)) return !1;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return !1;
  }
}
function timezoneProblems({ value, placeOf: placeOf2 }) {
  let { timezone } = value;
  if (timezone === void 0 || isTimezone(timezone)) return [];
  let near = nearest(timezone, Intl.supportedValuesOf("timeZone")), hint = near === void 0 ? "" : `; did you mean "${near}"?`, sentence = `/timezone must be the IANA name of a time zone (Europe/Berlin), but is ${JSON.stringify(timezone)}${hint}`;
  return [{ at: placeOf2(["timezone"]), sentence }];
}
function codeKey({ repository, path = "." }) {
  return repository !== void 0 ? repository.toLowerCase() : path.split("/").findLast((part) => part !== "" && part !== ".") ?? ".";
}
function duplicateProblems(located, section, keys) {
  return keys.flatMap((key, index) => {
    let first = keys.indexOf(key);
    if (first === index) return [];
    let { line } = located.placeOf(["sources", section, first]), sentence = `/sources/${section}/${index} has the name "${key}" of the entry in line ${line}; ${section === "roster" ? "give one of them another name" : "give one of them its repository, or remove it"}`;
    return [{ at: located.placeOf(["sources", section, index]), sentence }];
  });
}
function readConfiguration(text, file) {
  let { value, ...rest } = readYaml(text, file, "configuration");
  assertConfiguration(value, file);
  let located = { value, ...rest }, problems = [
    ...timezoneProblems(located),
    ...duplicateProblems(located, "roster", (value.sources?.roster ?? []).map(rosterName)),
    ...duplicateProblems(located, "code", (value.sources?.code ?? []).map(codeKey))
  ];
  if (problems.length > 0) throw usageErrorOf(notValid("configuration"), problems);
  return located;
}

// src/configure/default.ts
function firstSet(names, { environment }) {
  return names.find((name) => (environment[name] ?? "") !== "");
}
var awsVariables = [
  "AWS_ACCESS_KEY_ID",
  "AWS_PROFILE",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_CONTAINER_CREDENTIALS_FULL_URI",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AWS_CONFIG_FILE"
];
function chooseAws(surroundings) {
  let variable = firstSet(awsVariables, surroundings);
  return variable !== void 0 ? { sources: { aws: [{}] }, note: `AWS is read, because ${variable} is set.` } : surroundings.hasSharedAwsFiles ? { sources: { aws: [{}] }, note: "AWS is read with the default profile of the shared AWS files." } : { sources: {}, note: "AWS is not read: the environment has no AWS credentials." };
}
var tokenVariables = ["OUTLIVED_GITHUB_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"], repositoryShape = /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/;
function currentRepository({ environment, repository }) {
  return [environment.GITHUB_REPOSITORY, repository].find(
    (name) => name !== void 0 && repositoryShape.test(name)
  );
}
function chooseGithub(surroundings) {
  let variable = firstSet(tokenVariables, surroundings), repository = currentRepository(surroundings);
  return variable === void 0 ? { sources: {}, note: `GitHub is not read: none of ${tokenVariables.join(", ")} is set.` } : repository === void 0 ? { sources: {}, note: `GitHub is not read although ${variable} is set: GITHUB_REPOSITORY is not set and there is no origin remote on GitHub.` } : {
    sources: { github: [{ repositories: [repository] }] },
    note: `GitHub is read for ${repository} with ${variable}.`
  };
}
function chooseRoster({ files }) {
  return files.includes("people.csv") ? { sources: { roster: [{ csv: "people.csv" }] }, note: "people.csv is read as the roster." } : { sources: {}, note: "There is no people.csv, so nobody can be known to have left." };
}
var code = { sources: { code: [{ path: "." }] }, note: "Workflow files of the current folder are read." };
function defaultConfiguration(surroundings) {
  let choices = [chooseAws(surroundings), chooseGithub(surroundings), code, chooseRoster(surroundings)], hasOwners = surroundings.files.includes("owners.yaml"), value = { version: 1, sources: Object.assign({}, ...choices.map((choice) => choice.sources)), ...hasOwners ? { owners: "owners.yaml" } : {} }, place = { file: "outlived.yaml" };
  return {
    configuration: { value, file: place.file, placeOf: () => place, placeOfKey: () => place },
    notes: [...choices.map((choice) => choice.note), ...hasOwners ? ["owners.yaml is read as the owners file."] : []]
  };
}

// src/configure/owners.ts
function readOwners(text, file) {
  let { value, ...rest } = readYaml(text, file, "owners");
  assertOwners(value, file);
  let entries = value.owners.map((entry, index) => ({
    ...entry,
    line: rest.placeOf(["owners", index]).line ?? 1
  }));
  return { value, ...rest, entries };
}

// src/configure/settings.ts
function objection(setting, value) {
  let { default: usual, minimum } = setting;
  if (typeof usual == "number") {
    let isWhole = Number.isInteger(usual);
    return typeof value == "number" && (isWhole ? Number.isSafeInteger(value) : Number.isFinite(value)) ? minimum !== void 0 && value < minimum ? `at least ${minimum}` : void 0 : isWhole ? "a whole number" : "a number";
  }
  if (typeof usual == "boolean") return typeof value == "boolean" ? void 0 : "true or false";
  if (typeof usual == "string") return typeof value == "string" ? void 0 : "text (in quotation marks)";
  if (Array.isArray(usual)) return objectionToList(usual, value);
  if (typeof usual == "object" && usual !== null)
    return typeof value == "object" && value !== null && !Array.isArray(value) ? void 0 : "a map";
}
function objectionToList(usual, value) {
  if (!Array.isArray(value)) return "a list";
  let wanted = typeof (usual[0] ?? "");
  return value.every((item) => typeof item === wanted) ? void 0 : `a list of ${wanted === "string" ? "texts (in quotation marks)" : `${wanted}s`}`;
}
function orKnown(word, known, listing) {
  let near = nearest(word, known);
  return near !== void 0 ? `; did you mean "${near}"?` : known.length === 0 ? "" : `; ${listing}: ${known.join(", ")}`;
}
function settingProblems(policy, settings, located) {
  let known = Object.keys(policy.settings);
  return Object.entries(settings.with ?? {}).flatMap(([name, value]) => {
    let path = ["settings", policy.id, "with", name], setting = Object.hasOwn(policy.settings, name) ? policy.settings[name] : void 0;
    if (setting === void 0) {
      let rest = known.length === 0 ? "; it has none" : orKnown(name, known, "its settings are");
      return [{ at: located.placeOfKey(path), sentence: `${policy.id} has no setting "${name}"${rest}` }];
    }
    let wanted = objection(setting, value);
    if (wanted === void 0) return [];
    let shown = typeof value == "object" && value !== null ? "something else" : JSON.stringify(value);
    return [{ at: located.placeOf(path), sentence: `${name} of ${policy.id} must be ${wanted}, but is ${shown}` }];
  });
}
function problemsOf(catalog, located) {
  let ids = catalog.map((policy) => policy.id);
  return Object.entries(located.value.settings ?? {}).flatMap(([id, settings]) => {
    let policy = catalog.find((one) => one.id === id);
    if (policy !== void 0) return settingProblems(policy, settings, located);
    let sentence = `there is no policy "${id}"${orKnown(id, ids, "known are")}`;
    return [{ at: located.placeOfKey(["settings", id]), sentence }];
  });
}
function activate(policy, settings) {
  let defaults2 = Object.entries(policy.settings).map(([name, setting]) => [name, setting.default]);
  return {
    ...policy,
    severity: settings.severity ?? policy.severity,
    values: { ...Object.fromEntries(defaults2), ...settings.with }
  };
}
function applySettings(catalog, configuration) {
  let problems = problemsOf(catalog, configuration);
  if (problems.length > 0) throw usageErrorOf(notValid("configuration"), problems);
  return catalog.flatMap((policy) => {
    let settings = configuration.value.settings?.[policy.id] ?? {};
    return settings.enabled === !1 ? [] : [activate(policy, settings)];
  });
}

// src/command/anchor.ts
import { existsSync, realpathSync } from "node:fs";
import { dirname as dirname2, isAbsolute, join as join2, relative, resolve as resolve2, sep } from "node:path";
function findAnchor({ owners, configuration, folder, environment }) {
  let root = repositoryRoot(folder, environment), named = [owners, configuration].filter((file2) => file2 !== void 0), file = (root === void 0 ? [] : named.map((file2) => pathInside(root, file2))).find((one) => one !== void 0) ?? runningWorkflow(environment);
  return file === void 0 ? void 0 : { file, line: 1 };
}
function repositoryRoot(folder, environment) {
  let workspace = environment.GITHUB_WORKSPACE;
  return workspace && pathInside(workspace, join2(folder, "any")) !== void 0 ? workspace : nearestCheckout(folder);
}
function nearestCheckout(folder) {
  if (existsSync(join2(folder, ".git"))) return folder;
  let parent = dirname2(folder);
  return parent === folder ? void 0 : nearestCheckout(parent);
}
function pathInside(root, file) {
  let path = relative(real(root), real(file));
  return path === "" || path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path) ? void 0 : path.split(sep).join("/");
}
function real(path) {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname2(path) ? resolve2(path) : join2(real(dirname2(path)), path.slice(dirname2(path).length));
  }
}
function runningWorkflow(environment) {
  let [path = ""] = (environment.GITHUB_WORKFLOW_REF ?? "").split("@"), repository = environment.GITHUB_REPOSITORY;
  if (!(!repository || !path.startsWith(`${repository}/`)))
    return path.slice(repository.length + 1);
}

// src/command/endpoint-notes.ts
function endpointNotes({ aws = [] }, environment) {
  return !aws.some(({ endpoint }) => endpoint === void 0) || environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS?.toLowerCase() === "true" ? [] : Object.entries(environment).filter(([name, value]) => /^AWS_ENDPOINT_URL(_[A-Z_]+)?$/.test(name) && value).map(([name, value]) => `${name} is set, so AWS is asked at ${value} and not at its own address.`).sort();
}

// src/command/read-file.ts
import { createReadStream } from "node:fs";
import { open, readFile as readFile2, stat as stat2 } from "node:fs/promises";
import { resolve as resolve3 } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
var sentences = {
  ENOENT: "There is no such file.",
  ENOTDIR: "There is no such file.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "The file may not be read.",
  EPERM: "The file may not be read."
};
async function readUserFile(path, folder, file = path) {
  let bytes = await readFile2(resolve3(folder, path)).catch((error) => {
    throw refusal(error, file);
  });
  try {
    return new TextDecoder("utf-8", { fatal: !0 }).decode(bytes);
  } catch (error) {
    throw new UsageError("The file is not UTF-8 text.", { at: { file }, cause: error, hint: "Save it as UTF-8." });
  }
}
var chunkSize = 131072;
async function readUserBytes(path, folder) {
  let target = resolve3(folder, path);
  try {
    let found = await stat2(target), held = found.isFile() || found.isDirectory() ? void 0 : await readFile2(target), read = () => held === void 0 ? createReadStream(target, { highWaterMark: chunkSize }) : Readable.from([held]), isPacked = isGzip(held ?? await beginningOf(target));
    return () => guarded(isPacked ? unpack(read()) : read(), path);
  } catch (error) {
    throw refusal(error, path);
  }
}
async function beginningOf(target) {
  let handle = await open(target);
  try {
    let { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(2) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
function isGzip(bytes) {
  return bytes[0] === 31 && bytes[1] === 139;
}
function unpack(packed) {
  return pipeline(packed, createGunzip({ chunkSize }), () => {
  });
}
async function* guarded(bytes, file) {
  try {
    yield* bytes;
  } catch (error) {
    throw refusal(error, file);
  }
}
function refusal(error, file) {
  let code2 = error instanceof Error && "code" in error ? String(error.code) : "", message = error instanceof Error ? error.message : String(error), at = { file };
  if (code2 === "Z_BUF_ERROR") {
    let hint = "Write it, or copy it, again.";
    return new UsageError("This gzip file ends too early: it was cut off.", { at, hint, cause: error });
  }
  return code2.startsWith("Z_") ? new UsageError("This gzip file is damaged.", { at, cause: error }) : new UsageError(sentences[code2] ?? `The file cannot be read: ${message}.`, { at, cause: error });
}

// src/command/surroundings.ts
import { readFile as readFile4, stat as stat4 } from "node:fs/promises";
import { join as join4 } from "node:path";

// src/collect/code/origin.ts
import { readFile as readFile3, stat as stat3 } from "node:fs/promises";
import { join as join3, resolve as resolve4 } from "node:path";
var repositoryShape2 = /^[A-Za-z0-9_-]+\/[A-Za-z0-9_.-]+$/;
function githubHost(serverUrl) {
  return serverUrl !== void 0 && URL.canParse(serverUrl) ? new URL(serverUrl).hostname : "github.com";
}
function originRepository(gitConfiguration, serverUrl) {
  let section = /^[ \t]*\[remote "origin"\][^\n]*\n((?:[ \t]*(?!\[)[^\n]*(?:\n|$))*)/m.exec(gitConfiguration)?.[1], address = /^[ \t]*url[ \t]*=[ \t]*(\S+)/m.exec(section ?? "")?.[1], [, host, path] = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)(?::\d+)?[:/]\/?(.+?)(?:\.git)?\/?$/.exec(address ?? "") ?? [];
  if (host?.toLowerCase() === githubHost(serverUrl))
    return path !== void 0 && repositoryShape2.test(path) ? path : void 0;
}
async function gitFolder(folder) {
  let entry = join3(folder, ".git");
  if ((await stat3(entry)).isDirectory()) return entry;
  let pointer = /^gitdir: (.+?)\s*$/m.exec(await readFile3(entry, "utf8"))?.[1] ?? "", own = resolve4(folder, pointer), shared = await readFile3(join3(own, "commondir"), "utf8").catch(() => ".");
  return resolve4(own, shared.trim());
}
async function readOriginRepository(folder, serverUrl) {
  try {
    let configuration = await readFile3(join3(await gitFolder(folder), "config"), "utf8");
    return originRepository(configuration, serverUrl);
  } catch {
    return;
  }
}

// src/command/surroundings.ts
var signInSettings = /^\s*(aws_access_key_id|credential_process|login_session|role_arn|sso_session|sso_start_url|web_identity_token_file)\s*=/m;
async function readSurroundings(folder, environment) {
  let [hasSharedAwsFiles, repository, roster] = await Promise.all([
    canSignInByFiles(environment),
    readOriginRepository(folder, environment.GITHUB_SERVER_URL),
    stat4(join4(folder, "people.csv")).catch(() => {
    })
  ]);
  return {
    environment,
    files: roster?.isFile() === !0 ? ["people.csv"] : [],
    hasSharedAwsFiles,
    ...repository !== void 0 && { repository }
  };
}
async function canSignInByFiles(environment) {
  let home = environment.HOME || environment.USERPROFILE, files = home ? [join4(home, ".aws", "credentials"), join4(home, ".aws", "config")] : [];
  return (await Promise.all(files.map((file) => readFile4(file, "utf8").catch(() => "")))).some((text) => signInSettings.test(text));
}

// src/command/settings.ts
var configurationName = "outlived.yaml", ownersName = "owners.yaml", empty = `version: 1
`;
async function readSettings(named, edge) {
  if (named === void 0 && !await isFile(join5(edge.folder, configurationName)))
    return { configuration: readConfiguration(empty, configurationName), folder: edge.folder, notes: [] };
  let file = named ?? configurationName, text = await readUserFile(file, edge.folder);
  return {
    configuration: readConfiguration(text, file),
    file,
    folder: dirname3(resolve5(edge.folder, file)),
    notes: named === void 0 ? [`${configurationName} is read as the configuration.`] : []
  };
}
async function chooseSources({ configuration, folder }, edge) {
  let { sources } = configuration.value;
  if (sources !== void 0) return { entries: sources, notes: endpointNotes(sources, edge.environment) };
  let chosen = defaultConfiguration(await readSurroundings(folder, edge.environment)), entries = chosen.configuration.value.sources ?? {};
  return { entries, notes: [...chosen.notes, ...endpointNotes(entries, edge.environment)] };
}
async function chooseJudging(settings, options, edge) {
  let modules = [await loadBuiltinPolicies(), ...await loadCustomPolicies(settings, options.policies, edge)], { timezone, ownerTags, acceptGaps } = settings.configuration.value, owners = await findOwners(settings, options.owners, edge), anchor = findAnchor({
    ...owners && { owners: owners.path },
    ...settings.file !== void 0 && { configuration: resolve5(edge.folder, settings.file) },
    folder: edge.folder,
    environment: edge.environment
  });
  return { judging: {
    modules,
    policies: applySettings(
      modules.flatMap(({ policies }) => policies),
      settings.configuration
    ),
    ownership: {
      ...timezone !== void 0 && { timezone },
      ...ownerTags && { ownerTags },
      ...acceptGaps && { acceptGaps },
      ...owners && { owners: await readOwnersFile(owners, edge) }
    },
    evaluation: { threads: availableParallelism(), signal: edge.signal },
    ...options.asOf !== void 0 && { asOf: options.asOf },
    ...anchor && { anchor }
  }, notes: owners?.pickedUp === !0 ? [`${owners.file} is read as the owners file.`] : [] };
}
async function loadCustomPolicies(settings, named, edge) {
  let places = policyPlaces(settings, named, edge);
  if (places.length === 0) return [];
  let { loadModules } = await import("./policies-folder-DKRO6QLN.js");
  return (await loadModules(places, edge)).map(({ module }) => module);
}
async function findOwners(settings, named, edge) {
  if (named !== void 0) return { file: named, path: resolve5(edge.folder, named), pickedUp: !1 };
  let configured = settings.configuration.value.owners;
  if (configured !== void 0) return { ...placeBeside(settings, configured), pickedUp: !1 };
  let place = placeBeside(settings, ownersName);
  return await isFile(place.path) ? { ...place, pickedUp: !0 } : void 0;
}
function placeBeside({ file, folder }, name) {
  return { file: file === void 0 ? name : join5(dirname3(file), name), path: resolve5(folder, name) };
}
async function readOwnersFile({ file, path }, edge) {
  let { entries } = readOwners(await readUserFile(path, edge.folder, file), file);
  return { file, entries };
}
async function isFile(path) {
  return (await stat5(path).catch(() => {
  }))?.isFile() ?? !1;
}

export {
  loadBuiltinPolicies,
  evaluate,
  policyPlaces,
  chosenPlaces,
  folderForNew,
  readUserBytes,
  readOriginRepository,
  readSettings,
  chooseSources,
  chooseJudging
};
