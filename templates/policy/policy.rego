# METADATA
# scope: package
# title: Credential is older than we allow
# description: >-
#   An active credential was made longer ago than allowed. Every copy that was made of it since then still works.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/
#     description: OWASP Non-Human Identities Top 10 2025
# custom:
#   requirement: Credentials are replaced before they grow old.
#   message: "{age} old, where {limit} are allowed: {subject}"
#   severity: medium
#   subject: credential
#   kinds:
#     - access-key
#     - deploy-key
#   requires:
#     - credential.ageDays
#   settings:
#     maxAgeDays:
#       default: 180
#       description: Days after which a credential has to be replaced.
#       minimum: 1
#       unit: days
#   controls:
#     - owasp-nhi-2025:NHI7
#   remediation: Make a new credential, move its users over, and delete the old one.
#   since: 1.0.0
package custom.long_lived_secrets.template_policy

import data.lib.phrase

findings contains finding if {
	limit := data.settings.custom.long_lived_secrets.template_policy.maxAgeDays
	input.credential.status == "active"
	input.credential.ageDays > limit
	finding := {
		"subject": input.id,
		"arguments": {"age": phrase.days(input.credential.ageDays), "limit": phrase.days(limit)},
	}
}
