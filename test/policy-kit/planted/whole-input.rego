package improper_offboarding.planted

findings contains finding if {
	_old(input)
	finding := {"subject": input.id, "arguments": {}}
}

_old(subject) if subject.credential.ageDays > 3
