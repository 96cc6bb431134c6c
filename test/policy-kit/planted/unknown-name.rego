package improper_offboarding.planted

findings contains finding if {
	thing.status == "departed"
	finding := {"subject": input.id, "arguments": {}}
}
