# METADATA
# scope: package
# title: Deploy key is the same key as another credential
# description: >-
#   The public half of an active deploy key is also that of a deploy key elsewhere, or of a person's own SSH key. Whoever
#   holds the one private key opens both, and replacing it in one place leaves the other open.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/9-nhi-reuse/
#     description: OWASP NHI9:2025 NHI Reuse
#   - ref: https://docs.github.com/en/authentication/troubleshooting-ssh/error-key-already-in-use
#     description: What GitHub itself refuses
# custom:
#   requirement: Every deploy key is a key of its own.
#   message: "Same key as {others}: {subject}"
#   severity: medium
#   subject: credential
#   kinds:
#     - deploy-key
#   requires:
#     - credential.sharedWith
#   controls:
#     - owasp-nhi-2025:NHI9
#     - nist-csf-2.0:PR.AA-01
#     - nist-csf-2.0:PR.AA-05
#     - nist-800-53-r5:IA-5
#   remediation: Make a key of its own for each place, put it there, and delete the one that both have.
#   since: 0.1.0
package nhi_reuse.same_public_key_twice

findings contains finding if {
	input.credential.status == "active"
	count(_live) > 0
	finding := {"subject": input.id, "arguments": {"others": _others}}
}

_live := [id |
	some other in input.credential.sharedWith.others
	other.status == "active"
	id := other.id
]

_others := _live[0] if count(_live) == 1

_others := $"{_live[0]} and {count(_live) - 1} more" if count(_live) > 1
