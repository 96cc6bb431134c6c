# METADATA
# scope: package
# title: Account still exists although its holder has left
# description: >-
#   Somebody who has departed still belongs to an organization, as an owner, a member or an outside collaborator, still
#   can by accepting an invitation, can still work in a repository, or still has a user in a cloud account. The account is known to be that person's own by an owners file or by strong
#   evidence, such as the provider's numeric id or an exact login.
# related_resources:
#   - ref: https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/
#     description: OWASP NHI1:2025 Improper Offboarding
#   - ref: https://docs.github.com/en/organizations/managing-membership-in-your-organization/removing-a-member-from-your-organization
#     description: How to remove a member from an organization
#   - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users_remove.html
#     description: How to remove an IAM user
# custom:
#   requirement: Nobody has an account after leaving.
#   message: "{owner} departed {when} and {bond} {subject}{live}"
#   severity: high
#   subject: account
#   kinds:
#     - iam-user
#     - github-user
#     - identity-center-user
#     - pending-invitation
#   requires:
#     - owner.rank
#     - owner.identity.status
#   optional:
#     owner.identity.daysSinceEnd: Whoever left on an unknown day has left all the same.
#     account.status: An account whose state its provider does not record can be used.
#     account.purpose: An account of which nothing says what it is for may be a person's own.
#     account.holder: Where nothing says whose own an account is, the owners file may.
#     account.live: The accounts of some providers have no credentials that are counted.
#     account.live.accessKeys: An account is to be removed whether or not it has a live credential.
#     account.live.passwords: An account is to be removed whether or not it has a live credential.
#     account.live.certificates: An account is to be removed whether or not it has a live credential.
#   controls:
#     - owasp-nhi-2025:NHI1
#     - nist-csf-2.0:PR.AA-01
#     - nist-csf-2.0:PR.AA-05
#     - nist-csf-2.0:GV.RR-04
#     - nist-800-53-r5:AC-2(3)
#     - nist-800-53-r5:PS-4
#     - cwe:CWE-672
#   remediation: >-
#     Remove the person from the organization, cancel the invitation, or delete the user with its credentials. First hand over or replace what
#     others still need of it.
#   since: 0.1.0
package improper_offboarding.account_outlived_owner

import data.lib.phrase

findings contains finding if {
	input.owner.state == "known"
	input.owner.rank in {"asserted", "strong"}
	input.owner.identity.kind == "person"
	input.owner.identity.status == "departed"
	_is_own
	not _is_service
	not _is_off
	finding := {
		"subject": input.id,
		"arguments": {"when": _when, "bond": _bond, "live": _live},
	}
}

# Somebody may own the account of a machine. That is nobody's own, and its credentials are judged one by one.
_is_own if input.account.holder == input.owner.identity.id

# A GitHub user is somebody's, and so is an invitation, so here the owners file can say whose.
_is_own if {
	input.account.kind in {"github-user", "pending-invitation"}
	input.owner.rank == "asserted"
	not input.account.holder
}

_is_service if input.account.purpose in {"service", "root"}

_is_off if input.account.status in {"suspended", "removed"}

# Somebody who is invited does not belong yet, and does as soon as they accept.
default _bond := "is still"

_bond := "still has the" if input.account.kind == "pending-invitation"

default _when := "on an unknown day"

_when := phrase.ago(input.owner.identity.daysSinceEnd)

default _live := ""

_live := ", without a live access key, password or certificate" if _live_credentials == 0

_live := ", with 1 live credential" if _live_credentials == 1

_live := $", with {_live_credentials} live credentials" if _live_credentials > 1

# Undefined where one of the kinds was not read, or where the provider's accounts have none of them.
_live_credentials := (input.account.live.accessKeys + input.account.live.passwords) + input.account.live.certificates
