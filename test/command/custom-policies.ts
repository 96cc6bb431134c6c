import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { runCommandLine } from "../../src/command/command-line.ts";
import { fakeEdge } from "./fake-edge.ts";

/** What a command said and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A home whose cache all tests of one file share, because compiling takes its time. */
export async function sharedHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "outlived-home-"));
  afterAll(() => rm(home, { recursive: true, force: true }));
  return home;
}

/** Runs a command line in a folder, as somebody with this home. */
export async function outlived(folder: string, home: string, ...args: readonly string[]): Promise<Said> {
  const edge = fakeEdge(folder, { environment: { HOME: home } });
  const code = await runCommandLine(args, edge);
  return { code, out: edge.out(), err: edge.err() };
}

/** Changes a text in a file; a text that is not there is a mistake of the test. */
export async function replaceIn(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  await writeFile(file, text.replace(from, to));
}
