import type { Result } from "../../src/model/generated/result.ts";

/** A result with every finding, source and coverage entry so many times, each copy with ids and names of its own. */
export function multiplied(result: Result, copies: number): Result {
  const indexes = Array.from({ length: copies }, (_, index) => index);
  const { critical, high, medium, low } = result.summary.findings;
  return {
    ...result,
    sources: indexes.flatMap((index) => copyOf(result.sources, index)),
    findings: indexes.flatMap((index) => copyOf(result.findings, index)),
    coverage: indexes.flatMap((index) => copyOf(result.coverage, index)),
    summary: {
      ...result.summary,
      findings: { critical: critical * copies, high: high * copies, medium: medium * copies, low: low * copies },
      gaps: result.summary.gaps * copies,
      subjects: result.summary.subjects * copies,
    },
  };
}

/** The names, ids and sentences of a copy end in its number. */
function copyOf<Value>(value: Value, index: number): Value {
  return JSON.parse(JSON.stringify(value), (key, part: unknown) => {
    if (typeof part !== "string" || index === 0) return part;
    if (["id", "name", "source", "identity", "holder", "publicId"].includes(key)) return `${part}-${index}`;
    if (key === "reference") return part.replace(/^.{4}/, String(index).padStart(4, "0"));
    return part;
  });
}
