package improper_offboarding.planted

findings contains finding if {
	_by.active.tag.rank == "weak"
	finding := {"subject": input.id, "arguments": {}}
}

_by[claim.status][claim.method] := claim if some claim in input.owner.claims
