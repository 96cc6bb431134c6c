package insecure_authentication.webhook_without_secret_test

import data.insecure_authentication.webhook_without_secret

findings_of(credential, excepted) := found if {
	found := webhook_without_secret.findings with input as {
		"id": "hook",
		"credential": object.union({"kind": "webhook", "name": "https://ci.acme.example", "status": "active"}, credential),
	}
		with data.settings.insecure_authentication.webhook_without_secret as {"otherwiseAuthenticated": excepted}
}

test_fail_not_signed if {
	findings_of({"signs": false}, []) == {{"subject": "hook", "arguments": {"receiver": "https://ci.acme.example"}}}
}

test_fail_another_receiver_is_excepted if count(findings_of({"signs": false}, ["https://discord.com"])) == 1

test_pass_signed if count(findings_of({"signs": true}, [])) == 0

test_pass_switched_off if count(findings_of({"signs": false, "status": "inactive"}, [])) == 0

test_pass_receiver_is_excepted if count(findings_of({"signs": false}, ["https://ci.acme.example"])) == 0

test_pass_nothing_is_said_where_it_is_not_known if count(findings_of({}, [])) == 0
