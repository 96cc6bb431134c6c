import type { ArgumentValue, RawFinding } from "../model/evaluation.ts";
import { isRecord } from "../model/is-record.ts";
import { by, compareText } from "../model/order.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { EngineFailure } from "./opa.ts";

/** What was evaluated. */
export interface Evaluation {
  /** Of the chunk. */
  readonly subjects: readonly ResolvedSubject[];
  /** Indices of those subjects that were sent. */
  readonly indices: readonly number[];
  /** Ids. */
  readonly policies: readonly string[];
}

/**
 * Reads the findings in the result set of the entrypoint, which is JSON text. Throws EngineFailure if the engine did not
 * see all subjects, or if a policy's finding is not `{"subject": input.id, "arguments": {...}}`.
 */
export function readAnswer(text: string, evaluation: Evaluation): RawFinding[] {
  const result = readResult(text);
  const count = evaluation.indices.length;
  if (!isRecord(result) || result["seen"] !== count || !Array.isArray(result["findings"])) {
    throw new EngineFailure(`The policy engine did not see the ${count} subjects that it was given`);
  }
  return result["findings"].map((entry: unknown) => readFinding(entry, evaluation));
}

/** A result set is `[{"result": ...}]`; it is empty if the entrypoint has no value. */
function readResult(text: string): unknown {
  try {
    const [result]: { readonly result?: unknown }[] = JSON.parse(text);
    return result?.result;
  } catch (error) {
    throw new EngineFailure("The policy engine gave an answer that is not JSON", { cause: error });
  }
}

function readFinding(entry: unknown, { subjects, indices, policies }: Evaluation): RawFinding {
  const [position, policy, finding]: unknown[] = Array.isArray(entry) ? entry : [];
  const index = typeof position === "number" ? indices[position] : undefined;
  const subject = index === undefined ? undefined : subjects[index];
  if (index === undefined || subject === undefined || typeof policy !== "string" || !policies.includes(policy)) {
    throw new EngineFailure(
      "The policy engine gave a finding that belongs to no subject or policy that was asked about",
    );
  }
  const { subject: id, arguments: values, ...others } = isRecord(finding) ? finding : {};
  if (!isIdOf(id, subject) || !isRecord(values) || Object.keys(others).length > 0) {
    throw new EngineFailure(`${policy} gave a finding that is not {"subject": input.id, "arguments": {...}}`);
  }
  return { policy, subject: index, arguments: readArguments(values, policy) };
}

/** The engine is given U+FFFD in the place of a lone surrogate, as UTF-8 has none. */
function isIdOf(id: unknown, subject: ResolvedSubject): boolean {
  return id === subject.id || id === Buffer.from(subject.id).toString();
}

function readArguments(values: Readonly<Record<string, unknown>>, policy: string): RawFinding["arguments"] {
  const entries = Object.entries(values).map(([name, value]): [string, ArgumentValue] => {
    if (isArgumentValue(value)) return [name, value];
    throw new EngineFailure(`${policy} gave the argument ${name}, which is not a text, number, boolean or null`);
  });
  return Object.fromEntries(entries.sort(by(([name]) => name)));
}

function isArgumentValue(value: unknown): value is ArgumentValue {
  // A number that is too large for JavaScript is parsed as infinity, which no report can write.
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

/** Orders findings by subject, policy and arguments, so that the same input always gives the same list. */
export function compareFindings(a: RawFinding, b: RawFinding): number {
  return (
    a.subject - b.subject ||
    compareText(a.policy, b.policy) ||
    compareText(JSON.stringify(a.arguments), JSON.stringify(b.arguments))
  );
}
