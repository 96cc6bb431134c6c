import { evaluate, type EvaluateOptions, type PolicyModule } from "../evaluate/index.ts";
import type { EvaluatedChunk } from "../model/evaluation.ts";
import type { ActivePolicy, Policy } from "../model/policy.ts";
import { readPath } from "../model/read-path.ts";
import type { ResolvedSubject, SubjectDescription } from "../model/resolution.ts";
import type { Example, ExpectedFinding } from "./example.ts";

/** What a policy said of an example's subject. */
export interface ExampleOutcome {
  readonly example: Example;
  /** What is wrong; absent if the policy says what the example expects. */
  readonly failure?: ExampleFailure;
}

interface ExampleFailure {
  readonly message: string;
  /** true: the policy did not come to an end, on this example or on one that was evaluated with it. */
  readonly stopped?: true;
  /** `-` what the example expects and the policy does not say, `+` the reverse. */
  readonly differences: readonly string[];
}

/** A policy with its examples. */
export interface ExampledPolicy {
  readonly policy: Policy;
  readonly examples: readonly Example[];
}

/** Runs all examples through a compiled module, in as few evaluations as their settings allow. */
export async function runExamples(
  exampled: readonly ExampledPolicy[],
  module: PolicyModule,
  options: EvaluateOptions,
): Promise<readonly ExampleOutcome[]> {
  const outcomes = new Map<Example, ExampleOutcome>();
  for (const round of roundsOf(exampled)) {
    const said = await runRound(round, module, options);
    for (const outcome of said) outcomes.set(outcome.example, outcome);
    for (const one of stoppedIn(round, said)) {
      for (const outcome of await runAlone(one, module, options)) outcomes.set(outcome.example, outcome);
    }
  }
  return exampled.flatMap(({ examples }) =>
    examples.map((example) => {
      const outcome = outcomes.get(example);
      if (outcome === undefined) throw new Error(`${example.file} was not evaluated`);
      return outcome;
    }),
  );
}

/** What can be evaluated together: of each policy the examples with the same settings. */
type Round = readonly ExampledPolicy[];

function roundsOf(exampled: readonly ExampledPolicy[]): readonly Round[] {
  const bySettings = exampled.map(({ policy, examples }) => {
    const settings = new Set(examples.map((example) => JSON.stringify(example.settings)));
    return [...settings].map((text) => ({
      policy,
      examples: examples.filter((example) => JSON.stringify(example.settings) === text),
    }));
  });
  const most = Math.max(0, ...bySettings.map((groups) => groups.length));
  return Array.from({ length: most }, (_, index) => bySettings.flatMap((groups) => groups[index] ?? []));
}

/** Policies that were stopped on several examples at once, by one of them. */
function stoppedIn(round: Round, outcomes: readonly ExampleOutcome[]): Round {
  const stopped = new Set(outcomes.filter(({ failure }) => failure?.stopped).map(({ example }) => example));
  return round.filter(({ examples }) => examples.length > 1 && examples.some((example) => stopped.has(example)));
}

/** Each may take its whole time. */
const mostStopped = 3;

/** One example after the other, so that only those are blamed by which the policy is stopped. */
async function runAlone(
  { policy, examples }: ExampledPolicy,
  module: PolicyModule,
  options: EvaluateOptions,
): Promise<readonly ExampleOutcome[]> {
  const outcomes: ExampleOutcome[] = [];
  for (const example of examples) {
    const isEnough = outcomes.filter(({ failure }) => failure?.stopped).length >= mostStopped;
    const said = isEnough
      ? [{ example, failure: { message: `was not run: the policy was stopped ${mostStopped} times`, differences: [] } }]
      : await runRound([{ policy, examples: [example] }], module, options);
    outcomes.push(...said);
  }
  return outcomes;
}

async function runRound(
  round: Round,
  module: PolicyModule,
  options: EvaluateOptions,
): Promise<readonly ExampleOutcome[]> {
  const examples = new Map<ResolvedSubject, ExampledPolicy & { readonly example: Example }>();
  for (const one of round) {
    for (const example of one.examples) examples.set(subjectOf(one.policy, example), { ...one, example });
  }
  const active = round.map(({ policy, examples: [first] }) => activate(policy, first));
  const outcomes: ExampleOutcome[] = [];
  for await (const chunk of evaluate([...examples.keys()], active, [module], options)) {
    for (const [index, subject] of chunk.subjects.entries()) {
      const entry = examples.get(subject);
      const failure = entry && failureIn(chunk, index, entry);
      if (entry !== undefined) outcomes.push({ example: entry.example, ...(failure && { failure }) });
    }
  }
  return outcomes;
}

