package improper_offboarding.planted

findings contains finding if {
	finding := {"subject": input.id, "arguments": {"age": $"{input.credential.ageDays} days"}}
}
