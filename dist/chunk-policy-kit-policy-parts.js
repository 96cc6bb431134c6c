import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  assertAnnotation,
  checkDocument,
  require_dist
} from "./chunk-contract-snapshot-read.js";
import {
  nearest
} from "./chunk-contract-nearest.js";
import {
  UsageError,
  kindsOf
} from "./chunk-kinds-providers.js";
import {
  __toESM
} from "./chunk-runtime.js";

// src/policy-kit/policy-folder.ts
import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
var beginnings = {
  "built-in": { file: "policies", id: "" },
  custom: { file: "custom", id: "custom/" }
}, libraryFolder = "lib", regoName = "policy.rego", testName = "policy_test.rego";
async function readPolicyTree(folder, origin) {
  let place = { folder, origin }, top = await list(place, ""), risks2 = top.folders.filter((name) => name !== libraryFolder), [perRisk, library] = await Promise.all([
    Promise.all(risks2.map((risk) => readRisk(place, risk))),
    readLibrary(folder, origin)
  ]);
  return {
    origin,
    policies: perRisk.flatMap(({ policies }) => policies),
    ...library,
    stray: [...regoFiles(place, "", top.files), ...perRisk.flatMap(({ stray }) => stray), ...library.stray],
    isBundle: !1
  };
}
async function readRisk(place, risk) {
  let { folders, files } = await list(place, risk);
  if (folders.length + files.length === 0) throw emptyRisk(place, risk);
  let read = await Promise.all(folders.map((name) => readPolicyFolder(place, `${risk}/${name}`)));
  return {
    policies: read.map(({ policy }) => policy),
    stray: [...regoFiles(place, `${risk}/`, files), ...read.flatMap(({ stray }) => stray)]
  };
}
function emptyRisk({ origin }, risk) {
  let hint = "Check its policies out, or take it away.";
  return new UsageError("This folder is empty.", { at: { file: `${beginnings[origin].file}/${risk}` }, hint });
}
async function readPolicyFolder(place, path) {
  let [rego, test, readme] = await Promise.all(
    [regoName, testName, "README.md"].map((name) => readSource(place, `${path}/${name}`))
  ), [{ files, folders }, inExamples] = await Promise.all([list(place, path), list(place, `${path}/examples`)]), unread = [
    ...folders.filter((name) => name !== "examples"),
    ...inExamples.folders.map((name) => `examples/${name}`)
  ], deeper = await Promise.all(unread.map((name) => filesBelow(place, `${path}/${name}`))), examples = await Promise.all(inExamples.files.map((name) => readSource(place, `${path}/examples/${name}`))), { file, id } = beginnings[place.origin], policy = {
    id: `${id}${path}`,
    folder: `${file}/${path}`,
    ...rego && { rego },
    ...test && { test },
    ...readme && { readme },
    examples: examples.filter((example) => example !== void 0)
  }, others = files.filter((name) => name !== regoName && name !== testName);
  return { policy, stray: [...regoFiles(place, `${path}/`, others), ...deeper.flat()] };
}
async function readLibrary(folder, origin) {
  let place = { folder, origin }, { files, folders } = await list(place, libraryFolder), deeper = await Promise.all(folders.map((name) => filesBelow(place, `${libraryFolder}/${name}`))), names = files.filter((name) => name.endsWith(".rego")), sources = (await Promise.all(names.map((name) => readSource(place, `${libraryFolder}/${name}`)))).filter((source) => source !== void 0);
  return {
    library: sources.filter(({ file }) => !file.endsWith("_test.rego")),
    libraryTests: sources.filter(({ file }) => file.endsWith("_test.rego")),
    stray: deeper.flat()
  };
}
async function filesBelow({ folder, origin }, path) {
  let top = join(folder, path);
  if ((await lstat(top)).isSymbolicLink()) return [];
  let files = (await readdir(top, { recursive: !0, withFileTypes: !0 })).filter(
    ({ name }) => name.endsWith(".rego") || path.includes("/examples/") && name.endsWith(".json")
  ), beginning = `${beginnings[origin].file}/${path}`;
  return files.map((entry) => `${beginning}/${relative(top, join(entry.parentPath, entry.name)).replaceAll("\\", "/")}`).sort();
}
function regoFiles({ origin }, path, files) {
  return files.filter((name) => name.endsWith(".rego")).map((name) => `${beginnings[origin].file}/${path}${name}`);
}
async function readSource({ folder, origin }, path) {
  try {
    return sourceOf(`${beginnings[origin].file}/${path}`, await readFile(join(folder, path)));
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
}
var mostMebibytes = 8;
function sourceOf(file, bytes) {
  let at = { file };
  if (bytes.length > mostMebibytes * 1024 * 1024)
    throw new UsageError(`The file is larger than ${mostMebibytes} MiB.`, { at });
  try {
    return { file, text: new TextDecoder("utf-8", { fatal: !0 }).decode(bytes).replaceAll(`\r
`, `
`) };
  } catch (error) {
    throw new UsageError("The file is not UTF-8 text.", { at, cause: error, hint: "Save it as UTF-8." });
  }
}
async function list(place, path) {
  let folder = join(place.folder, path), entries = await readdir(folder, { withFileTypes: !0 }).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  }), folders = [], files = [];
  for (let entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    ((entry.isSymbolicLink() ? await leadsToFolder(place, join(path, entry.name)) : entry.isDirectory()) ? folders : files).push(entry.name);
  }
  return { folders: folders.sort(), files: files.sort() };
}
async function leadsToFolder({ folder, origin }, path) {
  try {
    return (await stat(join(folder, path))).isDirectory();
  } catch (cause) {
    if (hasCode(cause, "ELOOP")) return !1;
    if (!isMissing(cause)) throw cause;
    let file = `${beginnings[origin].file}/${path.replaceAll("\\", "/")}`, hint = "Mend it or take it away.";
    throw new UsageError("This link leads nowhere.", { at: { file }, hint, cause });
  }
}
function isMissing(error) {
  return hasCode(error, "ENOENT", "ENOTDIR", "EISDIR");
}
function hasCode(error, ...codes) {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

// src/policy-kit/annotation.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/policy-kit/place-in-yaml.ts
var import_yaml = __toESM(require_dist(), 1);
function offsetIn(document, { path, isKey }) {
  return isKey ? offsetOfKey(document, path) : offsetOf(document, path);
}
function offsetOf(document, path) {
  let node = path.length === 0 ? document.contents : document.getIn(path, !0);
  return (0, import_yaml.isNode)(node) ? node.range?.[0] ?? 0 : path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}
function offsetOfKey(document, path) {
  let parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), !0), pair = (0, import_yaml.isMap)(parent) ? parent.items.find(({ key }) => String(key) === String(path.at(-1))) : void 0;
  return (0, import_yaml.isNode)(pair?.key) ? pair.key.range?.[0] ?? 0 : offsetOf(document, path);
}

