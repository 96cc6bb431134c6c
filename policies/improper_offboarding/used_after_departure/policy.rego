# METADATA
# scope: package
# title: Credential was used after its owner had left
# description: >-
#   The provider's own record shows a use after the last day of the owner. Either somebody who has left still gets in,
#   or work that nobody answers for runs in their name.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/
#     description: OWASP NHI1:2025 Improper Offboarding
# custom:
#   requirement: No credential is used after its owner has left.
#   message: "Still used {span} after {owner} {status}: {subject}"
#   severity: critical
#   subject: credential
#   kinds:
#     - access-key
#     - console-password
#     - deploy-key
#     - fine-grained-token
#     - classic-token
#     - user-ssh-key
#   requires:
#     - owner.rank
#     - owner.identity.status
#     - credential.daysUsedAfterOwnerLeft
#   controls:
#     - owasp-nhi-2025:NHI1
#     - nist-csf-2.0:PR.AA-05
#     - nist-csf-2.0:GV.RR-04
#     - nist-csf-2.0:DE.CM-03
#     - nist-800-53-r5:AC-2(3)
#     - nist-800-53-r5:PS-4
#     - cwe:CWE-672
#   remediation: >-
#     Switch the credential off now if it still works, then find out from the provider's audit log who or what used it
#     since the owner left.
#   since: 0.1.0
package improper_offboarding.used_after_departure

import data.lib.phrase

findings contains finding if {
	input.owner.state == "known"
	input.owner.rank in {"asserted", "strong"}
	input.owner.identity.status in {"departed", "retired"}
	is_number(input.credential.daysUsedAfterOwnerLeft)
	finding := {
		"subject": input.id,
		"arguments": {
			"status": input.owner.identity.status,
			"span": phrase.days(input.credential.daysUsedAfterOwnerLeft),
		},
	}
}
