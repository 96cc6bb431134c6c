package improper_offboarding.planted

findings contains finding if {
	every claim in input.owner.claims {
		claim.status == "departed"
	}
	finding := {"subject": input.id, "arguments": {}}
}
