package improper_offboarding.planted

findings contains finding if {
	_age > 3
	finding := {"subject": input.id, "arguments": {}}
}

_age := 1 if {
	input.credential.status == "active"
} else := input.credential.ageDays
