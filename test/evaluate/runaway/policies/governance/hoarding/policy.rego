# METADATA
# scope: package
# title: A user's policy for tests that is hoarding
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
package custom.governance.hoarding

# Every product is kept.
findings contains finding if {
	input.source.name == "greedy"
	some one in _numbers
	some other in _numbers
	one * other < 0
	finding := {"subject": input.id, "arguments": {}}
}

_numbers := numbers.range(1, 10000)