// src/policy-kit/annotation.ts
function readAnnotation(rego, file) {
  let block = metadataBlock(rego);
  if (block === void 0)
    return { problems: [{ file, line: 1, column: 1, message: "a policy starts with a METADATA block above its package; `outlived policies new` writes one" }] };
  let { value, mistakes } = readYaml(block.yaml), [first, ...others] = mistakes.map(({ line, column, message }) => ({ file, line: block.firstLine + line - 1, column: column + commentPrefix.length, message }));
  return first !== void 0 ? { problems: [first, ...others] } : (assertAnnotation(value, file), { annotation: value });
}
function readYaml(yaml) {
  let lineCounter = new import_yaml2.LineCounter(), mistake = (offset, message) => {
    let { line, col } = lineCounter.linePos(offset);
    return { line, column: col, message: `METADATA${message}` };
  };
  try {
    let document = (0, import_yaml2.parseDocument)(yaml, { lineCounter, prettyErrors: !1 }), [error] = document.errors;
    if (error !== void 0) {
      let rest = error.code === "BLOCK_AS_IMPLICIT_KEY" ? '; put a text that holds ": " into quotes' : "";
      return { value: void 0, mistakes: [mistake(error.pos[0], ` is no YAML: ${error.message}${rest}`)] };
    }
    let value = document.toJS(), { violations } = checkDocument("annotation", value), mistakes = violations.map((one) => mistake(offsetIn(document, one), `: ${one.sentence}`));
    return { value, mistakes };
  } catch (error) {
    return { value: void 0, mistakes: [{ line: 1, column: 1, message: `METADATA is no YAML: ${error instanceof Error ? error.message : String(error)}` }] };
  }
}
function toPolicy(annotation, surroundings) {
  let { id, reads, findsOnlyIf, readsOwner, help } = surroundings, { custom } = annotation;
  return {
    id,
    title: annotation.title,
    description: annotation.description.trim(),
    requirement: custom.requirement,
    message: custom.message,
    severity: custom.severity,
    subject: custom.subject,
    ...custom.kinds && { kinds: custom.kinds },
    requires: custom.requires,
    optional: custom.optional ?? {},
    ...reads && { reads },
    ...findsOnlyIf && { findsOnlyIf },
    readsOwner,
    controls: custom.controls,
    settings: custom.settings ?? {},
    remediation: custom.remediation.trim(),
    relatedResources: (annotation.related_resources ?? []).map(({ ref }) => ref),
    since: custom.since,
    help
  };
}
var commentPrefix = "# ";
function metadataBlock(rego) {
  let lines = rego.split(/\r?\n/), marker = lines.findIndex((line) => line.trimEnd() === "# METADATA"), packageLine = lines.findIndex((line) => line.startsWith("package "));
  if (marker === -1 || packageLine === -1 || marker > packageLine) return;
  let block = lines.slice(marker + 1, packageLine), end = block.findIndex((line) => !line.startsWith("#"));
  return { yaml: (end === -1 ? block : block.slice(0, end)).map((line) => line.slice(commentPrefix.length)).join(`
`), firstLine: marker + 2 };
}
function locateDeclared({ file, text }, name) {
  let row = text.split(`
`).findIndex(
    (line) => line.startsWith("#") && [`- ${name}`, `${name}:`].some((s) => line.includes(` ${s}`))
  );
  return { file, row: row + 1 || 1, col: 1 };
}

