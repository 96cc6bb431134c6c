# METADATA
# scope: package
# title: Secret of production can be read outside of the production environment
# description: >-
#   Jobs of a production environment read a secret that is stored for the whole repository or organization. Any other
#   workflow of it can read the secret as well, on any branch and without the approval that the environment asks for.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/8-environment-isolation/
#     description: OWASP NHI8:2025 Environment Isolation
#   - ref: https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments
#     description: Secrets of environments in GitHub Actions
# custom:
#   requirement: What production jobs read is stored in the production environment.
#   message: "{file} reads {name} in {environment}, and jobs outside of it can read this {kind}, too"
#   severity: medium
#   subject: reference
#   kinds:
#     - secret-use
#   requires:
#     - reference.readIn
#   optional:
#     credential: Where nobody knows which secret is meant, where it is read is not known either.
#   settings:
#     environments:
#       default: [production, prod, live]
#       description: Names of production environments, in any letter case; a star stands for any text.
#   controls:
#     - owasp-nhi-2025:NHI8
#     - nist-csf-2.0:PR.AA-05
#   remediation: >-
#     Store the secret in the production environment, delete the wider one, and let the environment allow only the branches
#     that are deployed.
#   since: 0.1.0
package environment_isolation.production_secret_outside_environment

findings contains finding if {
	count(_environments) > 0
	finding := {
		"subject": input.id,
		"arguments": {
			"file": input.reference.file,
			"name": input.reference.name,
			"environment": concat(", ", sort(_environments)),
			"kind": _wide[input.credential.kind],
		},
	}
}

_wide := {"actions-secret": "secret of the repository", "organization-secret": "secret of the organization"}

_environments contains environment if {
	some environment in input.reference.readIn.environments
	some pattern in data.settings.environment_isolation.production_secret_outside_environment.environments
	glob.match(lower(pattern), null, lower(environment))
}
