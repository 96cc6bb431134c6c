import { realpath, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { UsageError } from "../../model/errors.ts";
import { beginnings } from "../../policy-kit/policy-folder.ts";
import type { ExampleOutcome } from "../../policy-kit/run-examples.ts";
import { withFindings } from "../../policy-kit/update-example.ts";
import type { FoundPolicies } from "../setup/policy-modules.ts";

export type UpdatedOutcome = ExampleOutcome & {
  /** The file now expects what the policy says. */
  readonly isUpdated?: true;
};

/** Throws UsageError for a bundle, which is made from the files to change. */
export function refuseBundles(found: readonly FoundPolicies[]): void {
  for (const { location, sources } of found) {
    if (!sources.tree.isBundle) continue;
    const hint = "Update the folder that it was built from.";
    throw new UsageError("The examples of a bundle cannot be updated.", { at: { file: location.shown }, hint });
  }
}

/** Rewrites the findings of the examples that expect others than their policy has. */
export function updateExamples(
  found: FoundPolicies,
  outcomes: readonly ExampleOutcome[],
): Promise<readonly UpdatedOutcome[]> {
  return Promise.all(outcomes.map((outcome) => update(found, outcome)));
}

async function update({ location, sources }: FoundPolicies, outcome: ExampleOutcome): Promise<UpdatedOutcome> {
  const { example, failure, found } = outcome;
  if (failure === undefined || found === undefined) return outcome;
  const refuse = (why: string): UpdatedOutcome => {
    return { ...outcome, failure: { ...failure, message: `${failure.message}; it is not updated: ${why}` } };
  };
  const isFail = /\/fail-[^/]*$/.test(example.file);
  if (isFail && found.length === 0) return refuse("nothing is found any more, so it would be called pass-");
  if (!isFail) return refuse("something is found, so it would be called fail-");
  const path = join(location.path, example.file.slice(beginnings.custom.file.length + 1));
  if (!(await realpath(path)).startsWith(`${await realpath(location.path)}${sep}`)) {
    return refuse("it is a link to a file outside of the folder");
  }
  const texts = sources.tree.policies.flatMap(({ examples }) => examples);
  const text = withFindings(texts.find(({ file }) => file === example.file)?.text ?? "", found);
  if (text === undefined) return refuse("it has no list of findings");
  await write(path, text, location.shown);
  return { ...outcome, isUpdated: true };
}

async function write(path: string, text: string, shown: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : "It cannot be written.";
    throw new UsageError(`An example could not be updated: ${why}`, { at: { file: shown }, cause: error });
  }
}
