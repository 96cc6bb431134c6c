package insecure_authentication.classic_token_in_use_test

import data.insecure_authentication.classic_token_in_use

findings_of(credential) := found if {
	found := classic_token_in_use.findings with input as {
		"id": "token",
		"source": "github:corp-example",
		"credential": object.union(token, credential),
	}
		with data.settings.insecure_authentication.classic_token_in_use as {"maxIdleDays": 90}
}

token := {
	"id": "token",
	"kind": "classic-token",
	"name": "laptop",
	"status": "active",
	"lastUsed": used(3),
	"permissions": scopes(["repo", "read:org"]),
}

used(days) := {"state": "used", "at": "2026-11-13T08:00:00Z", "precision": "second", "idleDays": days}

scopes(names) := [{"name": name, "level": "write"} | some name in names]

test_fail_names_use_and_scopes if {
	findings_of({}) == {{"subject": "token", "arguments": {"when": "3 days ago", "scopes": "scopes read:org, repo"}}}
}

test_fail_one_scope if {
	some finding in findings_of({"permissions": scopes(["gist"])})
	finding.arguments.scopes == "scope gist"
}

test_fail_packages_beside_others if count(findings_of({"permissions": scopes(["repo", "read:packages"])})) == 1

test_fail_at_the_limit if count(findings_of({"lastUsed": used(90)})) == 1

test_pass_not_in_use if {
	count(findings_of({"lastUsed": used(91)})) == 0
	count(findings_of({"lastUsed": {"state": "never", "since": "2026-11-01T08:00:00Z", "idleDays": 15}})) == 0
}

test_pass_for_packages_there_is_no_other_token if {
	count(findings_of({"permissions": scopes(["read:packages"])})) == 0
	count(findings_of({"permissions": scopes(["delete:packages", "write:packages"])})) == 0
}

test_pass_without_scopes if count(findings_of({"permissions": []})) == 0

test_pass_that_no_longer_works if {
	every status in ["inactive", "expired"] {
		count(findings_of({"status": status})) == 0
	}
}
