package improper_offboarding.planted

findings contains finding if {
	data.lib.planted.root_gone with input as input.owner
	finding := {"subject": input.id, "arguments": {}}
}
