import type { ArgumentValue, RawFinding } from "../model/evaluation.ts";
import type { Chunk } from "./chunk.ts";
import { EngineFailure } from "./opa.ts";

/**
 * Reads what the entrypoint says of a chunk. Throws EngineFailure where a policy's finding is not
 * `{"subject": input.id, "arguments": {...}}`, and Error where the engine did not see the chunk that it was given.
 */
export function readAnswer(answer: unknown, chunk: Chunk, policies: readonly string[]): RawFinding[] {
  if (!isRecord(answer) || answer["seen"] !== chunk.length || !Array.isArray(answer["findings"])) {
    throw new Error(`The policy engine did not see the ${chunk.length} subjects that it was given`);
  }
  return answer["findings"].map((entry: unknown) => readFinding(entry, chunk, policies));
}

function readFinding(entry: unknown, chunk: Chunk, policies: readonly string[]): RawFinding {
  const [index, policy, finding]: unknown[] = Array.isArray(entry) ? entry : [];
  const subject = typeof index === "number" ? chunk[index] : undefined;
  if (typeof index !== "number" || subject === undefined || typeof policy !== "string" || !policies.includes(policy)) {
    throw new Error("The policy engine gave a finding that belongs to no subject or policy of the chunk");
  }
  const { subject: id, arguments: values, ...others } = isRecord(finding) ? finding : {};
  if (id !== subject.input.id || !isRecord(values) || Object.keys(others).length > 0) {
    throw new EngineFailure(
      `${policy} gave a finding that is not {"subject": input.id, "arguments": {...}}`,
      undefined,
    );
  }
  return { policy, subject: index, arguments: readArguments(values, policy) };
}

function readArguments(values: Readonly<Record<string, unknown>>, policy: string): RawFinding["arguments"] {
  const entries = Object.entries(values).map(([name, value]): [string, ArgumentValue] => {
    if (isArgumentValue(value)) return [name, value];
    throw new EngineFailure(
      `${policy} gave the argument ${name}, which is no text, number, boolean or null`,
      undefined,
    );
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

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isArgumentValue(value: unknown): value is ArgumentValue {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
