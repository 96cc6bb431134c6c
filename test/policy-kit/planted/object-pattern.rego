package improper_offboarding.planted

findings contains finding if {
	some {"state": "used", "at": _} in [input.credential.lastUsed]
	finding := {"subject": input.id, "arguments": {}}
}
