package lib.planted

gone(identity) if identity.status == "departed"

root_gone if input.identity.status == "departed"
