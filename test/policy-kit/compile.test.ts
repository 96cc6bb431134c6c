import { expect, test } from "vitest";
import { entrypointPaths, generateEntrypoint } from "../../src/policy-kit/compile.ts";

const policies = [
  { id: "governance/blind_spot", subject: "source" },
  { id: "improper_offboarding/owner_departed", subject: "credential" },
  { id: "improper_offboarding/owner_unknown", subject: "credential" },
] as const;

test("one rule per subject type runs its policies over a chunk", () => {
  expect(generateEntrypoint(policies)).toBe(`# Generated from the folders of the policies. Do not edit.

package outlived.entrypoint

credential := {"seen": count(input.subjects), "findings": _credential}

_credential contains [index, "improper_offboarding/owner_departed", finding] if {
	"improper_offboarding/owner_departed" in input.policies
	some index, subject in input.subjects
	some finding in data.improper_offboarding.owner_departed.findings with input as subject
}

_credential contains [index, "improper_offboarding/owner_unknown", finding] if {
	"improper_offboarding/owner_unknown" in input.policies
	some index, subject in input.subjects
	some finding in data.improper_offboarding.owner_unknown.findings with input as subject
}

source := {"seen": count(input.subjects), "findings": _source}

_source contains [index, "governance/blind_spot", finding] if {
	"governance/blind_spot" in input.policies
	some index, subject in input.subjects
	some finding in data.governance.blind_spot.findings with input as subject
}
`);
});

test("only subject types that a policy judges have an entrypoint", () => {
  expect(entrypointPaths(policies)).toEqual(["outlived/entrypoint/credential", "outlived/entrypoint/source"]);
});
