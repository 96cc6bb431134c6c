import type { Abortion, EvaluatedChunk, RawFinding } from "../model/evaluation.ts";
import type { ActivePolicy } from "../model/policy.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { compareFindings, readAnswer } from "./answer.ts";
import { type Chunk, chunkByKind } from "./chunk.ts";
import { type EngineSupply, supplyEngines } from "./engine-supply.ts";
import { EngineFailure } from "./opa.ts";
import type { PolicyModule } from "./policy-module.ts";

export { loadBuiltinPolicies, loadPolicyModule, type PolicyModule } from "./policy-module.ts";

/**
 * Runs policies over subjects, chunk by chunk, in the order of the subjects. A policy that stops the engine is run
 * alone: it becomes an abortion, and the others keep their findings.
 */
export async function* evaluate(
  subjects: Iterable<ResolvedSubject>,
  policies: readonly ActivePolicy[],
  module: PolicyModule,
): AsyncGenerator<EvaluatedChunk> {
  refuseUnknown(policies, module);
  const engines = supplyEngines(module.wasm, { settings: settingsTree(policies) });
  for (const chunk of chunkByKind(subjects)) {
    const ids = policies
      .filter((policy) => judges(policy, chunk[0]))
      .map(({ id }) => id)
      .sort();
    yield { subjects: chunk, policies: ids, ...(await evaluateChunk(chunk, ids, engines)) };
  }
}

/** A policy that was never compiled would find nothing, which looks like clean. */
function refuseUnknown(policies: readonly ActivePolicy[], module: PolicyModule): void {
  const compiled = new Set(module.policies.map(({ id }) => id));
  const unknown = policies.find(({ id }) => !compiled.has(id));
  if (unknown !== undefined) throw new Error(`The policy ${unknown.id} is not in the compiled module`);
}

function judges({ subject, kinds }: ActivePolicy, { type, context }: ResolvedSubject): boolean {
  return subject === type && (kinds === undefined || kinds.includes(context.kind));
}

/** Values by risk and policy, as policies read them: `data.settings.<risk>.<policy>`. */
function settingsTree(policies: readonly ActivePolicy[]): Readonly<Record<string, object>> {
  const byRisk = new Map<string, Record<string, object>>();
  for (const { id, values } of policies) {
    const [risk = "", name = ""] = id.split("/");
    byRisk.set(risk, { ...byRisk.get(risk), [name]: values });
  }
  return Object.fromEntries(byRisk);
}

type Said = Pick<EvaluatedChunk, "findings" | "abortions">;

async function evaluateChunk(chunk: Chunk, policies: readonly string[], engines: EngineSupply): Promise<Said> {
  const [first, ...others] = policies;
  if (first === undefined) return { findings: [], abortions: [] };
  const subjects = JSON.stringify(chunk.map(({ input }) => input));
  const together = await attempt(chunk, subjects, policies, engines);
  if (!("failure" in together)) return { findings: together.findings, abortions: [] };
  if (others.length === 0) return { findings: [], abortions: [toAbortion(first, together.failure)] };
  return evaluateOneByOne(chunk, subjects, policies, engines);
}

async function evaluateOneByOne(
  chunk: Chunk,
  subjects: string,
  policies: readonly string[],
  engines: EngineSupply,
): Promise<Said> {
  const findings: RawFinding[] = [];
  const abortions: Abortion[] = [];
  for (const policy of policies) {
    const alone = await attempt(chunk, subjects, [policy], engines);
    if ("failure" in alone) abortions.push(toAbortion(policy, alone.failure));
    else findings.push(...alone.findings);
  }
  return { findings: findings.sort(compareFindings), abortions };
}

type Attempt = { readonly findings: readonly RawFinding[] } | { readonly failure: EngineFailure };

async function attempt(
  chunk: Chunk,
  subjects: string,
  policies: readonly string[],
  engines: EngineSupply,
): Promise<Attempt> {
  const engine = await engines.current();
  try {
    const input = `{"policies":${JSON.stringify(policies)},"subjects":${subjects}}`;
    const answer = engine.evaluate(`outlived/entrypoint/${chunk[0].type}`, input);
    return { findings: readAnswer(answer, chunk, policies).sort(compareFindings) };
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    engines.discard();
    return { failure: error };
  }
}

function toAbortion(policy: string, { message, place }: EngineFailure): Abortion {
  return { policy, reason: message, ...(place !== undefined && { place }) };
}
