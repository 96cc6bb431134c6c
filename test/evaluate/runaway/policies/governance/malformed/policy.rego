# METADATA
# scope: package
# title: A user's policy for tests that is malformed
# description: Compiled for the tests of the evaluate stage only.
# custom:
#   requirement: The tests pass.
#   message: "Said of {subject}"
#   severity: low
#   subject: source
#   requires: []
#   controls:
#     - nist-csf-2.0:PR.AA-01
#   remediation: Nothing to do here.
#   since: 0.1.0
package custom.governance.malformed

# A finding that lacks its arguments.
findings contains {"subject": input.id} if input.source.name == "broken"
