package improper_offboarding.planted

findings contains finding if {
	_parts.who.status == "departed"
	finding := {"subject": input.id, "arguments": {}}
}

_parts := {"who": input.owner.identity}
