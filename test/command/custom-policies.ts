import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommandLine } from "../../src/command/command-line.ts";
import { sharedFolder } from "../policy-kit/shared-compiler.ts";
import { fakeEdge } from "./fake-edge.ts";

/** The output of a command and its exit code. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A home whose cache all tests of one file share, because compiling takes long. */
export function sharedHome(): Promise<string> {
  return sharedFolder((home) => join(home, ".cache/outlived"));
}

/** Runs a command line in a folder, as somebody with this home. */
export async function outlived(folder: string, home: string, ...args: readonly string[]): Promise<Said> {
  const edge = fakeEdge(folder, { environment: { HOME: home } });
  const code = await runCommandLine(args, edge);
  return { code, out: edge.out(), err: edge.err() };
}

/** Changes a text in a file. Throws if the file does not contain it. */
export async function replaceIn(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  await writeFile(file, text.replace(from, to));
}
