package governance.blind_spot_test

import data.governance.blind_spot

findings_of(gaps) := found if {
	found := blind_spot.findings with input as {
		"id": "aws:111122223333",
		"source": {"id": "aws:111122223333", "kind": "aws-account", "name": "acme-production", "ageDays": 0, "coverage": [], "gaps": gaps},
	}
}

denied := {"section": "aws/secrets", "status": "denied", "scopes": 0, "examples": []}

test_fail_says_what_and_why if {
	gap := object.union(denied, {
		"scopes": 1,
		"examples": ["eu-west-1"],
		"requiredPermission": "secretsmanager:ListSecrets",
		"reason": "AWS refused ListSecrets.",
	})
	arguments := {
		"section": "aws/secrets",
		"part": "aws/secrets in eu-west-1",
		"scopes": 1,
		"status": "denied",
		"permission": "secretsmanager:ListSecrets",
		"reason": "AWS refused ListSecrets.",
	}
	findings_of([gap]) == {{"subject": "aws:111122223333", "arguments": arguments}}
}

test_fail_without_scope_permission_and_reason if {
	some finding in findings_of([denied])
	finding.arguments.part == "aws/secrets"
	finding.arguments.permission == null
	finding.arguments.reason == "the source gave no reason"
}

test_fail_names_few_scopes if {
	some finding in findings_of([object.union(denied, {"scopes": 2000, "examples": ["a", "b", "c", "d", "e"]})])
	finding.arguments.part == "aws/secrets in a, b, c, d, e and 1995 more"
}

test_fail_once_per_gap if {
	count(findings_of([denied, object.union(denied, {"status": "failed"})])) == 2
}

test_pass_without_gaps if {
	count(findings_of([])) == 0
}
