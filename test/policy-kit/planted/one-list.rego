package improper_offboarding.planted

findings contains finding if {
	count(_departed) > 0
	finding := {"subject": input.id, "arguments": {}}
}

_departed := [claim | some claim in input.owner.claims; claim.status == "departed"]
