import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  renderColumns
} from "./chunk-command-shell-columns.js";
import {
  github,
  isRepositoryName,
  readAwsProfile,
  readOriginRepository,
  readSurroundings
} from "./chunk-command-setup-aws-profile.js";
import {
  nearestCheckout
} from "./chunk-command-setup-anchor.js";
import {
  defaultConfiguration,
  isThere,
  readSettings,
  readUserFile
} from "./chunk-command-setup-settings.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-collect-github-throttle.js";
import "./chunk-collect-github-repositories.js";
import "./chunk-collect-github-failure.js";
import "./chunk-collect-budget.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import "./chunk-model-previous.js";
import {
  findPackage,
  packageRepository
} from "./chunk-command-shell-package.js";
import {
  appendUserFile,
  createUserFile,
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import "./chunk-report-table-width.js";
import "./chunk-model-stringify.js";
import {
  omitUndefined
} from "./chunk-model-omit-undefined.js";
import "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import "./chunk-model-memoize.js";
import "./chunk-model-group.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/command/init.ts
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join as join2, resolve } from "node:path";

// src/command/init/look-around.ts
import { join, relative, sep } from "node:path";
var schemaCopy = ".outlived/config.schema.json";
async function lookAround(edge) {
  let { folder, environment } = edge, settings = await readSettings(void 0, edge), { root, toRoot, fromRoot } = pathsOf(folder);
  if (fromRoot !== "" && !isPlainPath(fromRoot))
    throw new UsageError(`The workflow cannot name the folder ${JSON.stringify(fromRoot)} in its commands.`, {
      hint: "Run init in the root of the checkout, or in a folder whose path has only letters, digits, dots, hyphens and underscores."
    });
  let repository = await findRepository(root, settings, environment), aws = await findAws(settings, edge), timezone = localTimezone(), { version } = findPackage(), action = packageRepository(), schema = await findSchema(folder, version, action), roster = settings.configuration.value.sources?.roster?.[0]?.csv, isPlain = isPlainPath(roster ?? ""), notes = settings.file === void 0 ? [describeGithub(repository), describeAws(aws)] : [];
  return omitUndefined({ ...{ version, action, repository, aws, timezone, toRoot, fromRoot, schema, notes }, roster: isPlain && roster !== void 0 ? roster : "people.csv" });
}
function isPlainPath(path) {
  return /^[\w.][\w./-]*$/.test(path) && !path.split("/").includes("..");
}
function describeGithub(repository) {
  return repository === void 0 ? "This is no checkout of a repository on GitHub, so outlived.yaml reads nothing from GitHub." : `outlived.yaml reads the repository ${repository} on GitHub.`;
}
function describeAws(aws) {
  if (aws === void 0) return "No AWS credentials were found, so outlived.yaml reads nothing from AWS.";
  let facts = [aws.account && `account ${aws.account}`, aws.region].filter((fact) => fact !== void 0);
  return `outlived.yaml reads AWS with the credentials of the environment${facts.length === 0 ? "" : ` (${facts.join(", ")})`}.`;
}
function pathsOf(folder) {
  let root = nearestCheckout(folder) ?? folder, asPrefix = (path) => path === "" ? "" : `${path.split(sep).join("/")}/`;
  return { root, toRoot: asPrefix(relative(folder, root)), fromRoot: asPrefix(relative(root, folder)) };
}
async function findRepository(root, { configuration }, environment) {
  let configured = configuration.value.sources?.github?.flatMap(({ repositories = [] }) => repositories) ?? [], origin = await readOriginRepository(root, environment.GITHUB_SERVER_URL);
  return [environment.GITHUB_REPOSITORY, origin, configured[0]].find(
    (name) => name !== void 0 && isRepositoryName(name)
  );
}
async function findAws({ configuration, folder }, { environment }) {
  let { sources } = configuration.value;
  return (sources ?? defaultConfiguration(await readSurroundings(folder, environment)).configuration.value.sources)?.aws === void 0 ? void 0 : readAwsProfile(environment);
}
function localTimezone() {
  let { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return /^[A-Z]\w+\/[\w+/-]+$/.test(timeZone) && !timeZone.startsWith("Etc/") ? timeZone : void 0;
}
async function findSchema(folder, version, action) {
  let installed = "node_modules/outlived/schema/config.schema.json";
  return await isThere(join(folder, installed)) ? `./${installed}` : action === void 0 ? `./${schemaCopy}` : `https://raw.githubusercontent.com/${action}/v${version}/schema/config.schema.json`;
}

// src/command/init/template.ts
function fillTemplate(template, values) {
  let branch, lines = [];
  for (let line of template.split(`
`)) {
    let [, word, condition = ""] = /^<<(if|else|end)(?: (\w+))?>>$/.exec(line) ?? [];
    if (word === void 0) {
      (branch === void 0 || branch.isTrue !== branch.isElse) && lines.push(fillLine(line, values));
      continue;
    }
    if (word === "if" != (branch === void 0)) throw new Error(`The template has a wrong ${line}.`);
    word === "if" ? branch = { isTrue: isTrue(condition, values), isElse: !1 } : branch = word === "else" && branch !== void 0 ? { ...branch, isElse: !0 } : void 0;
  }
  if (branch !== void 0) throw new Error("The template has an <<if>> without its <<end>>.");
  return lines.join(`
`);
}
function isTrue(name, values) {
  if (!(name in values)) throw new Error(`The template asks for ${name}, which nobody gives.`);
  return !!values[name];
}
function fillLine(line, values) {
  return line.replaceAll(/<<(\w+)>>/g, (_, name) => {
    let value = values[name];
    if (value === void 0) throw new Error(`The template has no value for ${name}.`);
    return value;
  });
}

// src/command/init/files.ts
var placeholder = { owner: "your-organization", account: "111122223333", region: "eu-central-1" }, configurationFile = "outlived.yaml";
function workflowFile({ toRoot }) {
  return `${toRoot}.github/workflows/outlived.yml`;
}
function planFiles(found, templates, names) {
  return [
    { path: configurationFile, text: fillTemplate(templates.configuration, configurationValues(found)) },
    ...found.schema === `./${schemaCopy}` ? [{ path: schemaCopy, text: templates.schema }] : [],
    ...found.roster === "people.csv" ? [{ path: "people.csv", text: templates.roster }] : [],
    { path: ".gitignore", text: templates.gitignore, isAdded: !0 },
    { path: workflowFile(found), text: fillTemplate(templates.workflow, workflowValues(found, names)) }
  ];
}
function configurationValues({ aws, repository, schema, timezone, toRoot }) {
  let entry = aws?.region === void 0 ? "{}" : `region: ${aws.region}`, code = toRoot === "" ? "." : toRoot.slice(0, -1);
  return { schema, timezone, aws: aws && entry, repository, owner: ownerOf(repository), code };
}
function workflowValues(found, names) {
  let { action, aws, fromRoot, repository, roster, version } = found;
  return {
    owner: ownerOf(repository) ?? placeholder.owner,
    roster: `${fromRoot}${roster}`,
    config: fromRoot === "" ? "" : `${fromRoot}${configurationFile}`,
    aws: aws && "yes",
    account: aws?.account ?? placeholder.account,
    region: aws?.region ?? placeholder.region,
    action,
    version,
    redact: names ? "" : "yes"
  };
}
function ownerOf(repository) {
  return repository?.split("/")[0];
}
function missingLines(existing, wanted) {
  let present = new Set(existing.split(/\r?\n/).map((line) => line.trim())), lines = wanted.split(`
`).filter((line) => line !== "" && !present.has(line));
  return lines.length === 0 ? "" : `${existing === "" || existing.endsWith(`
`) ? "" : `
`}${lines.join(`
`)}
`;
}
function openPoints(workflow) {
  let lines = workflow.split(`
`).map((line, index) => ({ text: line.replace(/(?:^|\s)#.*$/, ""), line: index + 1 })), replaced = new RegExp(String.raw`\byour-[\w-]+|\b${placeholder.account}\b`, "g"), linesOf = /* @__PURE__ */ new Map();
  for (let { text, line } of lines)
    for (let [what] of text.matchAll(replaced)) linesOf.set(what, [...linesOf.get(what) ?? [], line]);
  let code = lines.map(({ text }) => text).join(`
`), named = (kind) => {
    let names = [...code.matchAll(new RegExp(String.raw`\b${kind}\.(\w+)`, "g"))].map(([, name]) => name);
    return [...new Set(names)].join(", ");
  };
  return [
    ...[...linesOf].map(([what, at]) => `replace ${what} (${at.length === 1 ? "line" : "lines"} ${at.join(", ")})`),
    `set the variables ${named("vars")} and the secrets ${named("secrets")}`
  ];
}

// src/command/init/github-app.ts
async function printAppManifest(edge) {
  let { environment, folder } = edge, server = environment.GITHUB_SERVER_URL || "https://github.com", [owner] = (await readOriginRepository(folder, server))?.split("/") ?? [], repository = packageRepository(), homepage = repository === void 0 ? "https://www.npmjs.com/package/outlived" : `https://github.com/${repository}`, manifest = appManifest(github.sections, homepage, owner);
  return edge.stdout.write(`${JSON.stringify(manifest, null, 2)}
`), edge.stderr.write(howToRegister(manifest, registrationAddress(server, owner))), 0;
}
var longestName = 34;
function appManifest(sections, homepage, owner = "your-organization") {
  let readable = sections.flatMap(({ permissions }) => permissions.map((permission) => permission.split("="))).flatMap(([name = "", level]) => level === "read" ? [[name, level]] : []);
  return {
    name: `outlived-${owner}`.slice(0, longestName),
    description: "Reads which credentials outlived their owner, and changes nothing.",
    url: homepage,
    public: !1,
    default_permissions: Object.fromEntries(readable.toSorted(([one], [other]) => one < other ? -1 : 1)),
    default_events: [],
    // GitHub wants an address although no event is sent.
    hook_attributes: { url: homepage, active: !1 },
    // Whoever sees the code in this address can have the private key, so it leads to nobody.
    redirect_url: "http://localhost/outlived"
  };
}
function registrationAddress(server, owner = "your-organization") {
  return `${server.replace(/\/+$/, "")}/organizations/${owner}/settings/apps/new`;
}
function filledAddress({ name, description, url, default_permissions }, address) {
  let settings = { name, description, url, public: "false", webhook_active: "false", ...default_permissions };
  return `${address}?${new URLSearchParams(settings).toString()}`;
}
function howToRegister(manifest, address) {
  return `
This is the manifest of a GitHub App that can read what outlived reads, and nothing else.
An owner of the organization registers it in one of two ways.

By a link. It opens the form with the same settings; then generate a private key on the page of the app:

${filledAddress(manifest, address)}

By the manifest. Post it as the field "manifest" of a form to

${address}

GitHub then leads to ${manifest.redirect_url}?code=CODE, where nobody answers. Within an hour this prints the
number of the app ("id") and its private key ("pem"):

gh api --method POST /app-manifests/CODE/conversions

Afterwards install the app on all repositories of the organization, and put its number into OUTLIVED_GITHUB_APP_ID and
the key into OUTLIVED_GITHUB_APP_PRIVATE_KEY. \`outlived doctor\` says whether it can read everything.
`;
}

// src/command/init.ts
async function runInit(options, edge) {
  if (options.github === !0) return printAppManifest(edge);
  let found = await lookAround(edge);
  writeNotes(found.notes, edge);
  let names = await decideNames(options, found, edge), planned = planFiles(found, await readTemplates(), names), present = await whichAreThere(planned, edge), files = planned.filter(({ path }) => path !== schemaCopy || !present.has(configurationFile));
  if (options.dryRun === !0)
    return edge.stdout.write(await renderPlan(files, present, edge)), 0;
  let outcomes = [];
  for (let file of files)
    edge.signal.throwIfAborted(), outcomes.push([file.path, await writePlanned(file, edge)]);
  return edge.stdout.write(renderColumns(["File", "What was done"], outcomes, edge.stdout.columns)), writeNotes(nextSteps(files, new Map(outcomes)), edge), 0;
}
async function whichAreThere(files, { folder }) {
  let answers = await Promise.all(files.map(({ path }) => isThere(join2(folder, path))));
  return new Set(files.flatMap(({ path }, index) => answers[index] === !0 ? [path] : []));
}
var leftAlone = "left alone; it is there already";
async function decideNames({ names, dryRun }, found, edge) {
  return names !== void 0 ? names === "yes" : await isThere(join2(edge.folder, workflowFile(found))) ? !1 : edge.ask !== void 0 && dryRun !== !0 ? askForNames(edge.ask) : (writeNotes(["Alerts will name nobody, because nobody could be asked; `--names yes` lets them."], edge), !1);
}
var question = "May alerts name people? Everybody who sees the alerts of the repository sees the names. [y/N] ";
async function askForNames(ask) {
  let answer = (await ask(question)).trim().toLowerCase();
  return ["y", "yes"].includes(answer) ? !0 : ["", "n", "no"].includes(answer) ? !1 : askForNames(ask);
}
async function readTemplates() {
  let { folder } = findPackage(), read = (path) => readFile(join2(folder, path), "utf8"), [configuration, roster, gitignore, workflow, schema] = await Promise.all([
    read("templates/init/outlived.yaml"),
    read("templates/init/people.csv"),
    read("templates/init/gitignore"),
    read("templates/init/workflow.yml"),
    read("schema/config.schema.json")
  ]);
  return { configuration, roster, gitignore, workflow, schema };
}
async function writePlanned({ path, text, isAdded }, edge) {
  if (await makeFolder(path, edge), await createUserFile(path, text, edge.folder)) return "written";
  if (isAdded !== !0) return leftAlone;
  let missing = missingLines(await readUserFile(path, edge.folder), text);
  return missing === "" ? "left alone; it has these lines already" : (await appendUserFile(path, missing, edge.folder), `added ${missing.trim().split(`
`).join(", ")}`);
}
async function makeFolder(path, { folder }) {
  try {
    await mkdir(dirname(resolve(folder, path)), { recursive: !0 });
  } catch (error) {
    throw new UsageError("Its folder cannot be made.", { at: { file: path }, cause: error });
  }
}
async function renderPlan(files, present, { folder }) {
  let parts = [];
  for (let { path, text, isAdded } of files) {
    let existing = isAdded && present.has(path) ? await readUserFile(path, folder) : void 0, added = existing === void 0 ? "" : missingLines(existing, text);
    added !== "" ? parts.push(`--- ${path}: would be added
${added.trimStart()}`) : parts.push(present.has(path) ? `--- ${path}: ${leftAlone}
` : `--- ${path}: would be written
${text}`);
  }
  return parts.join(`
`);
}
function nextSteps(files, outcomes) {
  let isWritten = (path) => outcomes.get(path) === "written", workflow = files.find(({ path }) => path.endsWith("/outlived.yml"));
  return [
    ...isWritten("people.csv") ? ["people.csv has two invented people. Replace it by a list of yours; `outlived roster` says how it is read."] : [],
    ...isWritten(configurationFile) ? ["Next: `outlived doctor` says whether a scan would work, then `outlived scan`."] : [],
    ...workflow !== void 0 && isWritten(workflow.path) ? [`Before ${workflow.path} runs: ${openPoints(workflow.text).join("; ")}.`] : []
  ];
}
export {
  runInit
};
