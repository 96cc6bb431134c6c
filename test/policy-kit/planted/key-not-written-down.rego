package improper_offboarding.planted

findings contains finding if {
	some key in ["ageDays", "valueAgeDays"]
	input.credential[key] > 3
	finding := {"subject": input.id, "arguments": {}}
}
