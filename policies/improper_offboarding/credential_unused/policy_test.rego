package improper_offboarding.credential_unused_test

import data.improper_offboarding.credential_unused

subject(credential) := {
	"id": "key",
	"source": "aws:111122223333",
	"credential": object.union({"id": "key", "kind": "access-key", "name": "backup-bot", "status": "active"}, credential),
}

used(days) := {"lastUsed": {"state": "used", "at": "2026-01-01T00:00:00Z", "precision": "15m", "idleDays": days}}

never(days) := {"lastUsed": {"state": "never", "since": "2026-01-01T00:00:00Z", "idleDays": days}}

defaults := {"improper_offboarding": {"credential_unused": {"maxIdleDays": 90, "graceDays": 30}}}

uses(subject) := uses_with(subject, defaults)

uses_with(subject, settings) := {finding.arguments.use | some finding in credential_unused.findings with input as subject with data.settings as settings}

test_fail_unused_for_too_long if uses(subject(used(91))) == {"Last used 91 days ago"}

test_fail_never_used if uses(subject(never(31))) == {"Never used in 31 days"}

test_fail_inactive_key if uses(subject(object.union(used(91), {"status": "inactive"}))) == {"Last used 91 days ago"}

states(subject) := {finding.arguments.state | some finding in credential_unused.findings with input as subject with data.settings as defaults}

test_fail_says_of_a_working_key_that_it_is_there if states(subject(used(91))) == {"yet still there"}

test_fail_says_of_an_inactive_key_that_it_is_off if {
	off := subject(object.union(used(91), {"status": "inactive"}))
	states(off) == {"switched off, and should be deleted"}
}

test_fail_by_a_stricter_setting if {
	stricter := {"improper_offboarding": {"credential_unused": {"maxIdleDays": 45, "graceDays": 30}}}
	uses_with(subject(used(46)), stricter) == {"Last used 46 days ago"}
}

test_pass_at_the_limit if uses(subject(used(90))) == set()

test_pass_young_and_never_used if uses(subject(never(30))) == set()

test_pass_what_is_gone_already if {
	every status in ["expired", "pending-deletion"] {
		uses(subject(object.union(used(400), {"status": status}))) == set()
	}
}

root := {"account": {"id": "root", "kind": "root", "name": "root"}}

test_pass_root_password if uses(object.union(subject(object.union(used(400), {"kind": "console-password"})), root)) == set()

test_fail_root_access_key if uses(object.union(subject(used(400)), root)) == {"Last used 400 days ago"}
