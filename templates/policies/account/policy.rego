# METADATA
# scope: package
# title: Account signs in without a second factor
# description: >-
#   An active account can sign in with a password alone. Whoever learns the password is in.
# custom:
#   requirement: Accounts that people sign in to have a second factor.
#   message: "no second factor is set up: {subject}"
#   severity: medium
#   subject: account
#   kinds:
#     - iam-user
#     - root
#   requires:
#     - account.mfa
#     - account.status
#   controls:
#     - owasp-nhi-2025:NHI7
#   remediation: Set up a second factor for the account.
#   since: 1.0.0
package custom.long_lived_secrets.template_policy

findings contains finding if {
	input.account.status == "active"
	input.account.mfa == false
	finding := {"subject": input.id, "arguments": {}}
}
