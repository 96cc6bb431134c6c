package improper_offboarding.planted

findings contains finding if {
	not input.account.kind == "root"
	finding := {"subject": input.id, "arguments": {}}
}
