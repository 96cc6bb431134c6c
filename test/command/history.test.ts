import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommandLine } from "../../src/command/command-line.ts";
import { fakeEdge } from "./fake-edge.ts";
import { leaverFiles } from "./leaver-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const everybody = `Employee ID,Name,Email
1003,Hana Novak,hana.novak@corp.example
1007,Mira Okafor,mira.okafor@corp.example
`;
const withoutMira = everybody.replace(/1007.*\n/, "");

/** A company whose HR exports only people who are here, with a snapshot of each of the last two months. */
async function company(entry: Readonly<Record<string, unknown>> = { lists: "current" }) {
  const configuration = {
    version: 1,
    sources: {
      code: [{ path: ".", repository: "acme-example/shop" }],
      roster: [{ csv: "people.csv", name: "acme", ...entry }],
    },
  };
  const folder = await temporaryFolder({
    "outlived.yaml": JSON.stringify(configuration),
    ".github/workflows/deploy.yml": leaverFiles[".github/workflows/deploy.yml"],
    "owners.yaml": 'version: 1\nowners:\n  - match: "code:*"\n    owner: mira.okafor@corp.example\n',
    "people.csv": everybody,
  });
  const run = async (...args: string[]) => {
    const [now = ""] = args.splice(0, 1);
    const edge = fakeEdge(folder, { now: () => new Date(now) });
    const code = await runCommandLine(args, edge);
    return { code, out: edge.out(), err: edge.err() };
  };
  await run("2026-09-30T08:00:00Z", "collect", "--output", "september.json");
  await run("2026-10-30T08:00:00Z", "collect", "--output", "october.ndjson.gz");
  await writeFile(join(folder, "people.csv"), withoutMira);
  await run("2026-11-16T08:00:00Z", "collect", "--output", "today.json");
  return { folder, run: (...args: string[]) => run("2026-11-16T08:00:00Z", ...args) };
}

/** Names of the identities that the result gives an owner, with their status. */
function ownersIn(json: string): readonly string[] {
  const { findings }: { findings: readonly { owner?: { identity?: { name: string; status?: string } } }[] } =
    JSON.parse(json);
  return findings.flatMap(({ owner }) => (owner?.identity ? [`${owner.identity.name}: ${owner.identity.status}`] : []));
}

describe("--history", () => {
  test("names whom a roster of current people no longer lists, on evaluate and scan alike", async () => {
    const { run } = await company();
    const history = ["--history", "september.json", "october.ndjson.gz"];
    const evaluated = await run("evaluate", "today.json", "--format", "json", "--fail-on", "none", ...history);
    expect(evaluated.code, evaluated.err).toBe(0);
    expect(ownersIn(evaluated.out)).toContain("Mira Okafor: departed");
    expect(evaluated.out).toContain("no longer listed since 2026-10-30");
    const scanned = await run("scan", "--format", "json", "--fail-on", "none", ...history);
    expect(ownersIn(scanned.out)).toEqual(ownersIn(evaluated.out));
    const repeated = ["--history", "october.ndjson.gz", "--history", "september.json"];
    const again = await run("evaluate", "today.json", "--format", "json", "--fail-on", "none", ...repeated);
    expect(again.out).toBe(evaluated.out);
  });

  test("without it nobody has left, and a note says so", async () => {
    const { run } = await company();
    const { out, err } = await run("evaluate", "today.json", "--format", "json", "--fail-on", "none");
    expect(ownersIn(out)).not.toContain("Mira Okafor: departed");
    expect(err).toContain("The roster acme lists current people only: without earlier snapshots");
  });

  test("changes nothing where the roster lists everyone", async () => {
    const { run } = await company({});
    const args = ["evaluate", "today.json", "--format", "json", "--fail-on", "none"];
    expect((await run(...args, "--history", "october.ndjson.gz")).out).toBe((await run(...args)).out);
  });

  test("a file that is not a snapshot is wrong use, before anything is read", async () => {
    const { run } = await company();
    const { code, err } = await run("scan", "--history", "people.csv");
    expect(code).toBe(2);
    expect(err).toContain("people.csv");
  });
});

test("the snapshot keeps whom the roster lists and the company's domains", async () => {
  const { folder } = await company({ lists: "current", domains: ["Corp.Example"] });
  const { sources } = JSON.parse(await readFile(join(folder, "today.json"), "utf8"));
  expect(sources).toContainEqual({
    id: "roster:acme",
    kind: "roster",
    name: "acme",
    lists: "current",
    domains: ["corp.example"],
  });
});

test("an address in the company's domain that is not listed is a leaver's, without any history", async () => {
  const { run } = await company({ lists: "current", domains: ["corp.example"] });
  const { out, err } = await run("evaluate", "today.json", "--format", "json", "--fail-on", "none");
  expect(out).toContain("nobody with the address mira.okafor@corp.example");
  expect(err).not.toContain("lists current people only");
});
