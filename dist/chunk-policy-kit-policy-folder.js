import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  UsageError
} from "./chunk-model-errors.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";

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

export {
  beginnings,
  libraryFolder,
  readKitFiles,
  readPolicyTree,
  partShape,
  policyOf,
  libraryOf,
  nameOf,
  sourceOf
};
