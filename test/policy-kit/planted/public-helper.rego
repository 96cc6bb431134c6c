package improper_offboarding.planted

findings contains finding if {
	old
	finding := {"subject": input.id, "arguments": {}}
}

old if input.credential.ageDays > 3
