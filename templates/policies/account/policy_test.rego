package custom.long_lived_secrets.template_policy_test

import data.custom.long_lived_secrets.template_policy

findings_of(account) := found if {
	found := template_policy.findings with input as {
		"id": "user",
		"account": account,
	}
}

test_fail_password_alone if count(findings_of({"status": "active", "mfa": false})) == 1

test_pass_second_factor if count(findings_of({"status": "active", "mfa": true})) == 0

test_pass_suspended if count(findings_of({"status": "suspended", "mfa": false})) == 0

test_pass_nothing_is_said_where_it_is_not_known if count(findings_of({"status": "active"})) == 0
