import { addPublicIds, withoutPublicId } from "./amend/key-ids.ts";
import { applyWaivers, peopleInWaivers, waiverSubject } from "./amend/waivers.ts";
import { type BoundProvider, type CollectContext, collect, withPublicIds } from "./collect/index.ts";
import { type EvaluateOptions, evaluate, type PolicyModule } from "./evaluate/index.ts";
import { describeFindings, joinJudgements, judge } from "./judge/index.ts";
import type { EvaluatedChunk } from "./model/evaluation.ts";
import type { SourceEntries } from "./model/generated/configuration.ts";
import type { Anchor, Result } from "./model/generated/result.ts";
import type { Snapshot, Tool } from "./model/generated/snapshot.ts";
import type { Judgement } from "./model/judgement.ts";
import { type Names, plainNames } from "./model/names.ts";
import type { ActivePolicy } from "./model/policy.ts";
import type { Resolution, ResolvedSubject } from "./model/resolution.ts";
import type { Waivers } from "./model/waiver.ts";
import { type ResolveOptions, resolve } from "./resolve/index.ts";

/** What judging needs beside the facts. */
export interface Judging {
  /** The built-in policies, and those of each folder of the user's. */
  readonly modules: readonly PolicyModule[];
  readonly policies: readonly ActivePolicy[];
  readonly evaluation?: EvaluateOptions;
  /** Does a step that takes long without a pause. Absent: it is just done. */
  readonly step?: <Result>(work: () => Result) => Result;
  readonly ownership: Omit<ResolveOptions, "now">;
  /** What the team accepts. Absent: there is no waivers file. */
  readonly waivers?: Waivers;
  /** The instant to judge at, or the day at whose end; by default the snapshot's own instant. */
  readonly asOf?: string;
  /** Where findings without a file of their own point to. */
  readonly anchor?: Anchor;
}

/** What collecting needs from the outside. */
export interface Collecting {
  readonly providers: readonly BoundProvider[];
  readonly entries: SourceEntries;
  readonly context: CollectContext;
}

export interface Evaluation {
  readonly result: Result;
  /** The verdicts before they were described: the findings are those of the result, in the same order. */
  readonly judgement: Judgement;
  /** The same result with names as a report writes them. */
  readonly describe: (names: Names) => Result;
  readonly resolution: Resolution;
}

export interface Scan extends Evaluation {
  readonly snapshot: Snapshot;
}

/** Reads every source. */
export async function collectSnapshot({ providers, entries, context }: Collecting, tool: Tool): Promise<Snapshot> {
  return (await collect(providers, entries, context, tool)).snapshot;
}

/** Resolves who owns what, as it is before policies are evaluated. */
export function resolveSnapshot(snapshot: Snapshot, judging: Pick<Judging, "ownership" | "asOf" | "step">): Resolution {
  const { step = directly } = judging;
  return step(() => resolve(snapshot, optionsFor(snapshot, judging)));
}

/** Resolves who owns what, evaluates the policies, judges, applies the waivers, and describes what was found. */
export async function evaluateSnapshot(snapshot: Snapshot, judging: Judging, tool: Tool): Promise<Evaluation> {
  const resolution = resolveSnapshot(snapshot, judging);
  return waiveAndDescribe(await judgeResolution(resolution, judging, tool), resolution, judging, tool);
}

/**
 * Reads every source, judges, and asks the sources once more for the ids of flagged keys. Rendering is the caller's. Throws
 * where the run was stopped while it read: what an interrupt cut short looks like a refusal, and must not be judged.
 */
