package environment_isolation.production_secret_outside_environment_test

import data.environment_isolation.production_secret_outside_environment as isolation

usual := {"environments": ["production", "prod", "live"]}

found(kind, environments, settings) := findings if {
	findings := isolation.findings with input as {
		"id": "line",
		"reference": {
			"kind": "secret-use",
			"name": "STRIPE_KEY",
			"file": "deploy.yml",
			"line": 12,
			"role": "consumes",
			"readIn": {"state": "known", "environments": environments},
		},
		"credential": {"kind": kind},
	}
		with data.settings.environment_isolation.production_secret_outside_environment as settings
}

named(environments, settings) := {finding.arguments.environment |
	some finding in found("actions-secret", environments, settings)
}

test_fail_secret_of_the_repository if {
	expected := {{
		"subject": "line",
		"arguments": {"file": "deploy.yml", "name": "STRIPE_KEY", "environment": "production", "kind": "secret of the repository"},
	}}
	found("actions-secret", ["production"], usual) == expected
}

test_fail_secret_of_the_organization if {
	some finding in found("organization-secret", ["production"], usual)
	finding.arguments.kind == "secret of the organization"
}

test_fail_names_every_production_environment if named(["prod", "staging", "Live"], usual) == {"Live, prod"}

test_fail_by_a_setting_with_a_star if named(["eu/Prod.1"], {"environments": ["*prod*"]}) == {"eu/Prod.1"}

test_fail_although_another_job_is_not_known if {
	findings := isolation.findings with input as {
		"id": "line",
		"reference": {
			"name": "STRIPE_KEY",
			"file": "deploy.yml",
			"readIn": {"state": "uncertain", "environments": ["live"], "because": ["In which environments the jobs run that use it is not known."]},
		},
		"credential": {"kind": "actions-secret"},
	}
		with data.settings.environment_isolation.production_secret_outside_environment as usual
	count(findings) == 1
}

test_pass_other_environments if {
	every name in ["staging", "preprod", "non-production", "production-docs", "alive"] {
		named([name], usual) == set()
	}
}

test_pass_no_environment_that_reads_the_wider_one if named([], usual) == set()

test_pass_secret_of_the_environment_itself if found("environment-secret", ["production"], usual) == set()

test_pass_nobody_knows_which_secret_is_meant if {
	count(isolation.findings) == 0 with input as {"id": "line", "reference": {"name": "STRIPE_KEY", "file": "deploy.yml"}}
		with data.settings.environment_isolation.production_secret_outside_environment as usual
}
