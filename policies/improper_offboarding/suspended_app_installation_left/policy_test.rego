package improper_offboarding.suspended_app_installation_left_test

import data.improper_offboarding.suspended_app_installation_left

findings_of(credential) := found if {
	found := suspended_app_installation_left.findings with input as {
		"id": "app",
		"credential": object.union({"kind": "app-installation", "name": "reports"}, credential),
	}
		with data.settings.improper_offboarding.suspended_app_installation_left as {"maxSuspendedDays": 90}
}

test_fail_longer_than_allowed if {
	findings_of({"status": "inactive", "inactiveDays": 180}) == {{
		"subject": "app",
		"arguments": {"age": "180 days", "limit": "90 days"},
	}}
}

test_pass_at_the_limit if count(findings_of({"status": "inactive", "inactiveDays": 90})) == 0

test_pass_not_suspended if count(findings_of({"status": "active"})) == 0

test_pass_nothing_is_said_of_an_unknown_day if count(findings_of({"status": "inactive"})) == 0
