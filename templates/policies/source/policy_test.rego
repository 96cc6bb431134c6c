package custom.long_lived_secrets.template_policy_test

import data.custom.long_lived_secrets.template_policy

findings_of(source) := found if {
	found := template_policy.findings with input as {
		"id": "roster",
		"source": source,
	}
		with data.settings.custom.long_lived_secrets.template_policy as {"maxAgeDays": 7}
}

test_fail_read_last_month if {
	findings_of({"ageDays": 31}) == {{"subject": "roster", "arguments": {"age": "31 days", "limit": "7 days"}}}
}

test_pass_at_the_limit if count(findings_of({"ageDays": 7})) == 0
