package improper_offboarding.planted

findings contains finding if {
	_gone(input.owner.identity)
	finding := {"subject": input.id, "arguments": {}}
}

_gone(identity) if identity.status == "departed"
