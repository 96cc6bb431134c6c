package improper_offboarding.planted

findings contains finding if {
	data.improper_offboarding.other.findings
	finding := {"subject": input.id, "arguments": {}}
}
