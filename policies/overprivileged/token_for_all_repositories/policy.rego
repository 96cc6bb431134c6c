# METADATA
# scope: package
# title: Token may write in all repositories
# description: >-
#   An active fine-grained token is for all repositories of the organization, those that come later included, and may
#   change something in each. One leaked copy reaches everything.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/5-overprivileged-nhi/
#     description: OWASP NHI5:2025 Overprivileged NHI
#   - ref: https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens#creating-a-fine-grained-personal-access-token
#     description: How a fine-grained token is limited to some repositories
# custom:
#   requirement: A token that may change something is for the repositories that need it.
#   message: "May write {what} in all repositories: {subject}"
#   severity: medium
#   subject: credential
#   kinds:
#     - fine-grained-token
#   requires:
#     - credential.reach
#     - credential.permissions
#   controls:
#     - owasp-nhi-2025:NHI5
#     - nist-csf-2.0:PR.AA-05
#   remediation: >-
#     Let its owner edit the token, so that it names the repositories that it needs, or take the permissions to write away.
#   since: 0.1.0
package overprivileged.token_for_all_repositories

findings contains finding if {
	input.credential.status == "active"
	input.credential.reach == "all"
	count(_written) > 0
	finding := {
		"subject": input.id,
		"arguments": {"what": _what},
	}
}

# Names of permissions on the organization or on the account of the owner have a group before a dot.
_written := sort({permission.name |
	some permission in input.credential.permissions
	permission.level in {"write", "admin"}
	not contains(permission.name, ".")
})

_what := concat(", ", _written) if count(_written) < 5

_what := $"{concat(", ", array.slice(_written, 0, 3))} and {count(_written) - 3} more" if count(_written) > 4
