package improper_offboarding.planted

findings contains finding if {
	input.credential.status == "active"
	finding := {"subjekt": input.id, "arguments": {}}
}
