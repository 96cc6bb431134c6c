package overprivileged.app_controls_all_repositories_test

import data.overprivileged.app_controls_all_repositories

settings := {
	"permissions": ["administration", "secrets"],
	"organizationPermissions": ["organization_administration", "organization_secrets"],
}

findings_of(reach, permissions) := found if {
	found := app_controls_all_repositories.findings with input as {"id": "app", "credential": {
		"status": "active",
		"reach": reach,
		"permissions": [{"name": name, "level": level} | some name, level in permissions],
	}}
		with data.settings.overprivileged.app_controls_all_repositories as settings
}

test_fail_both_in_order if {
	findings_of("all", {"secrets": "write", "administration": "write", "contents": "write"}) == {{
		"subject": "app",
		"arguments": {"permissions": "administration, secrets"},
	}}
}

test_fail_admin_is_more_than_write if count(findings_of("all", {"administration": "admin"})) == 1

test_fail_of_the_organization_whatever_is_selected if {
	count(findings_of("selected", {"organization_secrets": "write"})) == 1
}

test_pass_selected_repositories if count(findings_of("selected", {"administration": "write"})) == 0

test_pass_reads_only if {
	count(findings_of("all", {"administration": "read", "secrets": "read", "organization_secrets": "read"})) == 0
}

test_pass_other_permissions if count(findings_of("all", {"contents": "write", "workflows": "write"})) == 0

test_pass_suspended if {
	found := app_controls_all_repositories.findings with input as {"id": "app", "credential": {
		"status": "inactive",
		"reach": "all",
		"permissions": [{"name": "administration", "level": "write"}],
	}}
		with data.settings.overprivileged.app_controls_all_repositories as settings
	count(found) == 0
}
