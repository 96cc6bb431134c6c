# METADATA
# scope: package
# title: Account probably belongs to somebody who has left
# description: >-
#   A member, an outside collaborator or somebody who is invited to an organization is probably somebody who has
#   departed, but the evidence is weak, such as a login that spells a leaver's name, or it contradicts itself.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/
#     description: OWASP NHI1:2025 Improper Offboarding
# custom:
#   requirement: No account that can be used points to somebody who has left.
#   message: "{leaver} departed {when} and, by {evidence} evidence, {bond} {subject}"
#   severity: medium
#   subject: account
#   kinds:
#     - github-user
#     - pending-invitation
#   requires:
#     - owner.rank
#     - owner.identity.status
#   optional:
#     owner.identity.daysSinceEnd: Whoever left on an unknown day has left all the same.
#     owner.claims.identity: A claim on somebody whom the roster does not know names no identity.
#     owner.claims.status: A claim on somebody whom the roster does not know has no status.
#     owner.claims.daysSinceEnd: Whoever left on an unknown day has left all the same.
#     account.status: An account whose state its provider does not record can be used.
#     account.purpose: An account of which nothing says what it is for may be a person's own.
#   controls:
#     - owasp-nhi-2025:NHI1
#     - nist-csf-2.0:PR.AA-05
#     - nist-csf-2.0:GV.RR-04
#     - nist-800-53-r5:PS-4
#   remediation: >-
#     Find out whose account it is. Remove the leaver's, and write the login of everybody else into the roster or into
#     owners.yaml.
#   since: 0.1.0
package improper_offboarding.account_probably_outlived_owner

import data.lib.phrase

# One weak hint, and it names somebody who has left.
findings contains finding if {
	_is_usable
	input.owner.state == "known"
	input.owner.rank == "weak"
	input.owner.identity.status == "departed"
	finding := {
		"subject": input.id,
		"arguments": {
			"leaver": input.owner.identity.id,
			"when": _when({days | days := input.owner.identity.daysSinceEnd}),
			"evidence": "weak",
			"bond": _bond,
		},
	}
}

# Several sides of the same rank, or something that may change the answer, and one side has left.
findings contains finding if {
	_is_usable
	input.owner.state in {"conflicting", "uncertain"}
	leaver := min({claim.identity | some claim in _departed_sides})
	finding := {
		"subject": input.id,
		"arguments": {
			"leaver": leaver,
			"when": _when({claim.daysSinceEnd | some claim in _departed_sides; claim.identity == leaver}),
			"evidence": input.owner.state,
			"bond": _bond,
		},
	}
}

_departed_sides := [claim |
	some claim in input.owner.claims
	claim.rank == input.owner.rank
	claim.status == "departed"
]

_is_usable if {
	not _is_service
	not _is_off
}

_is_service if input.account.purpose in {"service", "root"}

_is_off if input.account.status in {"suspended", "removed"}

# Somebody who is invited does not belong yet, and does as soon as they accept.
default _bond := "is still"

_bond := "still has the" if input.account.kind == "pending-invitation"

default _when(_) := "on an unknown day"

_when(days) := phrase.ago(max(days))
