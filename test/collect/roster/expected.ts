import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { RosterEntry } from "../../../src/model/generated/configuration.ts";

/** Where the made-up exports are, each with the right answer beside it. */
export const folder = new URL("../../../fixtures/rosters", import.meta.url).pathname;

type State = "active" | "suspended" | "departed" | "future" | "unknown";

/** A day, null: known to be none, or "unknown": the roster does not say it in a way that can be read. */
type Day = string | null;

/** One answer, or several of which each is an honest reading. */
type Answer<Value> = Value | readonly Value[];

export interface ExpectedPerson {
  /** The roster's own number, or the address in lower case where it has none. */
  readonly id: string;
  /** Other ids that the same person may have. Nobody else may have one of them. */
  readonly otherIds?: readonly string[];
  /** The row is damaged: the person may be missing, or be known by the id alone. */
  readonly mayBeMissing?: true;
  /** Words that the name has. */
  readonly name: string;
  readonly emails: readonly string[];
  readonly state: Answer<State>;
  readonly lastDay: Answer<Day>;
  readonly lastWorkedAt?: Day;
  readonly contractEndsAt?: Day;
  readonly earlierPeriods?: readonly { readonly startedAt?: string; readonly endedAt?: string }[];
  readonly githubLogin?: string;
  /** The row says active and has an old last day: both facts have to stay. */
  readonly contradicts?: true;
}

export interface ExpectedRoster {
  /** The document or the URL from which the headings are. */
  readonly source: string;
  readonly why?: string;
  readonly configuration: RosterEntry;
  readonly coverage: Answer<"complete" | "partial">;
  /** What must be named because it is not understood: a text, or the number of a line. */
  readonly named: readonly (string | number)[];
  readonly people: readonly ExpectedPerson[];
}

const text = { type: "string", minLength: 1 };
const day = { anyOf: [{ type: "string", format: "date" }, { const: "unknown" }, { type: "null" }] };
const state = { enum: ["active", "suspended", "departed", "future", "unknown"] };
const coverage = { enum: ["complete", "partial"] };

function closed(properties: Readonly<Record<string, object>>, required: readonly string[]): object {
  return { type: "object", additionalProperties: false, required, properties };
}

function answer(one: object): object {
  return { anyOf: [one, { type: "array", items: one, minItems: 2, uniqueItems: true }] };
}

const person = closed(
  {
    id: text,
    otherIds: { type: "array", items: text, minItems: 1 },
    mayBeMissing: { const: true },
    name: text,
    emails: { type: "array", items: { type: "string", pattern: "^[^@\\sA-Z]+@example\\.com$" } },
    state: answer(state),
    lastDay: answer(day),
    lastWorkedAt: day,
    contractEndsAt: day,
    earlierPeriods: { type: "array", items: closed({ startedAt: day, endedAt: day }, []), minItems: 1 },
    githubLogin: text,
    contradicts: { const: true },
  },
  ["id", "name", "emails", "state", "lastDay"],
);

const entry = JSON.parse(readFileSync(new URL("../../../schema/config.schema.json", import.meta.url), "utf8"))
  .properties.sources.properties.roster.items;

const expectedRoster = closed(
  {
    source: text,
    why: text,
    configuration: entry,
    coverage: answer(coverage),
    named: { type: "array", items: { anyOf: [text, { type: "integer", minimum: 1 }] } },
    people: { type: "array", items: person, minItems: 1 },
  },
  ["source", "configuration", "coverage", "named", "people"],
);

const ajv = new Ajv2020({ allErrors: true, strict: false });
ajv.addFormat("date", (written) => new Date(`${written}T00:00:00Z`).toJSON()?.startsWith(written) ?? false);
const isExpectedRoster = ajv.compile<ExpectedRoster>(expectedRoster);

/** Reads the answer beside an export. A typo in it is an error. */
export function readExpected(name: string): ExpectedRoster {
  const expected: unknown = JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
  if (!isExpectedRoster(expected)) throw new Error(`${name}.json: ${ajv.errorsText(isExpectedRoster.errors)}`);
  return expected;
}

/** The exports and the answers, by name. */
export function exportNames(extension: ".csv" | ".json"): readonly string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(extension));
  return files.map((file) => file.slice(0, -extension.length)).toSorted();
}
