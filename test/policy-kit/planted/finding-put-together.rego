package improper_offboarding.planted

findings contains finding if {
	finding := _finding(input.id)
}

findings contains finding if {
	id := input.id
	finding := {"subject": id, "arguments": _words}
}

_words := {"age": 3}

_finding(id) := {"subject": id, "arguments": {}}
