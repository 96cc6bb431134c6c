# METADATA
# scope: package
# title: Access key is older than allowed
# description: >-
#   An active AWS access key was made longer ago than allowed. Access keys never expire, so every copy that was made of
#   one since then still works.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/7-long-lived-secrets/
#     description: OWASP NHI7:2025 Long-Lived Secrets
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html
#     description: How AWS advises to replace an access key
# custom:
#   requirement: Access keys are replaced before they grow old.
#   message: "{age} old, where {limit} are allowed: {subject}"
#   severity: medium
#   subject: credential
#   kinds:
#     - access-key
#   requires:
#     - credential.ageDays
#   settings:
#     maxAgeDays:
#       default: 90
#       description: Days after which an access key has to be replaced.
#       minimum: 1
#       unit: days
#   controls:
#     - owasp-nhi-2025:NHI7
#     - nist-csf-2.0:PR.AA-01
#     - nist-800-53-r5:IA-5
#   remediation: >-
#     Put a role with short-lived credentials in its place. Where that cannot be, make a second key, move its users over,
#     and delete the old one.
#   since: 0.1.0
package long_lived_secrets.access_key_too_old

import data.lib.phrase

findings contains finding if {
	limit := data.settings.long_lived_secrets.access_key_too_old.maxAgeDays
	input.credential.status == "active"
	input.credential.ageDays > limit
	finding := {
		"subject": input.id,
		"arguments": {"age": phrase.days(input.credential.ageDays), "limit": phrase.days(limit)},
	}
}
