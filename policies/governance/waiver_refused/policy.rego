# METADATA
# scope: package
# title: A waiver breaks a rule and waives nothing
# description: >-
#   An entry of the waivers file covers too much, lasts too long, names nobody in particular, or is approved by the person
#   whose finding it would waive. It is refused, so its findings count as before.
# related_resources:
#   - ref: https://www.nist.gov/cyberframework
#     description: NIST Cybersecurity Framework 2.0, ID.RA-07
# custom:
#   requirement: A waiver is about few things or one person, ends in time, and is approved by somebody else.
#   message: "{subject} is refused: {why}"
#   severity: high
#   subject: waiver
#   requires: []
#   controls:
#     - nist-csf-2.0:ID.RA-07
#     - nist-csf-2.0:GV.RR-02
#   remediation: >-
#     Write one entry for each thing or person that is meant, let somebody else approve it, and let it end within
#     waiverLimits.
#   since: 0.1.0
package governance.waiver_refused

findings contains finding if {
	input.waiver.status != "expired"
	count(_reasons) > 0
	finding := {
		"subject": input.id,
		"arguments": {"why": concat("; ", sort(_reasons))},
	}
}

_reasons contains reason if {
	some glob in input.waiver.bareGlobs
	reason := $"{glob} matches everything"
}

_reasons contains reason if {
	input.waiver.sharedNames > 0
	reason := "a name that it gives is that of several people"
}

_reasons contains reason if {
	matches := input.waiver.matches
	limit := input.waiver.limits.subjects
	matches.subjects > limit
	not input.waiver.isOnePersons
	reason := $"it matches {matches.subjects} subjects ({_whose}), where {limit} are allowed"
}

_whose := $"people who may own them: {input.waiver.matches.people}; sources: {input.waiver.matches.sources}"

_reasons contains reason if {
	limit := input.waiver.limits.days
	input.waiver.termDays > limit
	reason := $"it lasts {input.waiver.termDays} days, where {limit} are allowed"
}

_reasons contains reason if {
	input.waiver.isApprovedByOwner
	reason := "its approver is the person whom it is about"
}
