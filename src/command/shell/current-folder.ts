import { UsageError } from "../../model/errors.ts";

/** The current folder, as the process tells it. Throws UsageError if it was removed. */
export function currentFolder({ cwd }: Pick<NodeJS.Process, "cwd">): string {
  try {
    return cwd();
  } catch (error) {
    throw new UsageError("The current folder does not exist any more.", {
      hint: "Change to another folder, or to one of the same name, and run it again.",
      cause: error,
    });
  }
}
