package improper_offboarding.planted

findings contains finding if {
	_loop(1)
	finding := {"subject": input.id, "arguments": {}}
}

_loop(number) if _loop(number)
