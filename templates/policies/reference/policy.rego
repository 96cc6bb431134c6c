# METADATA
# scope: package
# title: Workflow uses a key where it needs none
# description: >-
#   A workflow signs in to a cloud with a long-lived key, although the cloud takes short-lived tokens of the workflow.
# custom:
#   requirement: Workflows sign in with short-lived tokens.
#   message: "a long-lived key is used in {file}: {subject}"
#   severity: medium
#   subject: reference
#   kinds:
#     - static-cloud-key
#   requires:
#     - reference.oidcPossible
#   controls:
#     - owasp-nhi-2025:NHI7
#   remediation: Let the workflow sign in by OpenID Connect and delete the key.
#   since: 1.0.0
package custom.long_lived_secrets.template_policy

findings contains finding if {
	input.reference.oidcPossible == true
	finding := {"subject": input.id, "arguments": {"file": input.reference.file}}
}
