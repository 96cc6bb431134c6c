import { gzipSync } from "node:zlib";
import { inertJson } from "../json.ts";
import type { LeftOut } from "./plan.ts";

/**
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#upload-limits
 * A file may have 20 runs and 10 MB when compressed; some room is left for what the runs share.
 */
const runLimit = 20;
const byteLimit = 9_500_000;

/** A SARIF file to write and upload. */
export interface SarifFile {
  readonly name: string;
  readonly text: string;
}

interface Packed {
  readonly files: readonly SarifFile[];
  readonly leftOut: readonly LeftOut[];
}

/** Puts runs into as few files as GitHub's limits allow; a run that is too big for any file is left out. */
export function packRuns(runs: readonly { readonly category: string; readonly run: object }[]): Packed {
  const leftOut: LeftOut[] = [];
  const files: object[][] = [];
  let bytes = 0;
  for (const { category, run } of runs) {
    const size = gzipSync(JSON.stringify(run)).length;
    if (size > byteLimit) {
      leftOut.push({ category, reason: `It has ${size} bytes when compressed, more than code scanning accepts.` });
      continue;
    }
    const current = files.at(-1);
    if (current !== undefined && current.length < runLimit && bytes + size <= byteLimit) {
      current.push(run);
      bytes += size;
    } else {
      files.push([run]);
      bytes = size;
    }
  }
  return { files: files.map(renderFile), leftOut };
}

function renderFile(runs: readonly object[], index: number): SarifFile {
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs };
  const name = index === 0 ? "outlived.sarif" : `outlived-${index + 1}.sarif`;
  return { name, text: inertJson(log) };
}
