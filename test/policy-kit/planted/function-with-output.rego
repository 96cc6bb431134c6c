package improper_offboarding.planted

findings contains finding if {
	some identity
	_identity(input.owner, identity)
	identity.status == "departed"
	finding := {"subject": input.id, "arguments": {}}
}

_identity(owner) := owner.identity
