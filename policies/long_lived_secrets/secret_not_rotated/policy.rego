# METADATA
# scope: package
# title: Secret has kept the same value for longer than allowed
# description: >-
#   The value of a stored secret was last changed longer ago than allowed. Everybody who could read it since then may
#   still hold it.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/7-long-lived-secrets/
#     description: OWASP NHI7:2025 Long-Lived Secrets
#   - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html
#     description: How AWS Secrets Manager rotates secrets
# custom:
#   requirement: Secrets get a new value from time to time.
#   message: "Its value has been the same for {age}, where {limit} are allowed: {subject}"
#   severity: medium
#   subject: credential
#   kinds:
#     - secret
#     - actions-secret
#     - environment-secret
#     - organization-secret
#     - dependabot-secret
#     - codespaces-secret
#     - agent-secret
#   requires:
#     - credential.valueAgeDays
#   settings:
#     maxValueAgeDays:
#       default: 365
#       description: Days after which the value of a secret has to change.
#       minimum: 1
#       unit: days
#   controls:
#     - owasp-nhi-2025:NHI7
#     - nist-csf-2.0:PR.AA-01
#     - nist-800-53-r5:IA-5
#   remediation: Make a new value at the system that the secret opens, store it, and make the old one invalid there.
#   since: 0.1.0
package long_lived_secrets.secret_not_rotated

import data.lib.phrase

findings contains finding if {
	limit := data.settings.long_lived_secrets.secret_not_rotated.maxValueAgeDays
	input.credential.status == "active"
	input.credential.valueAgeDays > limit
	finding := {
		"subject": input.id,
		"arguments": {"age": phrase.days(input.credential.valueAgeDays), "limit": phrase.days(limit)},
	}
}
