package improper_offboarding.planted

findings contains finding if {
	count([claim | some claim in input.owner.claims; claim.status == "departed"]) > 0
	finding := {"subject": input.id, "arguments": {}}
}
