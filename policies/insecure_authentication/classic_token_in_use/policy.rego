# METADATA
# scope: package
# title: Classic personal access token is in use
# description: >-
#   An active classic token was used not long ago. Its scopes open everything that its owner can reach, in every
#   organization and repository, and no owner of the organization can narrow or approve that.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/4-insecure-authentication/
#     description: OWASP NHI4:2025 Insecure Authentication
#   - ref: https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens
#     description: What GitHub says about classic and fine-grained tokens
# custom:
#   requirement: Nothing signs in to GitHub with a classic token where a narrower one would do.
#   message: "Last used {when}, with the {scopes}: {subject}"
#   severity: medium
#   subject: credential
#   kinds:
#     - classic-token
#   requires:
#     - credential.lastUsed
#     - credential.permissions
#   settings:
#     maxIdleDays:
#       default: 90
#       description: Days since the last use within which a token counts as in use.
#       minimum: 1
#       unit: days
#   controls:
#     - owasp-nhi-2025:NHI4
#     - nist-csf-2.0:PR.AA-05
#     - nist-800-53-r5:IA-5
#   remediation: >-
#     Put a GitHub App or a fine-grained token with the few permissions that are needed in its place, then remove its
#     authorization and let its owner delete it.
#   since: 0.1.0
package insecure_authentication.classic_token_in_use

import data.lib.phrase

findings contains finding if {
	input.credential.status == "active"
	input.credential.lastUsed.state == "used"
	input.credential.lastUsed.idleDays <= data.settings.insecure_authentication.classic_token_in_use.maxIdleDays
	count(_replaceable) > 0
	finding := {
		"subject": input.id,
		"arguments": {"when": phrase.ago(input.credential.lastUsed.idleDays), "scopes": _scopes},
	}
}

_names := {permission.name | some permission in input.credential.permissions}

# GitHub Packages accepts classic tokens only.
_replaceable := {name | some name in _names; not endswith(name, ":packages")}

_scopes := $"scope {concat("", _names)}" if count(_names) == 1

_scopes := $"scopes {concat(", ", sort(_names))}" if count(_names) > 1
