import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { runCommandLine } from "../../src/command/command-line.ts";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import type { Explanation } from "../../src/report/explain/explanation.ts";
import { folder as acme, scanAcme } from "../scan/acme.ts";
import { fakeEdge } from "./fake-edge.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const files = new Map<string, string>();
let people: Snapshot["identities"] = [];

beforeAll(async () => {
  for (const file of ["owners.yaml", "people.csv"]) files.set(file, await readFile(`${acme}${file}`, "utf8"));
  files.set("outlived.yaml", "version: 1\ntimezone: Europe/Berlin\n");
  const whole = await scanAcme();
  people = whole.snapshot.identities;
  files.set("estate.json", JSON.stringify(whole.snapshot));
  files.set("result.json", JSON.stringify(whole.result));
  const denied = await scanAcme({ faults: [{ operation: "iam:GetAccountAuthorizationDetails", mode: "deny" }] });
  files.set("denied.json", JSON.stringify(denied.snapshot));
}, 120_000);

type Texts = Readonly<Record<string, string>>;

async function run(args: readonly string[], more: Texts = {}, environment: Texts = {}) {
  const folder = await temporaryFolder({ ...Object.fromEntries(files), ...more });
  const edge = fakeEdge(folder, { environment });
  const stdout = { ...edge.stdout, columns: 98 };
  const code = await runCommandLine(args, { ...edge, stdout });
  return { code, out: edge.out(), err: edge.err() };
}

const fromSnapshot = ["--snapshot", "estate.json"];
const fromResult = ["--result", "result.json"];

async function explained(what: string, ...options: readonly string[]): Promise<string> {
  const { code, out, err } = await run(["explain", what, ...options]);
  expect(code, err).toBe(0);
  return out;
}

async function explanation(what: string, ...options: readonly string[]): Promise<Explanation> {
  return JSON.parse(await explained(what, ...options, "--format", "json"));
}

describe("a credential, from a snapshot", () => {
  test("is explained as it was reviewed (`npm run goldens` writes it)", async () => {
    await expect(await explained("AKIA22KAMRDFNEXAMPLE", ...fromSnapshot)).toMatchFileSnapshot(
      "golden/explain-access-key.txt",
    );
  });

  test("has every policy on credentials among its verdicts, failed ones first and with their Rego", async () => {
    const { verdicts, hasAllVerdicts } = await explanation("AKIA22KAMRDFNEXAMPLE", ...fromSnapshot);
    expect(hasAllVerdicts).toBe(true);
    const { out } = await run(["policies", "list", "--format", "json"]);
    const policies: readonly { readonly id: string; readonly subject: string }[] = JSON.parse(out);
    const onCredentials = policies.flatMap(({ id, subject }) => (subject === "credential" ? [id] : []));
    expect(verdicts.map(({ policy }) => policy).sort()).toEqual(onCredentials.sort());
    const failed = verdicts.filter(({ state }) => state === "fail");
    expect(failed.map(({ policy }) => policy)).toEqual(verdicts.slice(0, failed.length).map(({ policy }) => policy));
    for (const { rego, controls, findings } of failed) {
      expect(rego).toMatch(/^package [\s\S]+findings contains/);
      expect(controls.filter(({ title }) => title === undefined)).toEqual([]);
      expect(findings).toHaveLength(1);
    }
  });

  test("on which nothing failed has its owner, its evidence and what passed", async () => {
    const { verdicts, owner, facts } = await explanation(quietCredential(), ...fromSnapshot);
    expect(verdicts.filter(({ state }) => state === "fail")).toEqual([]);
    expect(verdicts.some(({ state }) => state === "pass")).toBe(true);
    expect(owner?.decision).not.toBe("");
    expect(facts.length).toBeGreaterThan(3);
  });

  test("that code uses says where", async () => {
    const { uses } = await explanation("github:acme-example/shop:actions-secret:AWS_ACCESS_KEY_ID", ...fromSnapshot);
    expect(uses.map(({ file, line }) => `${file}:${line}`)).toContain(".github/workflows/deploy.yml:21");
  });

  test("that is one of a scope has the finding on the scope", async () => {
    const { verdicts } = await explanation(
      "github:acme-example/shop:actions-secret:AWS_ACCESS_KEY_ID",
      ...fromSnapshot,
    );
    expect(verdicts.find(({ policy }) => policy.endsWith("/owner_unknown"))?.state).toBe("fail");
  });
});

