package insecure_authentication.webhook_without_tls_verification_test

import data.insecure_authentication.webhook_without_tls_verification

findings_of(credential) := found if {
	found := webhook_without_tls_verification.findings with input as {
		"id": "hook",
		"credential": object.union({"kind": "webhook", "name": "https://ci.acme.example", "status": "active"}, credential),
	}
}

test_fail_not_verified if {
	findings_of({"verifiesTls": false}) == {{
		"subject": "hook",
		"arguments": {"how": "does not verify the certificate of its receiver", "receiver": "https://ci.acme.example"},
	}}
}

test_fail_plain_although_it_would_verify if {
	findings_of({"name": "http://ci.acme.example", "verifiesTls": true}) == {{
		"subject": "hook",
		"arguments": {"how": "sends without TLS", "receiver": "http://ci.acme.example"},
	}}
}

test_fail_plain_and_not_verified_is_one_finding if {
	count(findings_of({"name": "http://ci.acme.example", "verifiesTls": false})) == 1
}

test_pass_verified if count(findings_of({"verifiesTls": true})) == 0

test_pass_switched_off if count(findings_of({"verifiesTls": false, "status": "inactive"})) == 0

test_pass_nothing_is_said_where_it_is_not_known if count(findings_of({})) == 0

test_pass_nor_of_a_plain_address if count(findings_of({"name": "http://ci.acme.example"})) == 0
