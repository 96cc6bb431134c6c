# METADATA
# scope: package
# title: Token never expires, or only in years
# description: >-
#   An active personal access token has no expiry date, or one that is further away than allowed. Every copy of it works
#   until somebody remembers to revoke it.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/7-long-lived-secrets/
#     description: OWASP NHI7:2025 Long-Lived Secrets
#   - ref: https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization/setting-a-personal-access-token-policy-for-your-organization
#     description: How an organization limits the lifetime of tokens
# custom:
#   requirement: Every personal access token ends by itself.
#   message: "{expiry}, where {limit} are allowed: {subject}"
#   severity: medium
#   subject: credential
#   kinds:
#     - fine-grained-token
#     - classic-token
#   requires:
#     - credential.daysToExpiry
#   settings:
#     maxDays:
#       default: 366
#       description: Days for which a token may still be valid. 366 is GitHub's own limit for new fine-grained tokens.
#       minimum: 1
#       unit: days
#   controls:
#     - owasp-nhi-2025:NHI7
#     - nist-csf-2.0:PR.AA-01
#     - nist-800-53-r5:IA-5
#   remediation: >-
#     Let its owner make a token that expires, or put a GitHub App in its place, whose tokens live for an hour. Then revoke
#     the old one.
#   since: 0.1.0
package long_lived_secrets.token_never_expires

import data.lib.phrase

findings contains finding if {
	input.credential.status == "active"
	finding := {
		"subject": input.id,
		"arguments": {"expiry": _expiry, "limit": phrase.days(_limit)},
	}
}

_limit := data.settings.long_lived_secrets.token_never_expires.maxDays

_expiry := "Never expires" if input.credential.daysToExpiry == null

_expiry := $"Expires in {phrase.days(input.credential.daysToExpiry)}" if {
	is_number(input.credential.daysToExpiry)
	input.credential.daysToExpiry > _limit
}
