import type { ArgumentValue, RawFinding } from "../model/evaluation.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { EngineFailure } from "./failure.ts";

/** What an answer is about: subjects from `start` up to `end`, and the policies that were asked. */
export interface Question {
  readonly subjects: readonly ResolvedSubject[];
  readonly start: number;
  readonly end: number;
  /** Ids. */
  readonly policies: readonly string[];
}

/**
 * Reads what the entrypoint says, as JSON text. Throws EngineFailure where the engine did not see the subjects that it
 * was given, or where a policy's finding is not `{"subject": input.id, "arguments": {...}}`.
 */
export function readAnswer(text: string, question: Question): RawFinding[] {
  const answer = resultOf(text);
  const count = question.end - question.start;
  if (!isRecord(answer) || answer["seen"] !== count || !Array.isArray(answer["findings"])) {
    throw new EngineFailure(`The policy engine did not see the ${count} subjects that it was given`);
  }
  return answer["findings"].map((entry: unknown) => readFinding(entry, question));
}

/** A result set is `[{"result": ...}]`; it is empty where the entrypoint has no value. */
function resultOf(text: string): unknown {
  try {
    const [result]: { readonly result?: unknown }[] = JSON.parse(text);
    return result?.result;
  } catch (error) {
    throw new EngineFailure("The policy engine gave an answer that is not JSON", { cause: error });
  }
}

function readFinding(entry: unknown, { subjects, start, end, policies }: Question): RawFinding {
  const [index, policy, finding]: unknown[] = Array.isArray(entry) ? entry : [];
  const place = typeof index === "number" ? start + index : Number.NaN;
  const subject = place >= start && place < end ? subjects[place] : undefined;
  if (subject === undefined || typeof policy !== "string" || !policies.includes(policy)) {
    throw new EngineFailure(
      "The policy engine gave a finding that belongs to no subject or policy that was asked about",
    );
  }
  const { subject: id, arguments: values, ...others } = isRecord(finding) ? finding : {};
  if (!isIdOf(id, subject) || !isRecord(values) || Object.keys(others).length > 0) {
    throw new EngineFailure(`${policy} gave a finding that is not {"subject": input.id, "arguments": {...}}`);
  }
  return { policy, subject: place, arguments: readArguments(values, policy) };
}

/** Half a letter in an id becomes another one on its way through the engine. */
function isIdOf(id: unknown, { input }: ResolvedSubject): boolean {
  return id === input.id || id === Buffer.from(input.id).toString();
}

function readArguments(values: Readonly<Record<string, unknown>>, policy: string): RawFinding["arguments"] {
  const entries = Object.entries(values).map(([name, value]): [string, ArgumentValue] => {
    if (isArgumentValue(value)) return [name, value];
    throw new EngineFailure(`${policy} gave the argument ${name}, which is no text, number, boolean or null`);
  });
  return Object.fromEntries(entries.sort(([one], [other]) => compareText(one, other)));
}

/** Orders findings by subject, policy and arguments, so that the same input always gives the same list. */
export function compareFindings(one: RawFinding, other: RawFinding): number {
  return (
    one.subject - other.subject ||
    compareText(one.policy, other.policy) ||
    compareText(JSON.stringify(one.arguments), JSON.stringify(other.arguments))
  );
}

export function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isArgumentValue(value: unknown): value is ArgumentValue {
  // A number too large for JavaScript comes as infinity, which no report can write.
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
