# METADATA
# scope: package
# title: Credential still works although its owner has left
# description: >-
#   An active credential belongs to a person who has departed, or to a workload or agent that was retired. Whoever
#   holds it can still sign in. The owner is known by an owners file or by strong evidence, such as the provider's own
#   record or an exact e-mail address.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/
#     description: OWASP NHI1:2025 Improper Offboarding
# custom:
#   requirement: No credential works after its owner has left.
#   message: "{owner} {status} {when}, yet this still works: {subject}"
#   severity: high
#   subject: credential
#   requires:
#     - owner.rank
#     - owner.identity.status
#   optional:
#     owner.identity.daysSinceEnd: Whoever left on an unknown day has left all the same.
#   controls:
#     - owasp-nhi-2025:NHI1
#     - nist-csf-2.0:PR.AA-01
#     - nist-csf-2.0:PR.AA-05
#     - nist-csf-2.0:GV.RR-04
#     - nist-800-53-r5:AC-2(3)
#     - nist-800-53-r5:PS-4
#     - cwe:CWE-672
#   remediation: >-
#     Switch the credential off or delete it. Where something still needs it, name a new owner and replace it, because
#     the leaver may hold a copy.
#   since: 0.1.0
package improper_offboarding.owner_departed

import data.lib.phrase

findings contains finding if {
	input.credential.status == "active"
	input.owner.state == "known"
	input.owner.rank in {"asserted", "strong"}
	input.owner.identity.status in {"departed", "retired"}
	finding := {
		"subject": input.id,
		"arguments": {"status": input.owner.identity.status, "when": _when},
	}
}

default _when := "on an unknown day"

_when := phrase.ago(input.owner.identity.daysSinceEnd)
