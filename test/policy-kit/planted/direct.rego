package improper_offboarding.planted

findings contains finding if {
	input.credential.ageDays > 3
	finding := {"subject": input.id, "arguments": {}}
}
