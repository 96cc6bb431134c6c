import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommandLine } from "../../src/command/command-line.ts";
import { checkDocument, renderDocument } from "../../src/contract/index.ts";
import type { EarlierFinding, Result } from "../../src/model/generated/result.ts";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import { scanAcme } from "../scan/acme.ts";
import { fakeEdge } from "./fake-edge.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const { snapshot } = await scanAcme();
const departed = "improper_offboarding/owner_departed";
const keys = ["k".repeat(40), "l".repeat(40)] as const;
const isAccessKeyOf = (user: string) => (one: { readonly id: string }) => one.id.includes(`user/${user}/access-key/`);

/** The same company a day later: Mira's key is deleted, and Clara's key is gone from sight. */
const later: Snapshot = {
  ...snapshot,
  credentials: snapshot.credentials.filter((one) => !isAccessKeyOf("mira.okafor")(one)),
};
const isIam = ({ section }: { readonly section: string }) => section === "aws/iam";
const blinded: Snapshot = {
  ...snapshot,
  credentials: snapshot.credentials.filter(({ kind }) => !["access-key", "console-password"].includes(kind)),
  accounts: snapshot.accounts.filter(({ kind }) => kind !== "iam-user"),
  coverage: snapshot.coverage.map((one) =>
    isIam(one) ? { ...one, status: "denied", reason: "AWS refused it." } : one,
  ),
};

interface Options {
  readonly environment?: Readonly<Record<string, string>>;
}

async function world(files: Readonly<Record<string, Snapshot>>) {
  const texts = Object.entries(files).map(([name, one]) => [name, [...renderDocument(one)].join("")] as const);
  const folder = await temporaryFolder(Object.fromEntries(texts));
  const run = async (args: readonly string[], { environment = {} }: Options = {}) => {
    const edge = fakeEdge(folder, { environment });
    const code = await runCommandLine(args, edge);
    return { code, out: edge.out(), err: edge.err() };
  };
  const evaluate = async (file: string, args: readonly string[], options?: Options) => {
    const done = await run(["evaluate", file, "--format", "json", "--fail-on", "none", ...args], options);
    if (done.code !== 0 && done.code !== 3) throw new Error(done.err);
    const result: Result = JSON.parse(done.out);
    expect(checkDocument("result", result).violations).toEqual([]);
    return result;
  };
  const write = (file: string, args: readonly string[] = [], options?: Options) =>
    run(["evaluate", file, "--format", "json=before.json", "--fail-on", "none", ...args], options);
  return { folder, run, evaluate, write };
}

const brief = ({ policy, id = "" }: EarlierFinding) => `${policy} ${id.split("/access-key/")[0]}`;
const newOnes = ({ findings }: Result) => findings.filter(({ baseline }) => baseline === "new");

