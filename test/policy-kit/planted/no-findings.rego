package improper_offboarding.planted

_old if input.credential.ageDays > 3
