package improper_offboarding.planted

import data.lib.planted

findings contains finding if {
	planted.gone(input.owner.identity)
	finding := {"subject": input.id, "arguments": {}}
}
