package governance.waiver_without_effect_test

import data.governance.waiver_without_effect

in_use := {
	"policies": ["long_lived_secrets/access_key_too_old"],
	"credentials": ["AKIA22KAMRDFNEXAMPLE"],
	"people": [],
	"reason": "The vendor replaces it with a role in March.",
	"approver": "hana.novak@example.com",
	"ticket": null,
	"created": "2026-11-02",
	"expires": "2027-03-31",
	"status": "active",
	"termDays": 149,
	"daysLeft": 135,
	"holds": true,
	"matches": {"findings": 1, "subjects": 1, "people": 1, "sources": 1},
	"limits": {"days": 365, "subjects": 20},
	"bareGlobs": [],
	"sharedNames": 0,
	"unknownPolicies": [],
	"isOnePersons": true,
	"isApprovedByOwner": false,
}

reasons_of(changes) := {finding.arguments.why |
	some finding in waiver_without_effect.findings with input as {"id": "waiver:one", "waiver": object.union(in_use, changes)}
}

test_pass_in_use if reasons_of({"unused": false}) == set()

test_pass_while_it_is_not_known if reasons_of({}) == set()

test_fail_matches_nothing if reasons_of({"unused": true}) == {"it matches no finding"}

test_fail_has_expired if {
	reasons_of({"status": "expired", "expires": "2026-11-15", "daysLeft": -1}) == {"it ended on 2026-11-15, 1 day ago"}
}

test_fail_policy_is_unknown if {
	unknown := [{"policy": "rotate_me", "nearest": null}]
	reasons_of({"unknownPolicies": unknown}) == {"there is no policy rotate_me that could be waived"}
}

test_fail_policy_is_misspelt if {
	unknown := [{"policy": "access_key_to_old", "nearest": "long_lived_secrets/access_key_too_old"}]
	expected := "there is no policy access_key_to_old that could be waived; did you mean long_lived_secrets/access_key_too_old?"
	reasons_of({"unknownPolicies": unknown}) == {expected}
}
