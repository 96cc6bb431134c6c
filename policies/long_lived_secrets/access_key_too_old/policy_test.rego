package long_lived_secrets.access_key_too_old_test

import data.long_lived_secrets.access_key_too_old

findings_of(credential) := found if {
	found := access_key_too_old.findings with input as {
		"id": "key",
		"source": "aws:111122223333",
		"credential": object.union({"id": "key", "kind": "access-key", "name": "deploy-bot", "status": "active"}, credential),
	}
		with data.settings.long_lived_secrets.access_key_too_old as {"maxAgeDays": 90}
}

test_fail_older_than_allowed if {
	findings_of({"ageDays": 700}) == {{"subject": "key", "arguments": {"age": "700 days", "limit": "90 days"}}}
}

test_pass_at_the_limit if count(findings_of({"ageDays": 90})) == 0

test_pass_inactive if count(findings_of({"ageDays": 700, "status": "inactive"})) == 0

test_pass_nothing_is_said_of_an_unknown_age if count(findings_of({})) == 0
