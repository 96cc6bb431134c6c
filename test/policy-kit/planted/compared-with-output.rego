package improper_offboarding.planted

findings contains finding if {
	_departed(input.owner.state, input.owner.identity)
	finding := {"subject": input.id, "arguments": {}}
}

_departed(state) := {"status": "departed"} if state == "known"
