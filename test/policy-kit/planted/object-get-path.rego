package improper_offboarding.planted

findings contains finding if {
	object.get(input.owner, ["identity", "status"], "active") == "departed"
	finding := {"subject": input.id, "arguments": {}}
}
