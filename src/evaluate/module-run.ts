import type { Abortion, EvaluatedChunk, RawFinding } from "../model/evaluation.ts";
import type { ActivePolicy } from "../model/policy.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { readAnswer } from "./answer.ts";
import type { Chunk } from "./chunk.ts";
import { EngineFailure } from "./failure.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { type Filter, filterOf } from "./filter.ts";
import { createInputTextWriter, type InputTextWriter } from "./input-text.ts";
import type { Ask } from "./task.ts";

/** What policies say of a chunk. */
export type Said = Omit<EvaluatedChunk, "subjects">;

/** A module at work on the chunks of one run, of which several may be evaluated at once. */
export interface ModuleRun {
  /** Its number in the run. */
  readonly module: number;
  readonly active: readonly ActivePolicy[];
  /** Where its policies stand, if they are the user's. */
  readonly folder: string | undefined;
  readonly panels: Map<string, Panel>;
  readonly write: InputTextWriter;
  /** Policies that stopped the others of a chunk: from then on each is evaluated by itself. */
  readonly apart: Set<string>;
  /** Policies that are asked no more, because every time would cost as much as the first. */
  readonly stops: Map<string, Stop>;
}

/** The policies for one type and kind of subject. */
interface Panel {
  /** Ids, sorted. */
  readonly policies: readonly string[];
  readonly fields: Fields | undefined;
  readonly filters: ReadonlyMap<string, Filter>;
}

interface Stop {
  /** Number of the first chunk at which it was stopped. */
  readonly place: number;
  readonly abortion: Abortion;
}

export function openRun(module: number, active: readonly ActivePolicy[], folder: string | undefined): ModuleRun {
  const write = createInputTextWriter();
  return { module, active, folder, panels: new Map(), write, apart: new Set(), stops: new Map() };
}

/**
 * Evaluates the policies that judge the subjects of a chunk, which is the run's `place`th. A policy that stops the engine
 * becomes an abortion, and the others keep their findings.
 */
export async function evaluateChunk(run: ModuleRun, chunk: Chunk, place: number, ask: Ask): Promise<Said> {
  const { policies } = panelFor(run, chunk);
  const asked = policies.filter((policy) => stopBefore(run, policy, place) === undefined);
  const trusted = asked.filter((policy) => !run.apart.has(policy));
  const together = trusted.length > 1 ? trusted : [];
  const first = await attempt(run, chunk, together, ask);
  const doubtful = "failure" in first ? together : [];
  const findings = "failure" in first ? [] : [...first.findings];
  const abortions: Abortion[] = [];
  for (const policy of [...doubtful, ...asked.filter((one) => !together.includes(one))]) {
    const said = await attempt(run, chunk, [policy], ask);
    if ("failure" in said) abortions.push(takeNote(run, policy, said.failure, place));
    else findings.push(...said.findings);
  }
  // Where nobody fails alone, they are too much only together.
  if (!doubtful.some((policy) => run.apart.has(policy))) for (const policy of doubtful) run.apart.add(policy);
  return { policies, findings, abortions };
}

/** Applies what was found out at earlier chunks, so that nothing depends on how many are evaluated at once. */
export function settle(run: ModuleRun, { policies, findings, abortions }: Said, place: number): Said {
  const earlier = policies.flatMap((policy) => stopBefore(run, policy, place) ?? []);
  if (earlier.length === 0) return { policies, findings, abortions };
  const stopped = new Set(earlier.map(({ policy }) => policy));
  const counts = ({ policy }: { readonly policy: string }): boolean => !stopped.has(policy);
  return { policies, findings: findings.filter(counts), abortions: [...abortions.filter(counts), ...earlier] };
}

function panelFor({ panels, active }: ModuleRun, [{ type, origin }]: Chunk): Panel {
  const key = `${type} ${origin.kind}`;
  const known = panels.get(key);
  if (known !== undefined) return known;
  const judging = active.filter(({ subject, kinds }) => subject === type && (kinds?.includes(origin.kind) ?? true));
  const panel: Panel = {
    policies: judging.map(({ id }) => id).sort(),
    fields: fieldsOf(judging),
    filters: new Map(judging.map((policy) => [policy.id, filterOf(policy)])),
  };
  panels.set(key, panel);
  return panel;
}

function stopBefore({ stops }: ModuleRun, policy: string, place: number): Abortion | undefined {
  const stop = stops.get(policy);
  return stop !== undefined && stop.place < place ? stop.abortion : undefined;
}

function takeNote(run: ModuleRun, policy: string, failure: EngineFailure, place: number): Abortion {
  const { message, place: line, kind } = failure;
  const abortion = { policy, reason: message, ...(line !== undefined && { place: asKnown(line, run.folder) }) };
  run.apart.add(policy);
  const known = run.stops.get(policy);
  // A contradiction on one subject is quick, and says nothing about others; what takes all time or memory does so again.
  if (kind !== "stopped" && (known === undefined || place < known.place)) run.stops.set(policy, { place, abortion });
  return abortion;
}

/** `custom/<risk>/...` as the user knows it. */
function asKnown(place: string, folder: string | undefined): string {
  return folder === undefined ? place : place.replace(/^custom(?=\/)/, () => folder);
}

type Attempt = { readonly findings: readonly RawFinding[] } | { readonly failure: EngineFailure };

async function attempt(run: ModuleRun, chunk: Chunk, policies: readonly string[], ask: Ask): Promise<Attempt> {
  const findings: RawFinding[] = [];
  const positions = suspectsIn(run, chunk, policies);
  const subjects = positions.length === chunk.length ? chunk : positions.flatMap((position) => chunk[position] ?? []);
  try {
    for (let start = 0; start < subjects.length; ) {
      const part = await askFor(run, { chunk, subjects, start, policies }, ask);
      for (const finding of part.findings) {
        findings.push({ ...finding, subject: positions[finding.subject] ?? finding.subject });
      }
      start = part.end;
    }
    return { findings };
  } catch (error) {
    if (error instanceof EngineFailure) return { failure: error };
    throw error;
  }
}

/** Positions of the subjects on which one of the policies may find something. */
function suspectsIn(run: ModuleRun, chunk: Chunk, policies: readonly string[]): readonly number[] {
  const { filters } = panelFor(run, chunk);
  const asked = policies.flatMap((policy) => filters.get(policy) ?? []);
  const positions: number[] = [];
  for (const [position, { input }] of chunk.entries()) {
    if (asked.some((filter) => filter(input))) positions.push(position);
  }
  return positions;
}

interface Questions {
  readonly chunk: Chunk;
  /** Those of the chunk that are asked about. */
  readonly subjects: readonly ResolvedSubject[];
  readonly start: number;
  readonly policies: readonly string[];
}

interface Part {
  readonly findings: readonly RawFinding[];
  readonly end: number;
}

async function askFor(run: ModuleRun, { chunk, subjects, start, policies }: Questions, ask: Ask): Promise<Part> {
  const { fields } = panelFor(run, chunk);
  const entrypoint = `outlived/entrypoint/${chunk[0].type}`;
  let end = start;
  const write = (): Uint8Array<ArrayBuffer> => {
    const input = run.write({ policies, subjects, start, fields });
    end = input.end;
    return input.text;
  };
  const answer = await ask({ module: run.module, entrypoint, subjects: subjects.length - start, write });
  return { findings: readAnswer(answer, { subjects, start, end, policies }), end };
}
