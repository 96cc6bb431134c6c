package improper_offboarding.planted

findings contains finding if {
	some side in {claim | some claim in input.owner.claims}
	side.status == "departed"
	finding := {"subject": input.id, "arguments": {}}
}
