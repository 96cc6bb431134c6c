package improper_offboarding.planted

findings contains finding if {
	_old with input.credential as {"ageDays": 4}
	finding := {"subject": input.id, "arguments": {}}
}

_old if input.credential.ageDays > 3
