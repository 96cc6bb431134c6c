package improper_offboarding.planted

findings contains finding if {
	some _, value in input.credential
	value == 3
	finding := {"subject": input.id, "arguments": {}}
}
