package improper_offboarding.planted

findings contains {"subject": input.id} if input.credential.status == "active"
