package overprivileged.token_for_all_repositories_test

import data.overprivileged.token_for_all_repositories

findings_of(credential) := found if {
	token := {
		"id": "token",
		"kind": "fine-grained-token",
		"name": "ci",
		"status": "active",
		"reach": "all",
		"permissions": [{"name": "metadata", "level": "read"}, {"name": "contents", "level": "write"}],
	}
	found := token_for_all_repositories.findings with input as {
		"id": "token",
		"source": "github:corp-example",
		"credential": object.union(token, credential),
	}
}

named(names) := [{"name": name, "level": "write"} | some name in names]

test_fail_names_what_it_may_write if {
	findings_of({}) == {{"subject": "token", "arguments": {"what": "contents"}}}
}

test_fail_administration if {
	some finding in findings_of({"permissions": [{"name": "administration", "level": "admin"}]})
	finding.arguments.what == "administration"
}

test_fail_names_a_few if {
	some four in findings_of({"permissions": named(["d", "b", "c", "a"])})
	four.arguments.what == "a, b, c, d"
	some five in findings_of({"permissions": named(["e", "d", "b", "c", "a"])})
	five.arguments.what == "a, b, c and 2 more"
}

test_pass_that_only_reads if {
	count(findings_of({"permissions": [{"name": "contents", "level": "read"}]})) == 0
	count(findings_of({"permissions": []})) == 0
}

test_pass_that_writes_outside_of_repositories if {
	count(findings_of({"permissions": named(["organization.members", "other.gists"])})) == 0
}

test_pass_for_some_repositories if {
	every reach in ["none", "selected"] {
		count(findings_of({"reach": reach})) == 0
	}
}

test_pass_that_no_longer_works if {
	count(findings_of({"status": "expired"})) == 0
}

test_pass_nothing_is_said_of_unknown_permissions if {
	count(token_for_all_repositories.findings) == 0 with input as {
		"id": "token",
		"source": "github:corp-example",
		"credential": {"id": "token", "kind": "fine-grained-token", "name": "ci", "status": "active", "reach": "all"},
	}
}
