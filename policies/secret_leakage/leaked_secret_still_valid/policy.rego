# METADATA
# scope: package
# title: Leaked secret is still valid
# description: >-
#   Secret scanning found a secret in content that others can read, and the system that it opens still accepts it. Whoever has
#   read that content, a former colleague too, can use it.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/2-secret-leakage/
#     description: OWASP NHI2:2025 Secret Leakage
#   - ref: https://docs.github.com/en/code-security/secret-scanning/managing-alerts-from-secret-scanning/evaluating-alerts
#     description: How GitHub finds out whether a leaked secret is valid
# custom:
#   requirement: A secret that leaked is revoked.
#   message: "It leaked{where}, and the system that it opens still accepts it: {subject}"
#   severity: critical
#   subject: credential
#   kinds:
#     - leaked-secret
#     - unscanned-leaked-secret
#   requires:
#     - credential.validity
#   optional:
#     credential.publiclyLeaked: It fails wherever it leaked; the message says so where the world can read it.
#   controls:
#     - owasp-nhi-2025:NHI2
#     - nist-csf-2.0:PR.AA-01
#     - nist-800-53-r5:IA-5(7)
#   remediation: Revoke it at its provider, then close the alert. Removing it from the files is not enough.
#   since: 0.1.0
package secret_leakage.leaked_secret_still_valid

findings contains finding if {
	input.credential.validity == "valid"
	finding := {"subject": input.id, "arguments": {"where": _where}}
}

default _where := ""

_where := " to where the world can read it" if input.credential.publiclyLeaked
