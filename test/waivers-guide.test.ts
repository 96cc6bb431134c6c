import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCommandLine } from "../src/command/command-line.ts";
import { renderDocument } from "../src/contract/index.ts";
import { fakeEdge } from "./command/fake-edge.ts";
import { temporaryFolder } from "./command/temporary-folder.ts";
import { matches, stepsOf } from "./guide.ts";
import { scanAcme } from "./scan/acme.ts";

const guide = await readFile(new URL("../docs/waivers.md", import.meta.url), "utf8");

/** The words of a command line, as a shell splits them. */
function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

test("the commands of docs/waivers.md print what it shows, and its file is valid", async () => {
  const { snapshot } = await scanAcme();
  const folder = await temporaryFolder({ "today.json": [...renderDocument(snapshot)].join("") });
  const run = async (...args: readonly string[]) => {
    const edge = fakeEdge(folder);
    const code = await runCommandLine(args, edge);
    return { code, out: edge.out(), err: edge.err() };
  };
  const commands: string[] = [];
  for (const step of stepsOf(guide)) {
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
  expect(commands).toEqual(["waive", "waive", "evaluate"]);
  const { code, out } = await run("evaluate", "today.json", "--format", "json", "--fail-on", "none");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ summary: { waived: 5 } });
  const made = await run("policies", "new", "governance/waiver_lasts_long", "--subject", "waiver");
  expect(made.code, made.err).toBe(0);
});
