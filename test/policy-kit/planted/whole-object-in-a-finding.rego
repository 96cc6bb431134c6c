package improper_offboarding.planted

findings contains {"subject": input.id, "arguments": {"who": input.owner.identity}}
