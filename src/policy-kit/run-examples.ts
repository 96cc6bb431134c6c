import { type EvaluateOptions, evaluate, type PolicyModule } from "../evaluate/index.ts";
import type { EvaluatedChunk } from "../model/evaluation.ts";
import { groupBy, unique } from "../model/group.ts";
import { isRecord } from "../model/is-record.ts";
import type { Policy } from "../model/policy.ts";
import { readPath } from "../model/read-path.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import type { Example, ExpectedFinding } from "./example.ts";

export interface ExampleOutcome {
  readonly example: Example;
  /** Absent if the policy finds what the example expects. */
  readonly failure?: ExampleFailure;
  /** What the policy found, if that is not what the example expects. */
  readonly found?: readonly ExpectedFinding[];
}

interface ExampleFailure {
  readonly message: string;
  /** The policy was aborted, on this example or on one that was evaluated with it. */
  readonly stopped?: true;
  /** Lines that begin with `-` are expected and not found, those with `+` found and not expected. */
  readonly differences: readonly string[];
}

/** A policy with its examples. */
export interface PolicyExamples {
  readonly policy: Policy;
  readonly examples: readonly Example[];
}

/** Runs all examples through a compiled module, in as few evaluations as their settings allow. */
export async function runExamples(
  all: readonly PolicyExamples[],
  module: PolicyModule,
  options: EvaluateOptions,
): Promise<readonly ExampleOutcome[]> {
  const run = (round: Round) => runRound(round, module, options);
  const byExample = new Map<Example, ExampleOutcome>();
  for (const round of roundsOf(all)) {
    const outcomes = [...(await run(round))];
    for (const one of stoppedIn(round, outcomes)) outcomes.push(...(await runAlone(one, run)));
    for (const outcome of outcomes) byExample.set(outcome.example, outcome);
  }
  return all.flatMap(({ examples }) =>
    examples.map((example) => {
      const outcome = byExample.get(example);
      if (outcome === undefined) throw new Error(`${example.file} was not evaluated`);
      return outcome;
    }),
  );
}

/** Examples that can be evaluated together: for each policy those with the same settings. */
type Round = readonly PolicyExamples[];

function roundsOf(all: readonly PolicyExamples[]): readonly Round[] {
  const bySettings = all.map(({ policy, examples }) => {
    const groups = groupBy(examples, ({ settings }) => JSON.stringify(settings));
    return [...groups.values()].map((group) => ({ policy, examples: group }));
  });
  const count = Math.max(0, ...bySettings.map((groups) => groups.length));
  return Array.from({ length: count }, (_, index) => bySettings.flatMap((groups) => groups[index] ?? []));
}

/** The policies that were aborted and had several examples, each of which may be the cause. */
function stoppedIn(round: Round, outcomes: readonly ExampleOutcome[]): Round {
  const stopped = new Set(outcomes.filter(({ failure }) => failure?.stopped).map(({ example }) => example));
  return round.filter(({ examples }) => examples.length > 1 && examples.some((example) => stopped.has(example)));
}

/** Each aborted evaluation may take the whole time limit. */
const mostStopped = 3;

/** Runs one example after the other, to find those on which the policy is aborted. */
async function runAlone(
  { policy, examples }: PolicyExamples,
  run: (round: Round) => Promise<readonly ExampleOutcome[]>,
): Promise<readonly ExampleOutcome[]> {
  const outcomes: ExampleOutcome[] = [];
  for (const example of examples) {
    const isEnough = outcomes.filter(({ failure }) => failure?.stopped).length >= mostStopped;
    const message = `was not run: the policy was stopped ${mostStopped} times`;
    const skipped = { example, failure: { message, differences: [] } };
    outcomes.push(...(isEnough ? [skipped] : await run([{ policy, examples: [example] }])));
  }
  return outcomes;
}

