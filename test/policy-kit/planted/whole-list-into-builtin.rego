package improper_offboarding.planted

findings contains finding if {
	contains(json.marshal(input.references), "aws")
	finding := {"subject": input.id, "arguments": {}}
}
