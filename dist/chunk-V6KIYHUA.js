import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isCustom
} from "./chunk-EJQFC5RL.js";
import {
  EngineFailure,
  largestMemory,
  supplyEngines
} from "./chunk-ONBNNZLW.js";

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
  return value === null || typeof value == "string" || typeof value == "boolean" || Number.isFinite(value);
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
    ask: (task) => new Promise((resolve, reject) => {
      if (dismissal !== void 0) return reject(dismissal.reason);
      waiting.push({ task, resolve, reject }), assign();
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
  if (Array.isArray(other) ? other.some(isUnclear) : isUnclear(other)) return unknowable;
  if (operator === "in") return isScalarList(other) ? (value) => other.includes(value) : unknowable;
  if (!isScalar(other)) return unknowable;
  if (operator === "equal") return (value) => value === other;
  if (operator === "neq") return (value) => value !== other;
  let compare = comparisons[operator];
  return compare === void 0 || typeof other != "number" ? unknowable : (value) => typeof value == "number" ? compare(value, other) : "uncertain";
}
function isUnclear(value) {
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
    let code = value.charCodeAt(index);
    if (code < space || code > tilde || code === quote || code === backslash)
      return writeJson(output, JSON.stringify(value));
    memory[end++] = code;
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
function openRun(module, active, folder) {
  let write = createInputTextWriter();
  return { module, active, folder, panels: /* @__PURE__ */ new Map(), write, apart: /* @__PURE__ */ new Set(), stops: /* @__PURE__ */ new Map() };
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
  let { message, place: line, kind } = failure, abortion = { policy, reason: message, ...line !== void 0 && { place: asKnown(line, run.folder) } };
  run.apart.add(policy);
  let known = run.stops.get(policy);
  return kind !== "stopped" && (known === void 0 || place < known.place) && run.stops.set(policy, { place, abortion }), abortion;
}
function asKnown(place, folder) {
  return folder === void 0 ? place : place.replace(/^custom(?=\/)/, () => folder);
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
  let settings = { ...defaults, ...options }, data = withoutHalves(JSON.stringify({ settings: settingsTree(policies) })), lanes = openLanes(
    modules.map((module) => toLane(module, data, settings.memoryLimit)),
    settings
  ), runs = modules.map((module, number) => openRun(number, activeIn(module, policies), module.folder)), begun = [];
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

export {
  loadBuiltinPolicies,
  evaluate
};
