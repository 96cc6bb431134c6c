import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { countOf } from "../../report/text.ts";
import type { Edge } from "../shell/edge.ts";
import { writeNotes } from "../shell/messages.ts";
import type { CodeScanning } from "./code-scanning.ts";
import { type Problem, problemOf } from "./problem.ts";

/** A SARIF file on its way to code scanning. */
export interface SarifUpload {
  /** What messages call it. */
  readonly name: string;
  readonly text: string;
}

export interface SendOptions {
  /** Seconds to wait for the processing of each file. */
  readonly wait: number;
  /** Milliseconds in a second of waiting. Tests make it shorter. */
  readonly second: number;
}

export interface Sent {
  /** Number of files that code scanning took. */
  readonly taken: number;
  readonly problems: readonly Problem[];
}

/** Seconds between two questions whether an upload was processed. */
const pause = 5;

/** Uploads files and waits for their processing. A file that fails does not keep the others back. */
export async function sendFiles(
  scanning: CodeScanning,
  files: readonly SarifUpload[],
  options: SendOptions,
  edge: Edge,
): Promise<Sent> {
  const problems: Problem[] = [];
  const accepted: { readonly name: string; readonly id: string }[] = [];
  for (const { name, text } of files) {
    writeNotes([`Uploading ${describeFile({ name, text })}.`], edge);
    const response = await scanning.upload(text);
    if ("failure" in response) problems.push(problemOf(response.failure, `The upload of ${name}`));
    else accepted.push({ name, id: response.id });
  }
  let taken = 0;
  for (const one of accepted) {
    const problem = await waitFor(scanning, one, options, edge);
    if (problem === undefined) taken += 1;
    else problems.push({ text: problem, isUnavailable: false });
  }
  return { taken, problems };
}

/** A file with its size. */
export function describeFile({ name, text }: SarifUpload): string {
  return `${name} (${Math.ceil(gzipSync(text).length / 1000)} kB compressed)`;
}

/** Returns why the file did not reach code scanning, or is not known to have. */
async function waitFor(
  scanning: CodeScanning,
  { name, id }: { readonly name: string; readonly id: string },
  { wait, second }: SendOptions,
  edge: Edge,
): Promise<string | undefined> {
  for (let waited = 0; ; waited += pause) {
    const response = await scanning.ask(id);
    // GitHub may not know its own id yet.
    const isUnknown = "failure" in response && response.failure.kind === "refused" && response.failure.status === 404;
    if ("failure" in response && !isUnknown) {
      return `${name} was uploaded, and whether it was processed is not known. ${problemOf(response.failure, "The question").text}`;
    }
    if ("status" in response && response.status === "complete") {
      writeNotes(
        response.errors.map((error) => `Code scanning says of ${name}: ${error}`),
        edge,
      );
      return undefined;
    }
    if ("status" in response && response.status === "failed") {
      const said = response.errors.map((error) => `  ${error}`);
      return [`Code scanning did not take ${name}:`, ...(said.length === 0 ? ["  It does not say why."] : said)].join(
        "\n",
      );
    }
    if (waited >= wait) {
      return `${name} was uploaded, but code scanning did not process it within ${countOf(wait, "second")}. Give it more time with --wait.`;
    }
    if (waited === 0) writeNotes([`Waiting for code scanning to process ${name}.`], edge);
    await setTimeout(pause * second, undefined, { signal: edge.signal });
  }
}
