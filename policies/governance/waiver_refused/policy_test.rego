package governance.waiver_refused_test

import data.governance.waiver_refused

sound := {
	"policies": ["improper_offboarding/owner_departed"],
	"credentials": [],
	"people": ["mira.okafor@example.com"],
	"reason": "Her keys run the month-end close until January.",
	"approver": "hana.novak@example.com",
	"ticket": "SEC-1042",
	"created": "2026-11-02",
	"expires": "2027-01-31",
	"status": "active",
	"termDays": 90,
	"daysLeft": 76,
	"holds": true,
	"matches": {"findings": 4, "subjects": 4, "people": 1, "sources": 2},
	"limits": {"days": 365, "subjects": 20},
	"bareGlobs": [],
	"sharedNames": 0,
	"unknownPolicies": [],
	"isOnePersons": true,
	"isApprovedByOwner": false,
	"unused": false,
}

reasons_of(changes) := {finding.arguments.why |
	some finding in waiver_refused.findings with input as {"id": "waiver:one", "waiver": object.union(sound, changes)}
}

many := {"findings": 31, "subjects": 21, "people": 3, "sources": 1}

test_pass_that_keeps_every_rule if reasons_of({}) == set()

test_fail_that_matches_everything if reasons_of({"bareGlobs": ["*@*"]}) == {"*@* matches everything"}

test_fail_with_a_name_of_several if {
	reasons_of({"sharedNames": 1}) == {"a name that it gives is that of several people"}
}

test_fail_that_covers_too_much if {
	reasons_of({"matches": many, "isOnePersons": false}) == {"it matches 21 subjects (people who may own them: 3; sources: 1), where 20 are allowed"}
}

test_pass_as_much_as_is_allowed if {
	reasons_of({"matches": object.union(many, {"subjects": 20}), "isOnePersons": false}) == set()
}

test_pass_all_of_one_person if reasons_of({"matches": object.union(many, {"people": 1})}) == set()

test_fail_that_lasts_too_long if reasons_of({"termDays": 366}) == {"it lasts 366 days, where 365 are allowed"}

test_pass_at_the_limit if reasons_of({"termDays": 365}) == set()

test_fail_approved_by_its_owner if {
	reasons_of({"isApprovedByOwner": true}) == {"its approver is the person whom it is about"}
}

test_fail_once_with_every_reason if {
	some why in reasons_of({"termDays": 400, "isApprovedByOwner": true})
	why == "it lasts 400 days, where 365 are allowed; its approver is the person whom it is about"
}

test_pass_that_has_expired if reasons_of({"status": "expired", "bareGlobs": ["*"]}) == set()
