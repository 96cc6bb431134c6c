package improper_offboarding.planted

findings contains finding if {
	_sides[side]
	side.status == "departed"
	finding := {"subject": input.id, "arguments": {}}
}

_sides contains claim if some claim in input.owner.claims
