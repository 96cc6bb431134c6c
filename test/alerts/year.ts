import { expect } from "vitest";
import { type Judged, showEvaluation } from "../../src/command/setup/previous.ts";
import { applySettings, readConfiguration } from "../../src/configure/index.ts";
import { type Alert, type CodeScanning, openCodeScanning } from "../../src/estate/github/code-scanning.ts";
import type { PolicyModule } from "../../src/evaluate/index.ts";
import { mayHaveMore } from "../../src/judge/may-have-more.ts";
import { listedOf } from "../../src/model/coverage.ts";
import type { Result } from "../../src/model/generated/result.ts";
import type { Coverage, Snapshot } from "../../src/model/generated/snapshot.ts";
import { isGovernance } from "../../src/model/policy.ts";
import { evaluateSnapshot, type Judging } from "../../src/scan.ts";
import { smallEngine } from "../scan/small-engine.ts";
import { createChance, createEstate, type Estate, passTime } from "./estate.ts";
import { type Hidden, hideSome, nothingHidden, takeSnapshot } from "./snapshot.ts";
import { type Adjust, uploadTo } from "./upload.ts";

export interface Violation {
  readonly seed: number;
  readonly scan: number;
  readonly what: "closed although it still works" | "open although it is gone" | "no alert for a finding";
  readonly alert: string;
}

interface YearOptions {
  readonly seed: number;
  readonly scans: number;
  readonly modules: readonly PolicyModule[];
  readonly adjust?: Adjust;
}

const tool = { name: "outlived", version: "0.0.0" };
const redactionKey = "0123456789abcdef0123456789abcdef";

interface Day {
  readonly judged: Judged;
  readonly snapshot: Snapshot;
  /** What a scan that sees everything finds. Fingerprints are as reports show them. */
  readonly truth: Result;
  /** Where findings were seen, by fingerprint. */
  readonly places: ReadonlyMap<string, Subject>;
}

type Subject = Result["findings"][number]["subject"];

/** Scans one invented estate again and again, uploads each time, and lists what code scanning then shows wrongly. */
export async function liveThroughYear({ seed, scans, modules, adjust }: YearOptions): Promise<Violation[]> {
  const chance = createChance(seed);
  const estate = createEstate(chance);
  const scanning = openCodeScanning();
  const isRedacted = seed % 2 === 1;
  const violations: Violation[] = [];
  const places = new Map<string, Subject>();
  for (let scan = 0; scan < scans; scan += 1) {
    const hidden = scan === 0 && chance.oneIn(2) ? nothingHidden : hideSome(estate, chance);
    const policies = modules.flatMap((module) => module.policies);
    const off = chance.oneIn(6) ? chance.pick(policies).id : undefined;
    const active = applySettings(policies, readConfiguration("version: 1\n", "outlived.yaml"));
    const judging: Judging = {
      modules,
      policies: active.filter(({ id }) => id !== off),
      evaluation: smallEngine,
      ownership: { timezone: "Etc/UTC" },
      anchor: { file: "owners.yaml", line: 1 },
    };
    const day = await judgeDay(estate, hidden, judging, isRedacted, seed * 1000 + scan);
    for (const { fingerprint, subject } of day.truth.findings) places.set(fingerprint, subject);
    const before = scanning.alerts("open");
    const { compared } = uploadTo(scanning, day.judged, adjust);
    const seen = check(before, scanning, { ...day, judged: compared, places });
    violations.push(...seen.map((one) => ({ seed, scan, ...one })));
    passTime(estate, chance);
  }
  return violations;
}

async function judgeDay(
  estate: Estate,
  hidden: Hidden,
  judging: Judging,
  isRedacted: boolean,
  seed: number,
): Promise<Omit<Day, "places">> {
  const edge = { environment: { OUTLIVED_REDACTION_KEY: redactionKey } };
  const judge = async (snapshot: Snapshot): Promise<Judged> =>
    showEvaluation(
      await evaluateSnapshot(snapshot, judging, tool),
      judging,
      { redact: isRedacted, category: undefined },
      edge,
    );
  const snapshot = takeSnapshot(estate, hidden, createChance(seed));
  const judged = await judge(snapshot);
  const truth =
    hidden === nothingHidden ? judged : await judge(takeSnapshot(estate, nothingHidden, createChance(seed)));
  return { snapshot, judged, truth: truth.result };
}

