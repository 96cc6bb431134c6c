import type { RemediationStep } from "../../model/generated/result.ts";
import type { Account } from "../../model/generated/snapshot.ts";
import { command } from "./shell.ts";
import { byHand, isSwitchedOff, type RemediateAccount, type RemediateCredential, step } from "./step.ts";

/**
 * A deploy key, which has no switch.
 * https://docs.github.com/rest/deploy-keys/deploy-keys#get-a-deploy-key
 * https://cli.github.com/manual/gh_repo_deploy-key_delete
 */
export const deployKeySteps: RemediateCredential = ({ id, scope }, { source, status }) => {
  const repository = scope ?? source;
  const number = id.slice(id.lastIndexOf(":") + 1);
  const path = `repos/${repository}/keys`;
  if (!/^\d+$/.test(number)) {
    return [step(`Find it among the deploy keys of ${repository}.`, command("gh api --paginate", {}, path))];
  }
  const how = isSwitchedOff(status)
    ? "It is switched off already. Delete it."
    : "Delete it once nothing needs it: there is no switch.";
  return [
    step(
      `See when this deploy key of ${repository} was last used (last_used), and keep its public half.`,
      command("gh api", {}, `${path}/${number}`),
    ),
    step(
      `${how} \`gh repo deploy-key add\` with its public half undoes it.`,
      command("gh repo deploy-key delete", { repo: repository }, number),
    ),
  ];
};

/**
 * A secret of GitHub Actions, of which GitHub tells neither its use nor its value.
 * https://docs.github.com/rest/actions/secrets#get-a-repository-secret
 * https://cli.github.com/manual/gh_search_code
 * https://cli.github.com/manual/gh_secret_delete
 */
export const actionsSecretSteps: RemediateCredential = ({ name, scope }, { source }) => {
  const repository = scope ?? source;
  return [
    step(
      `See what in ${repository} uses it. GitHub does not record when a secret was used.`,
      command("gh search code", { repo: repository }, name),
    ),
    byHand(
      "At the system that the secret opens, make a new value and make the old one invalid: whoever has seen the value may hold a copy.",
    ),
    step(
      "Where it is still needed, store the new value, which the command asks for.",
      command("gh secret set", { repo: repository }, name),
    ),
    step(
      "Where nobody needs it, delete it, which cannot be undone: GitHub shows nobody the value.",
      command("gh secret delete", { repo: repository }, name),
    ),
  ];
};

/**
 * A member or an outside collaborator of an organization.
 * https://docs.github.com/rest/orgs/members#remove-organization-membership-for-a-user
 * https://docs.github.com/rest/orgs/outside-collaborators#remove-outside-collaborator-from-an-organization
 */
export const userSteps: RemediateAccount = (account, { source }) => {
  const { name, membership } = account;
  if (!login.test(name) || !login.test(source)) return [withoutLogin(account, source)];
  const remove = membership === "outside-collaborator" ? outsideCollaboratorSteps : memberSteps;
  return remove(account, source);
};

/** What GitHub takes for a login. A name such as `..` would make another path of the path of a request. */
const login = /^[A-Za-z0-9](?:[A-Za-z0-9_-]*)(?:\[bot\])?$/;

function memberSteps({ name, membership }: Account, organization: string): readonly RemediationStep[] {
  const path = `orgs/${organization}/memberships/${name}`;
  const last = membership === "owner" ? " GitHub keeps the last owner, so name another one before." : "";
  return [
    step(`See the role and the state of ${name} in the organization ${organization}.`, command("gh api", {}, path)),
    step(
      "See what the account did last (organizations of GitHub Enterprise Cloud only).",
      command("gh api", {}, `orgs/${organization}/audit-log?phrase=actor:${name}&per_page=5`),
    ),
    step(
      `Remove ${name} from the organization.${last} There is no switch, but a former member can be reinstated for three months.`,
      command("gh api --method DELETE", {}, path),
    ),
  ];
}

function outsideCollaboratorSteps({ name }: Account, organization: string): readonly RemediationStep[] {
  return [
    step(
      `See the outside collaborators of the organization ${organization}.`,
      command("gh api --paginate", {}, `orgs/${organization}/outside_collaborators`),
    ),
    step(
      `Remove ${name} from all repositories of the organization. There is no switch.`,
      command("gh api --method DELETE", {}, `orgs/${organization}/outside_collaborators/${name}`),
    ),
  ];
}

function withoutLogin({ name }: Account, organization: string): RemediationStep {
  return byHand(
    `Remove ${name} from ${organization} in GitHub's settings of the organization, under People: this is not a login that a command could name.`,
  );
}
