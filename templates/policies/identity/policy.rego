# METADATA
# scope: package
# title: Contract has ended and credentials still work
# description: >-
#   The contract of a contractor or a vendor has ended, and credentials that belong to them still work.
# custom:
#   requirement: Credentials of contractors end with the contract.
#   message: "the contract ended {days} ago and {credentials} credentials still work: {subject}"
#   severity: medium
#   subject: identity
#   kinds:
#     - person
#   requires:
#     - identity.employment
#     - identity.daysPastContract
#   settings:
#     graceDays:
#       default: 0
#       description: Days after the contract in which credentials may still work.
#       minimum: 0
#       unit: days
#   controls:
#     - owasp-nhi-2025:NHI7
#   remediation: Take the credentials away, or write down that the contract goes on.
#   since: 1.0.0
package custom.long_lived_secrets.template_policy

import data.lib.phrase

findings contains finding if {
	input.identity.employment in {"contractor", "vendor"}
	input.identity.daysPastContract > data.settings.custom.long_lived_secrets.template_policy.graceDays
	count(input.footprint.liveCredentials) > 0
	finding := {
		"subject": input.id,
		"arguments": {
			"days": phrase.days(input.identity.daysPastContract),
			"credentials": count(input.footprint.liveCredentials),
		},
	}
}
