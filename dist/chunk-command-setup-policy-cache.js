import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  checkParts,
  formatProblem,
  inOrder,
  locateDeclared,
  problemAt,
  problemOf
} from "./chunk-policy-kit-policy-parts.js";
import {
  beginnings,
  libraryFolder,
  libraryOf,
  nameOf,
  partShape,
  policyOf,
  readKitFiles,
  readPolicyTree,
  sourceOf
} from "./chunk-policy-kit-policy-folder.js";
import {
  assertAnnotation,
  checkDocument,
  documents,
  isSubject,
  notValid,
  offsetIn,
  parseJson,
  require_dist,
  subjectDefinitions
} from "./chunk-contract-yaml-location.js";
import {
  isRecord
} from "./chunk-model-is-record.js";
import {
  findPackage
} from "./chunk-command-shell-package.js";
import {
  nearest,
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import {
  startEngine
} from "./chunk-evaluate-opa.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  by
} from "./chunk-model-order.js";
import {
  groupBy,
  unique
} from "./chunk-model-group.js";
import {
  __toESM
} from "./chunk-runtime.js";

// src/command/setup/policy-modules.ts
import { readFile, stat as stat2 } from "node:fs/promises";
import { sep } from "node:path";

// src/policy-kit/bundle/bundle.ts
import { gunzipSync, gzipSync } from "node:zlib";

// src/policy-kit/compile.ts
import { createHash as createHash2 } from "node:crypto";

// src/policy-kit/compiler/run-compiler.ts
import { join as join2 } from "node:path";

