package governance.blind_spot_test

import data.governance.blind_spot

findings_of(coverage) := found if {
	found := blind_spot.findings with input as {
		"id": "aws:111122223333",
		"source": {"id": "aws:111122223333", "kind": "aws-account", "name": "acme-production", "ageDays": 0, "coverage": coverage},
	}
}

denied := {"section": "aws/secrets", "status": "denied", "gap": true}

test_fail_says_what_and_why if {
	entry := object.union(denied, {"scope": "eu-west-1", "reason": "AWS refused ListSecrets."})
	arguments := {"section": "aws/secrets", "scope": "eu-west-1", "part": "aws/secrets in eu-west-1", "status": "denied", "reason": "AWS refused ListSecrets."}
	findings_of([entry]) == {{"subject": "aws:111122223333", "arguments": arguments}}
}

test_fail_without_scope_and_reason if {
	some finding in findings_of([denied])
	finding.arguments.part == "aws/secrets"
	finding.arguments.scope == null
	finding.arguments.reason == "the source gave no reason"
}

test_fail_once_per_gap if {
	count(findings_of([object.union(denied, {"scope": region}) | some region in ["eu-west-1", "us-east-1"]])) == 2
}

test_pass_accepted_or_complete if {
	count(findings_of([object.union(denied, {"gap": false}), {"section": "aws/iam", "status": "complete", "gap": false}])) == 0
}
