package improper_offboarding.planted

findings := {{"subject": input.id, "arguments": {}}} if input.id