// src/policy-kit/compiler/answer-cache.ts
import { createHash, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { lstat, mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
var mostAnswers = 200;
function answerCache(folder, note = () => {
}) {
  let noted = !1, refuse = (path, why) => {
    noted || note(`What is cached in ${path} is not used: ${why}. It is made anew.`), noted = !0;
  };
  return {
    read: async (key) => {
      try {
        let doubt = await doubtOfFolder(folder);
        if (doubt !== void 0) return refuse(folder, doubt);
        let entry = await readEntry(join(folder, key));
        return "doubt" in entry ? refuse(join(folder, key), entry.doubt) : unbind(key, entry.text);
      } catch {
        return;
      }
    },
    write: async (answers) => {
      await Promise.all([...answers].map(([key, answer]) => writeEntry(folder, key, answer))), answers.size > 0 && await keepNewest(folder, mostAnswers);
    }
  };
}
function doubtOf({ uid, mode }) {
  let user = process.geteuid?.();
  if (user !== void 0)
    return uid !== user ? "it belongs to another user" : (mode & 18) === 0 ? void 0 : "others may write to it";
}
async function doubtOfFolder(folder) {
  let stats = await lstat(folder);
  return stats.isDirectory() ? doubtOf(stats) : "it is a link and no folder";
}
var longestEntry = 256 * 1024 * 1024;
async function readEntry(path) {
  let handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    let stats = await handle.stat();
    if (!stats.isFile() || stats.size > longestEntry) return { doubt: "it is no file that we made" };
    let doubt = doubtOf(stats);
    return doubt === void 0 ? { text: await handle.readFile("utf8") } : { doubt };
  } finally {
    await handle.close();
  }
}
async function writeEntry(folder, key, answer) {
  let temporary = join(folder, `${key}.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: !0, mode: 448 }), await closeToOthers(folder), await writeFile(temporary, bind(key, answer), { mode: 384, flag: "wx" }), await rename(temporary, join(folder, key));
  } catch {
    await rm(temporary, { force: !0 }).catch(() => {
    });
  }
}
async function closeToOthers(folder) {
  if (await doubtOfFolder(folder) === void 0) return;
  let handle = await open(folder, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    if ((await handle.stat()).uid === process.geteuid?.()) await handle.chmod(448);
    else throw new Error("The folder belongs to another user");
  } finally {
    await handle.close();
  }
}
function hashText(text) {
  return createHash("sha256").update(text).digest("hex");
}
function bind(key, answer) {
  return `${hashText(`${key}
${answer}`)}
${answer}`;
}
function unbind(key, entry) {
  let answer = entry.slice(entry.indexOf(`
`) + 1);
  return bind(key, answer) === entry ? answer : void 0;
}
async function keepNewest(folder, most) {
  try {
    let names = await readdir(folder);
    if (names.length <= most) return;
    let oldest = (await Promise.all(names.map(async (name) => ({ name, at: await modifiedAt(join(folder, name)) })))).sort((a, b) => b.at - a.at).slice(most);
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
import { createRequire } from "node:module";
var CompilerFailure = class extends Error {
  /** The end of what it wrote to stderr. */
  stderr;
  /** The test that ran when it ended: `data.<package>.<test> (<file>:<line>)`. */
  runningTest;
  constructor(reason, stderr = "", cause) {
    let runningTest = [...stderr.matchAll(/^running (.+)$/gm)].at(-1)?.[1], error = /^(?:fatal error|panic|\w*Error): .+$/m.exec(stderr)?.[0], inTest = runningTest === void 0 ? "" : ` in the test ${runningTest}`, message = `The Rego compiler ${reason}${inTest}${error === void 0 ? "" : `: ${error}`}`;
    super(message, cause === void 0 ? void 0 : { cause }), this.name = "CompilerFailure", this.stderr = stderr, runningTest !== void 0 && (this.runningTest = runningTest);
  }
}, engineOptions = ["--liftoff-only", "--wasm-max-mem-pages=16384"], mostOutput = 256 * 1024 * 1024, mostErrors = 256 * 1024;
function childFile() {
  return createRequire(import.meta.url).resolve("#opa/child.mjs");
}
function askChild(lines, { moduleFile, moduleSha256, timeout }) {
  let file = childFile();
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
function openCompiler(options) {
  let waiting = [], cache = openCache(options), run = async () => {
    let questions = waiting;
    waiting = [];
    try {
      let requests = questions.map(({ request }) => request), answers = await runCompiler(requests, cache, options?.timeout);
      for (let [index, { resolve }] of questions.entries()) resolve(answers[index]);
    } catch (error) {
      for (let { reject } of questions) reject(error);
    }
  };
  return (request) => new Promise((resolve, reject) => {
    waiting.push({ request, resolve, reject }) === 1 && setImmediate(() => {
      run();
    });
  });
}
async function runCompiler(requests, cache, timeout = defaultTimeout) {
  let questions = await Promise.all(
    requests.map(async (request) => {
      let line = JSON.stringify(request), key = request.kind === "test" ? void 0 : hashText(line);
      return { line, key, cached: key && await cache?.answers.read(key) };
    })
  ), missing3 = questions.filter(({ cached }) => cached === void 0);
  if (missing3.length === 0) return questions.map(({ cached = "" }) => decode(cached));
  let lines = missing3.map(({ line }) => line), answers = await askChild(lines, {
    moduleFile: cache?.module ?? "",
    moduleSha256: compiler_default.sha256,
    timeout
  }), fresh = answers.map(decode), cacheable = missing3.flatMap(({ key }, index) => key ? [[key, answers[index] ?? ""]] : []);
  return await cache?.answers.write(new Map(cacheable)), cache !== void 0 && await keepNewest(cache.compilers, mostCompilers), questions.map(({ cached }) => cached === void 0 ? fresh.shift() : decode(cached));
}
function openCache({ cacheFolder: cacheFolder2, note } = {}) {
  if (cacheFolder2 === void 0) return;
  let compilers = join2(cacheFolder2, "compiler"), compiler = join2(compilers, compiler_default.sha256);
  return { answers: answerCache(join2(compiler, "answers"), note), module: join2(compiler, "compiler.wasm"), compilers };
}
var mostCompilers = 2;
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

// src/policy-kit/native-builtins.ts
var nativeBuiltins = words(`
  abs and array.concat array.flatten array.reverse array.slice assign base64.decode base64.encode base64.is_valid
  base64url.decode base64url.encode bits.and bits.lsh bits.negate bits.or bits.rsh bits.xor ceil concat contains count
  div endswith eq equal floor format_int glob.match graph.reachable gt gte indexof internal.member_2 internal.member_3
  internal.template_string intersection is_array is_boolean is_null is_number is_object is_set is_string json.filter
  json.is_valid json.marshal json.remove json.unmarshal lower lt lte max min minus mul neq net.cidr_contains
  net.cidr_intersects net.cidr_overlap numbers.range object.filter object.get object.keys object.remove object.union
  object.union_n or plus product regex.find_all_string_submatch_n regex.is_valid regex.match rem replace round sort
  split startswith strings.replace_n strings.reverse substring sum to_number trim trim_left trim_prefix trim_right
  trim_space trim_suffix type_name union upper walk
`);
function words(text) {
  return text.trim().split(/\s+/);
}
var noClock = "a policy has no clock: ages stand in input as days, such as input.credential.ageDays", noWorld = "a policy sees nothing but input and data.settings; make the fact a setting", noDecoding = "nothing in input is encoded; compare the facts as they are, or make the expected text a setting", impure = [
  ["time.now_ns", noClock],
  ["http.send io.jwt.decode_verify net.lookup_ip_addr opa.runtime rand.intn uuid.rfc4122", noWorld],
  ["json.match_schema json.verify_schema", "outlived has checked input already"],
  ["io.jwt.encode_sign io.jwt.encode_sign_raw", noDecoding]
], missing = [
  ["time.add_date time.clock time.date time.diff time.format time.parse_duration_ns time.parse_ns", noClock],
  ["time.parse_rfc3339_ns time.weekday", noClock],
  ["sprintf", 'write a template: $"{days} days", or concat("", [...])'],
  ["strings.render_template", 'write a template: $"{days} days"'],
  ["object.subset", "write: every key, value in wanted { has[key] == value }"],
  ["strings.any_prefix_match", "write: some prefix in prefixes, and on the next line: startswith(text, prefix)"],
  ["strings.any_suffix_match", "write: some suffix in suffixes, and on the next line: endswith(text, suffix)"],
  ["strings.count", "write: count(split(text, part)) - 1"],
  ["strings.split_n", "use split"],
  ["indexof_n", "use indexof, or split"],
  ["numbers.range_step", "use numbers.range and leave out numbers by rem"],
  ["regex.replace", "use replace, or strings.replace_n"],
  ["regex.split", "use split, or regex.find_all_string_submatch_n"],
  ["regex.find_n", "use regex.find_all_string_submatch_n"],
  ["regex.globs_match regex.template_match glob.quote_meta", "use glob.match, or regex.match"],
  ["json.patch", "use object.union and json.remove"],
  ["json.marshal_with_options", "use json.marshal"],
  ["graph.reachable_paths", "use graph.reachable"],
  [
    "net.cidr_contains_matches net.cidr_expand net.cidr_is_valid net.cidr_merge",
    "use net.cidr_contains, net.cidr_intersects or net.cidr_overlap"
  ],
  ["base64url.encode_no_pad", "use base64url.encode and trim_right"],
  ["rego.metadata.chain rego.metadata.rule rego.parse_module", "outlived joins what METADATA says to each finding"],
  ["print internal.print trace", "print in policy_test.rego, where its text is shown"],
  ["internal.test_case", "it belongs into policy_test.rego"],
  ["semver.compare semver.is_valid", 'compare the parts that split(version, ".") gives'],
  ["units.parse units.parse_bytes", "make the number a setting"],
  [
    `crypto.hmac.equal crypto.hmac.md5 crypto.hmac.sha1 crypto.hmac.sha256 crypto.hmac.sha512 crypto.md5
    crypto.parse_private_keys crypto.sha1 crypto.sha256 crypto.x509.parse_and_verify_certificates
    crypto.x509.parse_and_verify_certificates_with_options crypto.x509.parse_certificate_request
    crypto.x509.parse_certificates crypto.x509.parse_keypair crypto.x509.parse_rsa_private_key graphql.is_valid
    graphql.parse graphql.parse_and_verify graphql.parse_query graphql.parse_schema graphql.schema_is_valid hex.decode
    hex.encode io.jwt.decode io.jwt.verify_eddsa io.jwt.verify_es256 io.jwt.verify_es384 io.jwt.verify_es512
    io.jwt.verify_hs256 io.jwt.verify_hs384 io.jwt.verify_hs512 io.jwt.verify_ps256 io.jwt.verify_ps384
    io.jwt.verify_ps512 io.jwt.verify_rs256 io.jwt.verify_rs384 io.jwt.verify_rs512 providers.aws.sign_req
    uri.is_valid uri.parse urlquery.decode urlquery.decode_object urlquery.encode urlquery.encode_object uuid.parse
    yaml.is_valid yaml.marshal yaml.unmarshal`,
    noDecoding
  ]
], testBuiltins = [...nativeBuiltins, ...missing.flatMap(([names]) => words(names))];
function replacementFor(name) {
  return [...impure, ...missing].find(([names]) => words(names).includes(name))?.[1];
}

// src/policy-kit/annotation.ts
var import_yaml = __toESM(require_dist(), 1);
var commentPrefix = "# ";
function readAnnotation(rego, file) {
  let block = metadataBlock(rego);
  if (block === void 0)
    return { problems: [problemOf(file, "a policy starts with a METADATA block above its package; `outlived policies new` writes one")] };
  let { value, mistakes } = readYaml(block.yaml), [first, ...others] = mistakes.map(({ line, column, message }) => ({ file, line: block.firstLine + line - 1, column: column + commentPrefix.length, message }));
  return first !== void 0 ? { problems: [first, ...others] } : (assertAnnotation(value, file), { annotation: value });
}
function metadataBlock(rego) {
  let lines = rego.split(/\r?\n/), marker = lines.findIndex((line) => line.trimEnd() === "# METADATA"), packageLine = lines.findIndex((line) => line.startsWith("package "));
  if (marker === -1 || packageLine < marker) return;
  let block = lines.slice(marker + 1, packageLine), end = block.findIndex((line) => !line.startsWith("#"));
  return { yaml: (end === -1 ? block : block.slice(0, end)).map((line) => line.slice(commentPrefix.length)).join(`
`), firstLine: marker + 2 };
}
function readYaml(yaml) {
  let lineCounter = new import_yaml.LineCounter(), mistake = (offset, message) => {
    let { line, col } = lineCounter.linePos(offset);
    return { line, column: col, message: `METADATA${message}` };
  };
  try {
    let document = (0, import_yaml.parseDocument)(yaml, { lineCounter, prettyErrors: !1 }), [error] = document.errors;
    if (error !== void 0) {
      let rest = error.code === "BLOCK_AS_IMPLICIT_KEY" ? '; put a text that holds ": " into quotes' : "";
      return { mistakes: [mistake(error.pos[0], ` is not valid YAML: ${error.message}${rest}`)] };
    }
    let value = document.toJS(), { violations } = checkDocument("annotation", value);
    return { value, mistakes: violations.map((one) => mistake(offsetIn(document, one), `: ${one.sentence}`)) };
  } catch (error) {
    return { mistakes: [{ line: 1, column: 1, message: `METADATA is not valid YAML: ${error instanceof Error ? error.message : String(error)}` }] };
  }
}
function toPolicy(annotation, surroundings) {
  let { id, reads, findsOnlyIf, readsOwner, help } = surroundings, { custom, related_resources: related = [] } = annotation;
  return omitUndefined({
    id,
    title: annotation.title,
    description: annotation.description.trim(),
    requirement: custom.requirement,
    message: custom.message,
    severity: custom.severity,
    subject: custom.subject,
    kinds: custom.kinds,
    group: custom.group,
    requires: custom.requires,
    optional: custom.optional ?? {},
    reads,
    findsOnlyIf,
    readsOwner,
    controls: custom.controls,
    settings: custom.settings ?? {},
    remediation: custom.remediation.trim(),
    relatedResources: related.map(({ ref }) => ref),
    since: custom.since,
    help
  });
}

// src/policy-kit/policy-sources.ts
function declarePolicies(tree, kit) {
  let declared = tree.policies.flatMap((folder) => {
    let { rego } = folder;
    if (rego === void 0) return [];
    let deep = tooDeep(rego);
    return deep !== void 0 ? [{ folder, rego, problems: [deep], isTooDeep: !0 }] : [{ folder, rego, problems: [], ...readAnnotation(rego.text, rego.file) }];
  });
  return { tree, kit, declared };
}
function importable({ tree: { origin, library }, kit }) {
  return origin === "built-in" ? library : [...kit.library, ...library];
}
function compilable({ declared }) {
  return declared.flatMap(
    ({ folder: { id }, annotation }) => annotation === void 0 ? [] : [{ id, subject: annotation.custom.subject }]
  );
}
function regoOf({ policies, library, libraryTests }) {
  return [...policies.flatMap(({ rego, test }) => [rego, test].filter((source) => source !== void 0)), ...library, ...libraryTests];
}
var deepest = 50;
function tooDeep({ file, text }) {
  let depths = { rego: 0, comment: 0 }, inside = "";
  for (let { 0: token, index } of text.matchAll(/\\["\\]|["`#\n()[\]{}]/g))
    if (inside !== "" && (token === `
` ? inside !== "`" : token === inside && inside !== "#"))
      inside = "";
    else if (inside === "" && /["`#]$/.test(token))
      inside = token.slice(-1), depths.comment = 0;
    else if (inside === "" || inside === "#") {
      let part = inside === "" ? "rego" : "comment", [opening, closing] = inside === "" ? ["([{", ")]}"] : ["[{", "]}"], change = Number(opening.includes(token)) - Number(closing.includes(token));
      if (depths[part] = Math.max(0, depths[part] + change), depths[part] <= deepest) continue;
      let lines = text.slice(0, index).split(`
`), column = (lines.at(-1) ?? "").length + 1;
      return { file, line: lines.length, column, message: `brackets are nested more than ${deepest} deep` };
    }
}

// src/policy-kit/compile.ts
async function compilePolicies(sources, ask) {
  let entrypoints = entrypointPaths(compilable(sources));
  return entrypoints.length === 0 ? { problems: [] } : ask({
    kind: "compile",
    sources: compiledSources(sources),
    builtins: nativeBuiltins,
    entrypoints,
    optimize: 0
  });
}
function compiledSources(sources) {
  let policies = compilable(sources), compiled = new Set(policies.map(({ id }) => id)), rego = sources.declared.flatMap((one) => compiled.has(one.folder.id) ? [one.rego] : []);
  return [...importable(sources), ...rego, { file: entrypointFile, text: generateEntrypoint(policies) }];
}
function sha256(parts2) {
  let hash = createHash2("sha256");
  for (let part of parts2) hash.update(part);
  return hash.digest("hex");
}
var entrypointFile = "entrypoint.rego";
function generateEntrypoint(policies) {
  let rules = subjectTypes(policies).flatMap((type) => [
    `${type} := {"seen": count(input.subjects), "findings": _${type}}`,
    ...policies.filter(({ subject }) => subject === type).map(({ id }) => callOf(type, id))
  ]);
  return `${[...["# Generated from the folders of the policies. Do not edit.", "package outlived.entrypoint"], ...rules].join(`

`)}
`;
}
function entrypointPaths(policies) {
  return subjectTypes(policies).map((type) => `outlived/entrypoint/${type}`);
}
function subjectTypes(policies) {
  return unique(policies.map(({ subject }) => subject)).sort();
}
function callOf(type, id) {
  return `_${type} contains [index, "${id}", finding] if {
	"${id}" in input.policies
	some index, subject in input.subjects
	some finding in data.${id.replaceAll("/", ".")}.findings with input as subject
}`;
}

// src/policy-kit/bundle/tar.ts
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
    let entry = readEntry2(bytes, offset);
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
function readEntry2(bytes, offset) {
  let block = bytes.subarray(offset, offset + blockSize);
  if (block.length < blockSize) throw new ArchiveRefusal("The archive is cut off.");
  if (checksum(block) !== octal(block, 148, 8))
    throw new ArchiveRefusal("The archive is damaged, or it is not a tar file.");
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

// src/policy-kit/bundle/bundle.ts
var wasmFile = "policy.wasm", manifestFile = ".manifest", usualLimits = { packed: 64, unpacked: 256 }, mebibyte = 1024 * 1024;
function packBundle(sources, wasm) {
  let policies = compilable(sources), compiled = compiledSources(sources).filter(({ file }) => file !== entrypointFile), others = sources.tree.policies.flatMap(({ readme, examples }) => [readme ?? [], examples].flat()), texts = unique([...compiled, ...regoOf(sources.tree), ...others]), manifest = {
    revision: "",
    roots: ["custom", "lib", "outlived"],
    wasm: entrypointPaths(policies).map((entrypoint) => ({ entrypoint, module: `/${wasmFile}` })),
    metadata: {
      outlived: {
        opaVersion,
        policies: policies.map(({ id }) => id)
      }
    },
    rego_version: 1
  }, files = [
    ...texts.map(({ file, text }) => ({ name: `/${file}`, bytes: Buffer.from(text) })),
    { name: `/${wasmFile}`, bytes: wasm },
    { name: `/${manifestFile}`, bytes: Buffer.from(JSON.stringify(manifest)) }
  ];
  return gzipSync(writeTar(files.sort(by(({ name }) => name))), { level: 9 });
}
function readBundle(packed, limits = usualLimits) {
  let tree = treeOf(new Map(readTar(unpack(packed, limits)).map(({ name, bytes }) => [name, bytes])));
  if (tree.policies.length > 0) return tree;
  throw new ArchiveRefusal("The bundle carries no sources: no <risk>/<policy>/policy.rego is in it.");
}
function refuseLarge({ size }, limits = usualLimits) {
  if (size > limits.packed * mebibyte) throw new ArchiveRefusal(`The bundle is larger than ${limits.packed} MiB.`);
}
function unpack(packed, limits) {
  refuseLarge({ size: packed.length }, limits);
  try {
    return gunzipSync(packed, { maxOutputLength: limits.unpacked * mebibyte });
  } catch (error) {
    let isTooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw new ArchiveRefusal(
      isTooLarge ? `The bundle unpacks to more than ${limits.unpacked} MiB.` : "This is no .tar.gz, or it is damaged."
    );
  }
}
var regoShape = /^(?<beginning>(?:.+\/)?)(?<path>[^/]+\/[^/]+)\/policy\.rego$/;
function treeOf(files) {
  let found = [...files.keys()].sort().flatMap((name) => {
    let { beginning: beginning2, path } = regoShape.exec(name)?.groups ?? {};
    return beginning2 === void 0 || path === void 0 ? [] : [{ beginning: beginning2, path }];
  }), [beginning = "", ...others] = unique(found.map((one) => one.beginning));
  if (others.length > 0) {
    let shown = [beginning, ...others].map((one) => one || "/").join(" and ");
    throw new ArchiveRefusal(`The bundle holds policies below ${shown}; one is right.`);
  }
  let missing3 = policiesNamed(files).find((id) => found.every(({ path }) => `${beginnings.custom.id}${path}` !== id));
  if (missing3 !== void 0)
    throw new ArchiveRefusal(`The bundle lacks ${missing3}/policy.rego, although its manifest names that policy.`);
  let sources = sourcesIn(files, beginning);
  return {
    origin: "custom",
    policies: found.map(({ path }) => policyOf("custom", path, sources)),
    ...libraryOf(sources),
    stray: strayIn(files, beginning, sources),
    isBundle: !0
  };
}
function policiesNamed(files) {
  let named = parseJson2(Buffer.from(files.get(manifestFile) ?? []).toString("utf8")), metadata = isRecord(named) ? named.metadata : void 0, ours = isRecord(metadata) ? metadata.outlived : void 0, policies = isRecord(ours) ? ours.policies : void 0;
  return Array.isArray(policies) ? policies.filter((id) => typeof id == "string") : [];
}
function parseJson2(text) {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}
function sourcesIn(files, beginning) {
  let own = [...files].filter(([name]) => name.startsWith(beginning)).sort(by(([name]) => name));
  return new Map(
    own.flatMap(([name, bytes]) => {
      let path = name.slice(beginning.length);
      if (!partShape.test(path) || path.includes("/examples/") && !path.endsWith(".json")) return [];
      let source = { ...textIn(name, bytes), file: nameOf("custom", path) };
      return path.startsWith(`${libraryFolder}/`) && !/^package custom\./m.test(source.text) ? [] : [[path, source]];
    })
  );
}
function textIn(name, bytes) {
  try {
    return sourceOf(name, bytes);
  } catch (error) {
    throw error instanceof UsageError ? new ArchiveRefusal(`${name} in the bundle cannot be used: ${error.message}`) : error;
  }
}
var ownPackage = /^\s*package\s+custom\s*[.[]/m;
function strayIn(files, beginning, sources) {
  return [...files].filter(([name]) => name.endsWith(".rego") && !name.endsWith("_test.rego")).filter(([name]) => !name.startsWith(beginning) || !sources.has(name.slice(beginning.length))).filter(([, bytes]) => ownPackage.test(Buffer.from(bytes).toString())).map(([name]) => nameOf("custom", name.startsWith(beginning) ? name.slice(beginning.length) : name)).sort();
}

// src/policy-kit/rego/claim.ts
var always = { all: [] }, never = { any: [] };
function necessary(claim) {
  return { all: [claim, "uncertain"] };
}
var mostParts = 2e4;
function toCondition(claim) {
  let parts2 = 0;
  return convert(claim, !0);
  function convert(one, isAffirmed) {
    if (parts2 += 1, one === "uncertain" || parts2 > mostParts) return;
    if ("not" in one) return convert(one.not, !isAffirmed);
    if ("path" in one) return isAffirmed ? one : { ...one, fails: !0 };
    let isAll = "all" in one, conditions = (isAll ? one.all : one.any).map((part) => convert(part, isAffirmed)), known = conditions.filter((condition) => condition !== void 0);
    return isAll === isAffirmed ? known.length === 0 ? void 0 : allOf(known) : known.length < conditions.length ? void 0 : anyOf(known);
  }
}
function allOf(conditions) {
  let flat = distinct(conditions.flatMap((one) => "all" in one ? one.all : [one])), impossible = flat.find((one) => "any" in one && one.any.length === 0), needed = flat.filter((one) => !flat.some((other) => other !== one && implies(other, one)));
  return impossible ?? (needed.length === 1 ? needed[0] : { all: needed });
}
function anyOf(conditions) {
  let flat = distinct(conditions.flatMap((one) => "any" in one ? one.any : [one])), widest = flat.filter((one) => !flat.some((other) => other !== one && implies(one, other)));
  return widest.length === 1 ? widest[0] : { any: widest };
}
function distinct(conditions) {
  return [...new Map(conditions.map((one) => [JSON.stringify(one), one])).values()];
}
function implies(one, other) {
  return !("path" in one && "path" in other) || one.fails !== other.fails ? !1 : one.fails === !0 ? impliesPresence(other, one) : impliesPresence(one, other);
}
function impliesPresence(test, known) {
  return known.operator === "known" && known.path.every((key, index) => key === test.path[index]);
}

// src/policy-kit/opa-problem.ts
function explainProblem(problem) {
  return explainAmong([], problem);
}
function explainAmong(functions, problem) {
  let { file = "", line = 1, column = 1 } = problem, field = mistypedField(problem);
  return field !== void 0 ? { file, line, column: column + field.offset, message: field.message } : { file, line, column, message: explanation(problem, functions) };
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
  return `it is unknown what ${name} stands for; give it a value above, with := or some`;
}
function isUnusedImport({ message }) {
  return /^import \S+ unused$/.test(message);
}
function noSuchField(parent, field, known) {
  let near = nearest(field, known), rest = near === void 0 ? `its fields are ${known.join(", ")}` : `did you mean ${near}?`;
  return `${parent} has no field ${field}; ${rest}`;
}
function mistypedField(problem) {
  if (!isMistypedField(problem)) return;
  let [reference = "", arrow = "", have = "", want = ""] = problem.details ?? [], [, field] = /have: "(.*)"$/.exec(have) ?? [];
  if (field === void 0) {
    let type = have.replace(/^\s*have: /, "");
    return { message: `${reference} does not exist: what is before it has type ${type}`, offset: 0 };
  }
  let offset = arrow.indexOf("^"), parent = reference.slice(0, offset).replace(/[.["]+$/, ""), known = [...want.matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name);
  return { message: (known.length === 0 ? `${parent} is a list; name its elements with some ... in` : void 0) ?? noSuchField(parent, field, known), offset };
}
var sentences = [
  [/^conflicting rules data\.(\S+) found$/, "$1 is defined in two ways that cannot stand beside each other"],
  [/^var (\S+) is unsafe$/, "$1 has no value; give it one with some ... in, or with :="],
  [/^assigned var (\S+) unused$/, "$1 is assigned and never read; take the line out"],
  [/^import (\S+) unused$/, "$1 is imported and never used; take the import out"]
];
function explanation({ code, message, details = [] }, functions) {
  let [, called] = /^undefined function (\S+)$/.exec(message) ?? [];
  if (called !== void 0) return undefinedFunction(called.replaceAll(/\["(\w+)"\]/g, ".$1"), functions);
  if (message === "match error") {
    let [left, right] = [detail(details, "left"), detail(details, "right")];
    return `these two can never be equal${left && right && `: one is ${left}, the other ${right}`}`;
  }
  let [, misused] = /^(\S+): (?:arity mismatch|invalid argument\(s\))$/.exec(message) ?? [];
  if (misused !== void 0) return misuse(misused, detail(details, "have"), detail(details, "want"));
  let known = sentences.find(([pattern]) => pattern.test(message));
  if (known !== void 0) return message.replace(...known);
  if (code === "rego_recursion_error") return `${message}; a rule must not lead back to itself`;
  let types = details.filter((line) => /^(?:have|want)/.test(line));
  return types.length === 0 ? message : `${message}; ${types.join(", ")}`;
}
function detail(details, word) {
  let pattern = new RegExp(`^\\s*${word} *: *`);
  return details.find((line) => pattern.test(line))?.replace(pattern, "") ?? "";
}
function misuse(name, have, want) {
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
function explainFormat(sources, { files }) {
  let texts = new Map(sources.map(({ file, text }) => [file, text]));
  return files.flatMap(({ file, text, changed }) => {
    if (!changed) return [];
    let written = (texts.get(file) ?? "").split(`
`), formatted = text.split(`
`), index = formatted.findIndex((line, row2) => line !== written[row2]), row = index === -1 ? formatted.length : index, message = `OPA formats this otherwise: ${JSON.stringify(formatted[row] ?? "(the file ends here)")}`;
    return [{ file, line: row + 1, column: 1, message }];
  });
}

// src/policy-kit/subject-schema.ts
var sharedDefinitions = /urn:outlived:schema:(?:subject\/definitions|snapshot-1\.0\.json)#/g;
function bundleSubjectSchema(type) {
  let { $id: _id, ...schema } = documents[`subject/${type}`].schema;
  return forOpa({ ...schema, $defs: subjectDefinitions });
}
function forOpa(schema) {
  return JSON.parse(JSON.stringify(schema).replaceAll(sharedDefinitions, "#"), (_key, node) => {
    let types = isRecord(node) ? node.type : void 0;
    return Array.isArray(types) ? { anyOf: types.map((type) => Object.assign({}, node, { type })) } : node;
  });
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
  return unique(forms.flatMap(({ properties }) => Object.keys(properties ?? {}))).sort();
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

// src/policy-kit/rego/tree.ts
function packageName(module) {
  return dotted(module.package.path.slice(1));
}
function ruleName({ head }) {
  return dotted(head.ref.slice(0, 1));
}
function hasRule({ rules = [] }, name) {
  return rules.some((rule) => ruleName(rule) === name);
}
function definitions({ rules = [] }, name) {
  return rules.filter((rule) => ruleName(rule) === name).flatMap(withElse);
}
function withElse(rule) {
  let { else: otherwise, head } = rule;
  if (otherwise === void 0) return [rule];
  let args = head.args && { args: head.args };
  return [rule, ...withElse({ ...otherwise, head: { ...otherwise.head, ...args } })];
}
function importedPath({ imports = [] }, name) {
  let found = imports.find((candidate) => importName(candidate) === name);
  return found && refTerms(found.path);
}
function importName({ path, alias }) {
  return alias ?? dotted(refTerms(path).slice(-1));
}
function refTerms(term) {
  return term.type === "var" ? [term] : term.type === "ref" ? term.value : [];
}
function constant(term) {
  return term.type === "string" ? term.value : void 0;
}
function namesIn(terms) {
  return terms.map(({ value }) => typeof value == "object" ? "" : String(value));
}
function dotted(terms) {
  return namesIn(terms).join(".");
}
function asTerm(node) {
  if ("type" in node) return node;
  let { terms } = node;
  return "type" in terms ? terms : "symbols" in terms || "domain" in terms ? void 0 : { type: "call", value: terms };
}

// src/policy-kit/rego/value.ts
function collection(parts2) {
  return [{ fields: /* @__PURE__ */ new Map([[void 0, parts2]]) }];
}
function unknownValue(parts2 = []) {
  return valueOf(parts2, "uncertain");
}
function valueOf(parts2, defined, exact) {
  return omitUndefined({ parts: parts2, exact, defined, holds: necessary(defined) });
}
function namedValue(parts2, exact) {
  if (exact === void 0) return unknownValue(parts2);
  if (!("path" in exact)) return valueOf(parts2, always, exact);
  let { path } = exact, defined = { path, operator: "known" };
  return { parts: parts2, exact, defined, holds: { all: [defined, { not: { path, operator: "equal", operand: !1 } }] } };
}
function literal(scalar) {
  if (typeof scalar == "boolean") return { ...namedValue([], { scalar }), holds: scalar ? always : never };
  let isExact = typeof scalar != "number" || Number.isSafeInteger(scalar);
  return valueOf([], always, isExact ? { scalar } : void 0);
}
function listOf(values) {
  let scalars = values.flatMap(({ exact: exact2 }) => exact2 && "scalar" in exact2 ? [exact2.scalar] : []), exact = scalars.length === values.length ? { scalars } : void 0;
  return valueOf(collection(values.flatMap(({ parts: parts2 }) => parts2)), allDefined(values), exact);
}
function valueBelow(start, keys, parts2) {
  let { exact } = start;
  if (keys.length === 0) return start;
  if (exact === void 0 || !("path" in exact)) return valueOf(parts2, necessary(start.defined));
  let open2 = keys.indexOf(void 0), names = keys.slice(0, open2 === -1 ? void 0 : open2).map(String), known = namedValue(parts2, { path: [...exact.path, ...names] });
  return open2 === -1 ? known : valueOf(parts2, necessary(known.defined));
}
function allDefined(values, ...further) {
  return { all: [...values.map(({ defined }) => defined), ...further] };
}

// src/policy-kit/rego/scope.ts
var TooManyTerms = class extends Error {
}, mostTerms = 2e5;
function countTerm({ walk }) {
  if (walk.terms += 1, walk.terms > mostTerms) throw new TooManyTerms();
}
function memoize(name, at, operands, scope, follow) {
  let { following, known } = scope.walk, path = `${packageName(scope.module)}.${name}`, given = [scope.root, ...operands], values = known.get(path) ?? [];
  known.set(path, values);
  let found = values.find((one) => one.given.every((value2, index) => isSame(value2, given[index])));
  if (found !== void 0) return found.value;
  if (following.has(path))
    return complain(scope, `${path} calls itself`, at), { ...unknownValue(), applies: "uncertain" };
  following.add(path);
  let followed = follow();
  following.delete(path);
  let value = { ...followed, parts: unique(followed.parts) };
  return values.push({ given, value }), value;
}
function isSame({ parts: parts2, exact }, other) {
  return other === void 0 || parts2.length !== other.parts.length || !parts2.every((part, index) => part === other.parts[index]) ? !1 : exact === other.exact || JSON.stringify(exact) === JSON.stringify(other.exact);
}
function findRule(reference, { module, walk }) {
  let [name = "", ...path] = namesIn(reference);
  if (hasRule(module, name)) return { module, name, length: 1 };
  for (let length = name === "data" ? path.length - 1 : 0; length > 0; length -= 1) {
    let found = walk.modules.get(path.slice(0, length).join(".")), rule = path[length] ?? "";
    if (found !== void 0 && hasRule(found, rule)) return { module: found, name: rule, length: length + 2 };
  }
}
function withoutImport(reference, { module }) {
  let [head, ...keys] = reference, path = head?.type === "var" && !hasRule(module, head.value) ? importedPath(module, head.value) : void 0;
  return path === void 0 ? reference : [...path, ...keys];
}
function settingAt(path, at, { module, walk }) {
  walk.settings.push({ path, at });
  let setting = path.at(-1) ?? "";
  return setting !== "" && path.slice(0, -1).join(".") === packageName(module) ? valueOf([], always, { setting }) : unknownValue();
}
function hasUnbound(term, { names, module }) {
  return term.type === "array" ? term.value.some((part) => hasUnbound(part, { names, module })) : term.type === "object" ? term.value.some(([, part]) => hasUnbound(part, { names, module })) : term.type !== "var" || names.has(term.value) || hasRule(module, term.value) ? !1 : !["input", "data"].includes(term.value) && importedPath(module, term.value) === void 0;
}
function complain({ walk }, message, at) {
  walk.problems.push(problemAt(at, message));
}

// src/policy-kit/rego/parts.ts
function below(parts2, key, at, scope) {
  let found = parts2.flatMap((part) => "at" in part ? inputBelow(part.at, key, at, scope) : [...part.fields].flatMap(
    ([name, inner]) => name === void 0 || key === void 0 || name === key ? inner : []
  ));
  return found.length < 2 ? found : unique(found);
}
function inputBelow(path, key, at, scope) {
  let { schema } = scope.walk, { forms } = followPath(schema, path), step = key ?? item, next = [...path, step];
  if (followPath(schema, next).forms.length > 0 && (step !== item || forms.every(({ properties }) => properties === void 0)))
    return [{ at: next }];
  let keys = keysOf(forms), parent = spell(path);
  if (step !== item) {
    let noFields = `${spell(next)} does not exist: ${parent} has no fields`;
    complain(scope, keys.length === 0 ? noFields : noSuchField(parent, step, keys), at);
  } else keys.length > 0 && complain(scope, `${parent} is read by a key that is not written down; write the path in full`, at);
  return [];
}
function consume(parts2, at, scope) {
  for (let path of pathsIn(parts2))
    holdsObject(scope.walk.schema, path) && complain(scope, `the whole of ${spell(path)} is read; write the path in full`, at);
  return [];
}
function holdsObject(schema, path) {
  let { forms } = followPath(schema, path);
  return forms.some((form) => form.properties !== void 0 || form.items && holdsObject(schema, [...path, item]));
}
function compareWhole(value, { walk }) {
  let { schema, kept } = walk, keep = (path) => {
    let name = path.join("."), { forms } = followPath(schema, path);
    if (!(kept.has(name) || forms.length === 0)) {
      kept.set(name, path);
      for (let step of [...keysOf(forms), item]) keep([...path, step]);
    }
  };
  for (let path of pathsIn(value.parts)) keep(path);
  return value;
}
function pathsIn(parts2, seen = /* @__PURE__ */ new Set()) {
  let fresh = parts2.filter((part) => !seen.has(part));
  for (let part of fresh) seen.add(part);
  return fresh.flatMap(
    (part) => "at" in part ? [part.at] : [...part.fields.values()].flatMap((inner) => pathsIn(inner, seen))
  );
}
function spell(path) {
  return ["input", ...path].join(".").replaceAll(`.${item}`, item);
}

// src/policy-kit/rego/builtin.ts
var typeTests = ["is_array", "is_boolean", "is_null", "is_number", "is_object", "is_string"], presenceTests = /* @__PURE__ */ new Set([...typeTests, "is_set", "type_name"]), equalities = /* @__PURE__ */ new Set(["eq", "equal", "neq"]);
function consumeOperands(name, operator, terms, operands, scope) {
  let isAgainstNull = equalities.has(name) && terms.some(({ type }) => type === "null");
  if (!(presenceTests.has(name) || isAgainstNull))
    for (let { parts: parts2 } of operands)
      name === "count" ? below(parts2, void 0, operator, scope) : consume(parts2, operator, scope);
}
var comparisons = ["equal", "neq", "lt", "lte", "gt", "gte"], exchanged = { lt: "gt", lte: "gte", gt: "lt", gte: "lte" };
function builtinHolds(name, operands) {
  let [one, other] = operands.map(({ exact }) => exact), typeTest = typeTests.find((test) => test === name);
  if (operands.length !== (typeTest === void 0 ? 2 : 1)) return "uncertain";
  let comparison = comparisons.find((test) => test === name);
  return one !== void 0 && "path" in one ? typeTest !== void 0 ? { path: one.path, operator: typeTest } : compareField(one.path, name === "internal.member_2" ? "in" : comparison, other) : other === void 0 || !("path" in other) ? "uncertain" : compareField(other.path, comparison && (exchanged[comparison] ?? comparison), one);
}
function compareField(path, operator, other) {
  return operator === void 0 || other === void 0 ? "uncertain" : "setting" in other ? { path, operator, operand: other } : "scalars" in other ? operator === "in" ? { path, operator, operand: other.scalars } : "uncertain" : "scalar" in other && operator !== "in" ? { path, operator, operand: other.scalar } : "uncertain";
}
function negation(claim, evaluatedFirst) {
  return { all: [{ not: claim }, { any: [{ all: evaluatedFirst.map(({ defined }) => defined) }, "uncertain"] }] };
}
function termsEvaluatedFirst(statement) {
  if (statement.type !== "call") return isPlainReference(statement) ? [] : [statement];
  let [operator, ...operands] = statement.value;
  return operator && ["eq", "equal"].includes(dotted(refTerms(operator))) && operands.length === 2 ? operands.filter((term) => !isPlainReference(term)) : operands;
}
function isPlainReference(term) {
  let [head, ...keys] = refTerms(term);
  return head?.type === "var" && keys.every((key) => constant(key) !== void 0);
}

// src/policy-kit/rego/rule.ts
function joinDefinitions(rules, follow, scope) {
  let followed = rules.map(follow), applies = { any: followed.map((one) => one.applies) }, parts2 = followed.flatMap((one, index) => wrap(rules[index], one.parts)), exact = isAlias(rules) ? followed[0]?.exact : void 0;
  return isOneList(rules) || compareWhole({ parts: parts2 }, scope), rules.some(isPartial) ? { ...unknownValue(parts2), applies } : exact !== void 0 ? { ...namedValue(parts2, exact), applies } : rules.every(isTrueOrUndefined) ? { parts: parts2, defined: applies, holds: applies, applies } : { ...valueOf(parts2, rules.length > 1 ? necessary(applies) : applies), applies };
}
function fitsAll({ head: { args = [] }, default: isDefault }, parameters) {
  return isDefault !== !0 && args.every(({ type }) => type === "var") && parameters === args.length;
}
function isPartial({ head }) {
  return head.key !== void 0 || head.ref.length > 1;
}
function isTrueOrUndefined({ head, default: isDefault, else: otherwise }) {
  return head.value?.type === "boolean" && head.value.value === !0 && isDefault !== !0 && otherwise === void 0;
}
function isAlias([rule, ...others]) {
  return rule === void 0 || others.length > 0 ? !1 : rule.head.args === void 0 && !isPartial(rule) && rule.default !== !0 && isUnconditional(rule);
}
function isOneList(rules) {
  return isAlias(rules) && rules[0]?.head.value?.type === "arraycomprehension";
}
function wrap(rule, content) {
  return (rule?.head.ref.slice(1) ?? []).reduce(collection, rule?.head.value === void 0 ? collection(content) : content);
}
function isUnconditional({ body }) {
  return body.every(({ terms }) => "type" in terms && terms.type === "boolean" && terms.value === !0);
}

// src/policy-kit/rego/follow.ts
function followBody(body, outer) {
  let scope = { ...outer, names: new Map(outer.names) };
  return { scope, holds: { all: body.map((expression) => followExpression(expression, scope)) } };
}
function followExpression(expression, outer) {
  let { terms, negated = !1, with: replaced = [] } = expression, scope = replaced.reduce(followWith, outer), term = asTerm(expression), claim = term === void 0 ? "uncertain" : followStatement(term, negated, scope);
  if ("symbols" in terms) for (let symbol of terms.symbols) followSome(symbol, scope);
  return "domain" in terms && followEvery(terms, scope), replaced.length === 0 ? claim : "uncertain";
}
function followWith(scope, { target, value }) {
  let name = dotted(refTerms(target));
  return name !== "input" && complain(scope, `with may replace input only, not ${name}`, target), { ...scope, root: unknownValue(followTerm(value, scope).parts) };
}
function followSome(symbol, scope) {
  symbol.type === "call" ? bindElements(symbol.value.slice(1), scope) : bind2(symbol, unknownValue(), scope);
}
function followEvery({ key, value, domain, body }, outer) {
  let scope = { ...outer, names: new Map(outer.names) };
  bindElements(key === null ? [value, domain] : [key, value, domain], scope), followBody(body, scope);
}
function bindElements(terms, scope) {
  let [list, element, key] = terms.toReversed();
  if (list === void 0 || element === void 0) return;
  let elements = below(followTerm(list, scope).parts, void 0, list, scope);
  key !== void 0 && bind2(key, unknownValue(), scope), bind2(element, unknownValue(elements), scope);
}
function followStatement(term, negated, scope) {
  let [operator, left, right] = term.type === "call" ? term.value : [];
  if (operator !== void 0 && left !== void 0 && right !== void 0) {
    let name = dotted(refTerms(operator));
    if (name === "assign" || name === "eq" && hasUnbound(left, scope)) return followBinding(left, right, scope);
    if (name === "eq" && hasUnbound(right, scope)) return followBinding(right, left, scope);
  }
  let { holds } = followTerm(term, scope);
  return negated ? term.type === "boolean" ? "uncertain" : negation(
    holds,
    termsEvaluatedFirst(term).map((one) => followTerm(one, scope))
  ) : holds;
}
function followBinding(pattern, term, scope) {
  let value = followTerm(term, scope);
  return bind2(pattern, value, scope), pattern.type === "var" ? value.defined : necessary(value.defined);
}
function bind2(pattern, { parts: parts2, exact }, scope) {
  if (pattern.type === "var")
    scope.names.set(pattern.value, namedValue(parts2, exact));
  else if (pattern.type === "array")
    for (let part of pattern.value) bind2(part, unknownValue(below(parts2, void 0, pattern, scope)), scope);
  else if (pattern.type === "object") {
    compareWhole({ parts: parts2 }, scope);
    for (let [key, part] of pattern.value)
      bind2(part, unknownValue(below(parts2, constant(key), pattern, scope)), scope);
  } else
    consume([...parts2, ...followTerm(pattern, scope).parts], pattern, scope);
}
function followTerm(term, scope) {
  countTerm(scope);
  let { type } = term;
  switch (term.type) {
    case "null":
      return literal(null);
    case "boolean":
    case "number":
    case "string":
      return literal(term.value);
    case "var":
    case "ref":
      return followReference(refTerms(term), scope);
    case "array":
      return listOf(term.value.map((part) => followTerm(part, scope)));
    case "set":
      return compareWhole(listOf(term.value.map((part) => followTerm(part, scope))), scope);
    case "object":
      return followObject(term.value, scope);
    case "arraycomprehension":
      return followComprehension(term.value, scope);
    case "setcomprehension":
    case "objectcomprehension":
      return compareWhole(followComprehension(term.value, scope), scope);
    case "call":
      return followCall(term.value, scope);
    case "templatestring":
      for (let part of term.value.parts.flatMap((one) => asTerm(one) ?? []))
        consume(followTerm(part, scope).parts, term, scope);
      return unknownValue();
    default:
      return complain(scope, `a ${type} cannot be followed; write it in another way`, term), unknownValue();
  }
}
function followObject(pairs, scope) {
  let fields = /* @__PURE__ */ new Map(), values = pairs.flatMap(([key, content]) => {
    let [name, value] = [followTerm(key, scope), followTerm(content, scope)];
    return consume(name.parts, key, scope), fields.set(constant(key), [...fields.get(constant(key)) ?? [], ...value.parts]), [name, value];
  });
  return valueOf([{ fields }], allDefined(values));
}
function followComprehension({ body, term, key, value }, outer) {
  let { scope } = followBody(body, outer);
  key !== void 0 && consume(followTerm(key, scope).parts, key, scope);
  let content = term ?? value;
  return unknownValue(collection(content === void 0 ? [] : followTerm(content, scope).parts));
}
function followReference(reference, scope) {
  let [head, ...keys] = reference;
  if (head === void 0) return unknownValue();
  if (head.type !== "var") return followKeys(unknownValue(followTerm(head, scope).parts), keys, head, scope);
  let name = head.value;
  if (name === "_" || name.startsWith("$")) return unknownValue();
  let bound = scope.names.get(name);
  if (bound !== void 0) return followKeys(bound, keys, head, scope);
  if (name === "input" && keys.length > 0) return followKeys(scope.root, keys, head, scope);
  let [first, ...path] = keys.map((key) => constant(key) ?? "");
  if (name === "data" && first === "settings") return settingAt(path, head, scope);
  let found = findRule(reference, scope);
  if (found !== void 0) {
    let rule = followRule(found, scope), start = found.length === 1 ? rule : unknownValue(rule.parts);
    return followKeys(start, reference.slice(found.length), head, scope);
  }
  let imported = withoutImport(reference, scope);
  if (imported !== reference) return followReference(imported, scope);
  let ofData = `data.${[first ?? "", ...path].join(".")} is neither a setting, nor in the library, nor in this policy`, others = name === "input" ? "input is passed on whole; write the path in full" : unknownVariable(name);
  return complain(scope, name === "data" ? ofData : others, head), unknownValue();
}
function followKeys(start, keys, head, scope) {
  let parts2 = keys.reduce((found, key) => followKey(found, key, scope), start.parts);
  for (let part of parts2) "at" in part && scope.walk.reads.push({ path: part.at, at: head });
  return valueBelow(start, keys.map(constant), parts2);
}
function followKey(parts2, key, scope) {
  let name = constant(key), found = below(parts2, name, key, scope);
  if (name !== void 0) return found;
  if (hasUnbound(key, scope)) {
    let elements = parts2.flatMap((part) => "at" in part ? [] : part.fields.get(void 0) ?? []);
    bind2(key, unknownValue(elements), scope);
  } else
    consume(followTerm(key, scope).parts, key, scope);
  return found;
}
function followCall([operator, ...terms], scope) {
  if (operator === void 0) return unknownValue();
  let operands = terms.map((term) => followTerm(term, scope)), own = findRule(withoutImport(refTerms(operator), scope), scope);
  if (own !== void 0) return followOwnCall(own, operator, operands, scope);
  let name = dotted(refTerms(operator)), isGet = name === "object.get";
  return isGet || consumeOperands(name, operator, terms, operands, scope), {
    parts: isGet ? followObjectGet(terms, operands, scope) : [],
    defined: allDefined(operands, "uncertain"),
    holds: allDefined(operands, builtinHolds(name, operands))
  };
}
function followObjectGet([object, key], [from, , fallback, output], scope) {
  if (object === void 0 || key === void 0 || from === void 0 || fallback === void 0) return [];
  let keys = key.type === "array" ? key.value : [key];
  key.type !== "array" && key.type !== "string" && consume(from.parts, object, scope);
  let parts2 = [...followKeys(from, keys, object, scope).parts, ...fallback.parts];
  return output === void 0 ? parts2 : consume([...parts2, ...output.parts], object, scope);
}
function followOwnCall(found, operator, operands, scope) {
  let rule = followRule(found, scope, operands, operator), { parts: parts2, defined, holds } = found.length === 1 ? rule : unknownValue(rule.parts), output = operands[definitions(found.module, found.name)[0]?.head.args?.length ?? 0], value = { parts: parts2, defined: allDefined(operands, defined), holds: allDefined(operands, holds) };
  return output === void 0 ? value : valueOf(consume([...parts2, ...output.parts], operator, scope), value.defined);
}
function followRule({ module, name }, outer, operands = [], call) {
  let rules = definitions(module, name), scope = { ...outer, module, names: /* @__PURE__ */ new Map() };
  return memoize(
    `${name}${call === void 0 ? "" : "()"}`,
    call ?? module.package,
    operands,
    scope,
    () => joinDefinitions(rules, (rule) => followDefinition(rule, operands, scope), scope)
  );
}
function followDefinition(rule, operands, outer) {
  let { args = [], ref, key, value } = rule.head, names = /* @__PURE__ */ new Map();
  for (let [index, pattern] of args.slice(0, operands.length).entries())
    bind2(pattern, operands[index] ?? unknownValue(), { ...outer, names });
  let { scope, holds } = followBody(rule.body, { ...outer, names });
  for (let one of ref.slice(1)) consume(followTerm(one, scope).parts, one, scope);
  let term = value ?? key, { parts: parts2, exact, defined } = term === void 0 ? unknownValue() : followTerm(term, scope), applies = fitsAll(rule, names.size) ? { all: [holds, defined] } : "uncertain";
  return omitUndefined({ parts: parts2, exact, applies });
}

// src/policy-kit/rego/read-policy.ts
function readPolicy(policy, library, schema) {
  let walk = {
    schema,
    modules: new Map([policy, ...library].map((module) => [packageName(module), module])),
    reads: [],
    settings: [],
    kept: /* @__PURE__ */ new Map(),
    problems: [],
    following: /* @__PURE__ */ new Set(),
    known: /* @__PURE__ */ new Map(),
    terms: 0
  }, findsOnlyIf = toCondition(followAll(walk, policy)), { reads, settings, kept, problems } = walk;
  return omitUndefined({ reads, settings, kept: [...kept.values()], problems, findsOnlyIf });
}
function followAll(walk, policy) {
  let scope = { walk, root: namedValue([{ at: [] }], { path: [] }) }, findings = never;
  try {
    for (let rule of policy.rules ?? []) {
      if (rule.head.args !== void 0) continue;
      let name = ruleName(rule), { parts: parts2, applies } = followRule({ module: policy, name, length: 1 }, scope);
      name === "findings" && (consume(parts2, rule, scope), findings = applies);
    }
    return findings;
  } catch (error) {
    if (!(error instanceof TooManyTerms || error instanceof RangeError)) throw error;
    return complain(scope, "the rules lead through one another too often to be followed; write them more plainly", policy.package), "uncertain";
  }
}

// src/policy-kit/declared-reads.ts
function checkReads(policy, library) {
  let schema = bundleSubjectSchema(policy.declaration.subject), { reads, kept, settings, problems, findsOnlyIf } = readPolicy(policy.module, library, schema), declared = declaredPaths(policy), isComplete = problems.length === 0, mistakes = [
    ...reads.flatMap((read2) => undeclared(read2, declared, schema)),
    ...declared.flatMap((entry) => needless(entry, isComplete ? reads : void 0, schema)),
    ...checkSettings(policy, settings, isComplete)
  ], read = reads.map(({ path }) => keysOnly(path).join("."));
  return omitUndefined({
    paths: unique([...read, ...kept.map((path) => keysOnly(path).join("."))]).sort(),
    readsOwner: read.some(dependsOnOwner),
    findsOnlyIf,
    problems: inOrder([...problems, ...mistakes])
  });
}
var ownerFacts = /* @__PURE__ */ new Set(["credential.daysUsedAfterOwnerLeft"]);
function dependsOnOwner(path) {
  return path === "owner" || path.startsWith("owner.") || ownerFacts.has(path);
}
function declaredPaths({ rego, declaration }) {
  let { requires, optional = {} } = declaration;
  return [...requires, ...Object.keys(optional)].map((name, index) => ({
    path: name.split("."),
    required: index < requires.length,
    at: locateDeclared(rego, name)
  }));
}
function undeclared({ path, at }, declared, schema) {
  let { uncertain } = followPath(schema, path), missing3 = uncertain.map((length) => keysOnly(path.slice(0, length))).find((needed) => !declared.some((entry) => covers(entry, needed)));
  if (missing3 === void 0) return [];
  let name = missing3.join("."), message = `input.${name} may be absent; list ${name} under requires, or under optional with a reason`;
  return [problemAt(at, message)];
}
function covers({ path, required }, needed) {
  return startsWith(path, needed) && (required || path.length === needed.length);
}
function needless({ path, required, at }, reads, schema) {
  let name = path.join("."), complain2 = (what) => [
    problemAt(at, `${required ? "requires" : "optional"} names ${name}, which ${what}`)
  ], full = withLists(path, schema);
  if (full === void 0) {
    let near = nearestPath(path, schema);
    return complain2(`the schema does not have${near === void 0 ? "" : `; did you mean ${near}?`}`);
  }
  return required && full.includes(item) ? complain2("lies in a list; list it under optional with a reason") : followPath(schema, full).uncertain.length === 0 ? complain2("is always there; leave it out") : reads?.some((read) => startsWith(keysOnly(read.path), path)) ?? !0 ? [] : complain2("the policy never reads; leave it out");
}
function nearestPath(path, schema) {
  let wrong = path.findIndex((_, index) => withLists(path.slice(0, index + 1), schema) === void 0), parent = withLists(path.slice(0, wrong), schema) ?? [], { forms } = followPath(schema, parent), elements = followPath(schema, [...parent, item]).forms, near = nearest(path[wrong] ?? "", [...keysOf(forms), ...keysOf(elements)]);
  return near === void 0 ? void 0 : [...path.slice(0, wrong), near, ...path.slice(wrong + 1)].join(".");
}
function withLists(path, schema) {
  let full = [];
  for (let key of path) {
    let isThere = (steps) => followPath(schema, steps).forms.length > 0;
    if (isThere(full.concat(key))) full = full.concat(key);
    else if (isThere(full.concat(item, key))) full = full.concat(item, key);
    else return;
  }
  return full;
}
function checkSettings({ id, rego, declaration }, read, isComplete) {
  let own = id.split("/"), names = Object.keys(declaration.settings ?? {}), wrong = read.flatMap(({ path, at }) => {
    if (path.length === own.length + 1 && startsWith(path, own) && names.includes(path.at(-1) ?? "")) return [];
    let right = names.map((name) => `data.settings.${own.join(".")}.${name}`).join(", "), known = names.length === 0 ? "its METADATA declares none" : `declared are ${right}`;
    return [problemAt(at, `data.settings.${path.join(".")} is not a setting of this policy; ${known}`)];
  }), idle = (isComplete ? names.filter((name) => !read.some(({ path }) => path.at(-1) === name)) : []).map(
    (name) => problemAt(locateDeclared(rego, name), `the setting ${name} is declared and never read; leave it out`)
  );
  return [...wrong, ...idle];
}
function keysOnly(path) {
  return path.filter((step) => step !== item);
}
function startsWith(path, beginning) {
  return beginning.every((step, index) => path[index] === step);
}

// src/policy-kit/example.ts
var import_yaml2 = __toESM(require_dist(), 1);
var nameShape = /\/(fail|pass)-[a-z0-9]+(?:-[a-z0-9]+)*\.json$/;
function readExamples({ examples }, policy) {
  let read = examples.map((source) => readExample(source, policy));
  return {
    examples: read.flatMap((one) => "example" in one ? [one.example] : []),
    problems: read.flatMap((one) => "problems" in one ? one.problems : [])
  };
}
function readExample(source, policy) {
  try {
    return parseExample(source, policy);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    let { line = 1, column = 1 } = error.at ?? {};
    return { problems: [{ file: source.file, line, column, message: error.message }] };
  }
}
function parseExample(source, policy) {
  let { file, text } = source, refuse = (...mistakes) => ({ problems: locateAll(mistakes, source) }), [, verdict] = nameShape.exec(file) ?? [];
  if (verdict === void 0)
    return refuse(mistakeAt([], "an example is called fail-<story>.json or pass-<story>.json"));
  let content = parseJson(text, file);
  if (!isRecord(content)) return refuse(mistakeAt([], "an example is a JSON object"));
  let { input, settings = {}, findings = [], ...others } = content, [other] = Object.keys(others);
  if (other !== void 0) return refuse(unknownKey([other], "an example", ["input", "settings", "findings"]));
  if (!isSubject(policy.subject, input)) return refuse(...mistakesInInput(input, policy));
  if (!isRecord(settings)) return refuse(mistakeAt(["settings"], "settings is a map of values by their names"));
  let known = Object.keys(policy.settings), unknown = Object.keys(settings).find((name) => !known.includes(name));
  return unknown !== void 0 ? refuse(unknownKey(["settings", unknown], "the settings of this policy", known)) : !Array.isArray(findings) || !findings.every(isExpectedFinding) ? refuse(mistakeAt(["findings"], 'findings is a list of {"subject": id, "arguments": {...}}')) : findings.length > 0 != (verdict === "fail") ? refuse(mistakeAt(["findings"], "fail examples list their findings, pass examples have none")) : { example: { file, input, settings, findings } };
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
function locateAll(mistakes, { file, text }) {
  let lineCounter = new import_yaml2.LineCounter(), document = (0, import_yaml2.parseDocument)(text, { lineCounter, prettyErrors: !1 });
  return mistakes.map((mistake) => {
    let { line, col } = lineCounter.linePos(offsetIn(document, mistake));
    return { file, line, column: col, message: mistake.sentence };
  });
}
function isExpectedFinding(value) {
  if (!isRecord(value) || Object.keys(value).length !== 2) return !1;
  let { subject, arguments: values } = value, isScalar = (one) => typeof one != "object" || one === null;
  return typeof subject == "string" && isRecord(values) && Object.values(values).every(isScalar);
}

// src/policy-kit/rego/constant-texts.ts
function textsPassedTo(functions, module, all) {
  return (module.rules ?? []).flatMap(
    (rule) => [...callsIn(rule)].flatMap(([operator, first]) => operator !== void 0 && functions.has(dotted(refTerms(operator))) && first !== void 0 ? textsOf(first, { rule, module, all, depth: 0 }) : [])
  );
}
var deepest2 = 6;
function textsOf(term, place) {
  return term.type === "string" ? [term] : term.type === "array" || term.type === "set" ? term.value.flatMap((element) => textsOf(element, place)) : term.type === "object" ? term.value.flatMap(([, value]) => textsOf(value, place)) : place.depth < deepest2 ? textsNamed(refTerms(term), { ...place, depth: place.depth + 1 }) : [];
}
function textsNamed(reference, place) {
  let [head] = reference;
  if (head?.type !== "var") return [];
  let bound = [...boundTo(head.value, place.rule)], parameter = (place.rule.head.args ?? []).findIndex(({ value }) => value === head.value);
  if (bound.length > 0) return bound.flatMap((term) => textsOf(term, place));
  if (parameter !== -1) return textsGiven(parameter, place);
  let { module, name } = findRule2(reference, place);
  return module === void 0 ? [] : definitions(module, name).flatMap((rule) => {
    let content = rule.head.value ?? rule.head.key;
    return content === void 0 ? [] : textsOf(content, { ...place, module, rule });
  });
}
function* boundTo(name, rule) {
  for (let [operator, one, other, list] of callsIn(rule)) {
    let called = operator === void 0 ? "" : dotted(refTerms(operator));
    ["assign", "eq", "equal", "internal.member_2"].includes(called) && (one?.value === name && other !== void 0 && (yield other), called !== "internal.member_2" && other?.value === name && one !== void 0 && (yield one)), called === "internal.member_3" && other?.value === name && list !== void 0 && (yield list);
  }
  for (let { value, domain } of nodesIn(rule))
    isTerm(value) && isTerm(domain) && value.value === name && (yield domain);
}
function textsGiven(parameter, { rule: called, module: own, all, depth }) {
  let name = ruleName(called);
  return all.flatMap(
    (module) => (module.rules ?? []).flatMap(
      (rule) => [...callsIn(rule)].flatMap(([operator, ...given]) => {
        let place = { rule, module, all, depth }, found = operator === void 0 ? void 0 : findRule2(refTerms(operator), place), term = given[parameter];
        return found?.module === own && found.name === name && term !== void 0 ? textsOf(term, place) : [];
      })
    )
  );
}
function findRule2(reference, { module, all }) {
  let [name = "", ...keys] = namesIn(reference);
  if (hasRule(module, name)) return { module, name };
  let path = name === "data" ? keys : [...namesIn(importedPath(module, name) ?? []).slice(1), ...keys], found = all.find((one) => {
    let length = packageName(one).split(".").length;
    return path.slice(0, length).join(".") === packageName(one) && hasRule(one, path[length] ?? "");
  });
  return { module: found, name: found === void 0 ? "" : path[packageName(found).split(".").length] ?? "" };
}
function* callsIn(node) {
  if (Array.isArray(node)) {
    node.every(isTerm) && (yield node);
    for (let each of node) yield* callsIn(each);
  } else if (isRecord(node))
    for (let each of Object.values(node)) yield* callsIn(each);
}
function* nodesIn(node) {
  if (Array.isArray(node)) for (let each of node) yield* nodesIn(each);
  if (isRecord(node)) {
    yield node;
    for (let each of Object.values(node)) yield* nodesIn(each);
  }
}
function isTerm(node) {
  return isRecord(node) && typeof node.type == "string";
}

// src/policy-kit/patterns.ts
async function checkPatterns(modules, library, ask) {
  let all = [...modules, ...library], found = all.flatMap((module) => textsPassedTo(takePattern, module, all)), refused = await refusedPatterns(unique(found.map(({ value }) => value)), ask);
  return found.flatMap((pattern) => refused.has(pattern.value) ? [problemAt(pattern, `the regular expression ${JSON.stringify(pattern.value)} ${reasonFor(pattern.value)}`)] : []);
}
var validity = `package outlived.patterns

valid := [regex.is_valid(pattern) | some pattern in input.patterns]
`, memoryLimit = 512;
async function refusedPatterns(patterns, ask) {
  if (patterns.length === 0) return /* @__PURE__ */ new Set();
  let { wasm } = await ask({
    kind: "compile",
    sources: [{ file: "patterns.rego", text: validity }],
    builtins: nativeBuiltins,
    entrypoints: ["outlived/patterns/valid"],
    optimize: 0
  });
  if (wasm === void 0) throw new Error("The compiler gave no module to try patterns with");
  let engine = await startEngine({ module: new WebAssembly.Module(wasm), data: "{}", memoryLimit }), answer = JSON.parse(engine.evaluate("outlived/patterns/valid", JSON.stringify({ patterns }))), [first] = Array.isArray(answer) ? answer : [], valid = isRecord(first) && Array.isArray(first.result) ? first.result : [];
  return new Set(patterns.filter((_, index) => valid[index] === !1));
}
var unsupported = [
  [/^\(\?<?[=!]/, "looks around, which RE2 cannot do; test the other condition by a call of its own"],
  [/^\\[1-9]|^\\k|^\(\?P=/, "refers back to a group, which RE2 cannot do; compare the groups in Rego"],
  [/^\(\?>|^(?:[*+?]|\{\d+(?:,\d*)?\})\+/, "has a possessive or atomic part, which RE2 does not have; leave it greedy"],
  [/^\(\?<\w/, "names a group as RE2 does not; write (?P<name>...)"],
  [/^\(\?[#|(R&]/, "has a group of a kind that RE2 does not have; write a plain one"],
  [/^\\[ZRXKGhH]/, "has an escape that RE2 does not have"]
], parts = /\\[^]|\[\^?\]?(?:\\[^]|\[:\w+:\]|[^\]\\])*\]|\(\?<?[^]|(?:[*+?]|\{\d+(?:,\d*)?\})\+?/g, mostRepetitions = 1e3;
function reasonFor(pattern) {
  for (let [part] of pattern.matchAll(parts)) {
    let [, reason] = unsupported.find(([shape]) => shape.test(part)) ?? [];
    if (reason !== void 0) return reason;
    if ((/^\{(\d+)(?:,(\d*))?\}/.exec(part)?.slice(1) ?? []).some((count) => Number(count) > mostRepetitions)) return `repeats more than ${mostRepetitions} times`;
  }
  return `is invalid in RE2${inOtherWords(pattern)}; see https://github.com/google/re2/wiki/Syntax`;
}
function inOtherWords(pattern) {
  try {
    return "".search(pattern), "";
  } catch (error) {
    let said = error instanceof Error ? /: ([^:]+)$/.exec(error.message)?.[1] : void 0;
    return said === void 0 ? "" : ` (${said.charAt(0).toLowerCase()}${said.slice(1)})`;
  }
}
var takePattern = /* @__PURE__ */ new Set(["regex.match", "regex.find_all_string_submatch_n"]);

// src/policy-kit/rule-shape.ts
function checkRuleShape(id, rego, module, library) {
  let origin = id.startsWith(beginnings.custom.id) ? "custom" : "built-in", findings = (module.rules ?? []).filter((rule) => ruleName(rule) === "findings");
  return [
    ...checkNames(id, rego, module),
    ...checkImports(origin, module, library),
    ...checkPublicRules(rego, module),
    ...findings.flatMap(findingLiterals).flatMap(checkFinding)
  ];
}
function checkLibrary({ origin, library }, parsed, importable2) {
  let own = new Set(library.map(({ file }) => file));
  return parsed.filter(({ file }) => own.has(file)).flatMap(({ file, module }) => {
    let name = file.slice(file.lastIndexOf("/") + 1).replace(/\.rego$/, ""), expected = `${beginnings[origin].id}${libraryFolder}/${name}`.replaceAll("/", ".");
    return [...checkPackage(module, expected, "file"), ...checkImports(origin, module, importable2)];
  });
}
function checkTestPackage(id, test) {
  let expected = id.replaceAll("/", "."), [statement = "", found = expected] = /^package[ \t]+(\S+)/m.exec(test?.text ?? "") ?? [];
  if (test === void 0 || [expected, `${expected}_test`].includes(found)) return [];
  let row = test.text.slice(0, test.text.indexOf(statement)).split(`
`).length, message = `the package is ${found}; its folder says ${expected}_test`;
  return [{ file: test.file, line: row, column: 1, message }];
}
function removedFindings(module) {
  let path = `data.${packageName(module)}.findings`, message = "the rule findings was taken out by `opa build`, because it is an entrypoint; build with `outlived policies build`";
  return (module.imports ?? []).filter((entry) => dotted(refTerms(entry.path)) === path).map((entry) => problemAt(entry, message));
}
var nameShape2 = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
function checkNames(id, { file }, module) {
  return [
    ...id.split("/").filter((name) => !nameShape2.test(name)).map((name) => problemOf(file, `the folder ${name} is not written in snake_case; rename it`)),
    ...checkPackage(module, id.replaceAll("/", "."), "folder")
  ];
}
function checkPackage(module, expected, source) {
  let found = packageName(module);
  return found === expected ? [] : [problemAt(module.package, `the package is ${found}; its ${source} says ${expected}`)];
}
var shared = {
  "built-in": ["data.lib"],
  custom: ["data.lib", "data.custom.lib"]
};
function checkImports(origin, { imports = [] }, library) {
  let allowed = shared[origin], packages = library.map((module) => `data.${packageName(module)}`);
  return imports.flatMap((entry) => {
    let path = dotted(refTerms(entry.path));
    if (!allowed.some((beginning) => isWithin(path, beginning))) {
      let message = `${importName(entry)} is imported from ${path}; only ${allowed.join(" and ")} may be`;
      return [problemAt(entry, message)];
    }
    if (packages.some((name) => isWithin(path, name) || isWithin(name, path))) return [];
    let near = nearest(path, packages), known = near === void 0 ? `there are ${packages.join(", ")}` : `did you mean ${near}?`;
    return [problemAt(entry, `there is no ${path}; ${known}`)];
  });
}
function isWithin(path, beginning) {
  return path === beginning || path.startsWith(`${beginning}.`);
}
function checkPublicRules({ file }, { rules = [] }) {
  let findings = rules.filter((rule) => ruleName(rule) === "findings"), others = rules.filter((rule) => !ruleName(rule).startsWith("_") && ruleName(rule) !== "findings"), isSet = ({ head }) => head.key !== void 0 && head.value === void 0 && head.ref.length === 1;
  return [
    ...others.map((rule) => problemAt(rule, `${ruleName(rule)} is public; write _${ruleName(rule)}`)),
    ...findings.length > 0 ? [] : [problemOf(file, "there is no rule `findings contains finding if ...`")],
    ...findings.filter((rule) => !isSet(rule)).map((rule) => problemAt(rule, "findings is a set: write `findings contains finding if ...`"))
  ];
}
function findingLiterals({ head: { key }, body }) {
  return key?.type === "object" ? [key] : body.flatMap((expression) => {
    let term = asTerm(expression), [operator, name, value] = term?.type === "call" ? term.value : [];
    return operator && dotted(refTerms(operator)) === "assign" && name?.value === key?.value && key?.type === "var" && value?.type === "object" ? [value] : [];
  });
}
var findingParts = ["subject", "arguments"], findingShape = 'write {"subject": input.id, "arguments": {...}}';
function checkFinding(finding) {
  let entries = finding.value, names = new Set(entries.map(([key]) => constant(key)));
  if (names.has(void 0)) return [];
  let missing3 = findingParts.filter((part) => !names.has(part)), foreign = entries.filter(([key]) => !findingParts.includes(constant(key) ?? ""));
  return [
    ...foreign.map(([key]) => {
      let name = constant(key) ?? "", near = nearest(name, missing3), hint = near === void 0 ? findingShape : `did you mean ${near}?`;
      return problemAt(key, `a finding has no ${name}; ${hint}`);
    }),
    ...missing3.slice(foreign.length).map((part) => problemAt(finding, `a finding needs ${part}; ${findingShape}`)),
    ...entries.flatMap(([key, value]) => checkFindingPart(constant(key), value))
  ];
}
var scalarsAndLists = ["string", "number", "boolean", "null", "array", "set"];
function checkFindingPart(name, value) {
  return name === "subject" && isOther(value) ? [problemAt(value, "the subject of a finding is input.id")] : name === "arguments" && scalarsAndLists.includes(value.type) ? [problemAt(value, "the arguments of a finding are an object, by the names that the message has")] : [];
}
function isOther(value) {
  if (value.type !== "ref") return [...scalarsAndLists, "object"].includes(value.type);
  let [head, ...keys] = refTerms(value);
  return head?.value === "input" && keys.map(constant).join(".") !== "id";
}

// src/policy-kit/check.ts
async function checkPolicies(sources, ask, batching = "apart") {
  let { tree, kit, declared } = sources, library = importable(sources), asked = declared.filter(({ isTooDeep }) => isTooDeep !== !0), groups = groupBy(
    asked,
    ({ folder, annotation }) => batching === "apart" ? folder.id : annotation?.custom.subject ?? ""
  ), [parsed, libraryTests, answers] = await Promise.all([
    ask({ kind: "parse", sources: library }),
    askAboutTests(library, tree.libraryTests, ask),
    Promise.all([...groups.values()].map((group) => askAbout(group, library, ask)))
  ]), modules = parsed.files.map(({ module }) => module), answered = answers.flat(), policyModules = answered.flatMap(({ module }) => module ?? []), checked = answered.map((one) => checkPolicy(sources, one, modules)), undeclared2 = [
    ...tree.policies.filter((folder) => folder.rego === void 0).map(missingRego),
    ...declared.flatMap((one) => one.problems)
  ], problems = [
    ...undeclared2,
    ...tree.stray.map(strayFile),
    ...[...parsed.problems, ...libraryTests].map(explainProblem),
    ...checkLibrary(tree, parsed.files, modules),
    ...checked.flatMap((one) => one.problems),
    ...await checkPatterns(policyModules, modules, ask)
  ], foreign = new Set(tree.origin === "built-in" ? [] : kit.library.map(({ file }) => file));
  return {
    policies: checked.flatMap(({ policy }) => policy ?? []),
    problems: inOrder(problems.filter(({ file }) => !foreign.has(file))),
    undeclared: inOrder(undeclared2)
  };
}
async function askAbout(group, library, ask) {
  let policies = group.map(({ rego }) => rego), tests = group.flatMap(({ folder }) => folder.test ?? []), sources = [...library, ...policies], [subject] = group.flatMap(({ annotation }) => annotation?.custom.subject ?? []), schema = subject === void 0 ? {} : { schema: bundleSubjectSchema(subject) }, [parsed, checked, testProblems] = await Promise.all([
    ask({ kind: "parse", sources: policies }),
    ask({ kind: "check", sources, builtins: nativeBuiltins, strict: !0, ...schema }),
    askAboutTests(sources, tests, ask)
  ]), modules = new Map(parsed.files.map(({ file, module }) => [file, module])), problems = [...checked.problems, ...testProblems];
  return group.map((one) => ({
    ...one,
    module: modules.get(one.rego.file),
    found: problems.filter(({ file = "" }) => [one.rego.file, one.folder.test?.file].includes(file) || isShared(file))
  }));
}
function isShared(file) {
  return file === "" || file.includes(`/${libraryFolder}/`);
}
async function askAboutTests(tested, tests, ask) {
  if (tests.length === 0) return [];
  let names = new Set(tests.map(({ file }) => file)), sources = [...tested, ...tests], { problems } = await ask({ kind: "check", sources, builtins: testBuiltins, strict: !0 });
  return problems.filter(({ file = "" }) => names.has(file));
}
function checkPolicy(sources, one, library) {
  let { module, found, annotation } = one;
  if (module === void 0) {
    let others = annotation === void 0 ? found.filter((problem) => !isBadMetadata(problem)) : found;
    return { problems: withCompilerProblems([], others, library) };
  }
  let removed = removedFindings(module);
  if (removed.length > 0) return { problems: removed };
  let { policy, problems } = checkModule(sources, one, module, library);
  return omitUndefined({ policy, problems: withCompilerProblems(problems, found, library) });
}
function checkModule({ tree, kit }, { folder, rego, annotation }, module, library) {
  let { id } = folder, shape = [...checkRuleShape(id, rego, module, library), ...checkTestPackage(id, folder.test)];
  if (annotation === void 0) return { problems: shape };
  let reads = checkReads({ id, rego, module, declaration: annotation.custom }, library), known = reads.problems.length === 0 ? { reads: reads.paths, findsOnlyIf: reads.findsOnlyIf } : {}, help = folder.readme?.text ?? explanation2(annotation), policy = toPolicy(annotation, { id, ...known, readsOwner: reads.readsOwner, help }), { examples, problems } = readExamples(folder, policy), parts2 = checkParts(folder, policy, examples, { frameworks: kit.frameworks, needsEveryPart: !tree.isBundle });
  return { policy, problems: [...shape, ...reads.problems, ...problems, ...parts2] };
}
function explanation2({ title, description }) {
  return `# ${title}

${description.trim()}
`;
}
function withCompilerProblems(own, found, library) {
  let functions = library.flatMap(
    (module) => (module.rules ?? []).map((rule) => `data.${packageName(module)}.${ruleName(rule)}`)
  ), explained = found.map((problem) => ({ problem, shown: explainAmong(functions, problem) })), located = new Set(own.map(locationOf)), unsafe2 = new Set(
    explained.flatMap(({ problem, shown: { file, line } }) => {
      let name = unsafeVariable(problem);
      return name === void 0 ? [] : [`${file}:${line}: ${unknownVariable(name)}`];
    })
  );
  return [
    ...own.filter(({ file, line, message }) => !unsafe2.has(`${file}:${line}: ${message}`)),
    ...explained.flatMap(({ problem, shown }) => (isMistypedField(problem) || isUnusedImport(problem)) && located.has(locationOf(shown)) ? [] : [shown])
  ];
}
function locationOf({ file, line, column }) {
  return `${file}:${line}:${column}`;
}
function missingRego({ folder }) {
  return problemOf(`${folder}/policy.rego`, "there is no policy.rego; every folder below a risk is a policy");
}
function strayFile(file) {
  let where = file.endsWith(".json") ? "examples stand in <risk>/<policy>/examples/" : "Rego is in <risk>/<policy>/policy.rego, policy_test.rego and lib/";
  return problemOf(file, `nothing reads this file; ${where}`);
}

// src/command/setup/policy-cache.ts
import { readFileSync } from "node:fs";
import { join as join3 } from "node:path";
function cacheFolder(environment) {
  let named = environment.OUTLIVED_CACHE_DIR;
  if (named) return named;
  let usual = environment.XDG_CACHE_HOME || environment.LOCALAPPDATA;
  if (usual) return join3(usual, "outlived");
  let home = environment.HOME || environment.USERPROFILE;
  return home ? join3(home, ".cache", "outlived") : void 0;
}
function moduleCache(edge) {
  let folder = cacheFolder(edge.environment);
  if (folder === void 0) return { read: async () => {
  }, write: async () => {
  } };
  let cache = answerCache(join3(folder, "policies"), (sentence) => writeNotes([sentence], edge));
  return {
    read: async (key) => {
      let text = await cache.read(key);
      return text === void 0 ? void 0 : decode2(text);
    },
    write: (key, module) => cache.write(/* @__PURE__ */ new Map([[key, encode(module)]]))
  };
}
function readBuild() {
  return import.meta.url.endsWith(".ts") ? "" : readFileSync(new URL("./inputs.sha256", import.meta.url), "utf8");
}
function cacheKey({ tree, kit }) {
  let { version } = findPackage(), schemas = Object.values(documents).map(({ schema }) => schema);
  return sha256([JSON.stringify({ build: readBuild(), version, opaVersion, nativeBuiltins, schemas, kit, tree })]);
}
function encode({ wasm, folder: _folder, ...module }) {
  return JSON.stringify({ ...module, wasm: Buffer.from(wasm).toString("base64") });
}
function decode2(text) {
  let { wasm, ...module } = JSON.parse(text);
  return { ...module, wasm: new Uint8Array(Buffer.from(wasm, "base64")) };
}

// src/command/setup/policy-modules.ts
async function findPolicies(locations) {
  let kit = await readKitFiles(findPackage().folder), found = await Promise.all(locations.map((location) => readLocation(location, kit)));
  return refuseSameIds(found), found;
}
async function readLocation(location, kit) {
  let at = { file: location.shown };
  try {
    let stats = await stat2(location.path);
    if (!stats.isFile() && !stats.isDirectory()) throw new UsageError("This is neither a folder nor a file.", { at });
    refuseLarge(stats);
    let tree = stats.isFile() ? readBundle(await readFile(location.path)) : await readPolicyTree(location.path, "custom");
    if (tree.policies.length === 0) throw withoutPolicies(location, tree);
    return { location, sources: declarePolicies(tree, kit) };
  } catch (error) {
    throw refusalOf(error, location);
  }
}
function withoutPolicies({ shown }, { stray }) {
  let isInside2 = stray.some((file) => file.endsWith("/policy.rego"));
  return new UsageError("There is no policy in this folder.", {
    at: { file: shown },
    hint: isInside2 ? "Name the folder that holds the risks: a policy is in <folder>/<risk>/<policy>/policy.rego." : "A policy is in <risk>/<policy>/policy.rego; `outlived policies new` makes one."
  });
}
var missing2 = {
  sentence: "There is no such folder or bundle of policies.",
  hint: "`outlived policies new <risk>/<name>` makes a policy, and its folder with it."
}, forbidden = { sentence: "It may not be read." }, refusals = {
  ENOENT: missing2,
  ENOTDIR: missing2,
  EACCES: forbidden,
  EPERM: forbidden
};
function refusalOf(error, location) {
  if (error instanceof ArchiveRefusal) {
    let hint = "`outlived policies build` makes a bundle of a folder.";
    return new UsageError(error.message, { at: { file: location.shown }, hint, cause: error });
  }
  if (error instanceof UsageError) {
    let at = error.at && { ...error.at, file: shownFile(error.at.file, location) };
    return new UsageError(error.message, omitUndefined({ at, hint: error.hint, cause: error }));
  }
  let refusal = error instanceof Error && "code" in error ? refusals[String(error.code)] : void 0;
  if (refusal === void 0) return error;
  let { sentence, ...rest } = refusal, refused = error instanceof Error && "path" in error ? String(error.path) : "", below2 = refused.startsWith(`${location.path}${sep}`) ? refused.slice(location.path.length) : "", file = `${location.shown}${below2.replaceAll(sep, "/")}`;
  return new UsageError(sentence, { at: { file }, ...rest, cause: error });
}
function refuseSameIds(found) {
  let seen = /* @__PURE__ */ new Map();
  for (let { location, sources } of found)
    for (let { id, folder } of sources.tree.policies) {
      let first = seen.get(id);
      if (first !== void 0)
        throw new UsageError(`The policy ${id} is in ${first.shown} and in ${location.shown}.`, {
          at: { file: shownFile(`${folder}/policy.rego`, location) },
          hint: "Give one of them another name, or leave one of the folders out."
        });
      seen.set(id, location);
    }
}
async function examine(found, ask, batching) {
  let { location, sources } = found, [{ policies, problems, undeclared: undeclared2 }, compiled] = await Promise.all([
    checkPolicies(sources, ask, batching),
    compilePolicies(sources, ask)
  ]), refused = compiled.problems.map(explainProblem), shown = (list) => inOrder(list.map((one) => shownProblem(one, location))), { wasm } = compiled;
  return omitUndefined({
    ...found,
    policies,
    // The check finds nearly everything that prevents compiling.
    problems: shown(problems.length > 0 ? problems : refused),
    obstacles: shown([...undeclared2, ...refused]),
    module: wasm && { policies, opaVersion, wasm, folder: location.shown }
  });
}
async function loadModules(locations, edge) {
  let cache = moduleCache(edge), found = (await findPolicies(locations)).map((one) => ({ ...one, key: cacheKey(one.sources) })), cached = await Promise.all(found.map(({ key }) => cache.read(key))), ask = compilerFor(edge);
  return await Promise.all(
    found.map(async (one, index) => {
      let known = cached[index];
      if (known !== void 0) return { ...one, module: { ...known, folder: one.location.shown } };
      let together = await explainingCrash(locations, examine(one, ask, "together")), examined = together.problems.length > 0 ? await explainingCrash([one.location], examine(one, ask)) : together, module = moduleOf(examined);
      return await cache.write(one.key, module), { ...one, module };
    })
  );
}
function compilerFor(edge, timeout) {
  let note = (sentence) => writeNotes([sentence], edge);
  return openCompiler({ cacheFolder: cacheFolder(edge.environment), timeout, note });
}
async function explainingCrash(locations, work) {
  try {
    return await work;
  } catch (error) {
    throw !(error instanceof CompilerFailure) || error.runningTest !== void 0 ? error : new UsageError(`OPA's compiler broke on these policies. ${error.message}.`, {
      at: { file: locations.map(({ shown }) => shown).join(", ") },
      hint: "Something in them is nested too deeply, or far too long. Leave policies out until it is found.",
      cause: error
    });
  }
}
var mostShown = 10;
function moduleOf({ location, problems, module }) {
  let [first, ...others] = problems;
  if (first === void 0) {
    if (module === void 0) throw new Error("The compiler gave neither a module nor a problem");
    return module;
  }
  let hint = `\`outlived policies check ${location.shown}\` tells all that is wrong with them.`;
  if (others.length === 0) {
    let { message: message2, ...at } = first;
    throw new UsageError(message2, { at, hint });
  }
  let shown = problems.slice(0, mostShown).map((problem) => `  ${formatProblem(problem)}`), more = problems.length > mostShown ? [`  and ${problems.length - mostShown} more`] : [], message = [`These policies have ${problems.length} mistakes:`, ...shown, ...more].join(`
`);
  throw new UsageError(message, { at: { file: location.shown }, hint });
}
function shownProblem(problem, location) {
  return { ...problem, file: shownFile(problem.file, location) };
}
var customBeginning = `${beginnings.custom.file}/`;
function shownFile(file, { shown }) {
  return isCustomFile(file) ? `${shown}/${file.slice(customBeginning.length)}` : file === "" ? shown : file;
}
function isCustomFile(file) {
  return file.startsWith(customBeginning);
}

export {
  CompilerFailure,
  testBuiltins,
  importable,
  regoOf,
  ArchiveRefusal,
  packBundle,
  explainProblem,
  isBadMetadata,
  explainFormat,
  readExamples,
  findPolicies,
  examine,
  loadModules,
  compilerFor,
  explainingCrash,
  shownProblem,
  shownFile,
  isCustomFile
};
