package improper_offboarding.planted

findings contains finding if {
	some identity
	object.get(input.owner, "identity", {}, identity)
	identity.status == "departed"
	finding := {"subject": input.id, "arguments": {}}
}
