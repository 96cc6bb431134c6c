package nhi_reuse.same_public_key_twice_test

import data.nhi_reuse.same_public_key_twice

others_of(status, others) := {finding.arguments.others |
	some finding in same_public_key_twice.findings with input as {
		"id": "key",
		"credential": {"status": status, "sharedWith": {"state": "known", "others": others}},
	}
}

other(id, status) := {"id": id, "kind": "deploy-key", "source": "github:acme-internal", "status": status}

test_fail_one_other_place if others_of("active", [other("a", "active")]) == {"a"}

test_fail_several_other_places if {
	others_of("active", [other("a", "active"), other("b", "active"), other("c", "active")]) == {"a and 2 more"}
}

test_fail_counts_only_what_works if others_of("active", [other("a", "inactive"), other("b", "active")]) == {"b"}

test_pass_no_other_place if others_of("active", []) == set()

test_pass_the_other_does_not_work if others_of("active", [other("a", "inactive"), other("b", "expired")]) == set()

test_pass_it_does_not_work_itself if others_of("inactive", [other("a", "active")]) == set()

test_fail_although_not_every_list_was_read if {
	shared := {"state": "uncertain", "others": [other("a", "active")], "because": ["Not every list of keys was read whole."]}
	count(same_public_key_twice.findings) == 1 with input as {"id": "key", "credential": {"status": "active", "sharedWith": shared}}
}

test_pass_its_fingerprint_is_not_known if {
	count(same_public_key_twice.findings) == 0 with input as {"id": "key", "credential": {"status": "active"}}
}
