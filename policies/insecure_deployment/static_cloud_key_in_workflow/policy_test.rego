package insecure_deployment.static_cloud_key_in_workflow_test

import data.insecure_deployment.static_cloud_key_in_workflow

findings_of(reference) := found if {
	found := static_cloud_key_in_workflow.findings with input as {
		"id": "code:acme-example/shop:.github/workflows/deploy.yml:static-cloud-key:AWS_ACCESS_KEY_ID",
		"source": "code:acme-example/shop",
		"reference": object.union(
			{"kind": "static-cloud-key", "name": "AWS_ACCESS_KEY_ID", "file": ".github/workflows/deploy.yml", "line": 14, "role": "consumes"},
			reference,
		),
	}
}

clouds(reference) := [finding.arguments.cloud | some finding in findings_of(reference)]

test_fail_named_cloud if clouds({"cloud": "google"}) == ["Google Cloud"]

test_fail_every_cloud if {
	every cloud in ["aws", "azure", "google", "cloudflare", "alibaba", "oracle", "tencent", "ibm", "digitalocean", "vercel"] {
		clouds({"cloud": cloud}) != ["a cloud"]
	}
}

test_fail_unnamed_cloud if clouds({}) == ["a cloud"]

test_fail_says_where if {
	some finding in findings_of({"cloud": "aws"})
	finding.arguments == {"file": ".github/workflows/deploy.yml", "line": 14, "name": "AWS_ACCESS_KEY_ID", "cloud": "AWS"}
}

test_fail_stored if clouds({"cloud": "aws", "storedNowhere": false}) == ["AWS"]

test_pass_stored_nowhere if clouds({"cloud": "aws", "storedNowhere": true}) == []

test_pass_other_secret if clouds({"kind": "secret-use", "name": "STRIPE_KEY"}) == []

test_pass_deleted if {
	key := {"kind": "static-cloud-key", "name": "AKIAZ3MGNRPQ7WEX2LTC", "file": "a.yml", "line": 13, "role": "embeds"}
	count(static_cloud_key_in_workflow.findings) == 0 with input as {"id": "k", "source": "code:acme-example/shop", "state": "deleted", "reference": key}
}
