import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommandLine } from "../src/command/command-line.ts";
import { renderDocument } from "../src/contract/index.ts";
import type { Snapshot } from "../src/model/generated/snapshot.ts";
import { fakeEdge } from "./command/fake-edge.ts";
import { temporaryFolder } from "./command/temporary-folder.ts";
import { matches, stepsOf } from "./guide.ts";
import { scanAcme } from "./scan/acme.ts";

const { snapshot } = await scanAcme();
const textOf = (one: Snapshot) => [...renderDocument(one)].join("");

/** The words of a command line, as a shell splits them. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

/** Does what a guide says, in a folder with these files. Every command has to end well and print what is shown. */
async function follow(guide: string, files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder(files);
  const run = async (...args: readonly string[]) => {
    const edge = fakeEdge(folder);
    const code = await runCommandLine(args, edge);
    return { code, out: edge.out(), err: edge.err() };
  };
  const commands: string[] = [];
  for (const step of stepsOf(await readFile(new URL(`../docs/${guide}`, import.meta.url), "utf8"))) {
    if ("file" in step) {
      await writeFile(join(folder, step.file), step.text);
      continue;
    }
    const [program, ...args] = wordsOf(step.command);
    expect(program).toBe("outlived");
    const { code, out, err } = await run(...args);
    expect(code, err).toBe(0);
    expect(matches(step.shown, `${out}${err}`), `${step.command}\n${out}${err}`).toBe(true);
    commands.push(args[0] ?? "");
  }
  return { commands, run };
}

test("the commands of docs/waivers.md print what it shows, and its file is valid", async () => {
  const { commands, run } = await follow("waivers.md", { "today.json": textOf(snapshot) });
  expect(commands).toEqual(["waive", "waive", "evaluate"]);
  const { code, out } = await run("evaluate", "today.json", "--format", "json", "--fail-on", "none");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ summary: { waived: 5 } });
  const made = await run("policies", "new", "governance/waiver_lasts_long", "--subject", "waiver");
  expect(made.code, made.err).toBe(0);
});

test("the commands of docs/baseline.md print what it shows", async () => {
  const isMiras = ({ id }: { readonly id: string }) => id.includes("user/mira.okafor/access-key/");
  const credentials = snapshot.credentials.filter((one) => !isMiras(one));
  const files = { "yesterday.json": textOf(snapshot), "today.json": textOf({ ...snapshot, credentials }) };
  const { commands } = await follow("baseline.md", files);
  expect(commands).toEqual(["evaluate", "evaluate"]);
});
