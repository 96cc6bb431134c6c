import type { Policy, SubjectType } from "../model/policy.ts";

/** Name of the file that the entrypoint is compiled from; it is generated and never stands among the policies. */
export const entrypointFile = "entrypoint.rego";

/**
 * Rego that runs every policy of a subject type over a chunk: reads `input.subjects` and `input.policies` (the ids to
 * evaluate), gives the number of subjects seen and `[index, policy id, finding]` for each finding.
 */
export function generateEntrypoint(policies: readonly Pick<Policy, "id" | "subject">[]): string {
  const types = subjectTypes(policies).map((type) =>
    ruleOf(
      type,
      policies.filter(({ subject }) => subject === type),
    ),
  );
  return ["# Generated from the folders of the policies. Do not edit.", "package outlived.entrypoint", ...types]
    .join("\n\n")
    .concat("\n");
}

/** The entrypoints to compile, one per subject type that some policy judges. */
export function entrypointPaths(policies: readonly Pick<Policy, "subject">[]): readonly string[] {
  return subjectTypes(policies).map((type) => `outlived/entrypoint/${type}`);
}

function subjectTypes(policies: readonly Pick<Policy, "subject">[]): readonly SubjectType[] {
  return [...new Set(policies.map(({ subject }) => subject))].sort();
}

function ruleOf(type: SubjectType, policies: readonly Pick<Policy, "id">[]): string {
  const answer = `${type} := {"seen": count(input.subjects), "findings": _${type}}`;
  return [answer, ...policies.map(({ id }) => callOf(type, id))].join("\n\n");
}

function callOf(type: SubjectType, id: string): string {
  return `_${type} contains [index, "${id}", finding] if {
	"${id}" in input.policies
	some index, subject in input.subjects
	some finding in data.${id.replaceAll("/", ".")}.findings with input as subject
}`;
}
