package improper_offboarding.planted

import data.improper_offboarding.other

findings contains finding if {
	other.findings
	finding := {"subject": input.id, "arguments": {}}
}
