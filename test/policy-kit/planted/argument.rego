package improper_offboarding.planted

findings contains {"subject": input.id, "arguments": {"age": input.credential.ageDays}}
