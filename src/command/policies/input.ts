import { nearest } from "../../contract/index.ts";
import { UsageError } from "../../model/errors.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { ResolvedSubject } from "../../model/resolution.ts";
import { safeJson } from "../../report/json.ts";
import { resolveSnapshot } from "../../scan.ts";
import { chooseOwnership } from "../setup/judging.ts";
import { readSettings } from "../setup/settings.ts";
import { listNotes, readSnapshots } from "../setup/snapshot-file.ts";
import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
import { writeNotes } from "../shell/messages.ts";
import type { CommonOptions, JudgingOptions } from "../shell/options.ts";

export interface PoliciesInputOptions extends CommonOptions, Pick<JudgingOptions, "owners" | "asOf" | "history"> {
  readonly config?: string;
  readonly snapshot: readonly string[];
}

/** Prints what policies see of one subject of a snapshot as `input`, unredacted. */
export async function runPoliciesInput(id: string, options: PoliciesInputOptions, edge: Edge): Promise<ExitCode> {
  const { snapshot, notes: fileNotes } = await readSnapshots(options.snapshot, edge.folder);
  const settings = await readSettings(options.config, edge);
  const { ownership, notes } = await chooseOwnership(settings, options, edge);
  writeNotes([...fileNotes, ...settings.notes, ...notes, ...listNotes(snapshot, options.history)], edge);
  const resolution = resolveSnapshot(snapshot, omitUndefined({ ownership, asOf: options.asOf }));
  const [subject, ...others] = subjectsOf(id, resolution.subjects());
  if (subject === undefined) throw unknown(id, resolution.subjects(), options.snapshot);
  edge.stdout.write(safeJson(subject.input));
  const types = others.map(({ type }) => type).join(", ");
  const shared = `This is the ${subject.type} of this id; there is another subject of it: ${types}.`;
  writeNotes(others.length === 0 ? [] : [shared], edge);
  return 0;
}

/** Subjects by their id, or by the id that their provider shows, such as AKIA... */
function subjectsOf(id: string, subjects: Iterable<ResolvedSubject>): readonly ResolvedSubject[] {
  const found: ResolvedSubject[] = [];
  for (const subject of subjects) if (subject.id === id || subject.publicId === id) found.push(subject);
  return found;
}

const mostSuggested = 5;

function unknown(id: string, subjects: Iterable<ResolvedSubject>, files: readonly string[]): UsageError {
  const ids = [...subjects].map((subject) => subject.id);
  const containing = ids.filter((one) => id !== "" && one.toLowerCase().includes(id.toLowerCase()));
  const near = containing.length > 0 ? containing.slice(0, mostSuggested) : [nearest(id, ids) ?? []].flat();
  const known =
    ids.length === 0
      ? "The snapshot has no subject at all."
      : `Ids are those of the snapshot and of the findings of --format json, such as ${ids[0]}.`;
  return new UsageError(`There is no subject ${JSON.stringify(id)}.`, {
    at: { file: files.join(", ") },
    hint: near.length > 0 ? `Did you mean ${near.join(" or ")}?` : known,
  });
}
