# METADATA
# scope: package
# title: Workflow names a person's own access key
# description: >-
#   A workflow or action holds the id of an active access key that belongs to a person's own cloud user. What signs in with
#   it is the person in every log, has all of the person's permissions, and should stop when the person leaves.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/10-human-use-of-nhi/
#     description: OWASP NHI10:2025 Human Use of NHI
#   - ref: https://docs.github.com/en/actions/concepts/security/openid-connect
#     description: OpenID Connect in GitHub Actions
# custom:
#   requirement: Workflows sign in as themselves and never as a person.
#   message: "{file} names an access key of {user}, a person's own user, in line {line}"
#   severity: medium
#   subject: reference
#   kinds:
#     - static-cloud-key
#   requires:
#     - account.name
#     - account.purpose
#     - credential.status
#     - reference.joinedBy
#   controls:
#     - owasp-nhi-2025:NHI10
#     - nist-csf-2.0:PR.AA-01
#     - nist-csf-2.0:PR.AA-05
#     - nist-800-53-r5:IA-5
#   remediation: >-
#     Let the workflow assume a role by OpenID Connect, then delete the person's key. Until then give it a user of its own.
#   since: 0.1.0
package human_use.personal_credential_in_pipeline

findings contains finding if {
	input.account.purpose == "person"
	input.credential.status == "active"
	input.reference.joinedBy == "public-id"
	finding := {
		"subject": input.id,
		"arguments": {
			"file": input.reference.file,
			"line": input.reference.line,
			"user": input.account.name,
		},
	}
}
