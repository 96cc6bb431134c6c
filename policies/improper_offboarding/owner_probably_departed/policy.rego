# METADATA
# scope: package
# title: Credential still works and probably belongs to somebody who has left
# description: >-
#   An active credential points to somebody who has departed or was retired, but the evidence is weak, such as a full
#   name in a tag, evidence of equal rank also names somebody else, or something that was not read or contradicts itself
#   could change the answer.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/
#     description: OWASP NHI1:2025 Improper Offboarding
# custom:
#   requirement: No credential that works points to somebody who has left.
#   message: "{leaver} {status} {when} and, by {evidence} evidence, owns what still works: {subject}"
#   severity: medium
#   subject: credential
#   requires:
#     - owner.rank
#     - owner.identity.status
#   optional:
#     owner.identity.daysSinceEnd: Whoever left on an unknown day has left all the same.
#     owner.claims.identity: A claim on somebody whom the roster does not know names no identity.
#     owner.claims.status: A claim on somebody whom the roster does not know has no status.
#     owner.claims.daysSinceEnd: Whoever left on an unknown day has left all the same.
#   controls:
#     - owasp-nhi-2025:NHI1
#     - nist-csf-2.0:PR.AA-05
#     - nist-csf-2.0:GV.RR-04
#     - nist-800-53-r5:PS-4
#   remediation: >-
#     Ask the leaver's team whose it is, write the answer into owners.yaml, and switch the credential off if it was the
#     leaver's.
#   since: 0.1.0
package improper_offboarding.owner_probably_departed

import data.lib.phrase

# One weak hint, and it names somebody who has left.
findings contains finding if {
	input.credential.status == "active"
	input.owner.state == "known"
	input.owner.rank == "weak"
	_gone(input.owner.identity.status)
	finding := {
		"subject": input.id,
		"arguments": {
			"leaver": input.owner.identity.id,
			"status": input.owner.identity.status,
			"when": _when({days | days := input.owner.identity.daysSinceEnd}),
			"evidence": "weak",
		},
	}
}

# Several sides of the same rank, or one that is not certain, and one of them has left.
findings contains finding if {
	input.credential.status == "active"
	input.owner.state in {"conflicting", "uncertain"}
	leaver := min({claim.identity | some claim in _departed_sides})
	finding := {
		"subject": input.id,
		"arguments": {
			"leaver": leaver,
			"status": min({claim.status | some claim in _departed_sides; claim.identity == leaver}),
			"when": _when({claim.daysSinceEnd | some claim in _departed_sides; claim.identity == leaver}),
			"evidence": input.owner.state,
		},
	}
}

_departed_sides := [claim |
	some claim in input.owner.claims
	claim.rank == input.owner.rank
	_gone(claim.status)
]

_gone(status) if status in {"departed", "retired"}

default _when(_) := "on an unknown day"

_when(days) := phrase.ago(max(days))
