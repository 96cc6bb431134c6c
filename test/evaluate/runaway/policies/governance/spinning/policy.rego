# METADATA
# scope: package
# title: A user's policy for tests that is spinning
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
package custom.governance.spinning

# A deep cross product: years of work that take no memory.
findings contains finding if {
	input.source.name == "endless"
	words := [format_int(number, 10) | some number in numbers.range(1, 10000)]
	some one in words
	some other in words
	some third in words
	third == "word"
	finding := {"subject": input.id, "arguments": {}}
}