/** What a policy said of one subject of a chunk, held against its example. */
function failureIn(
  { subjects, policies, findings, failures }: EvaluatedChunk,
  index: number,
  { policy, example }: { readonly policy: Policy; readonly example: Example },
): ExampleFailure | undefined {
  const stopped = failures.find((failure) => failure.policy === policy.id);
  if (stopped !== undefined) {
    const location = stopped.location === undefined ? "" : ` at ${stopped.location}`;
    return { message: `the policy was stopped${location}: ${stopped.reason}`, stopped: true, differences: [] };
  }
  if (!policies.includes(policy.id)) {
    const kinds = (policy.kinds ?? []).join(", ");
    return { message: `the policy judges ${kinds}, and this is a ${subjects[index]?.origin.kind}`, differences: [] };
  }
  const own = findings.filter((finding) => finding.subject === index && finding.policy === policy.id);
  const said = own.map((finding) => ({ subject: example.input.id, arguments: finding.arguments }));
  const differences = differencesOf(example.findings, said);
  if (differences.length === 0) return undefined;
  return { message: "the policy says something else (- expected, + said)", differences };
}

function activate(policy: Policy, example: Example | undefined): ActivePolicy {
  const defaults = Object.entries(policy.settings).map(([name, setting]) => [name, setting.default]);
  return { ...policy, values: { ...Object.fromEntries(defaults), ...example?.settings } };
}

/** The example's subject as resolve would give it. Its type is the policy's, by which it was checked when it was read. */
function subjectOf({ subject: type, kinds = [] }: Policy, { input }: Example): ResolvedSubject {
  const record: unknown = Reflect.get(input, type);
  const kind: unknown = typeof record === "object" && record !== null ? Reflect.get(record, "kind") : undefined;
  const origin = { kind: typeof kind === "string" ? kind : (kinds[0] ?? type), source: "example" };
  const describe = (): SubjectDescription => ({ label: input.id, locations: [], evidence: [] });
  const subject = {
    type,
    id: input.id,
    origin,
    input,
    read: (path: readonly string[]) => readPath(input, path),
    describe,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its input was checked by the schema of its type
  return subject as ResolvedSubject;
}

/** `-` what the example expects and the policy does not say, `+` the reverse; the arguments where only they differ. */
function differencesOf(expected: readonly ExpectedFinding[], found: readonly ExpectedFinding[]): readonly string[] {
  const missing = without(expected, found);
  const surplus = without(found, expected);
  const [one, ...furtherMissing] = missing;
  const [other, ...furtherSurplus] = surplus;
  const isPair = furtherMissing.length === 0 && furtherSurplus.length === 0 && one?.subject === other?.subject;
  if (one !== undefined && other !== undefined && isPair) return argumentDifferences(one, other);
  return [
    ...missing.map((finding) => `- ${JSON.stringify(sorted(finding))}`),
    ...surplus.map((finding) => `+ ${JSON.stringify(sorted(finding))}`),
  ];
}

function argumentDifferences(expected: ExpectedFinding, found: ExpectedFinding): readonly string[] {
  const names = [...new Set([...Object.keys(expected.arguments), ...Object.keys(found.arguments)])].sort();
  return names.flatMap((name) => {
    const [before, after] = [expected.arguments[name], found.arguments[name]];
    if (before === after) return [];
    const line = (sign: string, value: unknown) =>
      value === undefined ? [] : [`${sign} arguments.${name}: ${JSON.stringify(value)}`];
    return [...line("-", before), ...line("+", after)];
  });
}

/** Those of the first list that have no partner in the second; sets have no order in Rego. */
function without(list: readonly ExpectedFinding[], others: readonly ExpectedFinding[]): readonly ExpectedFinding[] {
  const rest = others.map((finding) => JSON.stringify(sorted(finding)));
  return list.filter((finding) => {
    const position = rest.indexOf(JSON.stringify(sorted(finding)));
    if (position !== -1) rest.splice(position, 1);
    return position === -1;
  });
}

function sorted({ subject, arguments: values }: ExpectedFinding): ExpectedFinding {
  const names = Object.keys(values).sort();
  return { subject, arguments: Object.fromEntries(names.map((name) => [name, values[name] ?? null])) };
}
