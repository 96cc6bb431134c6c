package human_use.personal_credential_in_pipeline_test

import data.human_use.personal_credential_in_pipeline

subject(reference, credential, account) := {
	"id": "line",
	"source": "code:acme-example/shop",
	"reference": object.union(
		{"kind": "static-cloud-key", "name": "AKIAZ3MGNRPQ7WEX2LTC", "file": "deploy.yml", "line": 9, "role": "embeds", "joinedBy": "public-id"},
		reference,
	),
	"credential": object.union({"id": "key", "kind": "access-key", "name": "mira.okafor", "status": "active"}, credential),
	"account": object.union({"id": "user", "kind": "iam-user", "name": "mira.okafor", "purpose": "person"}, account),
}

count_of(input_) := number if {
	found := personal_credential_in_pipeline.findings with input as input_
	number := count(found)
}

test_fail_own_key_of_a_person if {
	expected := {{"subject": "line", "arguments": {"file": "deploy.yml", "line": 9, "user": "mira.okafor"}}}
	personal_credential_in_pipeline.findings == expected with input as subject({}, {}, {})
}

test_pass_user_of_a_service_or_root if {
	every purpose in ["service", "root"] {
		count_of(subject({}, {}, {"purpose": purpose})) == 0
	}
}

test_pass_nobody_knows_what_the_user_is_for if count_of(json.remove(subject({}, {}, {}), ["account/purpose"])) == 0

test_pass_key_does_not_work if {
	every status in ["inactive", "expired"] {
		count_of(subject({}, {"status": status}, {})) == 0
	}
}

test_pass_only_a_tag_describes_the_key if count_of(json.remove(subject({}, {}, {}), ["reference/joinedBy"])) == 0

test_pass_stored_secret_of_no_account if {
	count_of(object.union(subject({"joinedBy": "name"}, {"kind": "actions-secret"}, {}), {"account": null})) == 0
}

test_pass_key_is_not_known if count_of(object.remove(subject({}, {}, {}), ["credential", "account"])) == 0
