import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The file of dist/ that lists what dist/ was made of, in the form of `sha256sum`. It is committed with dist/ because
 * modification times mean nothing after a checkout.
 */
export const inputList = "inputs.sha256";

/** Throws where dist/ was made of other files than are there now. */
export async function assertFreshBundle(root: string): Promise<void> {
  const list = await readFile(join(root, "dist", inputList), "utf8").catch(() => "");
  const lines = list.split("\n").slice(0, -1);
  const current = await Promise.all(lines.map((line) => hashLine(root, fileOf(line))));
  const changed = lines.find((line, index) => line !== current[index]);
  if (lines.length > 0 && changed === undefined) return;
  const file = changed === undefined ? `dist/${inputList}` : fileOf(changed);
  throw new Error(`dist/ is not built from the present sources (see ${file}): run \`npm run build\`.`);
}

/** The line of one file. The hash of a file that does not exist is empty. */
export async function hashLine(root: string, file: string): Promise<string> {
  const bytes = await readFile(join(root, file)).catch(() => undefined);
  const hash = bytes === undefined ? "" : createHash("sha256").update(bytes).digest("hex");
  return `${hash}  ${file}`;
}

function fileOf(line: string): string {
  return line.slice(line.indexOf("  ") + 2);
}
