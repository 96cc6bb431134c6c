package improper_offboarding.owner_departed_test

import data.improper_offboarding.owner_departed

subject(credential, owner) := {
	"id": "key",
	"source": "aws:111122223333",
	"credential": object.union({"id": "key", "kind": "access-key", "name": "mira", "status": "active"}, credential),
	"owner": object.union({"state": "known", "rank": "strong", "identity": leaver, "claims": []}, owner),
}

leaver := {"id": "people:person:1007", "kind": "person", "name": "Mira Okafor", "status": "departed", "daysSinceEnd": 17}

test_fail_departed_owner if {
	owner_departed.findings == {{"subject": "key", "arguments": {"status": "departed", "when": "17 days ago"}}} with input as subject({}, {})
}

test_fail_retired_workload if {
	retired := {"id": "w", "kind": "workload", "name": "etl", "status": "retired", "daysSinceEnd": 1}
	owner_departed.findings == {{"subject": "key", "arguments": {"status": "retired", "when": "1 day ago"}}} with input as subject({}, {"identity": retired})
}

test_fail_asserted_owner if {
	count(owner_departed.findings) == 1 with input as subject({}, {"rank": "asserted"})
}

test_fail_without_a_date if {
	some finding in owner_departed.findings with input as json.remove(subject({}, {}), ["owner/identity/daysSinceEnd"])
	finding.arguments.when == "on an unknown day"
}

test_pass_weak_evidence_does_not_accuse if {
	count(owner_departed.findings) == 0 with input as subject({}, {"rank": "weak"})
}

test_pass_owner_still_here if {
	every status in ["active", "future", "suspended"] {
		count(owner_departed.findings) == 0 with input as subject({}, {"identity": object.union(leaver, {"status": status})})
	}
}

test_pass_what_no_longer_works if {
	every status in ["inactive", "expired", "pending-deletion"] {
		count(owner_departed.findings) == 0 with input as subject({"status": status}, {})
	}
}

test_pass_uncertain_owner if {
	uncertain := {"state": "uncertain", "rank": "strong", "because": ["The tags were not read."], "claims": [{"rank": "strong", "method": "tag", "says": "mira", "status": "departed"}]}
	count(owner_departed.findings) == 0 with input as object.union(object.remove(subject({}, {}), ["owner"]), {"owner": uncertain})
}

test_pass_conflicting_owner if {
	conflict := {"state": "conflicting", "rank": "strong", "claims": [{"rank": "strong", "method": "tag", "says": "mira", "status": "departed"}]}
	count(owner_departed.findings) == 0 with input as object.union(object.remove(subject({}, {}), ["owner"]), {"owner": conflict})
}
