import type { Identity, Snapshot } from "../../../src/model/generated/snapshot.ts";
import { resolve } from "../../../src/resolve/index.ts";
import { subjectOf } from "../../resolve/records.ts";
import type { ExpectedPerson, ExpectedRoster } from "./expected.ts";

/** The moment for which the answers are written. */
export const today = "2026-11-28T12:00:00Z";

/** Everything in which a roster that was read differs from its answer. None: it was understood. */
export function differences(expected: ExpectedRoster, snapshot: Snapshot): readonly string[] {
  const resolution = resolve(snapshot, { now: today, timezone: "Etc/UTC" });
  const statusOf = (id: string): string => subjectOf(resolution, "identity", id).input.identity.status ?? "unknown";
  const matched = new Set<Identity>();
  const ofPeople = expected.people.flatMap((person) => {
    const found = snapshot.identities.filter((identity) => isCalled(identity, person));
    for (const identity of found) matched.add(identity);
    const [identity, ...others] = found;
    if (identity === undefined) return person.mayBeMissing ? [] : [`${person.id} is missing`];
    if (others.length > 0) return [`${person.id} is ${found.map(({ id }) => id).join(" and ")}`];
    return personDifferences(person, identity, statusOf(identity.id)).map((what) => `${person.id}: ${what}`);
  });
  const unexpected = snapshot.identities.filter((identity) => !matched.has(identity));
  return [...ofPeople, ...unexpected.map(({ id }) => `${id} is nobody`), ...coverageDifferences(expected, snapshot)];
}

function isCalled({ id }: Identity, person: ExpectedPerson): boolean {
  return [person.id, ...(person.otherIds ?? [])].some((name) => id.endsWith(`:person:${name}`));
}

function personDifferences(person: ExpectedPerson, identity: Identity, status: string): readonly string[] {
  return [
    ...differs("state", person.state, status === "retired" ? "departed" : status),
    ...differs("last day", person.lastDay, dayOf(identity.endedAt)),
    ...(person.mayBeMissing ? [] : nameDifferences(person, identity)),
    ...(person.lastWorkedAt === undefined
      ? []
      : differs("last day of work", person.lastWorkedAt, dayOf(identity.lastWorkedAt))),
    ...(person.contractEndsAt === undefined
      ? []
      : differs("end of the contract", person.contractEndsAt, dayOf(identity.contractEndsAt))),
    ...(person.earlierPeriods === undefined
      ? []
      : differs("earlier periods", json(person.earlierPeriods), json(identity.earlierPeriods))),
    ...(person.githubLogin === undefined || hasLogin(identity, person.githubLogin) ? [] : ["the login is not read"]),
    ...(person.contradicts === undefined || (identity.status === "active" && typeof identity.endedAt === "string")
      ? []
      : ["the contradiction is lost"]),
  ];
}

function nameDifferences(person: ExpectedPerson, identity: Identity): readonly string[] {
  const words = wordsOf(identity.name);
  return [
    ...differs("addresses", json(person.emails.toSorted()), json((identity.emails ?? []).toSorted())),
    ...(wordsOf(person.name).every((word) => words.includes(word)) ? [] : [`the name is ${json(identity.name)}`]),
  ];
}

function differs<Value>(what: string, right: Value | readonly Value[], actual: Value): readonly string[] {
  const answers = Array.isArray(right) ? right : [right];
  return answers.includes(actual) ? [] : [`${what} is ${json(actual)}, not ${answers.map(json).join(" or ")}`];
}

/** The day of a fact. A fact that is absent is unknown. */
function dayOf(fact: string | null | undefined): string | null {
  return fact === undefined ? "unknown" : (fact?.slice(0, 10) ?? null);
}

function hasLogin({ logins = [] }: Identity, right: string): boolean {
  return logins.some(({ system, login }) => system === "github" && login === right);
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().split(/[^\p{L}\p{M}'-]+/u);
}

function json(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}

function coverageDifferences(expected: ExpectedRoster, { coverage }: Snapshot): readonly string[] {
  const said = coverage
    .flatMap(({ reason = "", consequence = "", skipped = [] }) => [
      reason,
      consequence,
      ...skipped.map((skip) => skip.reason),
    ])
    .join(" ");
  const lines = namedLines(said);
  const silent = expected.named.filter((named) =>
    typeof named === "number" ? !lines.has(named) : !said.includes(named),
  );
  return [
    ...coverage.flatMap(({ status }) => differs<string>("coverage", expected.coverage, status)),
    ...silent.map(
      (named) => `${typeof named === "number" ? `line ${named}` : json(named)} is not named in ${json(said)}`,
    ),
  ];
}

/** Numbers of lines in a text: `people.csv:3-5`, `people.csv:7, 9`, `line 11`, `lines 3 to 5`. */
function namedLines(said: string): ReadonlySet<number> {
  const lists = said.matchAll(/(?:\.csv:|\blines? )(\d+(?:(?:-| to |, | and )\d+)*)/g);
  return new Set([...lists].flatMap(([, list = ""]) => list.split(/, | and /).flatMap(linesOf)));
}

function linesOf(range: string): readonly number[] {
  const [from = 0, to = from] = range.split(/-| to /).map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
