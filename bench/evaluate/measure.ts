import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What one run cost. */
export interface Measure {
  /** Of the work itself. */
  readonly seconds: number;
  /** Processor time of the whole process, in seconds; NaN if unknown. */
  readonly processor: number;
  readonly subjects: number;
  readonly findings: number;
  /** Peak of the process, in MB; NaN if unknown. */
  readonly memory: number;
}

const longestOutput = 64 * 1024 * 1024;

/** Runs a program and returns what it prints. */
export async function run(command: string, parameters: readonly string[], folder?: string): Promise<string> {
  const options = { maxBuffer: longestOutput, ...(folder !== undefined && { cwd: folder }) };
  return (await promisify(execFile)(command, parameters, options)).stdout;
}

/** Runs a program that prints a measure, or a part of one. */
export async function measure(command: string, parameters: readonly string[]): Promise<Measure> {
  const begun = performance.now();
  const printed: Partial<Measure> = JSON.parse(await run(command, parameters));
  const seconds = (performance.now() - begun) / 1000;
  return { seconds, processor: Number.NaN, subjects: 0, findings: 0, memory: Number.NaN, ...printed };
}

export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
