package improper_offboarding.account_probably_outlived_owner_test

import data.improper_offboarding.account_probably_outlived_owner

subject(account, owner) := {
	"id": "account",
	"source": "github:corp-example",
	"account": object.union({"id": "account", "kind": "github-user", "name": "otto-kern", "status": "active"}, account),
	"owner": owner,
}

weak(identity) := {
	"state": "known",
	"rank": "weak",
	"identity": object.union({"id": "otto", "kind": "person", "name": "Otto Kern", "status": "departed"}, identity),
	"claims": [],
}

conflict(claims) := {"state": "conflicting", "rank": "strong", "claims": claims}

claim(identity, status) := {"identity": identity, "rank": "strong", "method": "login", "says": identity, "status": status}

test_fail_login_resembles_a_leaver if {
	arguments := {"leaver": "otto", "when": "151 days ago", "evidence": "weak", "bond": "is still"}
	account_probably_outlived_owner.findings == {{"subject": "account", "arguments": arguments}} with input as subject({}, weak({"daysSinceEnd": 151}))
}

test_fail_invitation if {
	some finding in account_probably_outlived_owner.findings with input as subject({"kind": "pending-invitation", "status": "pending"}, weak({}))
	finding.arguments.bond == "still has the"
}

test_fail_without_a_date if {
	some finding in account_probably_outlived_owner.findings with input as subject({}, weak({}))
	finding.arguments.when == "on an unknown day"
}

test_fail_once_where_two_sides_have_left if {
	claims := [claim("zoe", "departed"), claim("ada", "active"), object.union(claim("bob", "departed"), {"daysSinceEnd": 3})]
	arguments := {"leaver": "bob", "when": "3 days ago", "evidence": "conflicting", "bond": "is still"}
	account_probably_outlived_owner.findings == {{"subject": "account", "arguments": arguments}} with input as subject({}, conflict(claims))
}

test_fail_uncertain_owner if {
	owner := object.union(conflict([claim("otto", "departed")]), {"state": "uncertain", "because": ["The roster contradicts itself."]})
	some finding in account_probably_outlived_owner.findings with input as subject({}, owner)
	finding.arguments.evidence == "uncertain"
}

test_pass_strong_evidence_belongs_to_account_outlived_owner if {
	count(account_probably_outlived_owner.findings) == 0 with input as subject({}, object.union(weak({}), {"rank": "strong"}))
}

test_pass_resembles_somebody_here if {
	count(account_probably_outlived_owner.findings) == 0 with input as subject({}, weak({"status": "active"}))
}

test_pass_lower_rank_does_not_take_part if {
	claims := [claim("ada", "active"), claim("bob", "active"), object.union(claim("zoe", "departed"), {"rank": "weak"})]
	count(account_probably_outlived_owner.findings) == 0 with input as subject({}, conflict(claims))
}

test_pass_service_and_what_is_off if {
	every account in [{"purpose": "service"}, {"purpose": "root"}, {"status": "suspended"}, {"status": "removed"}] {
		count(account_probably_outlived_owner.findings) == 0 with input as subject(account, weak({}))
	}
}

test_pass_nobody_knows_whose if {
	count(account_probably_outlived_owner.findings) == 0 with input as subject({}, {"state": "none", "claims": []})
}
