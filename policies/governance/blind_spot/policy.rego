# METADATA
# scope: package
# title: Part of a source could not be read
# description: >-
#   A configured source refused, broke off or failed, so nothing is known of what lies there. Every verdict on that part
#   is missing, which is not the same as good.
# related_resources:
#   - ref: https://www.nist.gov/cyberframework
#     description: NIST Cybersecurity Framework 2.0, ID.AM and PR.AA
# custom:
#   requirement: Everything that was asked for can be read whole.
#   message: "{part} of {subject} was not read whole ({status}): {reason}"
#   severity: medium
#   subject: source
#   requires: []
#   optional:
#     source.coverage.scope: Without a scope the entry speaks of the whole section.
#     source.coverage.reason: A gap is a gap even if the source gave no reason.
#   controls:
#     - nist-csf-2.0:ID.AM-02
#     - nist-csf-2.0:PR.AA-01
#   remediation: >-
#     Grant the permission that the gap names and scan again, or write down under acceptGaps why the team lives with it.
#   since: 0.1.0
package governance.blind_spot

findings contains finding if {
	some entry in input.source.coverage
	entry.gap
	finding := {
		"subject": input.id,
		"arguments": {
			"section": entry.section,
			"scope": object.get(entry, "scope", null),
			"part": _part(entry),
			"status": entry.status,
			"reason": object.get(entry, "reason", "the source gave no reason"),
		},
	}
}

_part(entry) := $"{entry.section} in {entry.scope}" if entry.scope

_part(entry) := entry.section if not entry.scope
