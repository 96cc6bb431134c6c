package long_lived_secrets.token_never_expires_test

import data.long_lived_secrets.token_never_expires

findings_of(credential) := found if {
	token := {"id": "token", "kind": "fine-grained-token", "name": "ci", "status": "active"}
	found := token_never_expires.findings with input as {
		"id": "token",
		"source": "github:corp-example",
		"credential": object.union(token, credential),
	}
		with data.settings.long_lived_secrets.token_never_expires as {"maxDays": 366}
}

test_fail_never if {
	findings_of({"daysToExpiry": null}) == {{"subject": "token", "arguments": {"expiry": "Never expires", "limit": "366 days"}}}
}

test_fail_in_years if {
	some finding in findings_of({"daysToExpiry": 3650})
	finding.arguments.expiry == "Expires in 3650 days"
}

test_pass_at_the_limit if count(findings_of({"daysToExpiry": 366})) == 0

test_pass_soon if count(findings_of({"daysToExpiry": 0})) == 0

test_pass_that_no_longer_works if {
	every status in ["expired", "inactive", "pending"] {
		count(findings_of({"daysToExpiry": null, "status": status})) == 0
	}
}

test_pass_nothing_is_said_of_an_unknown_expiry if count(findings_of({})) == 0