function check(
  before: readonly Alert[],
  scanning: CodeScanning,
  { judged, snapshot, truth, places }: Day,
): Omit<Violation, "seed" | "scan">[] {
  const { result } = judged;
  const after = scanning.alerts("open").filter(({ rule }) => !isGovernance(rule));
  const open = new Set(after.map(({ fingerprint }) => fingerprint));
  const real = new Set(truth.findings.map(({ fingerprint }) => fingerprint));
  const policies = new Set(result.policies.map(({ id }) => id));
  const nameOf = ({ category, rule, fingerprint }: Alert): string => `${category} ${rule} ${fingerprint}`;
  const closed = before.filter(
    ({ rule, fingerprint }) => policies.has(rule) && real.has(fingerprint) && !open.has(fingerprint),
  );
  const left = after.filter(({ rule, fingerprint }) => {
    const subject = places.get(fingerprint);
    if (subject === undefined || real.has(fingerprint)) return false;
    return (
      isProvenGone(subject, policies.has(rule), snapshot) || isOfGoneRepository(subject, fingerprint, judged, snapshot)
    );
  });
  const missing = result.findings.filter(({ policy, fingerprint }) => !isGovernance(policy) && !open.has(fingerprint));
  return [
    ...closed.map((alert) => ({ what: "closed although it still works" as const, alert: nameOf(alert) })),
    ...left.map((alert) => ({ what: "open although it is gone" as const, alert: nameOf(alert) })),
    ...missing.map(({ policy, subject }) => ({
      what: "no alert for a finding" as const,
      alert: `${policy} ${subject.id}`,
    })),
  ];
}

/**
 * Whether its place was read whole, and everything that could name its owner. A place that is gone counts as read if all
 * of its source was.
 */
function isProvenGone(
  { source, section, scope }: Subject,
  isJudged: boolean,
  { coverage, sources }: Snapshot,
): boolean {
  const own = coverage.filter((entry) => entry.source === source);
  const there = own.filter((entry) => entry.section === section && entry.scope === scope);
  const isWhole = (entry: Coverage): boolean =>
    entry.status === "complete" && entry.kinds.every((kind) => listedOf(entry, kind) === "whole");
  // A policy that is off judges nothing, so its results are fixed whatever was read of their place.
  if (!isJudged) return own.some(isWhole);
  const naming = coverage.filter((entry) => ["roster/csv", "github/members"].includes(entry.section));
  const from = sources.find(({ id }) => id === own[0]?.source);
  if (there.length === 0 && from !== undefined && mayHaveMore(from, own)) return false;
  const decisive = there.length > 0 ? there : own;
  return decisive.length > 0 && naming.length === 2 && [...decisive, ...naming].every(isWhole);
}

/** Whether its repository does not exist any more, which can be told of what the previous analysis saw itself. */
function isOfGoneRepository(
  { source, scope }: Subject,
  fingerprint: string,
  { previous }: Judged,
  { sources }: Snapshot,
): boolean {
  const { scopes } = sources.find(({ id }) => id === source) ?? {};
  if (scopes === undefined || scope === undefined) return false;
  const { confirmed = [], repeated = [] } = previous ?? {};
  const isComparable = confirmed.some((one) => one.source === source && one.wasRepeated !== true);
  const isFresh = repeated.some((one) => one.fingerprint === fingerprint && one.wasRepeated !== true);
  return isComparable && isFresh && !scopes.includes(scope);
}

/** Prints at most some of them. */
export function expectNone(violations: readonly Violation[]): void {
  expect(violations.slice(0, 10)).toEqual([]);
}
