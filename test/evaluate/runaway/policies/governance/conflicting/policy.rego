# METADATA
# scope: package
# title: A user's policy for tests that is conflicting
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
package custom.governance.conflicting

# Two values for one rule stop the evaluation, as soon as a source is called "broken".
findings contains finding if {
	finding := {"subject": input.id, "arguments": {"word": _word}}
}

_word := "one" if input.source.name == "broken"

_word := "two" if input.source.name == "broken"
