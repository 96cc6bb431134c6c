import { type CollectContext, collect, type SealedProvider } from "./collect/index.ts";
import { evaluate, type EvaluateOptions, type PolicyModule } from "./evaluate/index.ts";
import { judge, nameFindings } from "./judge/index.ts";
import type { SourceEntries } from "./model/generated/configuration.ts";
import type { Anchor, Result } from "./model/generated/result.ts";
import type { Snapshot, Tool } from "./model/generated/snapshot.ts";
import type { ActivePolicy } from "./model/policy.ts";
import type { HeldResolution, Resolution } from "./model/resolution.ts";
import { type ResolveOptions, resolve } from "./resolve/index.ts";

/** What judging needs beside the facts. */
export interface Judging {
  /** The policies that come with the program, and those of each folder of the user's. */
  readonly modules: readonly PolicyModule[];
  readonly policies: readonly ActivePolicy[];
  readonly evaluation?: EvaluateOptions;
  readonly ownership: Omit<ResolveOptions, "now">;
  /** The moment to judge at; by default the snapshot's own. */
  readonly asOf?: string;
  /** Where findings without a file of their own point to. */
  readonly anchor?: Anchor;
}

/** What collecting needs of the world. */
export interface Collecting {
  readonly providers: readonly SealedProvider[];
  readonly entries: SourceEntries;
  readonly context: CollectContext;
}

export interface Verdicts {
  readonly result: Result;
  readonly resolution: Resolution;
}

export interface Scan extends Verdicts {
  readonly snapshot: Snapshot;
  readonly resolution: HeldResolution;
}

/** Ask every source. */
export async function collectSnapshot({ providers, entries, context }: Collecting, tool: Tool): Promise<Snapshot> {
  return (await collect(providers, entries, context, tool)).snapshot;
}

/** Resolve who owns what, evaluate the policies, judge. */
export async function evaluateSnapshot(snapshot: Snapshot, judging: Judging, tool: Tool): Promise<Verdicts> {
  const resolution = resolve(snapshot, optionsFor(snapshot, judging));
  return { result: await judgeResolution(resolution, judging, tool), resolution };
}

function optionsFor({ collectedAt }: Snapshot, { ownership, asOf }: Judging): ResolveOptions {
  return { ...ownership, now: asOf ?? collectedAt };
}

function judgeResolution(resolution: Resolution, judging: Judging, tool: Tool): Promise<Result> {
  const { modules, policies, evaluation, anchor } = judging;
  // What no policy judges need not be built.
  const subjects = resolution.subjects(new Set(policies.map(({ subject }) => subject)));
  const evaluated = evaluate(subjects, policies, modules, evaluation);
  return judge(evaluated, { resolution, policies, tool, ...(anchor && { anchor }) });
}

/** Ask, resolve, evaluate, judge, then ask once more for the names of what was flagged. Rendering is the caller's business. */
export async function scan(collecting: Collecting, judging: Judging, tool: Tool): Promise<Scan> {
  const { snapshot, nameFlagged } = await collect(collecting.providers, collecting.entries, collecting.context, tool);
  const resolution = resolve(snapshot, optionsFor(snapshot, judging));
  const result = await judgeResolution(resolution, judging, tool);
  const names = await nameFlagged(flaggedCredentials(result));
  return { snapshot: nameCredentials(snapshot, names), result: nameFindings(result, names), resolution };
}

function flaggedCredentials(result: Result): readonly string[] {
  const flagged = result.findings.filter(
    ({ subject }) => subject.type === "credential" && subject.publicId === undefined,
  );
  return [...new Set(flagged.map(({ subject }) => subject.id))];
}

function nameCredentials(snapshot: Snapshot, names: ReadonlyMap<string, string>): Snapshot {
  const credentials = snapshot.credentials.map((credential) => {
    const publicId = names.get(credential.id);
    return publicId === undefined ? credential : { ...credential, publicId };
  });
  return { ...snapshot, credentials };
}
