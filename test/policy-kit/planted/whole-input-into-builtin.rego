package improper_offboarding.planted

findings contains finding if {
	object.get(input, "credential", {}).ageDays > 3
	finding := {"subject": input.id, "arguments": {}}
}
