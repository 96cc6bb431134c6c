package improper_offboarding.planted

findings contains finding if {
	input.credential.status == "active"
	finding := {"subject": input.credential.name, "arguments": ["name"], "severity": "high"}
}
