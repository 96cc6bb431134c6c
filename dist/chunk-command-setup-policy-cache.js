import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  beginnings,
  checkParts,
  libraryFolder,
  locateDeclared,
  offsetIn,
  readAnnotation,
  readLibrary,
  readPolicyTree,
  sourceOf,
  toPolicy
} from "./chunk-policy-kit-policy-parts.js";
import {
  checkDocument,
  documents,
  isSubject,
  notValid,
  parseJson,
  require_dist,
  subjectDefinitions
} from "./chunk-contract-snapshot-read.js";
import {
  findPackage,
  nearest
} from "./chunk-contract-nearest.js";
import {
  UsageError
} from "./chunk-kinds-providers.js";
import {
  __toESM
} from "./chunk-runtime.js";

// src/command/setup/policy-modules.ts
import { readFile as readFile3, stat as stat2 } from "node:fs/promises";
import { sep } from "node:path";

// src/policy-kit/bundle.ts
import { createHash as createHash3 } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

// src/policy-kit/compiler/run-compiler.ts
import { join as join2 } from "node:path";

// src/policy-kit/compiler/answer-cache.ts
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
var mostAnswers = 200;
function answerCache(folder) {
  return {
    read: async (key) => {
      try {
        return unseal(key, await readFile(join(folder, key), "utf8"));
      } catch {
        return;
      }
    },
    write: async (key, answer) => {
      let temporary = join(folder, `${key}.${randomUUID()}`);
      try {
        await mkdir(folder, { recursive: !0, mode: 448 }), await writeFile(temporary, seal(key, answer), { mode: 384 }), await rename(temporary, join(folder, key)), await keepNewest(folder, mostAnswers);
      } catch {
        await rm(temporary, { force: !0 }).catch(() => {
        });
      }
    }
  };
}
function hashText(text) {
  return createHash("sha256").update(text).digest("hex");
}
function seal(key, answer) {
  return `${hashText(`${key}
${answer}`)}
${answer}`;
}
function unseal(key, sealed) {
  let answer = sealed.slice(sealed.indexOf(`
`) + 1);
  return seal(key, answer) === sealed ? answer : void 0;
}
async function keepNewest(folder, most) {
  try {
    let names2 = await readdir(folder);
    if (names2.length <= most) return;
    let oldest = (await Promise.all(names2.map(async (name) => ({ name, at: await modifiedAt(join(folder, name)) })))).sort((a, b) => b.at - a.at).slice(most);
    await Promise.all(oldest.map(({ name }) => rm(join(folder, name), { recursive: !0, force: !0 })));
  } catch {
  }
}
async function modifiedAt(path) {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}

// src/policy-kit/compiler/child-process.ts
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

// src/policy-kit/compiler/failure.ts
var CompilerFailure = class extends Error {
  /** What it wrote to stderr, cut to its end. */
  stderr;
  /** The test that ran when it ended, `data.<package>.<test> (<file>:<line>)`. */
  runningTest;
  constructor(reason, stderr = "", cause) {
    let runningTest = [...stderr.matchAll(/^running (.+)$/gm)].at(-1)?.[1], said = /^(?:fatal error|panic|\w*Error): .+$/m.exec(stderr)?.[0], parts2 = [
      `The Rego compiler ${reason}`,
      ...runningTest === void 0 ? [] : [` in the test ${runningTest}`],
      ...said === void 0 ? [] : [`: ${said}`]
    ];
    super(parts2.join(""), cause === void 0 ? void 0 : { cause }), this.name = "CompilerFailure", this.stderr = stderr, runningTest !== void 0 && (this.runningTest = runningTest);
  }
};

// src/policy-kit/compiler/child-process.ts
var engineOptions = ["--liftoff-only", "--wasm-max-mem-pages=16384"], mostOutput = 256 * 1024 * 1024, mostErrors = 256 * 1024;
function askChild(lines, { moduleFile, moduleSha256, timeout }) {
  let file = fileURLToPath(new URL("./opa/child.mjs", import.meta.url));
  return new Promise((resolve, reject) => {
    let child = spawn(process.execPath, [...engineOptions, file, moduleFile, moduleSha256], {
      env: {},
      stdio: "pipe",
      windowsHide: !0
    }), stopped, stop = (reason) => {
      stopped = reason, child.kill("SIGKILL");
    }, timer = setTimeout(stop, timeout, `was stopped after ${timeout / 1e3} s`), output = [], size = 0;
    child.stdout.on("data", (chunk) => {
      output.push(chunk), size += chunk.length, size > mostOutput && stop("was stopped because it answers without end");
    });
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      errors = (errors + text).slice(-mostErrors);
    }), child.on("error", (cause) => {
      clearTimeout(timer), reject(new CompilerFailure("cannot be started", errors, cause));
    }), child.on("close", (code, signal) => {
      clearTimeout(timer);
      let answers = stopped === void 0 && code === 0 ? linesOf(Buffer.concat(output)) : [];
      if (answers.length === lines.length) return resolve(answers);
      let ended = `ended with ${signal ?? `code ${code}`} and ${answers.length} answers to ${lines.length} requests`;
      return reject(new CompilerFailure(stopped ?? ended, errors));
    }), child.stdin.on("error", () => {
    }), child.stdin.end(lines.map((line) => `${line}
`).join(""));
  });
}
function linesOf(output) {
  return output.toString("utf8").split(`
`).slice(0, -1);
}

// src/policy-kit/compiler/opa/compiler.json
var compiler_default = {
  opaVersion: "1.22.2",
  goVersion: "1.26.8",
  build: "GOOS=js GOARCH=wasm go build -trimpath -ldflags=-s -w -buildvcs=false",
  sha256: "5e7a4b6645a6911731e10fe83a599ee532eea39b443389a8e77c0377aa122107",
  bytes: 41186966,
  compressedSha256: "377d298dc0653a8ad1a06c6e64734c21b92807d6b4a5a028c6e129fd73f54a6d",
  compressedBytes: 5573787
};

// src/policy-kit/compiler/run-compiler.ts
var { opaVersion } = compiler_default, defaultTimeout = 6e4;
async function runCompiler(requests, { cacheFolder: cacheFolder2, timeout = defaultTimeout } = {}) {
  let places = placesIn(cacheFolder2), cache = places && answerCache(places.answers), asked = requests.map((request) => ({ request, line: JSON.stringify(request) })), cached = await Promise.all(asked.map((question) => readCached(cache, question))), missing2 = asked.filter((_, index) => cached[index] === void 0);
  if (missing2.length === 0) return cached.map((answer) => decode(answer ?? ""));
  let lines = missing2.map(({ line }) => line), moduleFile = places?.module ?? "", said = await askChild(lines, { moduleFile, moduleSha256: compiler_default.sha256, timeout }), fresh = said.map(decode);
  return await Promise.all(missing2.map((question, index) => writeCached(cache, question, said[index] ?? ""))), places !== void 0 && await keepNewest(places.compilers, mostCompilers), cached.map((answer) => answer === void 0 ? fresh.shift() : decode(answer));
}
function placesIn(cacheFolder2) {
  if (cacheFolder2 === void 0) return;
  let compilers = join2(cacheFolder2, "compiler"), compiler = join2(compilers, compiler_default.sha256);
  return { compilers, module: join2(compiler, "compiler.wasm"), answers: join2(compiler, "answers") };
}
var mostCompilers = 2;
function isCached({ request }) {
  return request.kind !== "test";
}
async function readCached(cache, question) {
  return isCached(question) ? cache?.read(hashText(question.line)) : void 0;
}
async function writeCached(cache, question, answer) {
  isCached(question) && await cache?.write(hashText(question.line), answer);
}
function decode(line) {
  let { failure, wasm, ...answer } = parse(line);
  if (failure !== void 0) throw new CompilerFailure(`refused a request: ${failure}`);
  return wasm === void 0 ? answer : { ...answer, wasm: new Uint8Array(Buffer.from(wasm, "base64")) };
}
function parse(line) {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new CompilerFailure("gave an answer that is no JSON", line.slice(0, 200), error);
  }
}

// src/policy-kit/compile.ts
import { createHash as createHash2 } from "node:crypto";