async function runRound(
  round: Round,
  module: PolicyModule,
  options: EvaluateOptions,
): Promise<readonly ExampleOutcome[]> {
  const entries = round.flatMap(({ policy, examples }) => examples.map((example) => ({ policy, example })));
  const bySubject = new Map(entries.map((entry) => [subjectOf(entry.policy, entry.example), entry]));
  const active = round.map(({ policy, examples: [first] }) => {
    const defaults = Object.entries(policy.settings).map(([name, setting]) => [name, setting.default]);
    return { ...policy, values: { ...Object.fromEntries(defaults), ...first?.settings } };
  });
  const outcomes: ExampleOutcome[] = [];
  for await (const chunk of evaluate([...bySubject.keys()], active, [module], options)) {
    for (const [index, subject] of chunk.subjects.entries()) {
      const entry = bySubject.get(subject);
      if (entry === undefined) continue;
      outcomes.push(outcomeIn(chunk, index, entry.policy, entry.example));
    }
  }
  return outcomes;
}

/** Whether the findings on one subject of a chunk are those that its example expects. */
function outcomeIn(
  { subjects, policies, findings, failures }: EvaluatedChunk,
  index: number,
  policy: Policy,
  example: Example,
): ExampleOutcome {
  const stopped = failures.find((failure) => failure.policy === policy.id);
  if (stopped !== undefined) {
    const where = stopped.location === undefined ? "" : ` at ${stopped.location}`;
    const message = `the policy was stopped${where}: ${stopped.reason}`;
    return { example, failure: { message, stopped: true, differences: [] } };
  }
  if (!policies.includes(policy.id)) {
    const kinds = (policy.kinds ?? []).join(", ");
    const message = `the policy judges ${kinds}, and this is a ${subjects[index]?.origin.kind}`;
    return { example, failure: { message, differences: [] } };
  }
  const own = findings.filter((finding) => finding.subject === index && finding.policy === policy.id);
  const found = own.map((finding) => ({ subject: example.input.id, arguments: finding.arguments }));
  const differences = differencesOf(example.findings, found);
  if (differences.length === 0) return { example };
  return { example, failure: { message: "the policy says something else (- expected, + said)", differences }, found };
}

/** The subject of an example as `resolve` would give it. The schema of its type was checked when it was read. */
function subjectOf({ subject: type, kinds = [] }: Policy, { input }: Example): ResolvedSubject {
  const record: unknown = Reflect.get(input, type);
  const kind = isRecord(record) && typeof record["kind"] === "string" ? record["kind"] : (kinds[0] ?? type);
  const subject = {
    type,
    id: input.id,
    origin: { kind, source: "example" },
    input,
    read: (path: readonly string[]) => readPath(input, path),
    describe: () => ({ label: input.id, locations: [], evidence: [], facts: {} }),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its input was checked against the schema of its type
  return subject as ResolvedSubject;
}

/** Lists the findings that differ; of one finding that differs in its arguments only, lists these arguments. */
function differencesOf(expected: readonly ExpectedFinding[], found: readonly ExpectedFinding[]): readonly string[] {
  const [missing, surplus] = [without(expected, found), without(found, expected)];
  const [[one], [other]] = [missing, surplus];
  const isPair = missing.length === 1 && surplus.length === 1 && one?.subject === other?.subject;
  if (one !== undefined && other !== undefined && isPair) return argumentDifferences(one, other);
  return [...missing.map((finding) => `- ${spell(finding)}`), ...surplus.map((finding) => `+ ${spell(finding)}`)];
}

function argumentDifferences(expected: ExpectedFinding, found: ExpectedFinding): readonly string[] {
  const names = unique([...Object.keys(expected.arguments), ...Object.keys(found.arguments)]).sort();
  return names.flatMap((name) => {
    const [before, after] = [expected.arguments[name], found.arguments[name]];
    if (before === after) return [];
    const line = (sign: string, value: unknown) =>
      value === undefined ? [] : [`${sign} arguments.${name}: ${JSON.stringify(value)}`];
    return [...line("-", before), ...line("+", after)];
  });
}

/** The findings of the first list that have no equal in the second, where each of the second counts once. */
function without(list: readonly ExpectedFinding[], others: readonly ExpectedFinding[]): readonly ExpectedFinding[] {
  const rest = others.map(spell);
  return list.filter((finding) => {
    const position = rest.indexOf(spell(finding));
    if (position !== -1) rest.splice(position, 1);
    return position === -1;
  });
}

/** A finding as JSON, with sorted arguments: the order of an example's findings and arguments does not matter. */
function spell({ subject, arguments: values }: ExpectedFinding): string {
  const names = Object.keys(values).sort();
  return JSON.stringify({ subject, arguments: Object.fromEntries(names.map((name) => [name, values[name] ?? null])) });
}
