package improper_offboarding.planted

findings contains finding if {
	credential := input.credential
	credential.ageDays > 3
	finding := {"subject": input.id, "arguments": {}}
}
