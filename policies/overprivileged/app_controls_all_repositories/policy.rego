# METADATA
# scope: package
# title: GitHub App can take over every repository
# description: >-
#   A GitHub App may change the settings or the secrets of every repository. Whoever has its private key, or the account of
#   its maker, can give themselves access to everything that the organization has on GitHub.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/5-overprivileged-nhi/
#     description: OWASP NHI5:2025 Overprivileged NHI
#   - ref: https://docs.github.com/en/apps/creating-github-apps/registering-a-github-app/choosing-permissions-for-a-github-app
#     description: Permissions of GitHub Apps
# custom:
#   requirement: No GitHub App can change the settings or secrets of every repository.
#   message: "May write {permissions}, which opens every repository: {subject}"
#   severity: high
#   subject: credential
#   kinds:
#     - app-installation
#   requires:
#     - credential.permissions
#     - credential.reach
#   settings:
#     permissions:
#       default: [administration, secrets]
#       description: Permissions on repositories that no app may have with write on all of them.
#     organizationPermissions:
#       default: [organization_administration, organization_secrets]
#       description: Permissions on the organization that no app may have with write, whichever repositories it is installed on.
#   controls:
#     - owasp-nhi-2025:NHI5
#     - nist-csf-2.0:PR.AA-05
#     - nist-800-53-r5:AC-6(7)
#   remediation: Install the app on the repositories that need it, or ask its maker for fewer permissions.
#   since: 0.1.0
package overprivileged.app_controls_all_repositories

findings contains finding if {
	input.credential.status == "active"
	count(_controlling) > 0
	finding := {"subject": input.id, "arguments": {"permissions": concat(", ", sort(_controlling))}}
}

_controlling contains permission.name if {
	input.credential.reach == "all"
	some permission in input.credential.permissions
	permission.level in {"write", "admin"}
	permission.name in data.settings.overprivileged.app_controls_all_repositories.permissions
}

# Whatever the reach is, it has to be known: without it the rule above could find more.
_controlling contains permission.name if {
	input.credential.reach
	some permission in input.credential.permissions
	permission.level in {"write", "admin"}
	permission.name in data.settings.overprivileged.app_controls_all_repositories.organizationPermissions
}