// src/policy-kit/policy-parts.ts
var riskControls = {
  improper_offboarding: "owasp-nhi-2025:NHI1",
  secret_leakage: "owasp-nhi-2025:NHI2",
  third_party: "owasp-nhi-2025:NHI3",
  insecure_authentication: "owasp-nhi-2025:NHI4",
  overprivileged: "owasp-nhi-2025:NHI5",
  insecure_deployment: "owasp-nhi-2025:NHI6",
  long_lived_secrets: "owasp-nhi-2025:NHI7",
  environment_isolation: "owasp-nhi-2025:NHI8",
  nhi_reuse: "owasp-nhi-2025:NHI9",
  human_use: "owasp-nhi-2025:NHI10",
  governance: "nist-csf-2.0:ID.AM-02"
}, risks = [
  "improper_offboarding",
  "secret_leakage",
  "third_party",
  "insecure_authentication",
  "overprivileged",
  "insecure_deployment",
  "long_lived_secrets",
  "environment_isolation",
  "nhi_reuse",
  "human_use",
  "governance"
];
function checkParts(folder, policy, examples, { frameworks, needsEveryPart }) {
  let file = `${folder.folder}/policy.rego`, complain = (message) => ({ file, line: 1, column: 1, message }), complainOf = (name, message) => {
    let { row, col } = locateDeclared(folder.rego ?? { file, text: "" }, name);
    return { file, line: row, column: col, message };
  };
  return [
    ...checkRisk(folder).map(complain),
    ...needsEveryPart ? checkFiles(folder).map(complain) : [],
    ...folder.readme ? checkReadme(folder.readme, policy) : [],
    ...checkMessage(policy, examples).map((message) => complainOf("message", message)),
    ...policy.controls.flatMap(
      (control) => checkControl(control, frameworks).map((message) => complainOf(control, message))
    ),
    ...checkKinds(policy).map(([kind, message]) => complainOf(kind, message)),
    ...checkSettingTypes(policy).map(([name, message]) => complainOf(name, message))
  ];
}
function orKnown(name, known) {
  let near = nearest(name, known);
  return near === void 0 ? `known are ${known.join(", ")}` : `did you mean ${near}?`;
}
function checkRisk({ id }) {
  let risk = id.split("/").at(-2) ?? "";
  return risks.some((known) => known === risk) ? [] : [`${risk} is no risk; ${orKnown(risk, risks)}`];
}
function checkFiles({ test, readme, examples }) {
  let hasExample = (verdict) => examples.some(({ file }) => file.includes(`/${verdict}-`));
  return [
    ...test ? [] : ["there is no policy_test.rego"],
    ...readme ? [] : ["there is no README.md"],
    ...hasExample("fail") ? [] : ["there is no examples/fail-<story>.json"],
    ...hasExample("pass") ? [] : ["there is no examples/pass-<story>.json"]
  ];
}
var readmeSections = ["## What it checks", "## Why", "## How to fix", "## Limits"];
function checkReadme({ file, text }, { title }) {
  let headings = text.replaceAll(/^```.*?^```$/gms, "").split(`
`).filter((line) => line.startsWith("#")), expected = [`# ${title}`, ...readmeSections];
  return headings.join(`
`) === expected.join(`
`) ? [] : [{ file, line: 1, column: 1, message: `the headings are not these: ${expected.join(", ")}` }];
}
function checkMessage({ message, readsOwner }, examples) {
  let names = [...message.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name), findings = examples.flatMap((example) => example.findings);
  return names.filter((name) => name === "subject" ? !1 : name === "owner" ? !readsOwner : !findings.every((finding) => name in finding.arguments)).map(
    (name) => `the message has {${name}}, which not every example's finding fills; add it to the finding's arguments`
  );
}
function checkControl(control, frameworks) {
  let [name = "", id = ""] = control.split(":"), framework = frameworks.find((candidate) => candidate.id === name);
  if (framework === void 0) {
    let known = frameworks.map((candidate) => candidate.id);
    return [`there is no framework ${name} for ${control}; ${orKnown(name, known)}`];
  }
  let found = framework.controls.find((candidate) => candidate.id === id);
  return found === void 0 ? [`${framework.title} has no control ${id}; ${framework.link} lists them`] : found.withdrawn === !0 ? [`${control} was withdrawn; take the one that replaced it`] : [];
}
function checkSettingTypes({ settings }) {
  return Object.entries(settings).flatMap(([name, setting]) => setting.minimum === void 0 || typeof setting.default == "number" ? [] : [[name, `the setting ${name} has a minimum, so its default must be a number`]]);
}
function checkKinds({ subject, kinds = [] }) {
  let known = kindsOf(subject);
  return kinds.filter((kind) => !known.includes(kind)).map((kind) => [kind, `${kind} is no kind of ${subject}; ${orKnown(kind, known)}`]);
}

export {
  offsetIn,
  readAnnotation,
  toPolicy,
  locateDeclared,
  beginnings,
  libraryFolder,
  readPolicyTree,
  readLibrary,
  sourceOf,
  riskControls,
  risks,
  checkParts
};
