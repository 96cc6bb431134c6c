package improper_offboarding.planted

findings contains finding if {
	contains(json.marshal(input.owner), "departed")
	finding := {"subject": input.id, "arguments": {}}
}
