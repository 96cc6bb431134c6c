import type { RemediationStep } from "../../model/generated/result.ts";
import type { Account } from "../../model/generated/snapshot.ts";
import { command } from "./shell.ts";
import { byHand, type RemediateAccount, step } from "./step.ts";

/**
 * A member or an outside collaborator of an organization, or a collaborator of a repository.
 * https://docs.github.com/rest/orgs/members#remove-organization-membership-for-a-user
 * https://docs.github.com/rest/orgs/outside-collaborators#remove-outside-collaborator-from-an-organization
 * https://docs.github.com/rest/collaborators/collaborators#remove-a-repository-collaborator
 */
export const userSteps: RemediateAccount = (account, { source }) => {
  const { name, membership } = account;
  if (membership === "collaborator") return collaboratorSteps(account, source);
  if (!login.test(name) || !login.test(source)) return [withoutLogin(account, source)];
  const remove = membership === "outside-collaborator" ? outsideCollaboratorSteps : memberSteps;
  return remove(account, source);
};

/** What GitHub takes for a login. A name such as `..` would make another path of the path of a request. */
const login = /^[A-Za-z0-9](?:[A-Za-z0-9_-]*)(?:\[bot\])?$/;

const repositoryName = /^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/;

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

/** `repository` is owner/name. */
function collaboratorSteps({ name }: Account, repository: string): readonly RemediationStep[] {
  if (!login.test(name) || !repositoryName.test(repository)) {
    return [byHand(`Remove ${name} from ${repository} in GitHub's settings of the repository, under Collaborators.`)];
  }
  const path = `repos/${repository}/collaborators/${name}`;
  return [
    step(`See what ${name} may do in ${repository}.`, command("gh api", {}, `${path}/permission`)),
    step(
      `Remove ${name} from the repository. Whoever has access as a member of its organization or of a team has to be removed there.`,
      command("gh api --method DELETE", {}, path),
    ),
  ];
}

function withoutLogin({ name }: Account, organization: string): RemediationStep {
  return byHand(
    `Remove ${name} from ${organization} in GitHub's settings of the organization, under People: this is not a login that a command could name.`,
  );
}

/**
 * An invitation that nobody has accepted yet: to the organization or, with a scope, to one repository.
 * https://docs.github.com/rest/orgs/members#cancel-an-organization-invitation
 * https://docs.github.com/rest/collaborators/invitations#delete-a-repository-invitation
 */
export const invitationSteps: RemediateAccount = ({ id, scope }, { source }) => {
  const path = `${scope === undefined ? `orgs/${source}` : `repos/${scope}`}/invitations`;
  const number = id.slice(id.lastIndexOf(":") + 1);
  const see = step("See who is invited, by whom and since when.", command("gh api --paginate", {}, path));
  if (!/^\d+$/.test(number)) return [see];
  return [see, step("Cancel the invitation.", command("gh api --method DELETE", {}, `${path}/${number}`))];
};

/** https://docs.github.com/rest/actions/self-hosted-runners */
export const runnerSteps: RemediateAccount = ({ id, scope }, { source }) => {
  const path = `${scope === undefined ? `orgs/${source}` : `repos/${scope}`}/actions/runners`;
  const number = id.slice(id.lastIndexOf(":") + 1);
  const see = step("See its labels and whether it is online.", command("gh api --paginate", {}, path));
  if (!/^\d+$/.test(number)) return [see];
  return [
    see,
    step(
      "Remove it. Registering the machine again undoes it.",
      command("gh api --method DELETE", {}, `${path}/${number}`),
    ),
  ];
};
