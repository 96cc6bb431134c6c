# METADATA
# scope: package
# title: Webhook does not sign its deliveries
# description: >-
#   A webhook has no secret, so its deliveries carry no signature. Whoever knows the address of the receiver can send it
#   events that it cannot tell from real ones.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/4-insecure-authentication/
#     description: OWASP NHI4:2025 Insecure Authentication
#   - ref: https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
#     description: How a receiver checks the signature of a delivery
# custom:
#   requirement: Every webhook has a secret, and its receiver checks the signature.
#   message: "Its deliveries are not signed, so {receiver} cannot tell them from forged ones: {subject}"
#   severity: medium
#   subject: credential
#   kinds:
#     - webhook
#   requires:
#     - credential.signs
#   settings:
#     otherwiseAuthenticated:
#       default: []
#       description: Origins of receivers that know a delivery by something else than its signature, such as https://discord.com.
#   controls:
#     - owasp-nhi-2025:NHI4
#     - nist-csf-2.0:PR.AA-03
#     - nist-800-53-r5:IA-9
#   remediation: Set a secret at the webhook and at its receiver, and let the receiver refuse what is not signed with it.
#   since: 0.1.0
package insecure_authentication.webhook_without_secret

findings contains finding if {
	input.credential.status == "active"
	input.credential.signs == false
	not input.credential.name in data.settings.insecure_authentication.webhook_without_secret.otherwiseAuthenticated
	finding := {"subject": input.id, "arguments": {"receiver": input.credential.name}}
}
