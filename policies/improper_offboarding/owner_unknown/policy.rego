# METADATA
# scope: package
# title: Nobody is known to own a working credential
# description: >-
#   An active credential of which neither an owners file nor any evidence names an owner whom the roster knows, or whose
#   evidence names several people who are all still here. Nobody will hand it over when they leave.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/
#     description: OWASP NHI1:2025 Improper Offboarding
# custom:
#   requirement: Every credential that works has one known owner.
#   message: "No owner can be told, because {reason}: {subject}"
#   severity: low
#   subject: credential
#   group: scope
#   requires:
#     - owner
#   optional:
#     account: A credential that belongs to no account cannot be a root account's.
#     owner.rank: Where nobody claims it there is no evidence to rank.
#     owner.claims.identity: A claim on somebody whom the roster does not know names no identity.
#     owner.claims.status: A claim on somebody whom the roster does not know has no status.
#   controls:
#     - owasp-nhi-2025:NHI1
#     - nist-csf-2.0:PR.AA-01
#     - nist-csf-2.0:GV.RR-02
#     - cwe:CWE-282
#   remediation: >-
#     Name its owner in owners.yaml, or by a tag where it can have tags, or delete the credential if nobody wants it.
#   since: 0.1.0
package improper_offboarding.owner_unknown

findings contains finding if {
	input.credential.status == "active"
	not _root
	finding := {
		"subject": input.id,
		"arguments": {"reason": _reason},
	}
}

# The root user belongs to the account and to no person.
_root if input.account.kind == "root"

_reason := "nothing names one" if {
	input.owner.state == "none"
	count(input.owner.claims) == 0
}

_reason := "the roster knows nobody of the name given" if {
	input.owner.state == "none"
	count(input.owner.claims) > 0
}

# A side that has left is for owner_probably_departed to report.
_reason := "the evidence names several" if {
	input.owner.state == "conflicting"
	not _side_has_left
}

_side_has_left if {
	some claim in input.owner.claims
	claim.rank == input.owner.rank
	claim.identity
	claim.status in {"departed", "retired"}
}
