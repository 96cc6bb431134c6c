import { readFile, stat } from "node:fs/promises";
import { UsageError } from "../../../model/errors.ts";

/** Our own limit: two million people with all columns. */
const mostBytes = 268_435_456;

/** The bytes of a roster. Throws a UsageError if they cannot be read. */
export async function readBytes(path: string, file: string): Promise<Uint8Array> {
  const refuse = (message: string, cause?: unknown): never => {
    const hint = "Fix the path under sources.roster in the configuration, or the file.";
    throw new UsageError(message, { at: { file }, hint, cause });
  };
  const about = await stat(path).catch((cause: unknown) => refuse(describe(cause), cause));
  if (!about.isFile()) return refuse("This roster is not a file.");
  if (about.size > mostBytes) return refuse("This roster is larger than 256 MiB.");
  return readFile(path).catch((cause: unknown) => refuse(describe(cause), cause));
}

function describe(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOENT") return "There is no such roster file.";
  if (code === "EACCES" || code === "EPERM") return "This roster may not be read by the current user.";
  return `This roster could not be read (${code === "" ? "unknown error" : code}).`;
}
