package improper_offboarding.planted

findings contains finding if {
	object.get({"owner": input.owner}, _path, null) != null
	finding := {"subject": input.id, "arguments": {}}
}

_path := ["owner", "state"]
