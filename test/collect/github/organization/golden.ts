import type { Coverage, Reference, Snapshot } from "../../../../src/model/generated/snapshot.ts";
import { groupBy } from "../../../../src/model/group.ts";
import { isRecord } from "../../../../src/model/is-record.ts";
import { resolve } from "../../../../src/resolve/index.ts";

const heading = `A day without a time is at 09:00:00 UTC. Ids are without "github:acme-example" at their start.`;

/** A snapshot as text: a line for each record, and a line for all entries of a section that differ in their place only. */
export function describeSnapshot(snapshot: Snapshot): string {
  const { sources, coverage, identities, accounts, credentials, references } = snapshot;
  const meanings = meaningsOf(snapshot);
  const parts: Readonly<Record<string, readonly string[]>> = {
    sources: sources.map((one) => describeRecord(one, [])),
    coverage: describeCoverage(coverage),
    identities: identities.map((one) => describeRecord(one, ["kind", "from"])),
    accounts: accounts.map((one) => describeRecord(one, ["kind", "source", "externalId"])),
    credentials: credentials.map((one) => describeRecord(one, ["kind", "source", "scope"])),
    references: references.map((one) => describeReference(one, meanings.get(one.id))),
  };
  const texts = Object.entries(parts).map(([name, lines]) => [`# ${lines.length} ${name}`, ...lines].join("\n"));
  return `${[heading, ...texts].join("\n\n")}\n`;
}

/** What each line of code means, by the id of the reference. */
function meaningsOf(snapshot: Snapshot): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  for (const { input } of resolve(snapshot, { now: snapshot.collectedAt }).subjects(new Set(["reference"]))) {
    if ("reference" in input && input.credential !== undefined) meanings.set(input.id, input.credential.id);
  }
  return meanings;
}

function describeReference(reference: Reference, meaning: string | undefined): string {
  const text = describeRecord(reference, ["kind", "source", "name", "role"]);
  return `${text} -> ${meaning === undefined ? "nothing for certain" : shortened(meaning)}`;
}

/** The id, then every other field that the id does not say. */
function describeRecord(record: object, told: readonly string[]): string {
  const { id, ...fields } = { id: "", ...record };
  const others = Object.entries(fields).filter(
    ([name, value]) => !told.includes(name) && !(name === "externalId" && id.endsWith(`:${String(value)}`)),
  );
  return [shortened(id), ...others.map(([name, value]) => `${name}=${describe(value)}`)].join(" ");
}

function shortened(id: string): string {
  return id.replace(/^github:acme-example(?=[:/])[:/]/, "");
}

function describe(value: unknown): string {
  if (typeof value === "string") {
    const text = shortened(value.replace(/T09:00:00Z$/, ""));
    return /[\s,=[\]{}]|^$/.test(text) ? JSON.stringify(text) : text;
  }
  if (Array.isArray(value)) return `[${value.map(describe).join(", ")}]`;
  return isRecord(value) ? describeParts(value) : String(value);
}

/** What a permission, a use and other parts of a record say, without the names of what is in them. */
function describeParts({ detail: _detail, hash, ...parts }: Readonly<Record<string, unknown>>): string {
  const texts = Object.values(parts).map(describe);
  return [...texts, ...(typeof hash === "string" ? [`#${hash.slice(0, 8)}`] : [])].join("/");
}

/** Scopes that a line names. */
const fewScopes = 15;

function describeCoverage(coverage: readonly Coverage[]): readonly string[] {
  const alike = groupBy(coverage, ({ scope, count: _count, observedAt: _at, source, ...entry }) => {
    const text = describeRecord(entry, ["section", "kinds"]).trim();
    const place = scope === undefined ? source.replace(/^github:acme-example$/, "") : "by repository";
    const general = scope === undefined ? text : text.replaceAll(scope, "<repository>");
    return [entry.section, place, general].filter((part) => part !== "").join(" ");
  });
  return [...alike].map(([text, entries]) => `${text} ${describePlaces(entries)}`.trim());
}

/** The number of records in each place that has some, and how many have none. */
function describePlaces(entries: readonly Coverage[]): string {
  const [first] = entries;
  if (first?.scope === undefined) return first?.count === undefined ? "" : `count=${first.count}`;
  const named = entries.filter(({ count }) => count !== 0);
  const nothing = entries.length - named.length;
  const isMany = named.length > fewScopes && named.every(({ count }) => count === undefined);
  const names = isMany
    ? [`${named.length} repositories`]
    : named.map(({ scope = "", count }) =>
        [scope.replace("acme-example/", ""), ...(count === undefined ? [] : [count])].join(" "),
      );
  return `: ${[...names, ...(nothing === 0 ? [] : [`none in ${nothing}`])].join(", ")}`;
}
