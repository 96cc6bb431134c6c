package custom.long_lived_secrets.template_policy_test

import data.custom.long_lived_secrets.template_policy

findings_of(system) := found if {
	found := template_policy.findings with input as {
		"id": "wiki",
		"system": system,
	}
}

test_fail_no_way_out if count(findings_of({"removalPath": "none"})) == 1

test_pass_by_scim if count(findings_of({"removalPath": "scim"})) == 0

test_pass_by_hand if count(findings_of({"removalPath": "manual"})) == 0