/** A credential of the company on which no policy failed. */
function quietCredential(): string {
  const snapshot: Snapshot = JSON.parse(files.get("estate.json") ?? "");
  const result = files.get("result.json") ?? "";
  const quiet = snapshot.credentials.find(({ id }) => !result.includes(id));
  return quiet?.id ?? "none";
}

test("an unknown verdict says what was not read, why, and which permission would help", async () => {
  const { verdicts, owner } = await explanation("AKIATSA4LTR2SEXAMPLE", "--snapshot", "denied.json");
  expect(owner).toMatchObject({ decision: expect.stringContaining("not certain"), clues: [] });
  expect(owner?.doubts.join(" ")).toContain("were not read");
  const unknown = verdicts.filter(({ state }) => state === "unknown");
  expect(unknown.map(({ policy }) => policy)).toContain("improper_offboarding/owner_departed");
  for (const { reasons, unread } of unknown) {
    expect(reasons.join(" ")).toContain("were not read");
    expect(unread.join(" ")).toContain("iam:GetAccountAuthorizationDetails");
  }
});

describe("a person", () => {
  test.each(["Mira Okafor", "mira okafor", "mira.okafor@example.com", "mira-okafor", "acme:person:1007"])(
    "is found as %s, with the employment and everything of theirs",
    async (asked) => {
      const { identities, belongings, type } = await explanation(asked, ...fromSnapshot);
      expect(type).toBe("identity");
      expect(identities).toMatchObject([{ name: "Mira Okafor", status: "departed", endedAt: "2026-10-30" }]);
      expect(identities[0]?.says.join(" ")).toMatch(/Employed from 2020-08-03 until 2026-10-30/);
      expect(belongings.length).toBeGreaterThan(3);
      for (const { commands, failed } of belongings) {
        expect(commands.length).toBeGreaterThan(0);
        expect(failed.length).toBeGreaterThan(0);
      }
    },
  );

  test("is explained as it was reviewed (`npm run goldens` writes it)", async () => {
    await expect(await explained("Mira Okafor", ...fromSnapshot)).toMatchFileSnapshot("golden/explain-person.txt");
  });

  test("has what belongs to them in a result, too", async () => {
    const { belongings, identities } = await explanation("Mira Okafor", ...fromResult);
    expect(identities).toMatchObject([{ name: "Mira Okafor", status: "departed", endedAt: "2026-10-30" }]);
    expect(belongings.map(({ id }) => id)).toContain("github:acme-example/shop:deploy-key:9010001");
  });
});

describe("a finding", () => {
  test.each([
    ["c71a5f57f5b2-a03f9b"],
    ["c71a5f57f5b2367aa8b43139c2815e1e"],
    ["c71a5f5"],
    ["... Fingerprint c71a5f57f5b2367aa8b43139c2815e1e. Reference c71a5f57f5b2-a03f9b"],
  ])("is found as %s, in a snapshot as in a result", async (asked) => {
    for (const place of [fromSnapshot, fromResult]) {
      expect((await explanation(asked, ...place)).label).toContain("AKIA22KAMRDFNEXAMPLE");
    }
  });

  test("on a whole scope lists what it speaks of", async () => {
    const asked = "github:acme-example/shop:actions-secret:*";
    for (const place of [fromSnapshot, fromResult]) {
      const { belongings, verdicts } = await explanation(asked, ...place);
      expect(verdicts.map(({ policy }) => policy)).toEqual(["improper_offboarding/owner_unknown"]);
      expect(belongings.length).toBeGreaterThan(1);
    }
  });
});

test("the line with which evaluate ends can be followed, and is cut on no terminal", async () => {
  const { out } = await run(["evaluate", "estate.json"]);
  const [, args = ""] = /outlived (explain \S+ --snapshot estate\.json)/.exec(out) ?? [];
  expect((await run(args.split(" "))).code, out).toBe(0);
  const { out: quoted } = await run(["evaluate", "it's here.json"], {
    "it's here.json": files.get("estate.json") ?? "",
  });
  expect(quoted).toContain(String.raw`--snapshot 'it'\''s here.json'`);
});

