package improper_offboarding.used_after_departure_test

import data.improper_offboarding.used_after_departure

subject(rank, status, days) := {
	"id": "key",
	"source": "aws:111122223333",
	"credential": {"id": "key", "kind": "access-key", "name": "mira", "status": "active", "daysUsedAfterOwnerLeft": days},
	"owner": {
		"state": "known",
		"rank": rank,
		"identity": {"id": "mira", "kind": "person", "name": "Mira Okafor", "status": status},
		"claims": [],
	},
}

test_fail_used_after_the_last_day if {
	arguments := {"status": "departed", "span": "12 days"}
	used_after_departure.findings == {{"subject": "key", "arguments": arguments}} with input as subject("strong", "departed", 12)
}

test_fail_used_after_the_hour_of_leaving if {
	some finding in used_after_departure.findings with input as subject("asserted", "departed", 0)
	finding.arguments.span == "less than a day"
}

test_fail_even_if_switched_off_since if {
	switched_off := json.patch(subject("strong", "departed", 12), [{"op": "replace", "path": "/credential/status", "value": "inactive"}])
	count(used_after_departure.findings) == 1 with input as switched_off
}

test_pass_not_used_since if {
	count(used_after_departure.findings) == 0 with input as subject("strong", "departed", null)
}

test_pass_weak_evidence_does_not_accuse if {
	count(used_after_departure.findings) == 0 with input as subject("weak", "departed", 12)
}

test_pass_owner_still_here if {
	count(used_after_departure.findings) == 0 with input as subject("strong", "active", null)
}
