package improper_offboarding.planted

findings contains finding if {
	input.owner.claims[_].status == "departed"
	finding := {"subject": input.id, "arguments": {}}
}
