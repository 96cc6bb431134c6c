package improper_offboarding.planted

findings contains finding if {
	identity = input.owner.identity
	identity.status == "departed"
	finding := {"subject": input.id, "arguments": {}}
}