export async function scan(collecting: Collecting, judging: Judging, tool: Tool): Promise<Scan> {
  const collection = await collect(collecting.providers, collecting.entries, collecting.context, tool);
  collecting.context.signal.throwIfAborted();
  const resolution = resolveSnapshot(collection.snapshot, judging);
  const judgement = await judgeResolution(resolution, judging, tool);
  const named = await collection.resolveKeyIds(withoutPublicId(judgement));
  collecting.context.signal.throwIfAborted();
  const snapshot = withPublicIds(collection.snapshot, named);
  // Ids that are missing are a gap, and judged as it will be where the snapshot is evaluated again.
  if (named.coverage.length > 0) return { snapshot, ...(await evaluateSnapshot(snapshot, judging, tool)) };
  const identified = addPublicIds(judgement, named.publicIds);
  return { snapshot, ...(await waiveAndDescribe(identified, resolution, judging, tool)) };
}

/** A judgement as reports show it. */
export function describeAs(
  judgement: Judgement,
  resolution: Resolution,
  step: NonNullable<Judging["step"]> = directly,
): Evaluation {
  const describe = (names: Names): Result => describeFindings(judgement, resolution, names);
  return { result: step(() => describe(plainNames)), judgement, describe, resolution };
}

function directly<Result>(work: () => Result): Result {
  return work();
}

function optionsFor(
  { collectedAt }: Snapshot,
  { ownership, asOf }: Pick<Judging, "ownership" | "asOf">,
): ResolveOptions {
  return { ...ownership, now: asOf ?? collectedAt };
}

function judgeResolution(resolution: Resolution, judging: Judging, tool: Tool): Promise<Judgement> {
  const { modules, evaluation, anchor } = judging;
  const policies = judging.policies.filter((policy) => !isOnWaivers(policy));
  // Subjects that no policy judges are not built.
  const subjects = resolution.subjects(new Set(policies.map(({ subject }) => subject)));
  const evaluated = evaluate(subjects, policies, modules, evaluation);
  return judge(evaluated, { resolution, policies, tool, ...(anchor && { anchor }) });
}

function isOnWaivers({ subject }: ActivePolicy): boolean {
  return subject === "waiver";
}

/** Applies the waivers, and judges them: what a waiver covers is known only when everything else is judged. */
async function waiveAndDescribe(
  judged: Judgement,
  resolution: Resolution,
  judging: Judging,
  tool: Tool,
): Promise<Evaluation> {
  const { waivers, step = directly } = judging;
  const { judgement, examined } =
    waivers === undefined ? { judgement: judged, examined: [] } : step(() => applyWaivers(judged, waivers, resolution));
  const subjects = examined.map(waiverSubject);
  const onWaivers = await judgeWaivers(subjects, resolution, judging, tool);
  const entries = waivers?.entries ?? [];
  const known = withWaivers(resolution, entries, subjects);
  return describeAs(
    joinJudgements(judgement, onWaivers),
    waivers === undefined ? known : { ...known, hasWaivers: true },
    step,
  );
}

/** Judges the waivers alone. */
function judgeWaivers(
  subjects: readonly ResolvedSubject[],
  resolution: Resolution,
  { modules, evaluation, ...judging }: Judging,
  tool: Tool,
): Promise<Judgement> {
  const policies = judging.policies.filter(isOnWaivers);
  const ids = new Set(policies.map(({ id }) => id));
  const concerned = modules.filter((module) => module.policies.some(({ id }) => ids.has(id)));
  // Most estates have no waivers, and starting the engine takes time.
  const evaluated = subjects.length === 0 ? nothing() : evaluate(subjects, policies, concerned, evaluation);
  const alone: Resolution = { ...resolution, sources: [], coverage: [], madeLater: 0, staleEntries: () => [] };
  return judge(evaluated, { resolution: alone, policies, tool });
}

async function* nothing(): AsyncGenerator<EvaluatedChunk> {}

/** The resolution with the waivers as subjects, and with those whom they name among the people. */
function withWaivers(
  resolution: Resolution,
  entries: Waivers["entries"],
  subjects: readonly ResolvedSubject[],
): Resolution {
  return {
    ...resolution,
    people: () => peopleInWaivers(entries, resolution.people()),
    *subjects(types) {
      yield* resolution.subjects(types);
      if (types?.has("waiver") ?? true) yield* subjects;
    },
  };
}
