import { readFile, stat } from "node:fs/promises";
import { UsageError } from "../../../model/errors.ts";

/** Our own limit: a hundred times the largest roster that we know of. */
const mostBytes = 104_857_600;

function refusal(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ENOENT") return "There is no such roster file.";
  if (code === "EACCES" || code === "EPERM") return "This roster may not be read by the current user.";
  return `This roster could not be read (${code === "" ? "unknown error" : code}).`;
}

/** The bytes of a roster; a UsageError says why they cannot be had. */
export async function readBytes(path: string, file: string): Promise<Uint8Array> {
  const hint = "Mend the path under sources.roster in the configuration, or the file.";
  const about = await stat(path).catch((cause: unknown) => {
    throw new UsageError(refusal(cause), { at: { file }, hint, cause });
  });
  if (!about.isFile()) throw new UsageError("This roster is not a file.", { at: { file }, hint });
  if (about.size > mostBytes) throw new UsageError("This roster is larger than 100 MiB.", { at: { file }, hint });
  return readFile(path).catch((cause: unknown) => {
    throw new UsageError(refusal(cause), { at: { file }, hint, cause });
  });
}
