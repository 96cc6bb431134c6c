import type { EvaluatedChunk, PolicyFailure, RawFinding } from "../model/evaluation.ts";
import { groupBy } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { keyOf } from "../model/order.ts";
import type { ActivePolicy } from "../model/policy.ts";
import { readAnswer } from "./answer.ts";
import type { Chunk } from "./chunk.ts";
import { anyOf, type Filter, filtersOf } from "./filter.ts";
import { type FindingBudget, spend } from "./finding-budget.ts";
import { type Fields, fieldsOf, writeInputs } from "./input.ts";
import { EngineFailure, type Evaluate } from "./opa.ts";

/** What the policies of a module found on a chunk. */
export type ChunkFindings = Omit<EvaluatedChunk, "subjects">;

/** A module in use on the chunks of one run, of which several may be in progress at once. */
export interface ModuleRun {
  /** Index of the module in the run. */
  readonly module: number;
  readonly active: readonly ActivePolicy[];
  /** Folder of the policies, if they are the user's. */
  readonly folder: string | undefined;
  /** Absent: its policies may find as much as there is. */
  readonly budget: FindingBudget | undefined;
  readonly policySets: Map<string, PolicySet>;
  /** Policies that made an evaluation fail for others too. From then on each is evaluated alone. */
  readonly separate: Set<string>;
  /** Policies that exceeded a limit. They are not evaluated again, because each time would cost as much. */
  readonly exceeded: Map<string, Exceedance>;
}

/** The policies that judge one type and kind of subject. */
interface PolicySet {
  /** Ids, sorted. */
  readonly policies: readonly string[];
  readonly fields: Fields | undefined;
  readonly filters: ReadonlyMap<string, Filter>;
}

interface Exceedance {
  /** Index of the first chunk on which it happened. */
  readonly chunk: number;
  readonly failure: PolicyFailure;
}

export function openRun(
  module: number,
  active: readonly ActivePolicy[],
  folder: string | undefined,
  budget?: FindingBudget,
): ModuleRun {
  return { module, active, folder, budget, policySets: new Map(), separate: new Set(), exceeded: new Map() };
}

/**
 * Evaluates the policies that judge the subjects of a chunk: together, and each alone if that fails, so that only the
 * policies at fault fail and the others keep their findings. `index` is the chunk's index in the run.
 */
export async function evaluateChunk(
  run: ModuleRun,
  chunk: Chunk,
  index: number,
  evaluate: Evaluate,
): Promise<ChunkFindings> {
  const { policies } = policySetFor(run, chunk);
  const remaining = policies.filter((policy) => exceededBefore(run, policy, index) === undefined);
  const proven = remaining.filter((policy) => !run.separate.has(policy));
  const together = proven.length > 1 ? proven : [];
  const joint = await attempt(run, chunk, together, evaluate);
  const suspects = "failure" in joint ? together : [];
  const found = "failure" in joint ? [] : [joint.findings];
  const failures: PolicyFailure[] = [];
  for (const policy of [...suspects, ...remaining.filter((one) => !together.includes(one))]) {
    const single = await attempt(run, chunk, [policy], evaluate);
    if ("failure" in single) failures.push(recordFailure(run, policy, single.failure, index));
    else found.push(single.findings);
  }
  // If none of them fails alone, they are too much for the engine together.
  if (!suspects.some((policy) => run.separate.has(policy))) for (const policy of suspects) run.separate.add(policy);
  return { policies, findings: found.flat(), failures };
}

/**
 * Applies what was learned on earlier chunks, once they are all done: a policy that exceeded a limit on one of them fails
 * on this chunk, too. Its findings count against the budget only now, in the order of the chunks. So the outcome does not
 * depend on how many chunks are in progress at once.
 */
export function collect(run: ModuleRun, chunk: Chunk, found: ChunkFindings, index: number): ChunkFindings {
  const earlier = found.policies.flatMap((policy) => exceededBefore(run, policy, index) ?? []);
  const remaining = withoutFailed(found, earlier);
  return withoutFailed(remaining, overBudget(run, chunk, remaining, index));
}

