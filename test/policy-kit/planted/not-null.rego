package improper_offboarding.planted

findings contains finding if {
	input.owner.identity != null
	finding := {"subject": input.id, "arguments": {}}
}
