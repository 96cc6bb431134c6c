package overprivileged.deploy_key_can_write_test

import data.overprivileged.deploy_key_can_write

found(credential) := findings if {
	findings := deploy_key_can_write.findings with input as {"id": "key", "credential": credential}
}

test_fail_can_write if found({"status": "active", "privilege": "write"}) == {{"subject": "key", "arguments": {}}}

test_fail_can_do_everything if count(found({"status": "active", "privilege": "admin"})) == 1

test_pass_can_only_read if count(found({"status": "active", "privilege": "read"})) == 0

test_pass_was_switched_off if {
	every status in ["inactive", "expired", "pending-deletion", "pending"] {
		count(found({"status": status, "privilege": "write"})) == 0
	}
}

test_pass_privilege_is_not_known if count(found({"status": "active"})) == 0
