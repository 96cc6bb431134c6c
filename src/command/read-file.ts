import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { UsageError } from "../model/errors.ts";

const sentences: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file.",
  ENOTDIR: "There is no such file.",
  EISDIR: "This is a folder, not a file.",
  EACCES: "The file may not be read.",
  EPERM: "The file may not be read.",
};

/** The text of a file that the user named; a UsageError, which calls it as the user does, where it cannot be read. */
export async function readUserFile(path: string, folder: string, file: string = path): Promise<string> {
  const bytes = await readFile(resolve(folder, path)).catch((error: NodeJS.ErrnoException) => {
    const sentence = sentences[error.code ?? ""] ?? `The file cannot be read: ${error.message}.`;
    throw new UsageError(sentence, { at: { file }, cause: error });
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError("The file is not UTF-8 text.", { at: { file }, cause: error, hint: "Save it as UTF-8." });
  }
}
