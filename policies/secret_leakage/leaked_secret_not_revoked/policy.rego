# METADATA
# scope: package
# title: Leaked secret may still be valid
# description: >-
#   Secret scanning found a secret in content that others can read, its alert is open, and nobody knows whether the system that
#   it opens still accepts it.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/2-secret-leakage/
#     description: OWASP NHI2:2025 Secret Leakage
#   - ref: https://docs.github.com/en/code-security/secret-scanning/managing-alerts-from-secret-scanning/evaluating-alerts
#     description: How GitHub finds out whether a leaked secret is valid
# custom:
#   requirement: A secret that leaked is revoked, and its alert is closed.
#   message: "It leaked {since}, its alert is open, and nobody knows whether it still works: {subject}"
#   severity: high
#   subject: credential
#   kinds:
#     - leaked-secret
#     - unscanned-leaked-secret
#   requires:
#     - credential.validity
#   optional:
#     credential.ageDays: It fails whenever it leaked; the message says how long ago where that is known.
#   controls:
#     - owasp-nhi-2025:NHI2
#     - nist-csf-2.0:PR.AA-01
#     - nist-800-53-r5:IA-5(7)
#   remediation: Find out what it opens, revoke it there, and close the alert as revoked.
#   since: 0.1.0
package secret_leakage.leaked_secret_not_revoked

import data.lib.phrase

findings contains finding if {
	input.credential.validity == "unknown"
	finding := {"subject": input.id, "arguments": {"since": _since}}
}

default _since := "at an unknown time"

_since := phrase.ago(input.credential.ageDays)
