# METADATA
# scope: package
# title: Waiver lasts longer than a quarter
# description: >-
#   A risk that is accepted for long is not looked at again.
# custom:
#   requirement: Waivers are decided again every quarter.
#   message: "lasts {term}, where {limit} are allowed: {subject}"
#   severity: medium
#   subject: waiver
#   requires: []
#   settings:
#     maxTermDays:
#       default: 90
#       description: Days from the first to the last day of a waiver.
#       minimum: 1
#       unit: days
#   controls:
#     - owasp-nhi-2025:NHI7
#   remediation: Let the waiver end earlier, and decide again.
#   since: 1.0.0
package custom.long_lived_secrets.template_policy

import data.lib.phrase

findings contains finding if {
	limit := data.settings.custom.long_lived_secrets.template_policy.maxTermDays
	input.waiver.termDays > limit
	finding := {
		"subject": input.id,
		"arguments": {"term": phrase.days(input.waiver.termDays), "limit": phrase.days(limit)},
	}
}
