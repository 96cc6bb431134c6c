import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import contract from "../../fixtures/contracts/ocsf.schema.json" with { type: "json" };
import type { Finding, Result } from "../../src/model/generated/result.ts";
import { severities } from "../../src/model/policy.ts";
import { render } from "../../src/report/ocsf.ts";
import { readStory, stories, textOf } from "./stories.ts";

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(contract);

const leavers = readStory("leavers");
const [sample] = leavers.findings;
if (sample === undefined) throw new Error("the story has findings");

/** What the tests look at; the contract says what an event is. */
interface Event {
  readonly severity_id: number;
  readonly finding_info: { readonly uid: string };
  readonly compliance: {
    readonly status: string;
    readonly standards: readonly string[];
    readonly requirements: readonly string[];
  };
  readonly resources: readonly { readonly uid: string; readonly name: string }[];
  readonly unmapped: { readonly owner?: { readonly claims: readonly unknown[] } };
}

function eventsOf(result: Result): readonly Event[] {
  const lines = textOf(render, result).split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line): Event => JSON.parse(line));
}

function eventWith(changes: Partial<Finding>): Event {
  const [event] = eventsOf({ ...leavers, findings: [Object.assign({}, sample, changes)] });
  if (event === undefined) throw new Error("a finding has an event");
  return event;
}

function complaintsOn(event: unknown): readonly string[] {
  validate(event);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.each(stories)("%s", (story) => {
  const result = readStory(story);
  const events = eventsOf(result);

  test("is a valid Compliance Finding on each line, for each finding and for each unknown verdict", () => {
    expect(events).toHaveLength(result.findings.length + result.unknowns.length);
    expect(events.flatMap((event) => complaintsOn(event))).toEqual([]);
  });

  test("an unknown verdict is a warning, and never a failure or a pass", () => {
    expect(events.map(({ compliance }) => compliance.status)).toEqual([
      ...result.findings.map(() => "Fail"),
      ...result.unknowns.map(() => "Warning"),
    ]);
  });

  test("each event has an id of its own", () => {
    const uids = events.map(({ finding_info: { uid } }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
  });
});

test.each([
  ["seconds in place of milliseconds", { time: 1_794_816_000 }, "/time"],
  ["a severity that does not go with its number", { severity: "Low" }, "/severity"],
  ["an attribute that the class does not have", { owner: {} }, "must NOT have additional properties"],
  ["a resource that nothing names", { resources: [{ type: "x" }] }, "/resources/0"],
  ["another class", { class_uid: 2004 }, "/class_uid"],
  ["no finding", { finding_info: {} }, "/finding_info"],
])("the contract refuses %s", (_mistake, change, complaint) => {
  expect(complaintsOn({ ...eventWith({}), ...change }).join("\n")).toContain(complaint);
});

test("an event says what, whose, how bad, and what to do", () => {
  const event = eventWith({});
  expect(event).toMatchObject({
    class_uid: 2003,
    type_uid: 200_301,
    time: Date.parse(leavers.evaluatedAt),
    severity: "Critical",
    message: sample.message,
    metadata: { version: "1.6.0", product: { name: "outlived" }, event_code: sample.policy },
    finding_info: { uid: sample.fingerprint, title: "Credential was used after its owner had left" },
    compliance: { control: sample.policy, status: "Fail", status_details: sample.evidence },
    remediation: { desc: sample.remediation },
    resources: [{ uid: sample.subject.id, owner: { name: "Henrik Dahl" } }],
  });
  expect(event.compliance.standards).toContain("owasp-nhi-2025");
  expect(event.compliance.requirements).toContain("owasp-nhi-2025:NHI1");
});

test("severities keep their order", () => {
  const numbers = severities.map((severity) => eventWith({ severity }).severity_id);
  expect(numbers).toEqual([5, 4, 3, 2]);
});

test("an owner who is not known is named by nobody", () => {
  const { owner: _, ...unowned } = sample;
  const [event] = eventsOf({ ...leavers, findings: [unowned] });
  expect(event?.resources[0]).not.toHaveProperty("owner");
  const conflicting = eventWith({ owner: { state: "conflicting", claims: sample.owner?.claims ?? [] } });
  expect(conflicting.resources[0]).not.toHaveProperty("owner");
  expect(conflicting.unmapped.owner?.claims).toEqual(sample.owner?.claims);
});

test("a finding on a whole scope has a resource for each credential of which it speaks", () => {
  const members = ["A", "B"].map((name) => ({ id: `secret:${name}`, name }));
  const { resources } = eventWith({ subject: { ...sample.subject, members } });
  expect(resources.map(({ uid, name }) => [uid, name])).toEqual([
    ["secret:A", "A"],
    ["secret:B", "B"],
  ]);
});

test("a day of creation that is no date is left out", () => {
  const event = eventWith({ subject: { ...sample.subject, createdAt: "long ago" } });
  expect(complaintsOn(event)).toEqual([]);
  expect(event.resources[0]).not.toHaveProperty("created_time");
});

test("nothing on a line ends it, commands a terminal or the runner of a workflow", () => {
  const text = textOf(render, {
    ...leavers,
    findings: [Object.assign({}, sample, { message: "a\n::error::b\u2028c##[d]\u001b[31m\ud800" })],
    unknowns: [],
  });
  expect(text.match(/\n/g)).toHaveLength(1);
  expect(text.trimEnd()).not.toMatch(/##\[|[\p{Cc}\u2028]|\\ud800/u);
});

test("two unknown verdicts that differ in their reason alone have ids of their own", async () => {
  const result = readStory("all-denied");
  const [unknown] = result.unknowns;
  if (unknown === undefined) throw new Error("the story has unknowns");
  const accepted = { ...unknown, gap: false, accepted: { reason: "Known." } };
  const twice = { ...result, findings: [], unknowns: [unknown, { ...unknown, reason: "Another." }, accepted] };
  const uids = eventsOf(twice).map(({ finding_info: { uid } }) => uid);
  expect(new Set(uids).size).toBe(3);
});
