package secret_leakage.active_key_in_repository_test

import data.secret_leakage.active_key_in_repository

subject(reference, credential) := {
	"id": "line",
	"source": "code:acme-example/shop",
	"reference": object.union(
		{"kind": "key-id-in-file", "name": "AKIAZ3MGNRPQ7WEX2LTC", "file": "deploy.sh", "line": 4, "role": "declares", "joinedBy": "public-id"},
		reference,
	),
	"credential": object.union({"id": "key", "kind": "access-key", "name": "mira.okafor", "status": "active"}, credential),
}

count_of(input_) := number if {
	found := active_key_in_repository.findings with input as input_
	number := count(found)
}

test_fail_key_works if {
	expected := {{"subject": "line", "arguments": {"file": "deploy.sh", "line": 4, "name": "AKIAZ3MGNRPQ7WEX2LTC"}}}
	active_key_in_repository.findings == expected with input as subject({}, {})
}

test_pass_key_does_not_work if {
	every status in ["inactive", "expired", "pending-deletion"] {
		count_of(subject({}, {"status": status})) == 0
	}
}

test_pass_key_is_not_known if count_of(object.remove(subject({}, {}), ["credential"])) == 0

test_pass_only_a_tag_describes_the_key if count_of(json.remove(subject({}, {}), ["reference/joinedBy"])) == 0

test_pass_name_of_a_stored_secret if {
	count_of(subject({"name": "AWS_KEY", "joinedBy": "name"}, {"kind": "actions-secret"})) == 0
}
