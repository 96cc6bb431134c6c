package improper_offboarding.owner_unknown_test

import data.improper_offboarding.owner_unknown

subject(owner) := {
	"id": "key",
	"source": "aws:111122223333",
	"credential": {"id": "key", "kind": "access-key", "name": "backup-bot", "status": "active"},
	"account": {"id": "user", "kind": "iam-user", "name": "backup-bot"},
	"owner": owner,
}

claim(says, status) := {"identity": says, "rank": "strong", "method": "tag", "says": says, "status": status}

reasons(subject) := [finding.arguments.reason | some finding in owner_unknown.findings with input as subject]

test_fail_nothing_names_an_owner if {
	reasons(subject({"state": "none", "claims": []})) == ["nothing names one"]
}

test_fail_only_strangers_are_named if {
	stranger := {"rank": "strong", "method": "added-by", "says": "ext-agency"}
	reasons(subject({"state": "none", "claims": [stranger]})) == ["the roster knows nobody of the name given"]
}

test_fail_two_who_are_here if {
	conflict := {"state": "conflicting", "rank": "strong", "claims": [claim("ada", "active"), claim("bob", "active")]}
	reasons(subject(conflict)) == ["the evidence names several"]
}

test_fail_a_credential_of_no_account if {
	reasons(object.remove(subject({"state": "none", "claims": []}), ["account"])) == ["nothing names one"]
}

test_pass_one_of_two_has_left if {
	conflict := {"state": "conflicting", "rank": "strong", "claims": [claim("ada", "active"), claim("bob", "departed")]}
	reasons(subject(conflict)) == []
}

test_fail_only_a_lower_rank_has_left if {
	weak := object.union(claim("zoe", "departed"), {"rank": "weak"})
	conflict := {"state": "conflicting", "rank": "strong", "claims": [claim("ada", "active"), claim("bob", "active"), weak]}
	reasons(subject(conflict)) == ["the evidence names several"]
}

test_pass_uncertain_owner if {
	reasons(subject({"state": "uncertain", "because": ["The tags were not read."], "claims": []})) == []
}

test_pass_known_owner if {
	identity := {"id": "ada", "kind": "person", "name": "Ada"}
	reasons(subject({"state": "known", "rank": "weak", "identity": identity, "claims": []})) == []
}

test_pass_root if {
	root := {"account": {"id": "root", "kind": "root", "name": "root"}}
	reasons(object.union(subject({"state": "none", "claims": []}), root)) == []
}

test_pass_what_no_longer_works if {
	reasons(json.patch(subject({"state": "none", "claims": []}), [{"op": "replace", "path": "/credential/status", "value": "inactive"}])) == []
}
