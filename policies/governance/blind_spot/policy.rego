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
#     source.gaps.requiredPermission: Not every gap can be mended by a permission.
#     source.gaps.reason: A gap is a gap even if the source gave no reason.
#   controls:
#     - nist-csf-2.0:ID.AM-02
#     - nist-csf-2.0:PR.AA-01
#   remediation: >-
#     Grant the permission that the gap names and scan again, or write down under acceptGaps why the team lives with it.
#   since: 0.1.0
package governance.blind_spot

findings contains finding if {
	some gap in input.source.gaps
	finding := {
		"subject": input.id,
		"arguments": {
			"section": gap.section,
			"part": _part(gap),
			"scopes": gap.scopes,
			"status": gap.status,
			"permission": object.get(gap, "requiredPermission", null),
			"reason": object.get(gap, "reason", "the source gave no reason"),
		},
	}
}

_part(gap) := gap.section if gap.scopes == 0

_part(gap) := $"{gap.section} in {concat(", ", gap.examples)}" if {
	gap.scopes > 0
	gap.scopes == count(gap.examples)
}

_part(gap) := $"{gap.section} in {concat(", ", gap.examples)} and {gap.scopes - count(gap.examples)} more" if gap.scopes > count(gap.examples)
