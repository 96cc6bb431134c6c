package improper_offboarding.owner_probably_departed_test

import data.improper_offboarding.owner_probably_departed

subject(status, owner) := {
	"id": "secret",
	"source": "aws:444455556666",
	"credential": {"id": "secret", "kind": "secret", "name": "ml/token", "status": status},
	"owner": owner,
}

weak(identity) := {
	"state": "known",
	"rank": "weak",
	"identity": object.union({"id": "sam", "kind": "person", "name": "Sam Whitfield", "status": "departed"}, identity),
	"claims": [],
}

conflict(claims) := {"state": "conflicting", "rank": "strong", "claims": claims}

uncertain(owner) := object.union({"state": "uncertain", "because": ["The tags of this secret were not read."]}, owner)

claim(identity, status) := {"identity": identity, "rank": "strong", "method": "tag", "says": identity, "status": status}

test_fail_weak_evidence_names_a_leaver if {
	arguments := {"leaver": "sam", "status": "departed", "when": "20 days ago", "evidence": "weak"}
	owner_probably_departed.findings == {{"subject": "secret", "arguments": arguments}} with input as subject("active", weak({"daysSinceEnd": 20}))
}

test_fail_weak_evidence_without_a_date if {
	some finding in owner_probably_departed.findings with input as subject("active", weak({}))
	finding.arguments.when == "on an unknown day"
}

test_fail_once_where_two_sides_have_left if {
	claims := [claim("zoe", "departed"), claim("ada", "active"), object.union(claim("bob", "departed"), {"daysSinceEnd": 3})]
	arguments := {"leaver": "bob", "status": "departed", "when": "3 days ago", "evidence": "conflicting"}
	owner_probably_departed.findings == {{"subject": "secret", "arguments": arguments}} with input as subject("active", conflict(claims))
}

test_fail_uncertain_evidence_names_a_leaver if {
	claims := [object.union(claim("bob", "departed"), {"daysSinceEnd": 3})]
	arguments := {"leaver": "bob", "status": "departed", "when": "3 days ago", "evidence": "uncertain"}
	owner_probably_departed.findings == {{"subject": "secret", "arguments": arguments}} with input as subject("active", uncertain({"rank": "strong", "claims": claims}))
}

test_pass_uncertain_evidence_names_somebody_here if {
	claims := [claim("ada", "active"), object.union(claim("bob", "departed"), {"rank": "weak"})]
	count(owner_probably_departed.findings) == 0 with input as subject("active", uncertain({"rank": "strong", "claims": claims}))
}

test_pass_uncertain_evidence_names_nobody if {
	stranger := {"rank": "strong", "method": "added-by", "says": "ext-agency"}
	count(owner_probably_departed.findings) == 0 with input as subject("active", uncertain({"claims": [stranger]}))
}

test_pass_strong_evidence_belongs_to_owner_departed if {
	count(owner_probably_departed.findings) == 0 with input as subject("active", object.union(weak({}), {"rank": "strong"}))
}

test_pass_weak_evidence_names_somebody_here if {
	count(owner_probably_departed.findings) == 0 with input as subject("active", weak({"status": "active"}))
}

test_pass_lower_rank_does_not_take_part_in_a_conflict if {
	claims := [claim("ada", "active"), claim("bob", "active"), object.union(claim("zoe", "departed"), {"rank": "weak"})]
	count(owner_probably_departed.findings) == 0 with input as subject("active", conflict(claims))
}

test_pass_what_no_longer_works if {
	count(owner_probably_departed.findings) == 0 with input as subject("pending-deletion", weak({}))
}

test_pass_nobody_claims_it if {
	count(owner_probably_departed.findings) == 0 with input as subject("active", {"state": "none", "claims": []})
}
