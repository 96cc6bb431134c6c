# METADATA
# scope: package
# title: File of the repository holds the id of an access key that works
# description: >-
#   A file holds the public id of an access key, and the cloud account says that this very key is active. The id alone
#   opens nothing, but it tells whoever reads the code which key to look for, and its secret half is often in the same
#   file, in the history or on the computer of whoever wrote the line.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/2-secret-leakage/
#     description: OWASP NHI2:2025 Secret Leakage
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
#     description: How to replace an access key
# custom:
#   requirement: No file of a repository names an access key that works.
#   message: "{file} holds the id of an access key that works, in line {line}: {name}"
#   severity: high
#   subject: reference
#   kinds:
#     - key-id-in-file
#   requires:
#     - credential.status
#     - reference.joinedBy
#   controls:
#     - owasp-nhi-2025:NHI2
#     - owasp-nhi-2025:NHI7
#     - nist-csf-2.0:PR.AA-01
#     - nist-800-53-r5:IA-5
#   remediation: >-
#     Replace the key where it is used, then switch it off and delete it. Deleting the line alone leaves it in the history.
#   since: 0.1.0
package secret_leakage.active_key_in_repository

findings contains finding if {
	input.credential.kind == "access-key"
	input.credential.status == "active"
	input.reference.joinedBy == "public-id"
	finding := {
		"subject": input.id,
		"arguments": {
			"file": input.reference.file,
			"line": input.reference.line,
			"name": input.reference.name,
		},
	}
}
