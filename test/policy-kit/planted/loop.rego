package improper_offboarding.planted

findings contains finding if {
	some claim in input.owner.claims
	claim.status == "departed"
	finding := {"subject": input.id, "arguments": {}}
}
