package improper_offboarding.planted

findings contains finding if {
	count(input.references) > 0
	finding := {"subject": input.id, "arguments": {}}
}
