package custom.long_lived_secrets.template_policy_test

import data.custom.long_lived_secrets.template_policy

findings_of(identity) := found if {
	found := template_policy.findings with input as {
		"id": "clara",
		"identity": object.union({"employment": "contractor"}, identity),
		"footprint": {"liveCredentials": [{"id": "key"}]},
	}
		with data.settings.custom.long_lived_secrets.template_policy as {"graceDays": 0}
}

test_fail_contract_has_ended if {
	findings_of({"daysPastContract": 12}) == {{"subject": "clara", "arguments": {"credentials": 1, "days": "12 days"}}}
}

test_pass_on_the_last_day if count(findings_of({"daysPastContract": 0})) == 0

test_pass_no_end_is_agreed if count(findings_of({"daysPastContract": null})) == 0

test_pass_employee if count(findings_of({"daysPastContract": 12, "employment": "employee"})) == 0
