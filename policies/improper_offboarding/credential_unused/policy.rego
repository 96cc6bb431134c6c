# METADATA
# scope: package
# title: Credential has not been used for a long time
# description: >-
#   Nothing has used the credential for longer than allowed, or nothing ever has since it was made. What nobody uses
#   nobody misses, and nobody notices when a stranger starts to use it.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/
#     description: OWASP NHI1:2025 Improper Offboarding
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
#     description: The last uses that AWS records
# custom:
#   requirement: Every credential that exists is in use.
#   message: "{use}, {state}: {subject}"
#   severity: medium
#   subject: credential
#   kinds:
#     - access-key
#     - console-password
#     - secret
#     - deploy-key
#     - fine-grained-token
#     - classic-token
#     - user-ssh-key
#   requires:
#     - credential.lastUsed
#   optional:
#     account: A credential that belongs to no account cannot be a root account's.
#   settings:
#     maxIdleDays:
#       default: 90
#       description: Days since the last use after which a credential counts as unused.
#       minimum: 1
#       unit: days
#     graceDays:
#       default: 30
#       description: Days for which a credential may exist before its first use.
#       minimum: 0
#       unit: days
#   controls:
#     - owasp-nhi-2025:NHI1
#     - nist-csf-2.0:PR.AA-01
#     - nist-csf-2.0:PR.AA-05
#     - nist-800-53-r5:AC-2(3)
#   remediation: >-
#     If it is switched off already, delete it. If it still works, switch it off, wait whether anything breaks, then
#     delete it.
#   since: 0.1.0
package improper_offboarding.credential_unused

import data.lib.phrase

findings contains finding if {
	input.credential.status in {"active", "inactive"}
	not _root_password
	finding := {
		"subject": input.id,
		"arguments": {"use": _too_long_ago, "state": _state},
	}
}

_state := "yet still there" if input.credential.status == "active"

_state := "switched off, and should be deleted" if input.credential.status == "inactive"

_too_long_ago := $"Last used {phrase.ago(input.credential.lastUsed.idleDays)}" if {
	input.credential.lastUsed.state == "used"
	input.credential.lastUsed.idleDays > data.settings.improper_offboarding.credential_unused.maxIdleDays
}

_too_long_ago := $"Never used in {phrase.days(input.credential.lastUsed.idleDays)}" if {
	input.credential.lastUsed.state == "never"
	input.credential.lastUsed.idleDays > data.settings.improper_offboarding.credential_unused.graceDays
}

# Nobody should use the root user's password: idle is its good state, and it cannot be deleted.
_root_password if {
	input.account.kind == "root"
	input.credential.kind == "console-password"
}
