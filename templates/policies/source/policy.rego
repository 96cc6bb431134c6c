# METADATA
# scope: package
# title: Source was read too long ago
# description: >-
#   What was judged is not what there is now, because the source was read long before.
# custom:
#   requirement: Sources are read often enough to see who has left.
#   message: "read {age} ago, where {limit} are allowed: {subject}"
#   severity: medium
#   subject: source
#   requires: []
#   settings:
#     maxAgeDays:
#       default: 7
#       description: Days after which a source has to be read again.
#       minimum: 0
#       unit: days
#   controls:
#     - owasp-nhi-2025:NHI7
#   remediation: Read the source again.
#   since: 1.0.0
package custom.long_lived_secrets.template_policy

import data.lib.phrase

findings contains finding if {
	limit := data.settings.custom.long_lived_secrets.template_policy.maxAgeDays
	input.source.ageDays > limit
	finding := {
		"subject": input.id,
		"arguments": {"age": phrase.days(input.source.ageDays), "limit": phrase.days(limit)},
	}
}
