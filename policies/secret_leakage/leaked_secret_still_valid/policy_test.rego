package secret_leakage.leaked_secret_still_valid_test

import data.secret_leakage.leaked_secret_still_valid

findings_of(credential) := found if {
	found := leaked_secret_still_valid.findings with input as {
		"id": "leak",
		"credential": object.union({"kind": "leaked-secret", "name": "stripe_api_key", "status": "active"}, credential),
	}
}

test_fail_still_valid if {
	findings_of({"validity": "valid"}) == {{"subject": "leak", "arguments": {"where": ""}}}
}

test_fail_not_public if {
	findings_of({"validity": "valid", "publiclyLeaked": false}) == {{"subject": "leak", "arguments": {"where": ""}}}
}

test_fail_where_the_world_can_read if {
	findings_of({"validity": "valid", "publiclyLeaked": true}) == {{
		"subject": "leak",
		"arguments": {"where": " to where the world can read it"},
	}}
}

test_pass_revoked if count(findings_of({"validity": "invalid"})) == 0

test_pass_validity_that_nobody_knows if count(findings_of({"validity": "unknown"})) == 0

test_pass_nothing_is_said_where_it_is_not_known if count(findings_of({})) == 0