function withoutFailed(found: ChunkFindings, failed: readonly PolicyFailure[]): ChunkFindings {
  if (failed.length === 0) return found;
  const ids = new Set(failed.map(({ policy }) => policy));
  const counts = ({ policy }: { readonly policy: string }): boolean => !ids.has(policy);
  return {
    policies: found.policies,
    findings: found.findings.filter(counts),
    failures: [...found.failures.filter(counts), ...failed],
  };
}

/** The policies that found more than they may. They are not evaluated again. */
function overBudget(
  { budget, exceeded }: ModuleRun,
  { subjects }: Chunk,
  { policies, findings, failures }: ChunkFindings,
  index: number,
): readonly PolicyFailure[] {
  if (budget === undefined) return [];
  const byPolicy = groupBy(findings, ({ policy }) => policy);
  const failed = new Set(failures.map(({ policy }) => policy));
  return policies.flatMap((policy) => {
    if (failed.has(policy)) return [];
    const reason = spend(budget, policy, { subjects: subjects.length, findings: byPolicy.get(policy) ?? [] });
    if (reason === undefined) return [];
    const failure = { policy, reason };
    exceeded.set(policy, { chunk: index, failure });
    return [failure];
  });
}

function policySetFor({ policySets, active }: ModuleRun, { type, kind }: Chunk): PolicySet {
  const key = keyOf(type, kind);
  const known = policySets.get(key);
  if (known !== undefined) return known;
  const judging = active.filter(({ subject, kinds }) => subject === type && (kinds?.includes(kind) ?? true));
  const policySet: PolicySet = {
    policies: judging.map(({ id }) => id).sort(),
    fields: fieldsOf(judging),
    filters: filtersOf(judging),
  };
  policySets.set(key, policySet);
  return policySet;
}

function exceededBefore({ exceeded }: ModuleRun, policy: string, index: number): PolicyFailure | undefined {
  const exceedance = exceeded.get(policy);
  return exceedance !== undefined && exceedance.chunk < index ? exceedance.failure : undefined;
}

function recordFailure(run: ModuleRun, policy: string, { message, location, kind }: EngineFailure, index: number) {
  const failure = omitUndefined({ policy, reason: message, location: toUserFolder(location, run.folder) });
  run.separate.add(policy);
  const known = run.exceeded.get(policy);
  // A policy that contradicts itself on one subject does so at once and may work on others. Limits are another matter.
  if (kind !== "stopped" && (known === undefined || index < known.chunk)) {
    run.exceeded.set(policy, { chunk: index, failure });
  }
  return failure;
}

/** Replaces `custom/` by the user's own folder. */
function toUserFolder(location: string | undefined, folder: string | undefined): string | undefined {
  return folder === undefined ? location : location?.replace(/^custom(?=\/)/, () => folder);
}

type Attempt = { readonly findings: readonly RawFinding[] } | { readonly failure: EngineFailure };

/** Evaluates policies together on those subjects of a chunk on which one of them may find something. */
async function attempt(
  run: ModuleRun,
  chunk: Chunk,
  policies: readonly string[],
  evaluate: Evaluate,
): Promise<Attempt> {
  const { type, subjects } = chunk;
  const { fields, filters } = policySetFor(run, chunk);
  const mayFind = anyOf(policies.flatMap((policy) => filters.get(policy) ?? []));
  const indices: number[] = [];
  let index = -1;
  for (const subject of subjects) {
    index += 1;
    if (mayFind(subject)) indices.push(index);
  }
  const entrypoint = `outlived/entrypoint/${type}`;
  const findings: RawFinding[] = [];
  try {
    for (const part of writeInputs(subjects, indices, policies, fields)) {
      const request = { module: run.module, entrypoint, subjects: part.indices.length, input: part.text };
      const answer = await evaluate(request);
      for (const finding of readAnswer(answer, { subjects, indices: part.indices, policies })) findings.push(finding);
    }
    return { findings };
  } catch (error) {
    if (error instanceof EngineFailure) return { failure: error };
    throw error;
  }
}
