import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  nearest
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import {
  kindsOf,
  uncollectedKindsOf
} from "./chunk-kinds-managed-logins.js";
import {
  isCustom
} from "./chunk-model-coverage.js";
import {
  by
} from "./chunk-model-order.js";

// src/policy-kit/policy-problem.ts
function problemAt({ location = { file: "", row: 1, col: 1 } }, message) {
  return { file: location.file, line: location.row, column: location.col, message };
}
function problemOf(file, message) {
  return { file, line: 1, column: 1, message };
}
function formatProblem({ file, line, column, message }) {
  return `${file}:${line}:${column}: ${message}`;
}
function inOrder(problems) {
  let byText = new Map(problems.map((problem) => [formatProblem(problem), problem])), byFile = by(({ file }) => file);
  return [...byText.values()].sort(
    (one, other) => byFile(one, other) || one.line - other.line || one.column - other.column
  );
}
function locateDeclared({ file, text }, name) {
  let isNamed = (line) => line.startsWith("#") && (line.includes(` - ${name}`) || line.includes(` ${name}:`));
  return { location: { file, row: text.split(`
`).findIndex(isNamed) + 1 || 1, col: 1 } };
}

// src/policy-kit/policy-folder.ts
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
var beginnings = {
  "built-in": { file: "policies", id: "" },
  custom: { file: "custom", id: "custom/" }
}, libraryFolder = "lib";
async function readKitFiles(folder) {
  let root = { folder: join(folder, "policies"), origin: "built-in", count: 0 }, frameworks = join(folder, "frameworks"), names = (await readdir(frameworks)).filter((name) => name.endsWith(".json")).sort();
  return {
    library: libraryOf(await readAll(root, (await listAll(root, libraryFolder)).files)).library,
    frameworks: await Promise.all(
      names.map(async (name) => JSON.parse(await readFile(join(frameworks, name), "utf8")))
    )
  };
}
async function readPolicyTree(folder, origin) {
  let root = { folder, origin, count: 0 }, { files, folders } = await listAll(root, "");
  for (let risk of folders.filter((path) => !path.includes("/") && path !== libraryFolder)) {
    if ([...files, ...folders].some((path) => path.startsWith(`${risk}/`))) continue;
    let hint = "Check its policies out, or take it away.";
    throw new UsageError("This folder is empty.", { at: { file: nameOf(origin, risk) }, hint });
  }
  let sources = await readAll(root, files), paths = folders.filter((path) => policyShape.test(path)), isExample = (file) => /^[^/]+\/[^/]+\/examples\/.*\.json$/.test(file), stray = files.filter((file) => !sources.has(file) && (file.endsWith(".rego") || isExample(file))), policies = paths.map((path) => policyOf(origin, path, sources)), strayNames = stray.map((file) => nameOf(origin, file));
  return { origin, policies, ...libraryOf(sources), stray: strayNames, isBundle: !1 };
}
var policyShape = /^(?!lib\/)[^/]+\/[^/]+$/, partShape = /^(?:lib\/[^/]+\.rego|(?!lib\/)[^/]+\/[^/]+\/(?:policy\.rego|policy_test\.rego|README\.md|examples\/[^/]+))$/;
function policyOf(origin, path, sources) {
  let examples = [...sources].filter(([name]) => name.startsWith(`${path}/examples/`));
  return omitUndefined({
    id: `${beginnings[origin].id}${path}`,
    folder: nameOf(origin, path),
    rego: sources.get(`${path}/policy.rego`),
    test: sources.get(`${path}/policy_test.rego`),
    readme: sources.get(`${path}/README.md`),
    examples: examples.map(([, source]) => source)
  });
}
function libraryOf(sources) {
  let all = [...sources].flatMap(([name, source]) => name.startsWith(`${libraryFolder}/`) ? [source] : []);
  return {
    library: all.filter(({ file }) => !file.endsWith("_test.rego")),
    libraryTests: all.filter(({ file }) => file.endsWith("_test.rego"))
  };
}
function nameOf(origin, path) {
  return `${beginnings[origin].file}/${path}`;
}
var mostEntries = 2e4;
async function readAll({ folder, origin }, files) {
  let read = files.filter((file) => partShape.test(file)).map(async (file) => [file, sourceOf(nameOf(origin, file), await readPart(join(folder, file), nameOf(origin, file)))]);
  return new Map(await Promise.all(read));
}
async function readPart(path, file) {
  let stats = await stat(path);
  if (!stats.isFile()) throw new UsageError("This is not a file.", { at: { file } });
  if (stats.size > mostMebibytes * 1024 * 1024) throw tooLarge(file);
  return readFile(path);
}
async function listAll(root, path) {
  let entries = await readdir(join(root.folder, path), { withFileTypes: !0 }).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
  if (root.count += entries.length, root.count > mostEntries) throw tooMany();
  let depth = path === "" ? 0 : path.split("/").length, files = [], folders = [];
  for (let entry of entries) {
    let below = path === "" ? entry.name : `${path}/${entry.name}`, isPart = depth < 3 || partShape.test(below), isLink = entry.isSymbolicLink();
    if (entry.name.startsWith(".") || entry.name === "node_modules" || isLink && !isPart) continue;
    if (!(isLink ? await leadsToFolder(root, below) : entry.isDirectory())) {
      files.push(below);
      continue;
    }
    let inner = isLink && depth > 1 && entry.name !== "examples" ? { files: [], folders: [] } : await listAll(root, below);
    files.push(...inner.files), folders.push(below, ...inner.folders);
  }
  return { files: files.sort(), folders: folders.sort() };
}
function tooMany() {
  let hint = "Name the folder that holds the policies: <folder>/<risk>/<policy>/policy.rego.", message = `There are more than ${mostEntries.toLocaleString("en-US")} files below this folder.`;
  return new UsageError(message, { at: { file: "" }, hint });
}
async function leadsToFolder({ folder, origin }, path) {
  try {
    return (await stat(join(folder, path))).isDirectory();
  } catch (cause) {
    if (hasCode(cause, "ELOOP")) return !1;
    if (!isMissing(cause)) throw cause;
    let hint = "Fix it or take it away.";
    throw new UsageError("This link leads nowhere.", { at: { file: nameOf(origin, path) }, hint, cause });
  }
}
function isMissing(error) {
  return hasCode(error, "ENOENT", "ENOTDIR");
}
function hasCode(error, ...codes) {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}
var mostMebibytes = 8;
function sourceOf(file, bytes) {
  if (bytes.length > mostMebibytes * 1024 * 1024) throw tooLarge(file);
  try {
    return { file, text: new TextDecoder("utf-8", { fatal: !0 }).decode(bytes).replaceAll(`\r
`, `
`) };
  } catch (error) {
    throw new UsageError("The file is not UTF-8 text.", { at: { file }, cause: error, hint: "Save it as UTF-8." });
  }
}
function tooLarge(file) {
  return new UsageError(`The file is larger than ${mostMebibytes} MiB.`, { at: { file } });
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
}, risks = Object.keys(riskControls);
function checkParts(folder, policy, examples, { frameworks, needsEveryPart }) {
  let file = `${folder.folder}/policy.rego`, rego = folder.rego ?? { file, text: "" }, declared = [
    ...checkMessage(policy, examples),
    ...policy.controls.flatMap((control) => checkControl(control, policy.id, frameworks)),
    ...checkKinds(policy),
    ...checkSettingTypes(policy)
  ];
  return [
    ...checkRisk(folder).map((message) => problemOf(file, message)),
    ...needsEveryPart ? checkFiles(folder).map((message) => problemOf(file, message)) : [],
    ...folder.readme ? checkReadme(folder.readme, policy) : [],
    ...declared.map(([name, message]) => problemAt(locateDeclared(rego, name), message))
  ];
}
function orKnown(name, known) {
  let near = nearest(name, known);
  return near === void 0 ? `known are ${known.join(", ")}` : `did you mean ${near}?`;
}
function checkRisk({ id }) {
  let risk = id.split("/").at(-2) ?? "";
  return risks.some((known) => known === risk) ? [] : [`${risk} is not a risk; ${orKnown(risk, risks)}`];
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
`) ? [] : [problemOf(file, `the headings are not these: ${expected.join(", ")}`)];
}
function checkMessage({ message, readsOwner }, examples) {
  let findings = examples.flatMap((example) => example.findings);
  return [...message.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name = ""]) => name === "subject" || name === "owner" && readsOwner || name !== "owner" && findings.every((finding) => name in finding.arguments) ? [] : [["message", `the message has {${name}}, which not every example's finding fills; add it to the finding's arguments`]]);
}
function checkControl(control, id, frameworks) {
  let [name = "", controlId = ""] = control.split(":"), framework = frameworks.find((candidate) => candidate.id === name);
  if (framework === void 0) {
    let known = frameworks.map((candidate) => candidate.id);
    return [[control, `there is no framework ${name} for ${control}; ${orKnown(name, known)}`]];
  }
  let found = framework.controls.find((candidate) => candidate.id === controlId);
  if (found === void 0) {
    let fix = isCustom(id) ? "fix the spelling" : "fix the spelling or add it there";
    return [[control, `frameworks/${name}.json has no control ${controlId}; ${fix}; ${framework.link} lists all`]];
  }
  return found.withdrawn === !0 ? [[control, `${control} was withdrawn; take the one that replaced it`]] : [];
}
function checkSettingTypes({ settings }) {
  return Object.entries(settings).flatMap(([name, setting]) => setting.minimum === void 0 || typeof setting.default == "number" ? [] : [[name, `the setting ${name} has a minimum, so its default must be a number`]]);
}
function checkKinds({ subject, kinds = [] }) {
  let known = [...kindsOf(subject), ...uncollectedKindsOf(subject)];
  return kinds.filter((kind) => !known.includes(kind)).map((kind) => [kind, `${kind} is not a kind of ${subject}; ${orKnown(kind, known)}`]);
}

export {
  problemAt,
  problemOf,
  formatProblem,
  inOrder,
  locateDeclared,
  beginnings,
  libraryFolder,
  readKitFiles,
  readPolicyTree,
  partShape,
  policyOf,
  libraryOf,
  nameOf,
  sourceOf,
  riskControls,
  risks,
  checkParts
};
