package improper_offboarding.planted

findings contains finding if {
	data.settings.improper_offboarding.other.maxDays > 3
	finding := {"subject": input.id, "arguments": {}}
}
