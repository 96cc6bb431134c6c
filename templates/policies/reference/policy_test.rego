package custom.long_lived_secrets.template_policy_test

import data.custom.long_lived_secrets.template_policy

findings_of(reference) := found if {
	found := template_policy.findings with input as {
		"id": "line",
		"reference": object.union({"file": "deploy.yml"}, reference),
	}
}

test_fail_key_in_a_workflow if {
	findings_of({"oidcPossible": true}) == {{"subject": "line", "arguments": {"file": "deploy.yml"}}}
}

test_pass_no_other_way if count(findings_of({"oidcPossible": false})) == 0

test_pass_nothing_is_said_where_it_is_not_known if count(findings_of({})) == 0
