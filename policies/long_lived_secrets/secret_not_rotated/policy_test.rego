package long_lived_secrets.secret_not_rotated_test

import data.long_lived_secrets.secret_not_rotated

findings_of(credential) := found if {
	found := secret_not_rotated.findings with input as {
		"id": "secret",
		"source": "aws:111122223333",
		"credential": object.union({"id": "secret", "kind": "secret", "name": "payments/stripe-api", "status": "active"}, credential),
	}
		with data.settings.long_lived_secrets.secret_not_rotated as {"maxValueAgeDays": 365}
}

test_fail_older_than_allowed if {
	findings_of({"valueAgeDays": 880}) == {{"subject": "secret", "arguments": {"age": "880 days", "limit": "365 days"}}}
}

test_fail_although_rotation_is_switched_on if {
	count(findings_of({"valueAgeDays": 880, "rotation": {"enabled": true, "daysOverdue": 500}})) == 1
}

test_pass_at_the_limit if count(findings_of({"valueAgeDays": 365})) == 0

test_pass_planned_for_deletion if count(findings_of({"valueAgeDays": 880, "status": "pending-deletion"})) == 0

test_pass_nothing_is_said_of_an_unknown_age if count(findings_of({"ageDays": 880})) == 0
