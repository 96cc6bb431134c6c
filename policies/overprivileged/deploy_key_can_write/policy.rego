# METADATA
# scope: package
# title: Deploy key can write
# description: >-
#   An active deploy key may push to its repository. Whoever holds the private half can change the code that is built and
#   deployed, under no person's name, until somebody deletes the key.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/5-overprivileged-nhi/
#     description: OWASP NHI5:2025 Overprivileged NHI
#   - ref: https://docs.github.com/en/authentication/connecting-to-github-with-ssh/managing-deploy-keys
#     description: What deploy keys may do, and what else there is
# custom:
#   requirement: Deploy keys can only read.
#   message: "May push to its repository: {subject}"
#   severity: medium
#   subject: credential
#   kinds:
#     - deploy-key
#   requires:
#     - credential.privilege
#   controls:
#     - owasp-nhi-2025:NHI5
#     - owasp-nhi-2025:NHI7
#     - nist-csf-2.0:PR.AA-05
#     - nist-800-53-r5:IA-5
#   remediation: >-
#     Replace it by a deploy key that can only read, or, where something has to push, by a GitHub App, whose tokens last for
#     an hour.
#   since: 0.1.0
package overprivileged.deploy_key_can_write

findings contains finding if {
	input.credential.status == "active"
	input.credential.privilege in {"write", "admin"}
	finding := {"subject": input.id, "arguments": {}}
}
