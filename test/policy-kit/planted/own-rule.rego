package improper_offboarding.planted

findings contains finding if {
	_identity.status == "departed"
	finding := {"subject": input.id, "arguments": {}}
}

_identity := input.owner.identity
