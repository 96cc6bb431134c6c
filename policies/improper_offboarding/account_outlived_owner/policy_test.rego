package improper_offboarding.account_outlived_owner_test

import data.improper_offboarding.account_outlived_owner

subject(account, owner) := {
	"id": "account",
	"source": "github:corp-example",
	"account": object.union({"id": "account", "kind": "github-user", "name": "ottok", "status": "active", "holder": "otto"}, account),
	"owner": object.union({"state": "known", "rank": "strong", "identity": otto, "claims": []}, owner),
}

otto := {"id": "otto", "kind": "person", "name": "Otto Kern", "status": "departed", "daysSinceEnd": 151}

user(live) := subject({"kind": "iam-user", "live": live}, {})

# What an account lacks of which nothing says whose own it is.
nobodys(account, owner) := json.remove(subject(account, owner), ["account/holder"])

asserted := {"rank": "asserted"}

live_of(input_) := live if {
	some finding in account_outlived_owner.findings with input as input_
	live := finding.arguments.live
}

test_fail_member_of_an_organization if {
	expected := {{"subject": "account", "arguments": {"when": "151 days ago", "bond": "is still", "live": ""}}}
	account_outlived_owner.findings == expected with input as subject({}, {})
}

test_fail_invitation_that_a_leaver_can_accept if {
	some finding in account_outlived_owner.findings with input as subject({"kind": "pending-invitation", "status": "pending"}, {})
	finding.arguments.bond == "still has the"
}

test_fail_without_a_date if {
	some finding in account_outlived_owner.findings with input as json.remove(subject({}, {}), ["owner/identity/daysSinceEnd"])
	finding.arguments.when == "on an unknown day"
}

test_fail_account_whose_state_is_not_recorded if {
	count(account_outlived_owner.findings) == 1 with input as json.remove(subject({}, {}), ["account/status"])
}

test_fail_says_what_is_live if {
	live_of(user({"accessKeys": 1, "passwords": 1, "certificates": 1})) == ", with 3 live credentials"
	live_of(user({"accessKeys": 0, "passwords": 1, "certificates": 0})) == ", with 1 live credential"
	live_of(user({"accessKeys": 0, "passwords": 0, "certificates": 0})) == ", without a live access key, password or certificate"
}

test_fail_does_not_count_what_was_not_read if {
	live_of(user({"accessKeys": 0, "passwords": 0})) == ""
	live_of(user({})) == ""
}

test_fail_asserted_holder_of_a_github_user if {
	count(account_outlived_owner.findings) == 1 with input as nobodys({}, asserted)
}

test_pass_github_user_that_is_nobodys_own_by_evidence if {
	count(account_outlived_owner.findings) == 0 with input as nobodys({}, {})
}

test_pass_machine_that_a_leaver_owns if {
	count(account_outlived_owner.findings) == 0 with input as nobodys({"kind": "iam-user"}, {})
	count(account_outlived_owner.findings) == 0 with input as nobodys({"kind": "iam-user"}, asserted)
}

test_pass_own_account_of_somebody_else if {
	count(account_outlived_owner.findings) == 0 with input as subject({"holder": "nora"}, asserted)
}

test_pass_service_and_root if {
	every purpose in ["service", "root"] {
		count(account_outlived_owner.findings) == 0 with input as subject({"purpose": purpose}, {})
		count(account_outlived_owner.findings) == 0 with input as nobodys({"purpose": purpose}, asserted)
	}
}

test_pass_holder_still_here if {
	every status in ["active", "future", "suspended"] {
		count(account_outlived_owner.findings) == 0 with input as subject({}, {"identity": object.union(otto, {"status": status})})
	}
}

test_pass_retired_workload if {
	workload := object.union(otto, {"kind": "workload", "status": "retired"})
	count(account_outlived_owner.findings) == 0 with input as nobodys({}, object.union(asserted, {"identity": workload}))
}

test_pass_account_that_is_off if {
	every status in ["suspended", "removed"] {
		count(account_outlived_owner.findings) == 0 with input as subject({"status": status}, {})
	}
}

test_pass_weak_evidence_does_not_accuse if {
	count(account_outlived_owner.findings) == 0 with input as subject({}, {"rank": "weak"})
}

test_pass_owner_that_is_not_certain if {
	claims := [{"identity": "otto", "rank": "strong", "method": "login", "says": "ottok", "status": "departed"}]
	every owner in [
		{"state": "conflicting", "rank": "strong", "claims": claims},
		{"state": "uncertain", "rank": "strong", "because": ["The tags were not read."], "claims": claims},
		{"state": "none", "claims": []},
	] {
		count(account_outlived_owner.findings) == 0 with input as object.union(object.remove(subject({}, {}), ["owner"]), {"owner": owner})
	}
}
