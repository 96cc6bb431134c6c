# METADATA
# scope: package
# title: A user's policy for tests that is loud
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
package custom.governance.loud

# An argument of 40 MB.
findings contains finding if {
	input.source.name == "loud"
	finding := {"subject": input.id, "arguments": {"text": concat("", [_line | some _ in numbers.range(1, 10000)])}}
}

_line := concat("", [_word | some _ in numbers.range(1, 1000)])

_word := "loud"
