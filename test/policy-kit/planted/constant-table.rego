package improper_offboarding.planted

findings contains finding if {
	{"aws": true}[input.credential.privilege]
	finding := {"subject": input.id, "arguments": {}}
}