test("a result says that it holds only what failed", async () => {
  expect(await explained("AKIA22KAMRDFNEXAMPLE", ...fromResult)).toContain("A result holds only what failed.");
});

describe("redaction", () => {
  test("leaves nobody's name in an explanation, and says that commands must be completed", async () => {
    for (const asked of ["Mira Okafor", "AKIA22KAMRDFNEXAMPLE", "tomasz.wrona@example.com"]) {
      for (const format of ["table", "json"]) {
        const text = await explained(asked, ...fromSnapshot, "--redact", "--format", format);
        expect(text).toContain("put the real ones in before you run any");
        const named = people.flatMap(({ kind, name, emails = [] }) => (kind === "person" ? [name, ...emails] : []));
        expect(named.length).toBeGreaterThan(20);
        expect(named.filter((name) => text.includes(name))).toEqual([]);
        expect(text).not.toContain("AKIA22KAMRDFNEXAMPLE");
      }
    }
  });

  test("a reference of a report in which names are replaced leads to the options that find it", async () => {
    const environment = { OUTLIVED_REDACTION_KEY: "0123456789abcdef0123456789abcdef" };
    const { out } = await run(["evaluate", "estate.json", "--redact", "--format", "json"], {}, environment);
    const [{ reference = "" } = {}] = JSON.parse(out).findings;
    const missed = await run(["explain", reference, ...fromSnapshot], {}, environment);
    expect([missed.code, missed.err]).toEqual([2, expect.stringContaining("--redact")]);
    expect((await run(["explain", reference, ...fromSnapshot, "--redact"], {}, environment)).code).toBe(0);
    const gone = await run(["explain", "0123456789ab-cdef01", ...fromSnapshot, "--redact"], {}, environment);
    expect([gone.code, gone.err]).toEqual([2, expect.stringContaining("OUTLIVED_REDACTION_KEY")]);
  });

  test.each([{ OUTLIVED_REDACTION_KEY: "0123456789abcdef0123456789abcdef" }, {}])(
    "the command at the end of a report in which names are replaced works, under %o",
    async (environment) => {
      const { out } = await run(["evaluate", "estate.json", "--redact", "--fail-on", "none"], {}, environment);
      const [, words = ""] = /outlived (explain [^\n]*?)(?: {2}|\n)/.exec(out) ?? [];
      const { code, out: told, err } = await run(words.split(" "), {}, environment);
      expect([code, told], err).toEqual([0, expect.stringContaining("Names and ids are replaced")]);
    },
  );

  test("a redacted result is asked by its pseudonyms", async () => {
    const { out } = await run(["evaluate", "estate.json", "--redact", "--format", "json"]);
    const { code, out: told } = await run(["explain", "person-7", "--result", "r.json"], { "r.json": out });
    expect(code).toBe(0);
    expect(told).toMatch(/^person-7\n5 things belong to them/);
  });
});

describe("wrong use ends with 2", () => {
  test.each<[string, readonly string[], RegExp]>([
    ["without a place", ["explain", "x"], /Explain from what\?[\s\S]*outlived explain x --snapshot FILE/],
    ["with two places", ["explain", "x", "--demo", ...fromResult], /Name one of --snapshot, --result and --demo/],
    [
      "with an option that would be ignored",
      ["explain", "x", ...fromResult, "--redact"],
      /--redact would change nothing/,
    ],
    [
      "something that is not there",
      ["explain", "Mra Okafor", ...fromSnapshot],
      /Did you mean acme:person:1007 \(person Mira/,
    ],
    ["several things", ["explain", "deploy-bot", ...fromSnapshot], /may be one of 2:\n {2}IAM user deploy-bot/],
    ["a snapshot as a result", ["explain", "x", "--result", "estate.json"], /estate\.json: This is not a valid result/],
    ["a result that is not there", ["explain", "x", "--result", "none.json"], /none\.json: There is no such file/],
  ])("%s", async (_story, args, says) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(says);
  });
});
