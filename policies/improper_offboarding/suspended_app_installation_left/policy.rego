# METADATA
# scope: package
# title: Suspended GitHub App is still installed
# description: >-
#   The installation of a GitHub App has been suspended for longer than allowed. Nobody missed it, and unsuspending it gives
#   the app everything back that it could do.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/
#     description: OWASP NHI1:2025 Improper Offboarding
#   - ref: https://docs.github.com/en/apps/using-github-apps/reviewing-and-modifying-installed-github-apps
#     description: How installed GitHub Apps are suspended and uninstalled
# custom:
#   requirement: A GitHub App that nobody needs is uninstalled.
#   message: "Suspended for {age}, where {limit} are allowed, and still installed: {subject}"
#   severity: low
#   subject: credential
#   kinds:
#     - app-installation
#   requires: []
#   optional:
#     credential.inactiveDays: An installation that is not suspended has none, and GitHub tells the day with the suspension.
#   settings:
#     maxSuspendedDays:
#       default: 90
#       description: Days for which an installation may stay suspended.
#       minimum: 0
#       unit: days
#   controls:
#     - owasp-nhi-2025:NHI1
#     - nist-csf-2.0:PR.AA-01
#     - nist-csf-2.0:PR.AA-05
#   remediation: Uninstall the app, or unsuspend it if somebody answers for it.
#   since: 0.1.0
package improper_offboarding.suspended_app_installation_left

import data.lib.phrase

findings contains finding if {
	limit := data.settings.improper_offboarding.suspended_app_installation_left.maxSuspendedDays
	input.credential.status == "inactive"
	input.credential.inactiveDays > limit
	finding := {
		"subject": input.id,
		"arguments": {"age": phrase.days(input.credential.inactiveDays), "limit": phrase.days(limit)},
	}
}