// src/policy-kit/example.ts
var import_yaml = __toESM(require_dist(), 1);
var nameShape = /\/(?<verdict>fail|pass)-(?<story>[a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;
function readExample(source, policy) {
  let refuse = (...mistakes) => ({ problems: placed(mistakes, source) }), { file, text } = source, { verdict, story } = nameShape.exec(file)?.groups ?? {};
  if (verdict !== "fail" && verdict !== "pass" || story === void 0)
    return refuse(mistakeAt([], "an example is called fail-<story>.json or pass-<story>.json"));
  let content = parseJson(text, file);
  if (!isObject(content)) return refuse(mistakeAt([], "an example is a JSON object"));
  let { input, settings = {}, findings = [], ...others } = content, [other] = Object.keys(others);
  if (other !== void 0) return refuse(unknownKey([other], "an example", ["input", "settings", "findings"]));
  if (!isSubject(policy.subject, input)) return refuse(...mistakesInInput(input, policy));
  if (!isObject(settings)) return refuse(mistakeAt(["settings"], "settings is a map of values by their names"));
  let known = Object.keys(policy.settings), undeclared2 = Object.keys(settings).find((name) => !known.includes(name));
  return undeclared2 !== void 0 ? refuse(unknownKey(["settings", undeclared2], "the settings of this policy", known)) : !Array.isArray(findings) || !findings.every(isExpectedFinding) ? refuse(mistakeAt(["findings"], 'findings is a list of {"subject": id, "arguments": {...}}')) : findings.length > 0 != (verdict === "fail") ? refuse(mistakeAt(["findings"], "fail examples list their findings, pass examples have none")) : { example: { file, verdict, story, input, settings, findings } };
}
function mistakeAt(path, sentence) {
  return { path, isKey: !1, sentence };
}
function unknownKey(path, where, known) {
  let name = String(path.at(-1)), near = nearest(name, known), rest = near === void 0 ? `known are ${known.join(", ") || "none"}` : `did you mean ${near}?`;
  return { path, isKey: !0, sentence: `${name} is not a part of ${where}; ${rest}` };
}
function mistakesInInput(input, { subject }) {
  let document = `subject/${subject}`;
  return checkDocument(document, input).violations.map(({ path, isKey, sentence }) => ({
    path: ["input", ...path],
    isKey,
    sentence: `${notValid(document)}: ${sentence}`
  }));
}
function placed(mistakes, { file, text }) {
  let lineCounter = new import_yaml.LineCounter(), document = (0, import_yaml.parseDocument)(text, { lineCounter, prettyErrors: !1 });
  return mistakes.map((mistake) => {
    let { line, col } = lineCounter.linePos(offsetIn(document, mistake));
    return { file, line, column: col, message: mistake.sentence };
  });
}
function isObject(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
function isExpectedFinding(value) {
  if (!isObject(value) || Object.keys(value).length !== 2) return !1;
  let { subject, arguments: values } = value;
  return typeof subject == "string" && isObject(values) && Object.values(values).every((one) => !isObjectLike(one));
}
function isObjectLike(value) {
  return typeof value == "object" && value !== null;
}

// src/policy-kit/claim.ts
function toCondition(claim, isMeant) {
  if (claim === "uncertain") return;
  if ("not" in claim) return toCondition(claim.not, !isMeant);
  if ("path" in claim) return isMeant ? claim : { ...claim, fails: !0 };
  let isAll = "all" in claim, parts2 = (isAll ? claim.all : claim.any).map((part) => toCondition(part, isMeant)), known = parts2.flatMap((part) => part ?? []);
  return isAll === isMeant ? known.length === 0 ? void 0 : allOf(known) : known.length < parts2.length ? void 0 : anyOf(known);
}
function allOf(conditions) {
  let flat = distinct(conditions.flatMap((one) => "all" in one ? one.all : [one])), never = flat.find((one) => "any" in one && one.any.length === 0), needed = flat.filter((one) => !flat.some((other) => other !== one && implies(other, one)));
  return never ?? (needed.length === 1 ? needed[0] : { all: needed });
}
function anyOf(conditions) {
  let flat = distinct(conditions.flatMap((one) => "any" in one ? one.any : [one])), wide = flat.filter((one) => !flat.some((other) => other !== one && implies(one, other)));
  return wide.length === 1 ? wide[0] : { any: wide };
}
function distinct(conditions) {
  return [...new Map(conditions.map((one) => [JSON.stringify(one), one])).values()];
}
function implies(one, other) {
  return !("path" in one && "path" in other) || one.fails !== other.fails ? !1 : one.fails === !0 ? saysThere(other, one) : saysThere(one, other);
}
function saysThere(test, known) {
  return known.operator === "known" && known.path.every((key, index) => key === test.path[index]);
}

// src/policy-kit/native-builtins.ts
var nativeBuiltins = [
  "abs",
  "and",
  "array.concat",
  "array.flatten",
  "array.reverse",
  "array.slice",
  "assign",
  "base64.decode",
  "base64.encode",
  "base64.is_valid",
  "base64url.decode",
  "base64url.encode",
  "bits.and",
  "bits.lsh",
  "bits.negate",
  "bits.or",
  "bits.rsh",
  "bits.xor",
  "ceil",
  "concat",
  "contains",
  "count",
  "div",
  "endswith",
  "eq",
  "equal",
  "floor",
  "format_int",
  "glob.match",
  "graph.reachable",
  "gt",
  "gte",
  "indexof",
  "internal.member_2",
  "internal.member_3",
  "internal.template_string",
  "intersection",
  "is_array",
  "is_boolean",
  "is_null",
  "is_number",
  "is_object",
  "is_set",
  "is_string",
  "json.filter",
  "json.is_valid",
  "json.marshal",
  "json.remove",
  "json.unmarshal",
  "lower",
  "lt",
  "lte",
  "max",
  "min",
  "minus",
  "mul",
  "neq",
  "net.cidr_contains",
  "net.cidr_intersects",
  "net.cidr_overlap",
  "numbers.range",
  "object.filter",
  "object.get",
  "object.keys",
  "object.remove",
  "object.union",
  "object.union_n",
  "or",
  "plus",
  "product",
  "regex.find_all_string_submatch_n",
  "regex.is_valid",
  "regex.match",
  "rem",
  "replace",
  "round",
  "sort",
  "split",
  "startswith",
  "strings.replace_n",
  "strings.reverse",
  "substring",
  "sum",
  "to_number",
  "trim",
  "trim_left",
  "trim_prefix",
  "trim_right",
  "trim_space",
  "trim_suffix",
  "type_name",
  "union",
  "upper",
  "walk"
], noClock = "a policy has no clock: ages stand in input as days, such as input.credential.ageDays", noWorld = "a policy sees nothing but input and data.settings; make the fact a setting", noDecoding = "nothing in input is encoded; compare the facts as they are, or make the expected text a setting", replacements = [
  { names: ["time.now_ns"], instead: noClock, impure: !0 },
  {
    names: [
      "time.add_date",
      "time.clock",
      "time.date",
      "time.diff",
      "time.format",
      "time.parse_duration_ns",
      "time.parse_ns",
      "time.parse_rfc3339_ns",
      "time.weekday"
    ],
    instead: noClock
  },
  {
    names: ["http.send", "io.jwt.decode_verify", "net.lookup_ip_addr", "opa.runtime", "rand.intn", "uuid.rfc4122"],
    instead: noWorld,
    impure: !0
  },
  { names: ["json.match_schema", "json.verify_schema"], instead: "outlived has checked input already", impure: !0 },
  { names: ["io.jwt.encode_sign", "io.jwt.encode_sign_raw"], instead: noDecoding, impure: !0 },
  { names: ["sprintf"], instead: 'write a template: $"{days} days", or concat("", [...])' },
  { names: ["strings.render_template"], instead: 'write a template: $"{days} days"' },
  { names: ["object.subset"], instead: "write: every key, value in wanted { has[key] == value }" },
  {
    names: ["strings.any_prefix_match"],
    instead: "write: some prefix in prefixes, and on the next line: startswith(text, prefix)"
  },
  {
    names: ["strings.any_suffix_match"],
    instead: "write: some suffix in suffixes, and on the next line: endswith(text, suffix)"
  },
  { names: ["strings.count"], instead: "write: count(split(text, part)) - 1" },
  { names: ["strings.split_n"], instead: "use split" },
  { names: ["indexof_n"], instead: "use indexof, or split" },
  { names: ["numbers.range_step"], instead: "use numbers.range and leave out numbers by rem" },
  { names: ["regex.replace"], instead: "use replace, or strings.replace_n" },
  { names: ["regex.split"], instead: "use split, or regex.find_all_string_submatch_n" },
  { names: ["regex.find_n"], instead: "use regex.find_all_string_submatch_n" },
  {
    names: ["regex.globs_match", "regex.template_match", "glob.quote_meta"],
    instead: "use glob.match, or regex.match"
  },
  { names: ["json.patch"], instead: "use object.union and json.remove" },
  { names: ["json.marshal_with_options"], instead: "use json.marshal" },
  { names: ["graph.reachable_paths"], instead: "use graph.reachable" },
  {
    names: ["net.cidr_contains_matches", "net.cidr_expand", "net.cidr_is_valid", "net.cidr_merge"],
    instead: "use net.cidr_contains, net.cidr_intersects or net.cidr_overlap"
  },
  { names: ["base64url.encode_no_pad"], instead: "use base64url.encode and trim_right" },
  {
    names: ["rego.metadata.chain", "rego.metadata.rule", "rego.parse_module"],
    instead: "outlived joins what METADATA says to each finding"
  },
  { names: ["print", "internal.print", "trace"], instead: "print in policy_test.rego, where its text is shown" },
  { names: ["internal.test_case"], instead: "it belongs into policy_test.rego" },
  { names: ["semver.compare", "semver.is_valid"], instead: 'compare the parts that split(version, ".") gives' },
  { names: ["units.parse", "units.parse_bytes"], instead: "make the number a setting" },
  {
    names: [
      "crypto.hmac.equal",
      "crypto.hmac.md5",
      "crypto.hmac.sha1",
      "crypto.hmac.sha256",
      "crypto.hmac.sha512",
      "crypto.md5",
      "crypto.parse_private_keys",
      "crypto.sha1",
      "crypto.sha256",
      "crypto.x509.parse_and_verify_certificates",
      "crypto.x509.parse_and_verify_certificates_with_options",
      "crypto.x509.parse_certificate_request",
      "crypto.x509.parse_certificates",
      "crypto.x509.parse_keypair",
      "crypto.x509.parse_rsa_private_key",
      "graphql.is_valid",
      "graphql.parse",
      "graphql.parse_and_verify",
      "graphql.parse_query",
      "graphql.parse_schema",
      "graphql.schema_is_valid",
      "hex.decode",
      "hex.encode",
      "io.jwt.decode",
      "io.jwt.verify_eddsa",
      "io.jwt.verify_es256",
      "io.jwt.verify_es384",
      "io.jwt.verify_es512",
      "io.jwt.verify_hs256",
      "io.jwt.verify_hs384",
      "io.jwt.verify_hs512",
      "io.jwt.verify_ps256",
      "io.jwt.verify_ps384",
      "io.jwt.verify_ps512",
      "io.jwt.verify_rs256",
      "io.jwt.verify_rs384",
      "io.jwt.verify_rs512",
      "providers.aws.sign_req",
      "uri.is_valid",
      "uri.parse",
      "urlquery.decode",
      "urlquery.decode_object",
      "urlquery.encode",
      "urlquery.encode_object",
      "uuid.parse",
      "yaml.is_valid",
      "yaml.marshal",
      "yaml.unmarshal"
    ],
    instead: noDecoding
  }
], testBuiltins = [
  ...nativeBuiltins,
  ...replacements.filter(({ impure }) => impure !== !0).flatMap(({ names: names2 }) => names2)
];
function replacementFor(name) {
  return replacements.find(({ names: names2 }) => names2.includes(name))?.instead;
}

// src/policy-kit/opa-problem.ts
function explainProblem(problem2) {
  return explainAmong([], problem2);
}
function explainAmong(functions, problem2) {
  let { file = "", line = 1, column = 1 } = problem2, field = mistypedField(problem2);
  return field !== void 0 ? { file, line, column: column + field.offset, message: field.message } : { file, line, column, message: explanation(problem2, functions) };
}
function isMistypedField({ message }) {
  return message.startsWith("undefined ref: ");
}
function isBadMetadata({ message }) {
  return message.startsWith("yaml: ");
}
function unsafeVariable({ message }) {
  return /^var (\S+) is unsafe$/.exec(message)?.[1];
}
function unknownVariable(name) {
  return `it cannot be told what ${name} stands for; give it a value above, with := or some`;
}
function isUnusedImport({ message }) {
  return /^import \S+ unused$/.test(message);
}
function noSuchField(parent, field, known) {
  let near = nearest(field, known), rest = near === void 0 ? `its fields are ${known.join(", ")}` : `did you mean ${near}?`;
  return `${parent} has no field ${field}; ${rest}`;
}
function mistypedField(problem2) {
  if (!isMistypedField(problem2)) return;
  let [reference = "", arrow = "", have = "", want = ""] = problem2.details ?? [], [, field] = /have: "(.*)"$/.exec(have) ?? [];
  if (field === void 0) {
    let type = have.replace(/^\s*have: /, "");
    return { message: `${reference} does not exist: what stands before it is of type ${type}`, offset: 0 };
  }
  let offset = arrow.indexOf("^"), parent = reference.slice(0, offset).replace(/[.["]+$/, ""), known = [...want.matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name);
  return { message: (known.length === 0 ? `${parent} is a list; name its elements with some ... in` : void 0) ?? noSuchField(parent, field, known), offset };
}
function explanation(problem2, functions) {
  let { code, message, details = [] } = problem2, [, called] = /^undefined function (\S+)$/.exec(message) ?? [];
  if (called !== void 0) return undefinedFunction(called.replaceAll(/\["(\w+)"\]/g, ".$1"), functions);
  if (message === "match error") return mismatch(details);
  let [, misused, mistake] = /^(\S+): (arity mismatch|invalid argument\(s\))$/.exec(message) ?? [];
  if (misused !== void 0 && mistake !== void 0) return misuse(misused, details);
  let [, doubled] = /^conflicting rules data\.(\S+) found$/.exec(message) ?? [];
  if (doubled !== void 0) return `${doubled} is defined in two ways that cannot stand beside each other`;
  let variable = unsafeVariable(problem2);
  if (variable !== void 0) return `${variable} has no value; give it one with some ... in, or with :=`;
  let [, unused] = /^assigned var (\S+) unused$/.exec(message) ?? [];
  if (unused !== void 0) return `${unused} is assigned and never read; take the line out`;
  let [, imported] = /^import (\S+) unused$/.exec(message) ?? [];
  if (imported !== void 0) return `${imported} is imported and never used; take the import out`;
  if (code === "rego_recursion_error") return `${message}; a rule must not lead back to itself`;
  let types = details.filter((line) => /^(?:have|want)/.test(line));
  return types.length === 0 ? message : `${message}; ${types.join(", ")}`;
}
function mismatch(details) {
  let typeOf = (side) => details.find((line) => line.trimStart().startsWith(`${side} `))?.replace(/^[^:]*:\s*/, ""), [left, right] = [typeOf("left"), typeOf("right")];
  return left === void 0 || right === void 0 ? "these two can never be equal" : `these two can never be equal: one is ${left}, the other ${right}`;
}
function misuse(name, details) {
  let listed = (side) => details.find((line) => line.trimStart().startsWith(`${side}: `))?.replace(/^[^:]*: /, "") ?? "", [have, want] = [listed("have"), listed("want")];
  return have === "" || want === "" ? `${name} is called with the wrong arguments` : `${name} takes ${want}, but is given ${have.replace(/(?:, )?\?\?\?\)$/, ")")}`;
}
function undefinedFunction(called, functions) {
  let name = called.replace(/^internal\.print$/, "print"), instead = replacementFor(name);
  if (instead !== void 0) return `${name} does not work in a policy; ${instead}`;
  let unimported = functions.find((known) => known.endsWith(`.${name}`));
  if (unimported !== void 0)
    return `there is no ${name} without an import; write import ${unimported.replace(/\.\w+$/, "")}`;
  let near = nearest(name, [...nativeBuiltins, ...functions]) ?? nativeBuiltins.find((known) => known === name.slice(name.lastIndexOf(".") + 1));
  return `there is no function ${name}${near === void 0 ? "" : `; did you mean ${near}?`}`;
}

// src/policy-kit/subject-schema.ts
var sharedDefinitions = /urn:outlived:schema:(?:subject\/definitions|snapshot-1\.0\.json)#/g;
function bundleSubjectSchema(type) {
  let { $id: _id, ...schema } = documents[`subject/${type}`].schema, whole = { ...schema, $defs: subjectDefinitions };
  return JSON.parse(JSON.stringify(whole).replaceAll(sharedDefinitions, "#"));
}
var item = "[]";
function followPath(schema, path) {
  let forms = formsOf(schema, schema), uncertain = [];
  for (let [index, step] of path.entries()) {
    let found = forms.map((form) => stepInto(form, step));
    found.some((next) => next === void 0 || !next.always) && uncertain.push(index + 1), forms = found.flatMap((next) => next === void 0 ? [] : formsOf(next.node, schema));
  }
  return { forms, uncertain };
}
function keysOf(forms) {
  return [...new Set(forms.flatMap(({ properties }) => Object.keys(properties ?? {})))].sort();
}
function stepInto(form, step) {
  if (step === item) return form.items && { node: form.items, always: !0 };
  let node = form.properties?.[step];
  return node && { node, always: form.required?.includes(step) ?? !1 };
}
function formsOf(node, root) {
  if (node.$ref !== void 0) {
    let { $ref, ...beside } = node, name = $ref.replace("#/$defs/", ""), target = root.$defs?.[name];
    if (target === void 0) throw new Error(`The subject schema has no definition ${$ref}`);
    return formsOf({ ...target, ...beside }, root);
  }
  return node.anyOf === void 0 ? [node] : node.anyOf.flatMap((form) => formsOf(form, root));
}

// src/policy-kit/input-value.ts
var plain = [];
function select(value, key, schema, complain) {
  return value.flatMap((part) => "items" in part ? part.items : "fields" in part ? key === void 0 ? [...part.fields.values()].flat() : part.fields.get(key) ?? plain : selectInput(part.at, key, schema, complain));
}
function selectInput(path, key, schema, complain) {
  let { forms } = followPath(schema, path), step = key ?? item, next = [...path, step];
  if (followPath(schema, next).forms.length > 0 && (step !== item || forms.every(({ properties }) => properties === void 0)))
    return [{ at: next }];
  let keys = keysOf(forms);
  if (step === item)
    keys.length > 0 && complain(`${spell(path)} is read by a key that is not written down; write the path in full`);
  else {
    let parent = spell(path);
    complain(
      keys.length === 0 ? `${spell(next)} does not exist: ${parent} has no fields` : noSuchField(parent, step, keys)
    );
  }
  return plain;
}
function refuseWhole(value, schema, complain) {
  for (let path of pathsIn(value))
    holdsObject(schema, path) && complain(`the whole of ${spell(path)} is read; write the path in full`);
}
function pathsIn(value, seen = /* @__PURE__ */ new Set()) {
  let fresh = value.filter((part) => !seen.has(part));
  for (let part of fresh) seen.add(part);
  return fresh.flatMap((part) => "items" in part ? pathsIn(part.items, seen) : "fields" in part ? [...part.fields.values()].flatMap((field) => pathsIn(field, seen)) : [part.at]);
}
function distinctParts(value) {
  return value.length < 2 ? value : [...new Set(value)];
}
function keepWhole(value, schema, kept, keep) {
  for (let path of pathsIn(value)) keepBelow(path, schema, kept, keep);
}
function keepBelow(path, schema, kept, keep) {
  let name = path.join(".");
  if (kept.has(name)) return;
  let { forms } = followPath(schema, path);
  if (forms.length !== 0) {
    kept.add(name), keep(path);
    for (let step of [...keysOf(forms), item]) keepBelow([...path, step], schema, kept, keep);
  }
}
function holdsObject(schema, path) {
  let { forms } = followPath(schema, path);
  return forms.some((form) => form.properties !== void 0 || form.items && holdsObject(schema, [...path, item]));
}
function spell(path) {
  return ["input", ...path].join(".").replaceAll(`.${item}`, item);
}

// src/policy-kit/rego-tree.ts
function packagePath(module) {
  return module.package.path.slice(1).map(({ value }) => String(value));
}
function withElse(rule) {
  if (rule.else === void 0) return [rule];
  let { args } = rule.head, head = args === void 0 ? rule.else.head : { ...rule.else.head, args };
  return [rule, ...withElse({ ...rule.else, head })];
}
function ruleName(head) {
  return String(head.ref[0]?.value);
}
function isFunction({ head }) {
  return head.args !== void 0;
}
function hasRule(module, name) {
  return (module.rules ?? []).some(({ head }) => ruleName(head) === name);
}
function importName({ path, alias }) {
  return alias ?? String(refTerms(path).at(-1)?.value);
}
function refTerms(term) {
  return term.type === "ref" ? termList(term.value) : [];
}
function termList(value) {
  return Array.isArray(value) ? value.filter(isTerm) : [];
}
function isTerm(value) {
  return typeof value == "object" && value !== null && "type" in value && typeof value.type == "string";
}
function constant(term) {
  return term.type === "string" ? String(term.value) : void 0;
}
function pairs(term) {
  return Array.isArray(term.value) ? term.value.flatMap((pair) => {
    let [key, value] = termList(pair);
    return key === void 0 || value === void 0 ? [] : [[key, value]];
  }) : [];
}
function functionName(operator) {
  return refTerms(operator).map(({ value }) => String(value)).join(".");
}
function isWildcard(name) {
  return name === "_" || name.startsWith("$");
}
function locate(node) {
  return node?.location ?? { file: "", row: 1, col: 1 };
}
function comprehensionParts({ value }) {
  if (isComprehension(value)) return value;
  throw new Error("OPA gave a comprehension without a body");
}
function templateParts({ value }) {
  let parts2 = typeof value == "object" && value !== null && "parts" in value ? value.parts : void 0;
  if (!Array.isArray(parts2)) throw new Error("OPA gave a template without parts");
  return parts2.map((part) => {
    if (isTerm(part)) return part;
    let terms = typeof part == "object" && part !== null && "terms" in part ? part.terms : void 0;
    return isTerm(terms) ? terms : termList(terms);
  });
}
function isComprehension(value) {
  return typeof value == "object" && value !== null && "body" in value && Array.isArray(value.body);
}

// src/policy-kit/reading-scope.ts
var Entanglement = class extends Error {
}, mostTerms = 2e5;
function spend(walk) {
  if (walk.spent.terms += 1, walk.spent.terms > mostTerms) throw new Entanglement();
}
function remembered(walk, name, given, follow) {
  let meanings = walk.known.get(name) ?? [];
  walk.known.set(name, meanings);
  let found = meanings.find((meaning) => meaning.given.every((value2, index) => isSame(value2, given[index])));
  if (found !== void 0) return found.value;
  let value = distinctParts(follow());
  return meanings.push({ given, value }), value;
}
function isSame(value, other) {
  return value === other || value.length === other?.length && value.every((part, index) => part === other[index]);
}
function ownFunction(walk, operator, scope) {
  let [head, ...keys] = refTerms(operator), name = String(head?.value);
  if (keys.length === 0) return hasRule(scope.module, name) ? { module: scope.module, name, length: 1 } : void 0;
  let path = keys.map((key) => constant(key) ?? "");
  if (name === "data") return moduleRule(walk, path);
  let imported = scope.module.imports?.find((candidate) => importName(candidate) === name), start = imported === void 0 ? [] : refTerms(imported.path).slice(1).map(({ value }) => String(value));
  return imported === void 0 ? void 0 : moduleRule(walk, [...start, ...path]);
}
function moduleRule(walk, path) {
  for (let length = path.length - 1; length > 0; length -= 1) {
    let module = walk.modules.get(path.slice(0, length).join(".")), name = path[length];
    if (module !== void 0 && name !== void 0 && hasRule(module, name))
      return { module, name, length: length + 1 };
  }
}
function definitions(module, name) {
  return (module.rules ?? []).filter(({ head }) => ruleName(head) === name).flatMap(withElse);
}
function parameterCount(module, name) {
  return definitions(module, name)[0]?.head.args?.length ?? 0;
}
function isOneList([rule, ...others]) {
  if (rule === void 0 || others.length > 0) return !1;
  let { ref, value } = rule.head;
  return ref.length === 1 && value?.type === "arraycomprehension" && isUnconditional(rule);
}
function isUnconditional({ body }) {
  return body.every(({ terms }) => isTerm(terms) && terms.type === "boolean" && terms.value === !0);
}
function guarded(walk, name, at, follow) {
  if (walk.following.has(name))
    return walk.notes.problem(`${name} calls itself`, at), plain;
  walk.following.add(name);
  let value = follow();
  return walk.following.delete(name), value;
}
function hasUnbound(term, scope) {
  if (term.type === "array") return termList(term.value).some((part) => hasUnbound(part, scope));
  if (term.type === "object") return pairs(term).some(([, part]) => hasUnbound(part, scope));
  if (term.type !== "var") return !1;
  let name = String(term.value);
  return !(scope.names.has(name) || hasRule(scope.module, name) || name === "input" || name === "data") && !scope.module.imports?.some((candidate) => importName(candidate) === name);
}
function below(walk, value, key, at) {
  return select(value, key, walk.schema, (message) => walk.notes.problem(message, locate(at)));
}
function consume(walk, value, at) {
  refuseWhole(value, walk.schema, (message) => walk.notes.problem(message, at));
}
function compareWhole(walk, value) {
  return keepWhole(value, walk.schema, walk.kept, walk.notes.keep), value;
}
var presenceOnly = /* @__PURE__ */ new Set([
  "is_array",
  "is_boolean",
  "is_null",
  "is_number",
  "is_object",
  "is_set",
  "is_string",
  "type_name"
]), comparisons = /* @__PURE__ */ new Set(["eq", "equal", "neq"]);

// src/policy-kit/meaning.ts
var mostTerms2 = 2e3;
function isSpent({ spent }) {
  return spent.terms += 1, spent.terms > mostTerms2;
}
function headAndKeys(term) {
  return term.type === "var" ? [term] : refTerms(term);
}
function isOwn({ policy }, name, names2) {
  return !names2.has(name) && hasRule(policy, name);
}
function ownRule(walk, term, names2) {
  let [head, ...keys] = headAndKeys(term);
  if (head?.type !== "var" || keys.length > 0) return;
  let name = String(head.value);
  return isOwn(walk, name, names2) ? name : void 0;
}
function meaningOf(walk, term, names2) {
  if (term.type === "array" || term.type === "set") return scalarsOf(termList(term.value));
  let scalar = scalarOf(term);
  if (scalar !== void 0) return { scalar };
  let [head, ...keys] = headAndKeys(term);
  if (head?.type !== "var") return;
  let path = keys.flatMap((key) => constant(key) ?? []);
  if (path.length < keys.length) return;
  let name = String(head.value);
  return names2.has(name) ? below2(names2.get(name), path) : isOwn(walk, name, names2) ? below2(fixedMeaning(walk, name), path) : name === "input" ? { path } : name === "data" ? settingAt(walk, path) : void 0;
}
function below2(meaning, path) {
  return path.length === 0 ? meaning : meaning !== void 0 && "path" in meaning ? { path: [...meaning.path, ...path] } : void 0;
}
function fixedMeaning(walk, name) {
  let [rule, ...others] = definitions(walk.policy, name);
  if (rule === void 0 || others.length > 0 || isSpent(walk)) return;
  let { head, default: isDefault } = rule;
  return head.args === void 0 && head.key === void 0 && head.ref.length === 1 && isDefault !== !0 && isUnconditional(rule) && head.value !== void 0 ? meaningOf(walk, head.value, /* @__PURE__ */ new Map()) : void 0;
}
function settingAt({ policy }, path) {
  let place = ["settings", ...packagePath(policy)], isOwnSetting = path.length === place.length + 1 && place.every((key, index) => key === path[index]), setting = path.at(-1);
  return isOwnSetting && setting !== void 0 ? { setting } : void 0;
}
function scalarsOf(terms) {
  let scalars = terms.map(scalarOf).filter((scalar) => scalar !== void 0);
  return scalars.length === terms.length ? { scalars } : void 0;
}
function scalarOf({ type, value }) {
  return type === "null" ? null : type === "string" && typeof value == "string" || type === "boolean" && typeof value == "boolean" ? value : type === "number" && Number.isSafeInteger(value) ? Number(value) : void 0;
}

// src/policy-kit/finds-only-if.ts
function findsOnlyIf(policy) {
  return toCondition(someDefinition({ policy, depth: 0, spent: { terms: 0 } }, "findings", []), !0);
}
var deepest = 12, always = { all: [] };
function definedRule(walk, name, parameters) {
  return definitions(walk.policy, name).some(({ head }) => head.key !== void 0 || head.ref.length > 1) ? "uncertain" : someDefinition(walk, name, parameters);
}
function someDefinition(walk, name, parameters) {
  if (walk.depth > deepest || isSpent(walk)) return "uncertain";
  let inner = { ...walk, depth: walk.depth + 1 }, found = definitions(walk.policy, name), claim = { any: found.map((rule) => definedBy(inner, rule, parameters)) };
  return found.length > 1 && !found.every(saysTrue) ? { all: [claim, "uncertain"] } : claim;
}
function definedBy(walk, { default: isDefault, head, body }, parameters) {
  let { args = [], key, value } = head, names2 = new Map(args.map(({ value: name }, index) => [String(name), parameters[index]])), isPlain = args.every(({ type }) => type === "var") && names2.size === args.length;
  return isDefault === !0 || !isPlain ? "uncertain" : { all: [...body.map((expression) => holds(walk, expression, names2)), ...[key, value].flatMap((term) => term ? defined(walk, term, names2) : [])] };
}
function saysOnlyTrue({ policy }, name) {
  return definitions(policy, name).every(saysTrue);
}
function saysTrue({ head, default: isDefault, else: otherwise }) {
  return head.value?.type === "boolean" && head.value.value === !0 && isDefault !== !0 && otherwise === void 0;
}
function holds(walk, { terms, negated, with: replacements2 }, names2) {
  if (isSpent(walk) || replacements2 !== void 0 || !(isTerm(terms) || Array.isArray(terms)))
    return forgetGiven(terms, names2), "uncertain";
  let claim = isTerm(terms) ? isTrue(walk, terms, names2) : callHolds(walk, termList(terms), names2);
  return negated === !0 ? contrary(walk, terms, names2, claim) : claim;
}
function contrary(walk, terms, names2, claim) {
  if (isTerm(terms) && terms.type === "boolean") return "uncertain";
  let haveValues = { all: askedFirst(terms).map((term) => defined(walk, term, names2)) };
  return { all: [{ not: claim }, { any: [haveValues, "uncertain"] }] };
}
function askedFirst(terms) {
  if (isTerm(terms)) return isPlainReference(terms) ? [] : [terms];
  let [operator, ...parameters] = terms;
  return operator !== void 0 && equalities.has(functionName(operator)) && parameters.length === 2 ? parameters.filter((term) => !isPlainReference(term)) : parameters;
}
var equalities = /* @__PURE__ */ new Set(["eq", "equal"]);
function isPlainReference(term) {
  let [head, ...keys] = headAndKeys(term);
  return head?.type === "var" && keys.every((key) => constant(key) !== void 0);
}
function forgetGiven(terms, names2) {
  if (isTerm(terms)) return;
  if ("symbols" in terms) for (let symbol of terms.symbols) forgetSymbol(symbol, names2);
  let [operator, left] = termList(terms);
  operator !== void 0 && left !== void 0 && functionName(operator) === "assign" && forget(left, names2);
}
function forgetSymbol(symbol, names2) {
  if (symbol.type !== "call") return forget(symbol, names2);
  for (let pattern of termList(symbol.value).slice(1, -1)) forget(pattern, names2);
}
function forget(pattern, names2) {
  if (pattern.type === "var" && names2.set(String(pattern.value), void 0), pattern.type === "array") for (let part of termList(pattern.value)) forget(part, names2);
  for (let [, part] of pattern.type === "object" ? pairs(pattern) : []) forget(part, names2);
}
function isTrue(walk, term, names2) {
  if (term.type === "boolean") return term.value === !0 ? always : { any: [] };
  let meaning = meaningOf(walk, term, names2);
  if (meaning !== void 0 && "path" in meaning) {
    let { path } = meaning;
    return { all: [{ path, operator: "known" }, { not: { path, operator: "equal", operand: !1 } }] };
  }
  let name = ownRule(walk, term, names2);
  return name !== void 0 && saysOnlyTrue(walk, name) ? definedRule(walk, name, []) : { all: [defined(walk, term, names2), "uncertain"] };
}
var comparisons2 = {
  equal: "equal",
  neq: "neq",
  lt: "lt",
  lte: "lte",
  gt: "gt",
  gte: "gte"
}, reversed = {
  ...comparisons2,
  lt: "gt",
  lte: "gte",
  gt: "lt",
  gte: "lte"
}, typeTests = {
  is_array: "is_array",
  is_boolean: "is_boolean",
  is_null: "is_null",
  is_number: "is_number",
  is_object: "is_object",
  is_string: "is_string"
};
function callHolds(walk, terms, names2) {
  let [operator, ...parameters] = terms, [left, right] = parameters;
  if (operator === void 0) return "uncertain";
  let name = functionName(operator);
  if (name === "assign" && left !== void 0 && right !== void 0) return assign(walk, left, right, names2);
  if (isOwn(walk, name, names2)) {
    let isTold2 = saysOnlyTrue(walk, name) && parameters.length === parameterCount(walk.policy, name);
    return { all: [callIsDefined(walk, terms, names2), isTold2 ? always : "uncertain"] };
  }
  let isTold = parameters.length === (name in typeTests ? 1 : 2), [one, other] = parameters.map((parameter) => meaningOf(walk, parameter, names2)), claim = isTold ? compare(name, one, other) : "uncertain";
  return { all: [...parameters.map((parameter) => defined(walk, parameter, names2)), claim] };
}
function assign(walk, left, right, names2) {
  let claim = defined(walk, right, names2), meaning = meaningOf(walk, right, names2);
  return forget(left, names2), left.type !== "var" ? { all: [claim, "uncertain"] } : (names2.set(String(left.value), meaning), claim);
}
function compare(name, one, other) {
  let [typeTest, comparison, turned] = [typeTests[name], comparisons2[name], reversed[name]];
  if (one !== void 0 && "path" in one) {
    let { path } = one;
    return typeTest !== void 0 ? { path, operator: typeTest } : other === void 0 ? "uncertain" : name === "internal.member_2" ? isIn(path, other) : comparison === void 0 ? "uncertain" : compareField(path, comparison, other);
  }
  return turned !== void 0 && one !== void 0 && other !== void 0 && "path" in other ? compareField(other.path, turned, one) : "uncertain";
}
function isIn(path, list) {
  return "scalars" in list ? { path, operator: "in", operand: list.scalars } : "setting" in list ? { path, operator: "in", operand: list } : "uncertain";
}
function compareField(path, operator, other) {
  return "scalar" in other ? { path, operator, operand: other.scalar } : "setting" in other ? { path, operator, operand: other } : "uncertain";
}
function defined(walk, term, names2) {
  switch (term.type) {
    case "null":
    case "boolean":
    case "number":
    case "string":
      return always;
    case "var":
    case "ref":
      return referenceIsDefined(walk, term, names2);
    case "array":
    case "set":
      return { all: termList(term.value).map((part) => defined(walk, part, names2)) };
    case "object":
      return { all: pairs(term).flatMap((pair) => pair.map((part) => defined(walk, part, names2))) };
    case "call":
      return callIsDefined(walk, termList(term.value), names2);
    default:
      return "uncertain";
  }
}
function callIsDefined(walk, [operator, ...parameters], names2) {
  let name = operator === void 0 ? "" : functionName(operator), meanings = parameters.map((parameter) => meaningOf(walk, parameter, names2)), claim = isOwn(walk, name, names2) ? definedRule(walk, name, meanings) : "uncertain";
  return { all: [...parameters.map((parameter) => defined(walk, parameter, names2)), claim] };
}
function referenceIsDefined(walk, term, names2) {
  let meaning = meaningOf(walk, term, names2);
  if (meaning !== void 0) return "path" in meaning ? { path: meaning.path, operator: "known" } : always;
  let [head, ...keys] = headAndKeys(term);
  if (head === void 0) return "uncertain";
  let name = String(head.value);
  if (head.type === "var" && isOwn(walk, name, names2))
    return { all: [definedRule(walk, name, []), ...keys.length === 0 ? [] : ["uncertain"]] };
  let open = keys.findIndex((key) => constant(key) === void 0), start = open === -1 ? void 0 : meaningOf(walk, { type: "ref", value: [head, ...keys.slice(0, open)] }, names2);
  return start !== void 0 && "path" in start && start.path.length > 0 ? { all: [{ path: start.path, operator: "known" }, "uncertain"] } : "uncertain";
}

// src/policy-kit/finding-shape.ts
var parts = /* @__PURE__ */ new Set(["subject", "arguments"]);
function checkFindingShape({ rules = [] }) {
  return rules.filter(({ head }) => ruleName(head) === "findings").flatMap(findingsOf).flatMap(checkFinding);
}
function findingsOf({ head: { key }, body }) {
  return key?.type === "object" ? [key] : key?.type !== "var" ? [] : body.flatMap(({ terms }) => {
    let [operator, name, value] = isTerm(terms) ? [] : termList(terms);
    return operator !== void 0 && functionName(operator) === "assign" && name?.value === key.value && value?.type === "object" ? [value] : [];
  });
}
function checkFinding(finding) {
  let entries = pairs(finding), names2 = new Set(entries.map(([key]) => constant(key)));
  if (names2.has(void 0)) return [];
  let missing2 = [...parts].filter((part) => !names2.has(part)), foreign = entries.filter(([key]) => !parts.has(constant(key) ?? ""));
  return [
    ...foreign.map(([key]) => toProblem(key, describeForeign(constant(key) ?? "", missing2))),
    ...missing2.slice(foreign.length).map((part) => toProblem(finding, `a finding needs ${part}; ${shape}`)),
    ...entries.flatMap(([key, value]) => checkPart(constant(key), value))
  ];
}
var shape = 'write {"subject": input.id, "arguments": {...}}';
function describeForeign(name, missing2) {
  let near = nearest(name, missing2);
  return `a finding has no ${name}; ${near === void 0 ? shape : `did you mean ${near}?`}`;
}
function checkPart(name, value) {
  return name === "subject" && isOther(value) ? [toProblem(value, "the subject of a finding is input.id")] : name === "arguments" && noArguments.has(value.type) ? [toProblem(value, "the arguments of a finding are an object, by the names that the message has")] : [];
}
function isOther(value) {
  if (value.type !== "ref") return constants.has(value.type);
  let [head, ...keys] = refTerms(value);
  return head?.value === "input" && keys.map(constant).join(".") !== "id";
}
var constants = /* @__PURE__ */ new Set(["string", "number", "boolean", "null", "array", "set", "object"]), noArguments = /* @__PURE__ */ new Set(["string", "number", "boolean", "null", "array", "set"]);
function toProblem(term, message) {
  let { file, row, col } = locate(term);
  return { file, line: row, column: col, message };
}

// src/policy-kit/rule-shape.ts
function checkRuleShape(id, rego, module, library) {
  let origin = id.startsWith(beginnings.custom.id) ? "custom" : "built-in", imports = checkImports(origin, module, library);
  return [
    ...checkSpelling(id, rego, module),
    ...imports,
    ...checkPublicRules(rego, module),
    ...checkFindingShape(module)
  ];
}
function checkTestPackage(id, test) {
  let expected = id.replaceAll("/", "."), [statement = "", found = expected] = /^package[ \t]+(\S+)/m.exec(test?.text ?? "") ?? [];
  if (test === void 0 || [expected, `${expected}_test`].includes(found)) return [];
  let row = test.text.slice(0, test.text.indexOf(statement)).split(`
`).length;
  return [problem({ file: test.file, row, col: 1 }, `the package is ${found}; its folder says ${expected}_test`)];
}
function takenOutFindings(module) {
  let path = `data.${packagePath(module).join(".")}.findings`, found = (module.imports ?? []).filter((entry) => dotted(entry) === path), message = "the rule findings was taken out by `opa build`, because it is an entrypoint; build with `outlived policies build`";
  return found.map((entry) => problem(locate(entry), message));
}
function dotted({ path }) {
  return refTerms(path).map(({ value }) => String(value)).join(".");
}
var nameShape2 = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
function checkSpelling(id, { file }, module) {
  let at = locate(module.package), misspelt = id.split("/").filter((name) => !nameShape2.test(name)), found = packagePath(module).join("."), expected = id.replaceAll("/", ".");
  return [
    ...misspelt.map(
      (name) => problem({ file, row: 1, col: 1 }, `the folder ${name} is not written in snake_case; rename it`)
    ),
    ...found === expected ? [] : [problem(at, `the package is ${found}; its folder says ${expected}`)]
  ];
}
var shared = {
  "built-in": ["data.lib"],
  custom: ["data.lib", "data.custom.lib"]
};
function checkImports(origin, { imports = [] }, library) {
  let allowed = shared[origin], packages = library.map((module) => ["data", ...packagePath(module)].join("."));
  return imports.flatMap((entry) => {
    let path = dotted(entry);
    if (!allowed.some((beginning) => isWithin(path, beginning))) {
      let message = `${importName(entry)} is imported from ${path}; only ${allowed.join(" and ")} may be`;
      return [problem(locate(entry), message)];
    }
    if (packages.some((name) => isWithin(path, name) || isWithin(name, path))) return [];
    let near = nearest(path, packages), known = near === void 0 ? `there are ${packages.join(", ")}` : `did you mean ${near}?`;
    return [problem(locate(entry), `there is no ${path}; ${known}`)];
  });
}
function isWithin(path, beginning) {
  return path === beginning || path.startsWith(`${beginning}.`);
}
function checkPublicRules({ file }, { rules = [] }) {
  let shown = rules.filter(({ head }) => !ruleName(head).startsWith("_")), others = shown.filter(({ head }) => ruleName(head) !== "findings"), findings = shown.filter(({ head }) => ruleName(head) === "findings"), missing2 = problem({ file, row: 1, col: 1 }, "there is no rule `findings contains finding if ...`");
  return [
    ...others.map((rule) => problem(locate(rule), `${ruleName(rule.head)} is public; write _${ruleName(rule.head)}`)),
    ...findings.length === 0 ? [missing2] : [],
    ...findings.filter((rule) => !isPartialSet(rule)).map((rule) => problem(locate(rule), findingsShape))
  ];
}
var findingsShape = "findings is a set: write `findings contains finding if ...`";
function isPartialSet({ head }) {
  return head.key !== void 0 && head.value === void 0 && head.ref.length === 1;
}
function problem({ file, row, col }, message) {
  return { file, line: row, column: col, message };
}

// src/policy-kit/library.ts
function checkLibrary(origin, library, importable2) {
  return library.flatMap(([{ file }, module]) => [
    ...checkPackage(origin, file, module),
    ...checkImports(origin, module, importable2)
  ]);
}
function checkPackage(origin, file, module) {
  let name = file.slice(file.lastIndexOf("/") + 1).replace(/\.rego$/, ""), expected = `${beginnings[origin].id}${libraryFolder}/${name}`.replaceAll("/", "."), found = packagePath(module).join(".");
  if (found === expected) return [];
  let { row, col } = locate(module.package);
  return [{ file, line: row, column: col, message: `the package is ${found}; its file says ${expected}` }];
}

// src/policy-kit/nesting.ts
function tooDeep({ file, text }) {
  let depth = 0, line = 1, lineStart = 0, problemAt = (place) => ({ file, line, column: place - lineStart + 1, message: "brackets are nested more than 50 deep" });
  for (let at = 0; at < text.length; at += 1) {
    let sign = text.charAt(at);
    if (sign === `
`)
      line += 1, lineStart = at + 1;
    else if ("([{".includes(sign)) {
      if (depth += 1, depth > 50) return problemAt(at);
    } else if (")]}".includes(sign))
      depth = Math.max(0, depth - 1);
    else if ('#"`'.includes(sign)) {
      let end = endOfHidden(text, at), deepAt = sign === "#" ? deepPlace(text.slice(at, end)) : -1;
      if (deepAt >= 0) return problemAt(at + deepAt);
      for (let next = text.indexOf(`
`, at); next >= 0 && next < end; next = text.indexOf(`
`, next + 1))
        line += 1, lineStart = next + 1;
      at = end - 1;
    }
  }
}
function endOfHidden(text, begin) {
  let sign = text.charAt(begin);
  if (sign !== '"') {
    let end = text.indexOf(sign === "#" ? `
` : sign, begin + 1);
    return end < 0 ? text.length : end + (sign === "#" ? 0 : 1);
  }
  for (let at = begin + 1; at < text.length; at += 1) {
    let letter = text.charAt(at);
    if (letter === `
`) return at;
    if (letter === '"') return at + 1;
    letter === "\\" && (at += 1);
  }
  return text.length;
}
function deepPlace(comment) {
  let depth = 0;
  for (let at = 0; at < comment.length; at += 1)
    if ("[{".includes(comment.charAt(at)) ? depth += 1 : "]}".includes(comment.charAt(at)) && (depth = Math.max(0, depth - 1)), depth > 50) return at;
  return -1;
}

// src/policy-kit/problem.ts
function formatProblem({ file, line, column, message }) {
  return `${file}:${line}:${column}: ${message}`;
}
function inOrder(problems) {
  return [...new Map(problems.map((problem2) => [formatProblem(problem2), problem2])).values()].sort(
    (one, other) => compare2(one.file, other.file) || one.line - other.line || one.column - other.column
  );
}
function compare2(one, other) {
  return one === other ? 0 : one < other ? -1 : 1;
}

// src/policy-kit/input-reads.ts
function followBody(walk, body, outer) {
  let scope = { ...outer, names: new Map(outer.names) };
  for (let expression of body) followExpression(walk, expression, scope);
  return scope;
}
function followExpression(walk, expression, outer) {
  let scope = followWith(walk, expression, outer), { terms } = expression;
  if (isTerm(terms)) followTerm(walk, terms, scope);
  else if ("symbols" in terms) for (let symbol of terms.symbols) followSome(walk, symbol, scope);
  else "domain" in terms ? followEvery(walk, terms, scope) : followStatement(walk, terms, scope);
}
function followWith(walk, { with: replacements2 = [] }, scope) {
  let { root } = scope;
  for (let { target, value } of replacements2) {
    let replaced = refTerms(target).map((term) => term.value).join(".");
    replaced !== "input" && walk.notes.problem(`with may replace input only, not ${replaced}`, locate(target)), root = followTerm(walk, value, scope);
  }
  return { ...scope, root };
}
function followSome(walk, symbol, scope) {
  if (symbol.type !== "call") return bindPattern(walk, symbol, plain, scope);
  let parts2 = termList(symbol.value).slice(1), [element, list] = parts2.slice(-2), key = parts2.length === 3 ? parts2[0] : void 0;
  if (element === void 0 || list === void 0) return;
  let elements = below(walk, followTerm(walk, list, scope), void 0, list);
  key !== void 0 && bindPattern(walk, key, plain, scope), bindPattern(walk, element, elements, scope);
}
function followEvery(walk, { key, value, domain, body }, outer) {
  let scope = { ...outer, names: new Map(outer.names) }, elements = below(walk, followTerm(walk, domain, outer), void 0, domain);
  key !== null && bindPattern(walk, key, plain, scope), bindPattern(walk, value, elements, scope), followBody(walk, body, scope);
}
function followStatement(walk, terms, scope) {
  let [operator, left, right] = terms, name = operator === void 0 ? "" : functionName(operator);
  if (left !== void 0 && right !== void 0) {
    if (name === "assign" || name === "eq" && hasUnbound(left, scope)) return bindPattern(walk, left, followTerm(walk, right, scope), scope);
    if (name === "eq" && hasUnbound(right, scope))
      return bindPattern(walk, right, followTerm(walk, left, scope), scope);
  }
  followCall(walk, terms, scope);
}
function bindPattern(walk, pattern, value, scope) {
  if (pattern.type === "var")
    scope.names.set(String(pattern.value), value);
  else if (pattern.type === "array")
    for (let part of termList(pattern.value)) bindPattern(walk, part, below(walk, value, void 0, pattern), scope);
  else if (pattern.type === "object") {
    compareWhole(walk, value);
    for (let [key, part] of pairs(pattern))
      bindPattern(walk, part, below(walk, value, constant(key), pattern), scope);
  } else
    consume(walk, [...value, ...followTerm(walk, pattern, scope)], locate(pattern));
}
function followTerm(walk, term, scope) {
  switch (spend(walk), term.type) {
    case "null":
    case "boolean":
    case "number":
    case "string":
      return plain;
    case "var":
    case "ref":
      return followReference(walk, term.type === "var" ? [term] : refTerms(term), scope);
    case "array":
      return [{ items: distinctParts(termList(term.value).flatMap((part) => followTerm(walk, part, scope))) }];
    case "set":
      return [{ items: termList(term.value).flatMap((part) => compareWhole(walk, followTerm(walk, part, scope))) }];
    case "object":
      return [followObject(walk, term, scope)];
    case "arraycomprehension":
      return [{ items: followComprehension(walk, term, scope) }];
    case "setcomprehension":
    case "objectcomprehension":
      return [{ items: compareWhole(walk, followComprehension(walk, term, scope)) }];
    case "call":
      return followCall(walk, termList(term.value), scope);
    case "templatestring":
      return followTemplate(walk, term, scope);
    default:
      return walk.notes.problem(`a ${term.type} cannot be followed; write it in another way`, locate(term)), plain;
  }
}
function followObject(walk, term, scope) {
  let fields = pairs(term).map(([key, value]) => (consume(walk, followTerm(walk, key, scope), locate(key)), [constant(key), followTerm(walk, value, scope)])), named = fields.flatMap(([key, value]) => key === void 0 ? [] : [[key, value]]);
  return named.length === fields.length ? { fields: new Map(named) } : { items: fields.flatMap(([, value]) => value) };
}
function followComprehension(walk, comprehension, outer) {
  let { body, term, key, value } = comprehensionParts(comprehension), scope = followBody(walk, body, outer);
  return key !== void 0 && consume(walk, followTerm(walk, key, scope), locate(key)), [term, value].flatMap((part) => part === void 0 ? plain : followTerm(walk, part, scope));
}
function followTemplate(walk, term, scope) {
  for (let inner of templateParts(term)) {
    let value = isTerm(inner) ? followTerm(walk, inner, scope) : followCall(walk, termList(inner), scope);
    consume(walk, value, locate(term));
  }
  return plain;
}
function followReference(walk, terms, scope) {
  let [head, ...keys] = terms;
  if (head === void 0) return plain;
  let name = String(head.value);
  if (head.type !== "var") return followKeys(walk, followTerm(walk, head, scope), keys, head, scope);
  if (isWildcard(name)) return plain;
  let bound = scope.names.get(name);
  if (bound !== void 0) return followKeys(walk, bound, keys, head, scope);
  if (name === "input") return followInput(walk, keys, head, scope);
  if (name === "data") return followData(walk, keys, head, scope);
  if (hasRule(scope.module, name))
    return followKeys(walk, followRule(walk, scope.module, name, scope.root), keys, head, scope);
  let imported = scope.module.imports?.find((candidate) => importName(candidate) === name);
  return imported !== void 0 ? followReference(walk, [...refTerms(imported.path), ...keys], scope) : (walk.notes.problem(unknownVariable(name), locate(head)), plain);
}
function followInput(walk, keys, head, scope) {
  return keys.length > 0 ? followKeys(walk, scope.root, keys, head, scope) : (walk.notes.problem("input is passed on whole; write the path in full", locate(head)), plain);
}
function followData(walk, keys, head, scope) {
  let path = keys.map((key) => constant(key) ?? "");
  if (path[0] === "settings")
    return walk.notes.setting(path.slice(1), locate(head)), plain;
  let found = moduleRule(walk, path);
  if (found !== void 0) {
    let value = followRule(walk, found.module, found.name, scope.root);
    return followKeys(walk, value, keys.slice(found.length), head, scope);
  }
  return walk.notes.problem(
    `data.${path.join(".")} is neither a setting, nor in the library, nor in this policy`,
    locate(head)
  ), plain;
}
function followKeys(walk, start, keys, head, scope) {
  let value = start;
  for (let key of keys) value = followKey(walk, value, key, scope);
  for (let part of value) "at" in part && walk.notes.read(part.at, locate(head));
  return value;
}
function followKey(walk, value, key, scope) {
  let found = below(walk, value, constant(key), key);
  if (constant(key) !== void 0) return found;
  if (hasUnbound(key, scope)) {
    let elements = value.flatMap((part) => "items" in part ? part.items : plain);
    bindPattern(walk, key, elements, scope);
  } else
    consume(walk, followTerm(walk, key, scope), locate(key));
  return found;
}
function followCall(walk, terms, scope) {
  let [operator, ...parameters] = terms;
  if (operator === void 0) return plain;
  let found = ownFunction(walk, operator, scope), values = () => parameters.map((parameter) => followTerm(walk, parameter, scope));
  if (found !== void 0) return followFunction(walk, found, values(), scope.root, operator);
  let name = functionName(operator);
  if (name === "object.get") return followObjectGet(walk, parameters, scope);
  let againstNull = comparisons.has(name) && parameters.some(({ type }) => type === "null");
  for (let value of values())
    name === "count" ? below(walk, value, void 0, operator) : !presenceOnly.has(name) && !againstNull && consume(walk, value, locate(operator));
  return plain;
}
function followObjectGet(walk, [object, key, fallback, output], scope) {
  if (object === void 0 || key === void 0 || fallback === void 0) return plain;
  let keys = key.type === "array" ? termList(key.value) : [key], from = followTerm(walk, object, scope);
  key.type !== "array" && constant(key) === void 0 && consume(walk, from, locate(object));
  let value = [...followKeys(walk, from, keys, object, scope), ...followTerm(walk, fallback, scope)];
  return output === void 0 ? value : compareOutput(walk, value, followTerm(walk, output, scope), object);
}
function compareOutput(walk, value, output, at) {
  return consume(walk, [...value, ...output], locate(at)), plain;
}
function followFunction(walk, { module, name }, values, root, operator) {
  let path = `${packagePath(module).join(".")}.${name}()`, follow = () => definitions(module, name).flatMap(({ head, body }) => {
    let scope = { module, root, names: /* @__PURE__ */ new Map() };
    for (let [index, argument] of (head.args ?? []).entries())
      bindPattern(walk, argument, values[index] ?? plain, scope);
    let inner = followBody(walk, body, scope);
    return head.value === void 0 ? plain : compareWhole(walk, followTerm(walk, head.value, inner));
  }), value = remembered(walk, path, [root, ...values], () => guarded(walk, path, locate(operator), follow)), output = values[parameterCount(module, name)];
  return output === void 0 ? value : compareOutput(walk, value, output, operator);
}
function followRule(walk, module, name, root) {
  let path = `${packagePath(module).join(".")}.${name}`, rules = definitions(module, name), follow = () => rules.flatMap(({ head, body }) => {
    let scope = followBody(walk, body, { module, root, names: /* @__PURE__ */ new Map() }), keys = head.ref.slice(1);
    for (let key of keys) consume(walk, followTerm(walk, key, scope), locate(key));
    let content = head.value ?? head.key, said = content === void 0 ? plain : followTerm(walk, content, scope), value = isOneList(rules) ? said : compareWhole(walk, said), start = head.value === void 0 ? [{ items: value }] : value;
    return keys.reduce((inner) => [{ items: inner }], start);
  });
  return remembered(walk, path, [root], () => guarded(walk, path, locate(module.package), follow));
}

// src/policy-kit/follow-policy.ts
function followPolicy(policy, library, schema, notes) {
  let modules = new Map([policy, ...library].map((module) => [packagePath(module).join("."), module])), walk = {
    schema,
    modules,
    notes,
    following: /* @__PURE__ */ new Set(),
    known: /* @__PURE__ */ new Map(),
    kept: /* @__PURE__ */ new Set(),
    spent: { terms: 0 }
  };
  try {
    followRules(walk, policy);
  } catch (error) {
    if (!(error instanceof Entanglement || error instanceof RangeError)) throw error;
    notes.problem("the rules lead through one another too often to be followed; write them more plainly", {
      ...locate(policy.package)
    });
  }
}
function followRules(walk, policy) {
  let root = [{ at: [] }], names2 = new Set((policy.rules ?? []).filter((rule) => !isFunction(rule)).map(({ head }) => ruleName(head)));
  for (let name of names2) {
    let value = followRule(walk, policy, name, root);
    name === "findings" && consume(walk, value, locate(policy.rules?.find(({ head }) => ruleName(head) === name)));
  }
}

// src/policy-kit/requires.ts
function checkReads(policy, library) {
  let schema = bundleSubjectSchema(policy.declaration.subject), reads = [], kept = [], settings = [], problems = [];
  followPolicy(policy.module, library, schema, {
    read: (path, at) => reads.push({ path, at }),
    keep: (path) => kept.push(path),
    setting: (path, at) => settings.push({ path, at }),
    problem: (message, at) => problems.push(toProblem2(message, at))
  });
  let declared = declaredPaths(policy), complete = problems.length === 0;
  problems.push(
    ...reads.flatMap((reading) => undeclared(reading, declared, schema)),
    ...declared.flatMap((entry) => needless(entry, complete ? reads : void 0, schema)),
    ...checkSettings(policy, settings, complete)
  );
  let read = reads.map(({ path }) => keysOnly(path).join("."));
  return { paths: [.../* @__PURE__ */ new Set([...read, ...kept.map((path) => keysOnly(path).join("."))])].sort(), readsOwner: read.some(dependsOnOwner), problems: inOrder(problems) };
}
var ownerFacts = /* @__PURE__ */ new Set(["credential.daysUsedAfterOwnerLeft"]);
function dependsOnOwner(path) {
  return path === "owner" || path.startsWith("owner.") || ownerFacts.has(path);
}
function declaredPaths({ rego, declaration }) {
  let toDeclared = (required) => (name) => ({
    path: name.split("."),
    required,
    at: locateDeclared(rego, name)
  });
  return [
    ...declaration.requires.map(toDeclared(!0)),
    ...Object.keys(declaration.optional ?? {}).map(toDeclared(!1))
  ];
}
function undeclared({ path, at }, declared, schema) {
  let { uncertain } = followPath(schema, path), missing2 = uncertain.map((length) => keysOnly(path.slice(0, length))).find((needed) => !declared.some((entry) => covers(entry, needed)));
  if (missing2 === void 0) return [];
  let name = missing2.join(".");
  return [toProblem2(`input.${name} may be absent; list ${name} under requires, or under optional with a reason`, at)];
}
function covers({ path, required }, needed) {
  return startsWith(path, needed) && (required || path.length === needed.length);
}
function needless({ path, required, at }, reads, schema) {
  let name = path.join("."), list = required ? "requires" : "optional", full = withLists(path, schema);
  if (full === void 0) {
    let near = nearestPath(path, schema), rest = near === void 0 ? "" : `; did you mean ${near}?`;
    return [toProblem2(`${list} names ${name}, which the schema does not have${rest}`, at)];
  }
  return required && full.includes(item) ? [toProblem2(`requires names ${name}, which lies in a list; list it under optional with a reason`, at)] : followPath(schema, full).uncertain.length === 0 ? [toProblem2(`${list} names ${name}, which is always there; leave it out`, at)] : reads === void 0 || reads.some((reading) => startsWith(keysOnly(reading.path), path)) ? [] : [toProblem2(`${list} names ${name}, which the policy never reads; leave it out`, at)];
}
function nearestPath(path, schema) {
  let wrong = path.findIndex((_, index) => withLists(path.slice(0, index + 1), schema) === void 0), parent = withLists(path.slice(0, wrong), schema) ?? [], { forms } = followPath(schema, parent), elements = followPath(schema, [...parent, item]).forms, near = nearest(path[wrong] ?? "", [...keysOf(forms), ...keysOf(elements)]);
  return near === void 0 ? void 0 : [...path.slice(0, wrong), near, ...path.slice(wrong + 1)].join(".");
}
function withLists(path, schema) {
  let full = [];
  for (let key of path) {
    let found = [
      [...full, key],
      [...full, item, key]
    ].find((candidate) => followPath(schema, candidate).forms.length > 0);
    if (found === void 0) return;
    full = found;
  }
  return full;
}
function checkSettings({ id, rego, declaration }, read, complete) {
  let own = id.split("/"), names2 = Object.keys(declaration.settings ?? {}), wrong = read.flatMap(({ path, at }) => {
    if (path.length === own.length + 1 && startsWith(path, own) && names2.includes(path.at(-1) ?? "")) return [];
    let right = names2.map((name) => `data.settings.${own.join(".")}.${name}`).join(", "), known = names2.length === 0 ? "its METADATA declares none" : `declared are ${right}`;
    return [toProblem2(`data.settings.${path.join(".")} is no setting of this policy; ${known}`, at)];
  }), idle = (complete ? names2.filter((name) => !read.some(({ path }) => path.at(-1) === name)) : []).map(
    (name) => toProblem2(`the setting ${name} is declared and never read; leave it out`, locateDeclared(rego, name))
  );
  return [...wrong, ...idle];
}
function keysOnly(path) {
  return path.filter((step) => step !== item);
}
function startsWith(path, beginning) {
  return beginning.every((step, index) => path[index] === step);
}
function toProblem2(message, { file, row, col }) {
  return { file, line: row, column: col, message };
}

// src/policy-kit/check.ts
function declareFolders({ policies }) {
  return policies.flatMap((folder) => {
    let { rego } = folder;
    if (rego === void 0) return [];
    let deep = tooDeep(rego);
    if (deep !== void 0) return [{ folder, rego, problems: [deep], isTooDeep: !0 }];
    let reading = readAnnotation(rego.text, rego.file);
    return "problems" in reading ? [{ folder, rego, problems: reading.problems }] : [{ folder, rego, annotation: reading.annotation, problems: [] }];
  });
}
function importable({ origin, library }, kit) {
  return origin === "built-in" ? library : [...kit.library, ...library];
}
function checkPolicies(tree, kit, batch, manner = "apart") {
  let declared = declareFolders(tree), library = importable(tree, kit), shared2 = batch.add({ kind: "parse", sources: library }), compilable2 = declared.filter(({ isTooDeep }) => isTooDeep !== !0), asked = (manner === "apart" ? compilable2.map((one) => [one]) : [...bySubject(compilable2).values()]).flatMap((group) => {
    let answers = askAbout(group, library, batch);
    return group.map((one) => ({ one, answers }));
  }), libraryTests = askAboutTests(library, tree.libraryTests, batch);
  return () => {
    let undeclared2 = [
      ...tree.policies.filter((folder) => folder.rego === void 0).map(missingRego),
      ...declared.flatMap((one) => one.problems)
    ], { files, problems } = shared2(), modules = files.map(({ module }) => module), checked = asked.map(({ one, answers }) => checkPolicy(tree, one, answers, modules, kit.frameworks)), all = [
      ...undeclared2,
      ...tree.stray.map(strayFile),
      ...[...problems, ...libraryTests()].map(explainProblem),
      ...checkLibrary(tree.origin, ownModules(tree, files), modules),
      ...checked.flatMap((one) => one.problems)
    ], foreign = new Set(tree.origin === "built-in" ? [] : kit.library.map(({ file }) => file));
    return {
      policies: checked.flatMap(({ policy }) => policy === void 0 ? [] : [policy]),
      problems: inOrder(all.filter(({ file }) => !foreign.has(file))),
      undeclared: inOrder(undeclared2)
    };
  };
}
function bySubject(declared) {
  let groups = /* @__PURE__ */ new Map();
  for (let one of declared) {
    let subject = one.annotation?.custom.subject ?? "unknown";
    groups.set(subject, [...groups.get(subject) ?? [], one]);
  }
  return groups;
}
function askAbout(group, library, batch) {
  let policies = group.map(({ rego }) => rego), tests = group.flatMap(({ folder }) => folder.test === void 0 ? [] : [folder.test]), sources = [...library, ...policies], [subject] = group.flatMap(({ annotation }) => annotation?.custom.subject ?? []), schema = subject && bundleSubjectSchema(subject);
  return {
    parsed: batch.add({ kind: "parse", sources: policies }),
    checked: batch.add({ kind: "check", sources, builtins: nativeBuiltins, strict: !0, ...schema && { schema } }),
    tests: askAboutTests(sources, tests, batch)
  };
}
function askAboutTests(tested, tests, batch) {
  if (tests.length === 0) return () => [];
  let names2 = new Set(tests.map(({ file }) => file)), answer = batch.add({ kind: "check", sources: [...tested, ...tests], builtins: testBuiltins, strict: !0 });
  return () => answer().problems.filter(({ file }) => file !== void 0 && names2.has(file));
}
function ownModules({ library }, files) {
  let modules = new Map(files.map(({ file, module }) => [file, module]));
  return library.flatMap((source) => {
    let module = modules.get(source.file);
    return module === void 0 ? [] : [[source, module]];
  });
}
function joined(found, said, library) {
  let functions = functionsOf(library), explained = said.map((problem2) => ({ problem: problem2, shown: explainAmong(functions, problem2) })), known = new Set(found.map(placeOf)), unsafe2 = new Set(
    explained.flatMap(({ problem: problem2, shown: { file, line } }) => {
      let name = unsafeVariable(problem2);
      return name === void 0 ? [] : [`${file}:${line}: ${unknownVariable(name)}`];
    })
  );
  return [
    ...found.filter(({ file, line, message }) => !unsafe2.has(`${file}:${line}: ${message}`)),
    ...explained.flatMap(({ problem: problem2, shown }) => (isMistypedField(problem2) || isUnusedImport(problem2)) && known.has(placeOf(shown)) ? [] : [shown])
  ];
}
function placeOf({ file, line, column }) {
  return `${file}:${line}:${column}`;
}
function functionsOf(library) {
  return library.flatMap(
    (module) => (module.rules ?? []).map(({ head }) => ["data", ...packagePath(module), ruleName(head)].join("."))
  );
}
function checkPolicy(tree, declared, { parsed, checked, tests }, library, frameworks) {
  let { rego, folder } = declared, file = parsed().files.find((one) => one.file === rego.file), names2 = /* @__PURE__ */ new Set([rego.file, folder.test?.file]), said = [...checked().problems, ...tests()].filter((problem2) => names2.has(problem2.file) || isShared(problem2));
  if (file === void 0) {
    let isTold = declared.annotation === void 0;
    return { problems: joined([], isTold ? said.filter((problem2) => !isBadMetadata(problem2)) : said, library) };
  }
  let takenOut = takenOutFindings(file.module);
  if (takenOut.length > 0) return { problems: takenOut };
  let { policy, problems } = checkModule(tree, declared, file.module, library, frameworks);
  return { ...policy && { policy }, problems: joined(problems, said, library) };
}
function checkModule(tree, { folder, rego, annotation }, module, library, frameworks) {
  let { id } = folder, shape2 = [...checkRuleShape(id, rego, module, library), ...checkTestPackage(id, folder.test)];
  if (annotation === void 0) return { problems: shape2 };
  let reads = checkReads({ id, rego, module, declaration: annotation.custom }, library), condition = findsOnlyIf(module), known = reads.problems.length === 0 && { reads: reads.paths, ...condition && { findsOnlyIf: condition } }, help = folder.readme?.text ?? explanation2(annotation), policy = toPolicy(annotation, { id, ...known, readsOwner: reads.readsOwner, help }), { examples, problems } = readExamples(folder, policy), parts2 = checkParts(folder, policy, examples, { frameworks, needsEveryPart: !tree.isBundle });
  return { policy, problems: [...shape2, ...reads.problems, ...problems, ...parts2] };
}
function explanation2({ title, description }) {
  return `# ${title}

${description.trim()}
`;
}
function isShared({ file = "" }) {
  return file === "" || file.includes(`/${libraryFolder}/`);
}
function readExamples(folder, policy) {
  let examples = [], problems = [];
  for (let source of folder.examples)
    try {
      let read = readExample(source, policy);
      "example" in read ? examples.push(read.example) : problems.push(...read.problems);
    } catch (error) {
      problems.push(problemOf(error, source));
    }
  return { examples, problems };
}
function problemOf(error, { file }) {
  if (!(error instanceof UsageError)) throw error;
  let { line = 1, column = 1 } = error.at ?? {};
  return { file, line, column, message: error.message };
}
function missingRego({ folder }) {
  return { file: `${folder}/policy.rego`, line: 1, column: 1, message: "there is no policy.rego; every folder below a risk is a policy" };
}
function strayFile(file) {
  let message = file.endsWith(".json") ? "nothing reads this file; examples stand in <risk>/<policy>/examples/" : "nothing reads this file; Rego stands in <risk>/<policy>/policy.rego, policy_test.rego and lib/";
  return { file, line: 1, column: 1, message };
}

// src/policy-kit/entrypoint.ts
var entrypointFile = "entrypoint.rego";
function generateEntrypoint(policies) {
  return ["# Generated from the folders of the policies. Do not edit.", "package outlived.entrypoint", ...subjectTypes(policies).map(
    (type) => ruleOf(
      type,
      policies.filter(({ subject }) => subject === type)
    )
  )].join(`

`).concat(`
`);
}
function entrypointPaths(policies) {
  return subjectTypes(policies).map((type) => `outlived/entrypoint/${type}`);
}
function subjectTypes(policies) {
  return [...new Set(policies.map(({ subject }) => subject))].sort();
}
function ruleOf(type, policies) {
  return [`${type} := {"seen": count(input.subjects), "findings": _${type}}`, ...policies.map(({ id }) => callOf(type, id))].join(`

`);
}
function callOf(type, id) {
  return `_${type} contains [index, "${id}", finding] if {
	"${id}" in input.policies
	some index, subject in input.subjects
	some finding in data.${id.replaceAll("/", ".")}.findings with input as subject
}`;
}

// src/policy-kit/compile.ts
function compilePolicies(tree, kit, batch) {
  let policies = compilable(tree);
  return policies.length === 0 ? () => ({ problems: [] }) : batch.add({
    kind: "compile",
    sources: compiledSources(tree, policies, kit),
    builtins: nativeBuiltins,
    entrypoints: entrypointPaths(policies),
    // Without optimisation, so that an aborted evaluation names the line that was written.
    optimize: 0
  });
}
function compilable(tree) {
  return declareFolders(tree).flatMap(
    ({ folder, annotation }) => annotation === void 0 ? [] : [{ id: folder.id, subject: annotation.custom.subject }]
  );
}
function compiledSources(tree, policies, kit) {
  let compiled = new Set(policies.map(({ id }) => id)), rego = tree.policies.flatMap((folder) => folder.rego && compiled.has(folder.id) ? [folder.rego] : []);
  return [...importable(tree, kit), ...rego, { file: entrypointFile, text: generateEntrypoint(policies) }];
}
function hashSources(tree, policies, kit) {
  return sha256(compiledSources(tree, policies, kit).map(({ file, text }) => `${file}
${text}
`));
}
function sha256(parts2) {
  let hash = createHash2("sha256");
  for (let part of parts2) hash.update(part);
  return hash.digest("hex");
}

// src/policy-kit/tar.ts
var ArchiveRefusal = class extends Error {
  constructor(message) {
    super(message), this.name = "ArchiveRefusal";
  }
}, blockSize = 512, nameLength = 100, prefixLength = 155, mostFiles = 2e4;
function writeTar(files) {
  let parts2 = files.flatMap(({ name, bytes }) => [header(name, bytes.length), bytes, padding(bytes.length)]);
  return Buffer.concat([...parts2, Buffer.alloc(2 * blockSize)]);
}
function padding(size) {
  return Buffer.alloc(-size & blockSize - 1);
}
function header(path, size) {
  let { prefix, name } = splitName(path), block = Buffer.alloc(blockSize);
  return block.write(name, 0), block.write("0000644\0", 100), block.write("0000000\0", 108), block.write("0000000\0", 116), block.write(`${size.toString(8).padStart(11, "0")}\0`, 124), block.write("00000000000\0", 136), block.write("0", 156), block.write("ustar\x0000", 257), block.write(prefix, 345), block.write(`${checksum(block).toString(8).padStart(6, "0")}\0 `, 148), block;
}
function splitName(path) {
  if (Buffer.byteLength(path) <= nameLength) return { prefix: "", name: path };
  for (let cut = path.indexOf("/", 1); cut !== -1; cut = path.indexOf("/", cut + 1)) {
    let [prefix, name] = [path.slice(0, cut), path.slice(cut + 1)];
    if (Buffer.byteLength(name) <= nameLength && Buffer.byteLength(prefix) <= prefixLength) return { prefix, name };
  }
  throw new ArchiveRefusal(`The path ${path} is too long for an archive.`);
}
function checksum(block) {
  return block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
}
function readTar(archive) {
  let bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength), files = /* @__PURE__ */ new Map(), longName;
  for (let offset = 0; offset < bytes.length && !isEnd(bytes, offset); ) {
    let entry = readEntry(bytes, offset);
    switch (offset = entry.next, entry.type) {
      case "x":
        longName = paxPath(entry.content) ?? longName;
        break;
      case "L":
        longName = textOf(entry.content);
        break;
      case "g":
        break;
      default:
        keepFile(files, { ...entry, name: longName ?? entry.name }), longName = void 0;
    }
  }
  return [...files].map(([name, content]) => ({ name, bytes: content }));
}
function isEnd(bytes, offset) {
  return bytes.subarray(offset, offset + blockSize).every((byte) => byte === 0);
}
function readEntry(bytes, offset) {
  let block = bytes.subarray(offset, offset + blockSize);
  if (block.length < blockSize) throw new ArchiveRefusal("The archive is cut off.");
  if (checksum(block) !== octal(block, 148, 8)) throw new ArchiveRefusal("The archive is damaged, or it is no tar.");
  let size = octal(block, 124, 12), start = offset + blockSize;
  if (!Number.isSafeInteger(size) || start + size > bytes.length) throw new ArchiveRefusal("The archive is cut off.");
  let isUstar = block.toString("latin1", 257, 262) === "ustar", [prefix, name] = [isUstar ? textOf(block.subarray(345, 500)) : "", textOf(block.subarray(0, nameLength))];
  return {
    name: prefix === "" ? name : `${prefix}/${name}`,
    type: String.fromCharCode(block[156] ?? 0),
    content: bytes.subarray(start, start + size),
    next: start + Math.ceil(size / blockSize) * blockSize
  };
}
function octal(block, start, length) {
  let text = block.toString("latin1", start, start + length).replace(/\0.*$/s, "").trim();
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number.NaN;
}
function textOf(bytes) {
  let end = bytes.indexOf(0);
  try {
    return new TextDecoder("utf-8", { fatal: !0 }).decode(end === -1 ? bytes : bytes.subarray(0, end));
  } catch {
    throw new ArchiveRefusal("The archive has a path that is not UTF-8.");
  }
}
function paxPath(content) {
  let text = textOf(content);
  return /(?:^|\n)\d+ path=(?<path>[^\n]*)\n/.exec(text)?.groups?.path;
}
function keepFile(files, { name, type, content }) {
  if (type === "5") return;
  if (type !== "0" && type !== "\0")
    throw new ArchiveRefusal(`The archive holds ${JSON.stringify(name)}, which is a link or a device and no file.`);
  let path = name.replace(/^(?:\.?\/)+/, "");
  if (!isInside(path))
    throw new ArchiveRefusal(`The archive has the path ${JSON.stringify(name)}, which leads out of it.`);
  if (files.has(path)) throw new ArchiveRefusal(`The archive holds ${JSON.stringify(path)} twice.`);
  if (files.size >= mostFiles) throw new ArchiveRefusal(`The archive holds more than ${mostFiles} files.`);
  files.set(path, content);
}
var drive = /^[A-Za-z]:/, unsafe = /[\\\u0000-\u001f\u007f]/;
function isInside(path) {
  let parts2 = path.split("/");
  return path !== "" && !drive.test(path) && !unsafe.test(path) && parts2.every((part) => !["", ".", ".."].includes(part));
}

// src/policy-kit/bundle.ts
var wasmFile = "policy.wasm", manifestFile = ".manifest", usualLimits = { packed: 64, unpacked: 256 }, mebibyte = 1024 * 1024;
function packBundle(tree, wasm, kit) {
  let policies = compilable(tree), compiled = compiledSources(tree, policies, kit).filter(({ file }) => file !== entrypointFile), others = tree.policies.flatMap(({ test, readme, examples }) => [test, readme, ...examples]), sources = [...compiled, ...others.filter((source) => source !== void 0), ...tree.libraryTests], manifest = {
    revision: "",
    roots: ["custom", "lib", "outlived"],
    wasm: entrypointPaths(policies).map((entrypoint) => ({ entrypoint, module: `/${wasmFile}` })),
    metadata: {
      outlived: {
        opaVersion,
        policies: policies.map(({ id }) => id),
        sources: hashSources(tree, policies, kit),
        wasm: sha2562(wasm)
      }
    },
    rego_version: 1
  }, files = [
    ...sources.map(({ file, text }) => ({ name: `/${file}`, bytes: Buffer.from(text) })),
    { name: `/${wasmFile}`, bytes: wasm },
    { name: `/${manifestFile}`, bytes: Buffer.from(JSON.stringify(manifest)) }
  ];
  return gzipSync(writeTar(files.sort((one, other) => one.name < other.name ? -1 : 1)), { level: 9 });
}
function readBundle(packed, kit, limits = usualLimits) {
  let files = new Map(readTar(unpack(packed, limits)).map(({ name, bytes }) => [name, bytes])), tree = treeOf(files);
  if (tree.policies.length === 0)
    throw new ArchiveRefusal("The bundle carries no sources: no <risk>/<policy>/policy.rego is in it.");
  let wasm = files.get(wasmFile);
  return wasm !== void 0 && isOurs(files, wasm, tree, kit) ? { tree, wasm } : { tree };
}
function unpack(packed, limits) {
  if (packed.length > limits.packed * mebibyte)
    throw new ArchiveRefusal(`The bundle is larger than ${limits.packed} MiB.`);
  try {
    return gunzipSync(packed, { maxOutputLength: limits.unpacked * mebibyte });
  } catch (error) {
    let tooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new ArchiveRefusal(
      tooLarge ? `The bundle unpacks to more than ${limits.unpacked} MiB.` : "This is no .tar.gz, or it is damaged."
    );
  }
}
var policyShape = /^(?<beginning>(?:.+\/)?)(?<path>[^/]+\/[^/]+)\/policy\.rego$/;
function treeOf(files) {
  let found = [...files.keys()].sort().flatMap((name) => {
    let { beginning: beginning2, path } = policyShape.exec(name)?.groups ?? {};
    return beginning2 === void 0 || path === void 0 ? [] : [{ beginning: beginning2, path }];
  }), places = [...new Set(found.map(({ beginning: beginning2 }) => beginning2))];
  if (places.length > 1)
    throw new ArchiveRefusal(
      `The bundle holds policies below ${places.map((one) => one || "/").join(" and ")}; one is right.`
    );
  let [beginning = ""] = places, library = inFolder(files, `${beginning}${libraryFolder}`, /\.rego$/).filter(({ text }) => /^package custom\./m.test(text)).map((source) => renamed(source, beginning)), policies = found.map(({ path }) => folderOf(files, beginning, path)), read = [...library, ...policies.flatMap(({ rego }) => rego ?? [])];
  return {
    origin: "custom",
    policies,
    library: library.filter(({ file }) => !file.endsWith("_test.rego")),
    libraryTests: library.filter(({ file }) => file.endsWith("_test.rego")),
    stray: strayIn(files, beginning, new Set(read.map(({ file }) => file))),
    isBundle: !0
  };
}
var ownPackage = /^\s*package\s+custom\s*[.[]/m;
function strayIn(files, beginning, read) {
  return [...files].filter(([name]) => name.endsWith(".rego") && !name.endsWith("_test.rego")).filter(([, bytes]) => ownPackage.test(Buffer.from(bytes).toString())).filter(([name]) => !name.startsWith(beginning) || !read.has(nameIn(beginning, name))).map(([name]) => nameIn(beginning, name)).sort();
}
function folderOf(files, beginning, path) {
  let own = inFolder(files, `${beginning}${path}`, /\.(?:rego|md)$/).map((source) => renamed(source, beginning)), part = (name) => own.find(({ file: file2 }) => file2.endsWith(`/${name}`)), [rego, test, readme] = [part("policy.rego"), part("policy_test.rego"), part("README.md")], { file, id } = names;
  return {
    id: `${id}${path}`,
    folder: `${file}/${path}`,
    ...rego && { rego },
    ...test && { test },
    ...readme && { readme },
    examples: inFolder(files, `${beginning}${path}/examples`, /\.json$/).map((source) => renamed(source, beginning))
  };
}
var names = beginnings.custom;
function inFolder(files, folder, shape2) {
  return [...files].filter(([name]) => name.startsWith(`${folder}/`) && !name.slice(folder.length + 1).includes("/")).filter(([name]) => shape2.test(name)).map(([file, bytes]) => textIn(file, bytes)).sort((one, other) => one.file < other.file ? -1 : 1);
}
function textIn(file, bytes) {
  try {
    return sourceOf(file, bytes);
  } catch (error) {
    throw error instanceof UsageError ? new ArchiveRefusal(`${file} in the bundle cannot be used: ${error.message}`) : error;
  }
}
function renamed({ file, text }, beginning) {
  return { file: nameIn(beginning, file), text };
}
function nameIn(beginning, file) {
  return `${names.file}/${file.startsWith(beginning) ? file.slice(beginning.length) : file}`;
}
function isOurs(files, wasm, tree, kit) {
  let made = readManifest(files.get(manifestFile)).metadata?.outlived;
  return made?.opaVersion === opaVersion && made.sources === hashSources(tree, compilable(tree), kit) && made.wasm === sha2562(wasm);
}
function readManifest(bytes) {
  if (bytes === void 0) return {};
  try {
    let manifest = JSON.parse(Buffer.from(bytes).toString("utf8"));
    return typeof manifest == "object" && manifest !== null ? manifest : {};
  } catch {
    throw new ArchiveRefusal("The bundle's .manifest is no JSON.");
  }
}
function sha2562(bytes) {
  return createHash3("sha256").update(bytes).digest("hex");
}

// src/policy-kit/kit-files.ts
import { readdir as readdir2, readFile as readFile2 } from "node:fs/promises";
import { join as join3 } from "node:path";
async function readKitFiles(folder) {
  let [{ library }, frameworks] = await Promise.all([
    readLibrary(join3(folder, "policies"), "built-in"),
    readFrameworks(join3(folder, "frameworks"))
  ]);
  return { library, frameworks };
}
async function readFrameworks(folder) {
  let names2 = (await readdir2(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(names2.map(async (name) => JSON.parse(await readFile2(join3(folder, name), "utf8"))));
}

// src/policy-kit/rego-compiler.ts
function openBatch() {
  let requests = [], answers;
  return {
    add: (request) => {
      let position = requests.push(request) - 1;
      return () => {
        if (answers === void 0) throw new Error("The compiler was not asked yet");
        return answers[position];
      };
    },
    send: async (options) => {
      answers = await runCompiler(requests, options);
    }
  };
}

// src/command/setup/cache-folder.ts
import { join as join4 } from "node:path";
function cacheFolder(environment) {
  let named = environment.OUTLIVED_CACHE_DIR;
  if (named) return named;
  let usual = environment.XDG_CACHE_HOME || environment.LOCALAPPDATA;
  if (usual) return join4(usual, "outlived");
  let home = environment.HOME || environment.USERPROFILE;
  return home ? join4(home, ".cache", "outlived") : void 0;
}

// src/command/setup/policy-cache.ts
import { createHash as createHash4 } from "node:crypto";
import { readFileSync } from "node:fs";
import { join as join5 } from "node:path";
function moduleCache({ environment }) {
  let folder = cacheFolder(environment);
  if (folder === void 0) return { read: async () => {
  }, write: async () => {
  } };
  let cache = answerCache(join5(folder, "policies"));
  return {
    read: async (key) => {
      let text = await cache.read(key);
      return text === void 0 ? void 0 : decode2(text);
    },
    write: (key, module) => cache.write(key, encode(module))
  };
}
function readBuild() {
  return import.meta.url.endsWith(".ts") ? "" : readFileSync(new URL("./inputs.sha256", import.meta.url), "utf8");
}
function cacheKey(tree, wasm, kit) {
  let { version } = findPackage(), schemas = Object.values(documents).map(({ schema }) => schema), decisive = { build: readBuild(), version, opaVersion, nativeBuiltins, schemas, kit, tree };
  return createHash4("sha256").update(JSON.stringify(decisive)).update(wasm ?? "").digest("hex");
}
function encode({ wasm, folder: _folder, ...module }) {
  return JSON.stringify({ ...module, wasm: Buffer.from(wasm).toString("base64") });
}
function decode2(text) {
  let { wasm, ...module } = JSON.parse(text);
  return { ...module, wasm: new Uint8Array(Buffer.from(wasm, "base64")) };
}

// src/command/setup/policy-modules.ts
async function findPolicies(places, kit) {
  let found = await Promise.all(places.map((place) => readPlace(place, kit)));
  return refuseClashes(found), found;
}
async function readPlace(place, kit) {
  try {
    if ((await stat2(place.path)).isFile()) return { place, ...readBundle(await readFile3(place.path), kit) };
    let tree = await readPolicyTree(place.path, "custom");
    if (tree.policies.length === 0) throw withoutPolicies(place, tree);
    return { place, tree };
  } catch (error) {
    throw refusalOf(error, place);
  }
}
function withoutPolicies({ shown }, { stray }) {
  let isInside2 = stray.some((file) => file.endsWith("/policy.rego"));
  return new UsageError("There is no policy in this folder.", {
    at: { file: shown },
    hint: isInside2 ? "Name the folder that holds the risks: a policy stands in <folder>/<risk>/<policy>/policy.rego." : "A policy stands in <risk>/<policy>/policy.rego; `outlived policies new` makes one."
  });
}
var missing = {
  sentence: "There is no such folder or bundle of policies.",
  hint: "`outlived policies new <risk>/<name>` makes a policy, and its folder with it."
}, forbidden = { sentence: "It may not be read." }, refusals = {
  ENOENT: missing,
  ENOTDIR: missing,
  EACCES: forbidden,
  EPERM: forbidden
};
function refusalOf(error, place) {
  if (error instanceof ArchiveRefusal) {
    let hint = "`outlived policies build` makes a bundle of a folder.";
    return new UsageError(error.message, { at: { file: place.shown }, hint, cause: error });
  }
  if (error instanceof UsageError) {
    let { message, at, hint } = error, shown = at === void 0 ? {} : { at: { ...at, file: shownFile(at.file, place) } };
    return new UsageError(message, { ...shown, ...hint !== void 0 && { hint }, cause: error });
  }
  let refusal = error instanceof Error && "code" in error ? refusals[String(error.code)] : void 0;
  if (refusal === void 0) return error;
  let { sentence, ...rest } = refusal;
  return new UsageError(sentence, { at: { file: refusedFile(error, place) }, ...rest, cause: error });
}
function refusedFile(error, { path, shown }) {
  let refused = error instanceof Error && "path" in error ? String(error.path) : path;
  return refused.startsWith(`${path}${sep}`) ? `${shown}/${refused.slice(path.length + 1).replaceAll(sep, "/")}` : shown;
}
function refuseClashes(found) {
  let seen = /* @__PURE__ */ new Map();
  for (let { place, tree } of found)
    for (let { id, folder } of tree.policies) {
      let first = seen.get(id);
      if (first !== void 0)
        throw new UsageError(`The policy ${id} stands in ${first.shown} and in ${place.shown}.`, {
          at: { file: shownFile(`${folder}/policy.rego`, place) },
          hint: "Give one of them another name, or leave one of the folders out."
        });
      seen.set(id, place);
    }
}
function examine(found, kit, batch, manner = "apart") {
  let checked = checkPolicies(found.tree, kit, batch, manner), { wasm: prebuilt } = found, compiled = prebuilt === void 0 ? compilePolicies(found.tree, kit, batch) : void 0, shown = (problems) => inOrder(problems.map((one) => shownProblem(one, found.place)));
  return () => {
    let { policies, problems, undeclared: undeclared2 } = checked(), { wasm, problems: refusals2 } = compiled?.() ?? { wasm: prebuilt, problems: [] }, refused = refusals2.map(explainProblem);
    return {
      ...found,
      policies,
      // What keeps policies from being compiled is told by the check, nearly always.
      problems: shown(problems.length > 0 ? problems : refused),
      obstacles: shown([...undeclared2, ...refused]),
      ...wasm && { module: { policies, opaVersion, wasm, folder: found.place.shown } }
    };
  };
}
async function loadModules(places, edge) {
  let kit = await readKitFiles(findPackage().folder), cache = moduleCache(edge), found = await findPolicies(places, kit), batch = openBatch(), loaders = await Promise.all(found.map((one) => prepareLoading(one, { kit, cache, batch, edge })));
  return await askCompiler(batch, places, edge), Promise.all(loaders.map((load) => load()));
}
async function prepareLoading(found, { kit, cache, batch, edge }) {
  let key = cacheKey(found.tree, found.wasm, kit), known = await cache.read(key);
  if (known !== void 0) return async () => ({ ...found, module: { ...known, folder: found.place.shown } });
  let together = examine(found, kit, batch, "together");
  return async () => {
    let examined = together(), module = moduleOf(examined.problems.length === 0 ? examined : await examineApart(found, kit, edge));
    return await cache.write(key, module), { ...found, module };
  };
}
async function examineApart(found, kit, edge) {
  let batch = openBatch(), examined = examine(found, kit, batch);
  return await askCompiler(batch, [found.place], edge), examined();
}
async function askCompiler(batch, places, { environment }, timeout) {
  let folder = cacheFolder(environment);
  try {
    await batch.send({
      ...folder !== void 0 && { cacheFolder: folder },
      ...timeout !== void 0 && { timeout }
    });
  } catch (error) {
    throw !(error instanceof CompilerFailure) || error.runningTest !== void 0 ? error : new UsageError(`OPA's compiler broke on these policies. ${error.message}.`, {
      at: { file: places.map(({ shown }) => shown).join(", ") },
      hint: "Something in them is nested too deeply, or far too long. Leave policies out until it is found.",
      cause: error
    });
  }
}
function moduleOf({ place, problems, module }) {
  let [first, ...others] = problems;
  if (first === void 0) {
    if (module === void 0) throw new Error("The compiler gave neither a module nor a problem");
    return module;
  }
  let hint = `\`outlived policies check ${place.shown}\` tells all that is wrong with them.`;
  if (others.length === 0) {
    let { message: message2, ...at } = first;
    throw new UsageError(message2, { at, hint });
  }
  let shown = problems.slice(0, mostShown).map((problem2) => `  ${formatProblem(problem2)}`), more = problems.length > mostShown ? [`  and ${problems.length - mostShown} more`] : [], message = [`These policies have ${problems.length} mistakes:`, ...shown, ...more].join(`
`);
  throw new UsageError(message, { at: { file: place.shown }, hint });
}
var mostShown = 10;
function shownProblem(problem2, place) {
  return { ...problem2, file: shownFile(problem2.file, place) };
}
function shownFile(file, { shown }) {
  return isCustomFile(file) ? `${shown}/${file.slice(customBeginning.length)}` : file === "" ? shown : file;
}
function isCustomFile(file) {
  return file.startsWith(customBeginning);
}
var customBeginning = `${beginnings.custom.file}/`;

export {
  CompilerFailure,
  testBuiltins,
  explainProblem,
  isBadMetadata,
  formatProblem,
  importable,
  readExamples,
  ArchiveRefusal,
  packBundle,
  readKitFiles,
  openBatch,
  findPolicies,
  examine,
  loadModules,
  askCompiler,
  shownProblem,
  shownFile,
  isCustomFile
};
