package custom.long_lived_secrets.template_policy_test

import data.custom.long_lived_secrets.template_policy

findings_of(credential) := found if {
	found := template_policy.findings with input as {
		"id": "key",
		"source": "aws:111122223333",
		"credential": object.union({"id": "key", "kind": "access-key", "name": "deploy-bot", "status": "active"}, credential),
	}
		with data.settings.custom.long_lived_secrets.template_policy as {"maxAgeDays": 180}
}

test_fail_older_than_allowed if {
	findings_of({"ageDays": 181}) == {{"subject": "key", "arguments": {"age": "181 days", "limit": "180 days"}}}
}

test_pass_at_the_limit if count(findings_of({"ageDays": 180})) == 0

test_pass_inactive if count(findings_of({"ageDays": 700, "status": "inactive"})) == 0

test_pass_nothing_is_said_of_an_unknown_age if count(findings_of({})) == 0
