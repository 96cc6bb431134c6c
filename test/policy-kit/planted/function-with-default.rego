package improper_offboarding.planted

findings contains finding if {
	_word(input.owner.identity) == "gone"
	finding := {"subject": input.id, "arguments": {}}
}

default _word(_) := "here"

_word(identity) := "gone" if identity.status == "departed"
