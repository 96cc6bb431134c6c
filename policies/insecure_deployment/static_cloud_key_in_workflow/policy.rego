# METADATA
# scope: package
# title: Workflow signs in to a cloud with a key that never expires
# description: >-
#   A workflow or action uses a long-lived cloud key, although the runner could exchange a short-lived identity token
#   for access. Whoever can change or read the workflow's secrets holds that key for good.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/6-insecure-cloud-deployment-configurations/
#     description: OWASP NHI6:2025 Insecure Cloud Deployment Configurations
#   - ref: https://docs.github.com/en/actions/concepts/security/openid-connect
#     description: OpenID Connect in GitHub Actions
# custom:
#   requirement: Workflows sign in to clouds with short-lived tokens.
#   message: "{file} signs in to {cloud} with a key that never expires, in line {line}: {name}"
#   severity: high
#   subject: reference
#   kinds:
#     - static-cloud-key
#   requires: []
#   optional:
#     reference.cloud: A key counts whichever cloud it opens.
#     reference.storedNowhere: Where it is not known whether the secret exists, it may.
#     state: Where it is not known whether the key was deleted, it may work.
#   controls:
#     - owasp-nhi-2025:NHI6
#     - owasp-nhi-2025:NHI7
#     - nist-csf-2.0:PR.AA-01
#     - nist-csf-2.0:PR.AA-05
#     - nist-800-53-r5:IA-5
#   remediation: Assume a role by OpenID Connect, where the cloud has that, then delete the key and its user.
#   since: 0.1.0
package insecure_deployment.static_cloud_key_in_workflow

findings contains finding if {
	input.reference.kind == "static-cloud-key"
	not input.reference.storedNowhere
	not input.state == "deleted"
	finding := {
		"subject": input.id,
		"arguments": {
			"file": input.reference.file,
			"line": input.reference.line,
			"name": input.reference.name,
			"cloud": _cloud,
		},
	}
}

default _cloud := "a cloud"

_cloud := {
	"aws": "AWS",
	"azure": "Azure",
	"google": "Google Cloud",
	"cloudflare": "Cloudflare",
	"alibaba": "Alibaba Cloud",
	"oracle": "Oracle Cloud",
	"tencent": "Tencent Cloud",
	"ibm": "IBM Cloud",
	"digitalocean": "DigitalOcean",
	"vercel": "Vercel",
}[input.reference.cloud]
