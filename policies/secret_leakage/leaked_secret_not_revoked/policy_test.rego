package secret_leakage.leaked_secret_not_revoked_test

import data.secret_leakage.leaked_secret_not_revoked

findings_of(credential) := found if {
	found := leaked_secret_not_revoked.findings with input as {
		"id": "leak",
		"credential": object.union({"kind": "leaked-secret", "name": "some_token", "status": "active"}, credential),
	}
}

test_fail_nobody_knows if {
	findings_of({"validity": "unknown", "ageDays": 40}) == {{"subject": "leak", "arguments": {"since": "40 days ago"}}}
}

test_fail_without_a_date if {
	findings_of({"validity": "unknown"}) == {{"subject": "leak", "arguments": {"since": "at an unknown time"}}}
}

test_pass_revoked if count(findings_of({"validity": "invalid", "ageDays": 40})) == 0

test_pass_valid_is_another_policy if count(findings_of({"validity": "valid", "ageDays": 40})) == 0

test_pass_nothing_is_said_where_it_is_not_known if count(findings_of({"ageDays": 40})) == 0
