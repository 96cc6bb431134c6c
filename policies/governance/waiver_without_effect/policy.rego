# METADATA
# scope: package
# title: A waiver has no effect
# description: >-
#   An entry of the waivers file has expired, matches no finding, or names a policy that does not exist. The file shows a
#   decision that has no effect any more.
# related_resources:
#   - ref: https://www.nist.gov/cyberframework
#     description: NIST Cybersecurity Framework 2.0, ID.RA-07
# custom:
#   requirement: Every entry of the waivers file covers a finding today.
#   message: "{subject} has no effect: {why}"
#   severity: low
#   subject: waiver
#   requires:
#     - waiver.unused
#   controls:
#     - nist-csf-2.0:ID.RA-07
#   remediation: >-
#     Take the entry out if it has served its purpose. Correct it if it means something else, and have it approved again if
#     it has expired and is still needed.
#   since: 0.1.0
package governance.waiver_without_effect

import data.lib.phrase

findings contains finding if {
	count(_reasons) > 0
	finding := {
		"subject": input.id,
		"arguments": {"why": concat("; ", sort(_reasons))},
	}
}

_reasons contains reason if {
	input.waiver.status == "expired"
	reason := $"it ended on {input.waiver.expires}, {phrase.days(abs(input.waiver.daysLeft))} ago"
}

_reasons contains reason if {
	input.waiver.unused
	reason := "it matches no finding"
}

_reasons contains reason if {
	some unknown in input.waiver.unknownPolicies
	unknown.nearest == null
	reason := $"there is no policy {unknown.policy} that could be waived"
}

_reasons contains reason if {
	some unknown in input.waiver.unknownPolicies
	unknown.nearest != null
	reason := $"there is no policy {unknown.policy} that could be waived; did you mean {unknown.nearest}?"
}
