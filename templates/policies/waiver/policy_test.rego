package custom.long_lived_secrets.template_policy_test

import data.custom.long_lived_secrets.template_policy

findings_of(waiver) := found if {
	found := template_policy.findings with input as {
		"id": "waiver:one",
		"waiver": waiver,
	}
		with data.settings.custom.long_lived_secrets.template_policy as {"maxTermDays": 90}
}

test_fail_half_a_year if {
	findings_of({"termDays": 180}) == {{"subject": "waiver:one", "arguments": {"term": "180 days", "limit": "90 days"}}}
}

test_pass_at_the_limit if count(findings_of({"termDays": 90})) == 0
