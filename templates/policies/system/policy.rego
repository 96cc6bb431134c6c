# METADATA
# scope: package
# title: Nobody is removed from the system
# description: >-
#   When somebody leaves, nothing removes their account from this system, neither a program nor a person.
# custom:
#   requirement: Every system has a way by which leavers are removed.
#   message: "nothing removes leavers: {subject}"
#   severity: medium
#   subject: system
#   requires: []
#   controls:
#     - owasp-nhi-2025:NHI7
#   remediation: Connect the system to the sign-on, or name somebody who removes accounts by hand.
#   since: 1.0.0
package custom.long_lived_secrets.template_policy

findings contains finding if {
	input.system.removalPath == "none"
	finding := {"subject": input.id, "arguments": {}}
}
