package improper_offboarding.planted

import input.credential

findings contains finding if {
	credential.ageDays > 3
	finding := {"subject": input.id, "arguments": {}}
}
