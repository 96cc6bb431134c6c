import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  renderColumns
} from "./chunk-command-shell-columns.js";
import {
  collectSnapshot,
  describeMissingTies,
  resolve
} from "./chunk-scan.js";
import "./chunk-model-joint.js";
import "./chunk-evaluate-module-run.js";
import {
  chooseSources,
  providers,
  roster,
  understandRoster
} from "./chunk-command-setup-aws-profile.js";
import {
  readSettings
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
  thisTool
} from "./chunk-command-shell-package.js";
import {
  plainText,
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import "./chunk-evaluate-opa.js";
import {
  wrap
} from "./chunk-report-table-width.js";
import "./chunk-model-stringify.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-model-alike.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import "./chunk-report-text.js";
import "./chunk-model-memoize.js";
import {
  unique
} from "./chunk-model-group.js";
import {
  countOf
} from "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/command/roster.ts
import { resolve as resolvePath } from "node:path";

// src/command/roster-text.ts
var fieldNames = {
  id: "employee id",
  name: "name",
  firstName: "first name",
  lastName: "last name",
  email: "e-mail address",
  alternateEmails: "further e-mail addresses",
  status: "status",
  flag: "whether somebody is there",
  leftFlag: "whether somebody has left",
  suspendedFlag: "whether the account is suspended",
  archivedFlag: "whether the account is archived",
  blockedFlag: "whether the account is blocked",
  endReason: "reason of leaving",
  rehiredAt: "first day of the present employment",
  startedAt: "first day",
  endedAt: "last day of employment",
  lastWorkedAt: "last day of work",
  contractEndsAt: "end of the contract",
  movedAt: "day of the last change of team",
  team: "team",
  previousTeam: "previous team",
  manager: "manager",
  successor: "successor",
  employment: "kind of employment",
  login: "login",
  githubLogin: "GitHub login",
  githubId: "GitHub id",
  awsUser: "AWS user name",
  kind: "person, workload, agent or team"
}, mostStatuses = 20, narrow = 80;
function renderRoster(shown, width) {
  let { entry, source, understood } = shown, page = (sentences) => sentences.flatMap((text) => wrap(plainText(text), width ?? narrow)).map((line) => `${line}
`).join("");
  return [
    page([`${entry.csv} (${source.id})`, describeForm(understood)]),
    columnTable(understood, width),
    page(describeUnused(understood.unused)),
    statusTable(understood, width),
    page(describePeople(shown)),
    page(describeTroubles(shown))
  ].filter((part) => part !== "").join(`
`);
}
function describeForm({ encoding, table, dateOrder }) {
  let delimiters = { ",": "a comma", ";": "a semicolon", "	": "a tab", "|": "a bar" }, order = dateOrder === void 0 ? "as each of them shows" : { "day-month-year": "day first", "month-day-year": "month first" }[dateOrder], delimiter = delimiters[table.delimiter];
  return `Encoding ${encoding.toUpperCase()}, cells separated by ${delimiter}, headings in line ${table.headings.line}, dates read ${order}.`;
}
function columnTable({ columns }, width) {
  let sorted = [...columns].flatMap(
    ([field, found]) => found.map(({ index, heading }) => ({ index, cells: [heading, fieldNames[field]] }))
  ).toSorted((a, b) => a.index - b.index);
  return renderColumns(
    ["Column", "Read as"],
    sorted.map(({ cells }) => cells),
    width
  );
}
function describeUnused(columns) {
  let quiet = columns.filter(({ unused, holds }) => unused !== void 0 && holds === void 0), unknown = columns.filter(({ unused, holds }) => unused === void 0 && holds === void 0), list = (all) => all.map(({ heading }) => heading).join(", ");
  return [
    ...quiet.length === 0 ? [] : [`Understood and not used: ${list(quiet)}.`],
    ...unknown.length === 0 ? [] : [`Not understood: ${list(unknown)}.`],
    ...columns.filter(({ holds }) => holds !== void 0).map(({ heading, holds }) => `Not understood, although it may say who has left: ${heading} holds ${holds}.`)
  ];
}
function statusTable({ statuses }, width) {
  if (statuses.length === 0) return "";
  let unknown = statuses.filter(({ said }) => said === void 0), chosen = new Set(
    unique([...statuses.slice(0, mostStatuses / 2), ...unknown, ...statuses]).slice(0, mostStatuses)
  ), rows = statuses.filter((status) => chosen.has(status)).map(({ text, rows: count, said }) => [text, String(count), meaningOf(said)]), rest = statuses.length - rows.length;
  return rest > 0 && rows.push([`and ${rest} more`, "", ""]), renderColumns(["Status", "Rows", "Means"], rows, width);
}
function meaningOf(said) {
  if (said === void 0) return "not understood: explain it under statuses";
  let meanings = {
    active: "is there",
    employed: "is there, unless another word of the row says otherwise",
    suspended: "employed, and not at work",
    departed: "has left",
    retired: "out of service",
    future: "not there yet",
    off: "has left if a last day, a reason or another word of the row says so, else unknown"
  };
  return said.means === void 0 ? "its date is the last day" : said.lastDay === void 0 ? meanings[said.means] : `${meanings[said.means]}, its date is the last day`;
}
function describePeople({ identities, resolution }) {
  let counts = /* @__PURE__ */ new Map(), add = (what) => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (let { input } of resolution.subjects(/* @__PURE__ */ new Set(["identity"]))) {
    if (!("identity" in input)) continue;
    let { status, daysSinceEnd } = input.identity;
    add(status ?? "unknown"), typeof daysSinceEnd == "number" && add("known last day");
  }
  let numberOf = (what) => counts.get(what) ?? 0, leavers = numberOf("departed") + numberOf("retired"), present = `${numberOf("active")} there, ${numberOf("suspended")} employed and not at work, ${numberOf("future")} not there yet`;
  return [
    `${countOf(identities.length, "person", "people")}: ${present}, ${leavers} left (${numberOf("known last day")} with a known last day), ${numberOf("unknown")} unknown.`
  ];
}
function describeTroubles({ understood: { columns }, coverage, identities }) {
  let hasOne = (...fields) => fields.some((field) => columns.has(field)), missing = [
    [hasOne("status", "flag", "leftFlag"), "No status: who has left is known by dates alone."],
    [hasOne("endedAt", "lastWorkedAt"), "No last day: when somebody left is not known, nor what was used afterwards."],
    [hasOne("startedAt", "rehiredAt"), "No first day: an older credential cannot be told from the person's own."],
    [hasOne("team"), "No team: a tag that names a team names nobody."]
  ];
  return [
    ...coverage.flatMap(({ skipped = [] }) => skipped.map(({ count, reason }) => `${count} left out: ${reason}.`)),
    ...coverage.flatMap(({ reason, consequence }) => [reason, consequence].filter((text) => text !== void 0)),
    ...missing.flatMap(([isThere, cost]) => isThere ? [] : [cost]),
    ...describeMissingTies(identities)
  ];
}

// src/command/roster.ts
async function runRoster(file, options, edge) {
  let settings = await readSettings(options.config, edge), files = await chooseFiles(file, settings, edge), shown = [];
  for (let one of files) shown.push(await readFile(one, settings, edge));
  return edge.stdout.write(shown.map((one) => renderRoster(one, edge.stdout.columns)).join(`
`)), 0;
}
async function chooseFiles(file, settings, edge) {
  let sources = await chooseSources(settings, edge), configured = (sources.entries.roster ?? []).map((entry) => ({ entry, folder: sources.folder }));
  if (file !== void 0) {
    let path = resolvePath(edge.folder, file), known = configured.find(({ entry, folder }) => resolvePath(folder, entry.csv) === path);
    return writeNotes(known === void 0 ? [] : [`${file} is read with its settings in the configuration.`], edge), [known ?? { entry: { csv: file }, folder: edge.folder }];
  }
  if (configured.length > 0) return configured;
  throw new UsageError("There is no roster: the configuration names none, and there is no people.csv.", {
    hint: "Name a file, as in `outlived roster people.csv`, or add one under sources.roster."
  });
}
async function readFile({ entry, folder }, settings, edge) {
  let { environment, now, signal } = edge, context = { environment, now, signal, folder, progress: () => {
  }, firstPageOnly: !1 }, [connected] = await roster.connect(entry, context);
  if (connected === void 0 || "refusal" in connected) throw new Error("A roster needs no sign-in.");
  let understood = await understandRoster(connected.connection), snapshot = await collectSnapshot({ providers, entries: { roster: [entry] }, context }, thisTool()), { timezone } = settings.configuration.value, resolution = resolve(snapshot, { now: snapshot.collectedAt, ...timezone !== void 0 && { timezone } }), coverage = resolution.coverage.filter(({ source }) => source === connected.source.id);
  return { entry, source: connected.source, understood, coverage, identities: snapshot.identities, resolution };
}
export {
  runRoster
};
