package improper_offboarding.planted

findings contains finding if {
	input.owner.identity
	finding := {"subject": input.id, "arguments": {}}
}
