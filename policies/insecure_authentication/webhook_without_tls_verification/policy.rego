# METADATA
# scope: package
# title: Webhook sends to a receiver that it does not verify
# description: >-
#   A webhook does not verify the certificate of its receiver, or sends without TLS. Somebody in between can read what it
#   sends, and answer in the receiver's place.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/4-insecure-authentication/
#     description: OWASP NHI4:2025 Insecure Authentication
#   - ref: https://docs.github.com/en/webhooks/using-webhooks/best-practices-for-using-webhooks
#     description: Use HTTPS and SSL verification
# custom:
#   requirement: Webhooks send over HTTPS and verify the certificate of their receiver.
#   message: "It {how}, so somebody else can take the place of {receiver}: {subject}"
#   severity: medium
#   subject: credential
#   kinds:
#     - webhook
#   requires:
#     - credential.verifiesTls
#   controls:
#     - owasp-nhi-2025:NHI4
#     - nist-csf-2.0:PR.AA-03
#     - nist-800-53-r5:IA-9
#   remediation: Give the receiver a valid certificate and an https address, then switch SSL verification on.
#   since: 0.1.0
package insecure_authentication.webhook_without_tls_verification

findings contains finding if {
	input.credential.status == "active"
	finding := {"subject": input.id, "arguments": {"how": _how, "receiver": input.credential.name}}
}

_how := "sends without TLS" if {
	_is_plain
	is_boolean(input.credential.verifiesTls)
}

_how := "does not verify the certificate of its receiver" if {
	not _is_plain
	input.credential.verifiesTls == false
}

_is_plain if startswith(input.credential.name, "http://")