describe("--baseline", () => {
  test("without a change everything is unchanged, and nothing is new, fixed or gone", async () => {
    const { evaluate, write } = await world({ "s.json": snapshot });
    await write("s.json");
    const result = await evaluate("s.json", ["--baseline", "before.json"]);
    expect(new Set(result.findings.map(({ baseline }) => baseline))).toEqual(new Set(["unchanged"]));
    expect(result.baseline).toEqual({
      file: "before.json",
      evaluatedAt: snapshot.collectedAt,
      redacted: false,
      fixed: [],
      goneFromSight: [],
    });
  });

  test("what is deleted is fixed, what came is new", async () => {
    const { evaluate, run, write } = await world({ "s.json": snapshot, "later.json": later });
    await write("s.json");
    const result = await evaluate("later.json", ["--baseline", "before.json"]);
    const user = "arn:aws:iam::111122223333:user/mira.okafor";
    expect(result.baseline?.fixed.map(brief)).toEqual(
      expect.arrayContaining([`${departed} ${user}`, `improper_offboarding/used_after_departure ${user}`]),
    );
    expect(new Set(result.baseline?.fixed.map(({ id }) => id?.split("/access-key/")[0]))).toEqual(new Set([user]));
    expect(result.baseline?.goneFromSight).toEqual([]);
    expect(newOnes(result)).toEqual([]);

    await write("later.json");
    const back = await evaluate("s.json", ["--baseline", "before.json"]);
    expect(newOnes(back).map(({ subject }) => subject.id.split("/access-key/")[0])).toContain(user);
    expect(back.baseline).toMatchObject({ fixed: [], goneFromSight: [] });
    for (const format of ["table", "markdown"]) {
      const { out } = await run([
        "evaluate",
        "s.json",
        "--baseline",
        "before.json",
        "--format",
        format,
        "--fail-on",
        "none",
      ]);
      expect(out).toMatch(/Compared with before\.json: [1-9]\d* new, \d+ unchanged, 0 fixed, 0 gone from sight\./);
    }
  });

  test("a region that is no longer read fixes nothing", async () => {
    const isFar = ({ scope }: { readonly scope?: string }) => scope === "eu-central-1";
    const narrow: Snapshot = {
      ...snapshot,
      credentials: snapshot.credentials.filter((one) => !isFar(one)),
      coverage: snapshot.coverage.filter((one) => !isFar(one)),
    };
    const { evaluate, write } = await world({ "s.json": snapshot, "narrow.json": narrow });
    await write("s.json");
    const { baseline } = await evaluate("narrow.json", ["--baseline", "before.json"]);
    expect(baseline?.fixed.filter(({ kind }) => kind === "secret")).toEqual([]);
    expect(baseline?.goneFromSight.filter(({ kind }) => kind === "secret").length).toBeGreaterThan(2);
  });

  test("a leaver whose row is deleted from the roster fixes nothing", async () => {
    const unlisted: Snapshot = {
      ...snapshot,
      identities: snapshot.identities.filter(({ name }) => name !== "Mira Okafor"),
    };
    const { evaluate, write } = await world({ "s.json": snapshot, "unlisted.json": unlisted });
    await write("s.json");
    const { baseline } = await evaluate("unlisted.json", ["--baseline", "before.json"]);
    expect(baseline?.fixed.filter(({ policy }) => policy === departed)).toEqual([]);
    expect(baseline?.goneFromSight.filter(({ policy }) => policy === departed).length).toBeGreaterThan(3);
  });

  test("one more secret without an owner makes the finding on its repository new", async () => {
    const secret = snapshot.credentials.find(({ id }) => id.endsWith(":actions-secret:AIRFLOW_API_TOKEN"));
    if (secret === undefined) throw new Error("the company has the secret");
    const more = { ...secret, id: secret.id.replace("AIRFLOW_API_TOKEN", "SECOND"), name: "SECOND" };
    const grown: Snapshot = {
      ...snapshot,
      credentials: [...snapshot.credentials, more].sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
    const { evaluate, write } = await world({ "s.json": snapshot, "grown.json": grown });
    await write("s.json");
    const result = await evaluate("grown.json", ["--baseline", "before.json"]);
    expect(newOnes(result).map(({ policy, subject }) => [policy, subject.scope])).toContainEqual([
      "improper_offboarding/owner_unknown",
      secret.scope,
    ]);
  });

  test.each([[[]], [["--redact"]]])(
    "another secret in place of one that is gone makes the finding on its repository new, %j",
    async (redacted) => {
      const isOne = ({ id }: { readonly id: string }) => id.endsWith(":actions-secret:AIRFLOW_API_TOKEN");
      const secret = snapshot.credentials.find(isOne);
      if (secret === undefined) throw new Error("the company has the secret");
      const other = { ...secret, id: secret.id.replace("AIRFLOW_API_TOKEN", "SECOND"), name: "SECOND" };
      const credentials = [...snapshot.credentials.filter((one) => !isOne(one)), other];
      const changed: Snapshot = { ...snapshot, credentials: credentials.sort((a, b) => (a.id < b.id ? -1 : 1)) };
      const { evaluate, write } = await world({ "s.json": snapshot, "changed.json": changed });
      const options = { environment: { OUTLIVED_REDACTION_KEY: keys[0] } };
      await write("s.json", redacted, options);
      const onRepositories = ({ policy, subject }: { readonly policy: string; readonly subject: { scope?: string } }) =>
        `${policy} ${subject.scope}`;
      const same = await evaluate("s.json", ["--baseline", "before.json"], options);
      expect(newOnes(same).map(onRepositories)).toEqual([]);
      const result = await evaluate("changed.json", ["--baseline", "before.json"], options);
      expect(newOnes(result).map(onRepositories)).toContain(`improper_offboarding/owner_unknown ${secret.scope}`);
    },
  );

  test("what could not be seen is gone from sight, and never fixed", async () => {
    const { evaluate, write } = await world({ "s.json": snapshot, "blinded.json": blinded });
    await write("s.json");
    const result = await evaluate("blinded.json", ["--baseline", "before.json"]);
    const gone = result.baseline?.goneFromSight ?? [];
    expect(gone.map(brief)).toContain(`${departed} arn:aws:iam::111122223333:user/mira.okafor`);
    expect(new Set(gone.map(({ because }) => because))).toEqual(new Set(["not-seen"]));
    expect(result.baseline?.fixed.filter(({ id = "" }) => id.startsWith("arn:aws:iam"))).toEqual([]);
    expect(newOnes(result).map(({ policy }) => policy)).toEqual(expect.arrayContaining(["governance/blind_spot"]));
  });

  test("what no policy judges any more is gone from sight, and so is what a policy cannot decide now", async () => {
    const { evaluate, folder, write } = await world({ "s.json": snapshot });
    await write("s.json");
    const off = `settings:\n  ${departed}: { enabled: false }\n`;
    await writeFile(join(folder, "outlived.yaml"), `version: 1\nsources: {}\n${off}`);
    const result = await evaluate("s.json", ["--baseline", "before.json"]);
    const gone = result.baseline?.goneFromSight ?? [];
    expect(gone.length).toBeGreaterThan(3);
    expect(new Set(gone.map(({ policy, because }) => `${policy} ${because}`))).toEqual(
      new Set([`${departed} not-judged`]),
    );
    expect(result.baseline?.fixed).toEqual([]);
    await writeFile(join(folder, "outlived.yaml"), "version: 1\nsources: {}\n");
    const idle = { ...snapshot, credentials: snapshot.credentials.map(({ lastUsed: _unread, ...one }) => one) };
    await writeFile(join(folder, "idle.json"), [...renderDocument(idle)].join(""));
    const undecided = await evaluate("idle.json", ["--baseline", "before.json"]);
    const unused = undecided.baseline?.goneFromSight.filter(({ policy }) => policy.endsWith("/credential_unused"));
    expect(unused?.length).toBeGreaterThan(0);
    expect(new Set(unused?.map(({ because }) => because))).toEqual(new Set(["undecided"]));
  });

  test("of a source that is not looked at nothing is fixed", async () => {
    const organization = "github:acme-example";
    const without: Snapshot = {
      ...snapshot,
      sources: snapshot.sources.filter(({ id }) => id !== organization),
      coverage: snapshot.coverage.filter(({ source }) => source !== organization),
      credentials: snapshot.credentials.filter(({ source }) => source !== organization),
      accounts: snapshot.accounts.filter(({ source }) => source !== organization),
    };
    const { evaluate, write } = await world({ "s.json": snapshot, "without.json": without });
    await write("s.json");
    const { baseline } = await evaluate("without.json", ["--baseline", "before.json"]);
    const ofIt = ({ source }: EarlierFinding) => source === organization;
    expect(baseline?.fixed.filter(ofIt)).toEqual([]);
    expect(baseline?.goneFromSight.filter(ofIt).length).toBeGreaterThan(3);
  });
});

describe("--fail-on-new", () => {
  test("only what is new makes the run fail", async () => {
    const { run, write } = await world({ "s.json": snapshot, "later.json": later });
    await write("s.json");
    const args = ["--baseline", "before.json", "--format", "json", "--fail-on", "low"];
    expect((await run(["evaluate", "s.json", ...args])).code).toBe(1);
    expect((await run(["evaluate", "s.json", ...args, "--fail-on-new"])).code).toBe(0);
    await write("later.json");
    expect((await run(["evaluate", "s.json", ...args, "--fail-on-new"])).code).toBe(1);
  });

  test("what is waived is not new, and is when its waiver ends", async () => {
    const { evaluate, folder, run, write } = await world({ "s.json": snapshot });
    const entry = {
      policy: departed,
      person: "Mira Okafor",
      reason: "Runs the month-end close.",
      approver: "CISO",
      created: "2026-11-02",
      expires: "2026-12-31",
    };
    await writeFile(join(folder, "waivers.yaml"), JSON.stringify({ version: 1, waivers: [entry] }));
    await write("s.json");
    const args = ["--baseline", "before.json"];
    expect(newOnes(await evaluate("s.json", args))).toEqual([]);
    const ended = await evaluate("s.json", [...args, "--as-of", "2027-01-02"]);
    const mine = newOnes(ended).filter(({ owner }) => owner?.identity?.name === "Mira Okafor");
    expect(mine.map(({ policy }) => policy)).toEqual(Array(4).fill(departed));
    const failing = ["evaluate", "s.json", ...args, "--as-of", "2027-01-02", "--format", "json", "--fail-on-new"];
    expect((await run(failing)).code).toBe(1);
    await writeFile(join(folder, "waivers.yaml"), "version: 1\nwaivers: []\n");
    await write("s.json");
    await writeFile(join(folder, "waivers.yaml"), JSON.stringify({ version: 1, waivers: [entry] }));
    const waivedSince = await evaluate("s.json", args);
    expect(newOnes(waivedSince)).toEqual([]);
    expect(waivedSince.baseline).toMatchObject({ fixed: [], goneFromSight: [] });
  });

  test("needs a baseline", async () => {
    const { run } = await world({ "s.json": snapshot });
    for (const command of [["scan"], ["evaluate", "s.json"]]) {
      const { code, err } = await run([...command, "--fail-on-new"]);
      expect([code, err]).toEqual([2, expect.stringContaining("Add --baseline FILE")]);
    }
  });
});

describe("a baseline in which names are replaced", () => {
  const [key, other] = keys;
  const under = (value: string) => ({ environment: { OUTLIVED_REDACTION_KEY: value } });

  test("is compared under the same key, whether this result names people or not", async () => {
    const { evaluate, write } = await world({ "s.json": snapshot, "later.json": later, "blinded.json": blinded });
    await write("s.json", ["--redact"], under(key));
    for (const redact of [["--redact"], []]) {
      const args = ["--baseline", "before.json", ...redact];
      const same = await evaluate("s.json", args, under(key));
      expect(newOnes(same)).toEqual([]);
      expect(same.baseline).toMatchObject({ redacted: true, fixed: [], goneFromSight: [] });
      const fixed = await evaluate("later.json", args, under(key));
      expect(fixed.baseline?.fixed.map(({ policy }) => policy)).toContain(departed);
      expect(JSON.stringify(fixed.baseline)).not.toMatch(/mira|okafor/i);
      const gone = await evaluate("blinded.json", args, under(key));
      expect(gone.baseline?.goneFromSight.map(({ policy }) => policy)).toContain(departed);
      expect(gone.baseline?.fixed.filter(({ kind }) => kind === "access-key")).toEqual([]);
    }
  });

  test.each<[string, Options, Options, string]>([
    ["without the key", under(key), {}, "under a key, which is not set"],
    ["under another key", under(key), under(other), "under another key"],
    ["that had no key", {}, under(key), "without a key"],
  ])("is refused %s, because everything would look fixed", async (_story, writing, reading, expected) => {
    const { run, write } = await world({ "s.json": snapshot });
    await write("s.json", ["--redact"], writing);
    const { code, err } = await run(["evaluate", "s.json", "--baseline", "before.json"], reading);
    expect([code, err]).toEqual([2, expect.stringContaining(expected)]);
    expect(err).toContain("OUTLIVED_REDACTION_KEY");
  });

  test.each([under(key), {}])("one with names gives none of them away where this result has none", async (options) => {
    const { evaluate, write } = await world({ "s.json": snapshot, "later.json": later });
    await write("s.json");
    const gone = { ...later, identities: later.identities.filter(({ name }) => name !== "Mira Okafor") };
    expect(gone.identities.length).toBe(later.identities.length - 1);
    const result = await evaluate("later.json", ["--baseline", "before.json", "--redact"], options);
    expect(result.baseline?.fixed.map(({ policy }) => policy)).toContain(departed);
    expect(JSON.stringify(result)).not.toMatch(/mira|okafor/i);
    const digits = [...(result.baseline?.fixed ?? []), ...result.findings].map(({ fingerprint }) => fingerprint);
    expect(new Set(digits).size).toBe(digits.length);
  });
});

describe("a baseline is refused", () => {
  test("where it is no result of ours, or is not there", async () => {
    const { folder, run } = await world({ "s.json": snapshot });
    await writeFile(join(folder, "other.json"), "{}");
    const cases = [
      ["other.json", "other.json: This is not a valid result"],
      ["s.json", "s.json: This is not a valid result"],
      ["none.json", "none.json: There is no such file."],
    ] as const;
    for (const [file, expected] of cases) {
      const { code, err } = await run(["evaluate", "s.json", "--baseline", file]);
      expect([code, err]).toEqual([2, expect.stringContaining(expected)]);
    }
  });

  test("as an output, by whatever path", async () => {
    const { folder, run, write } = await world({ "s.json": snapshot });
    await write("s.json");
    const before = await readFile(join(folder, "before.json"), "utf8");
    for (const command of [["scan"], ["evaluate", "s.json"]]) {
      const { code, err } = await run([...command, "--baseline", "before.json", "--format", "json=./before.json"]);
      expect([code, err]).toEqual([2, expect.stringContaining("would replace before.json, which this run reads")]);
    }
    expect(await readFile(join(folder, "before.json"), "utf8")).toBe(before);
  });
});
