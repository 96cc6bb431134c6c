package improper_offboarding.planted

findings contains finding if {
	[age, 1] := [input.credential.ageDays, 1]
	age > 3
	finding := {"subject": input.id, "arguments": {}}
}
