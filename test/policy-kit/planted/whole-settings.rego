package improper_offboarding.planted

findings contains finding if {
	settings := data.settings.improper_offboarding.planted
	settings.maxDays > 3
	finding := {"subject": input.id, "arguments": {}}
}
