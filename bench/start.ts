/** Prints what a cold `outlived --version` costs over bare node: medians of runs that alternate. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const rounds = 25;
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

const commands = {
  "bare node": ["-e", "0"],
  "outlived --version": [cli, "--version"],
  "outlived --help": [cli, "--help"],
} as const;

type Name = keyof typeof commands;

function milliseconds(name: Name): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, commands[name], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const names: readonly Name[] = ["bare node", "outlived --version", "outlived --help"];
const runs = new Map<Name, number[]>(names.map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const name of names) runs.get(name)?.push(milliseconds(name));
}
const bare = median(runs.get("bare node") ?? []);
for (const name of names) {
  const value = median(runs.get(name) ?? []);
  console.log(
    `${name.padEnd(20)} ${value.toFixed(1).padStart(7)} ms  ${(value - bare).toFixed(1).padStart(7)} ms over bare node`,
  );
}
