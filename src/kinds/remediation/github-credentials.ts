import type { RemediationStep } from "../../model/generated/result.ts";
import type { Credential } from "../../model/generated/snapshot.ts";
import { command } from "./shell.ts";
import { byHand, type CredentialSurroundings, isSwitchedOff, type RemediateCredential, step } from "./step.ts";

/** The number at the end of an id; undefined where names are replaced. */
function numberOf({ id }: Credential): string | undefined {
  const number = id.slice(id.lastIndexOf(":") + 1);
  return /^\d+$/.test(number) ? number : undefined;
}

/** The path of what belongs to a repository or, without one, to the organization. */
function pathOf({ scope }: Credential, { source }: CredentialSurroundings): string {
  return scope === undefined ? `orgs/${source}` : `repos/${scope}`;
}

const newValue = byHand(
  "At the system that the secret opens, make a new value and make the old one invalid: whoever has seen the value may hold a copy.",
);

/**
 * A secret that GitHub stores for Actions, Dependabot or Codespaces.
 * https://cli.github.com/manual/gh_secret_set
 * https://cli.github.com/manual/gh_secret_delete
 */
export function storedSecretSteps(app: "actions" | "codespaces" | "dependabot"): RemediateCredential {
  return (credential, { source }) => {
    const { name, scope, environment } = credential;
    const options = {
      ...(app !== "actions" && { app }),
      ...(scope === undefined ? { org: source } : { repo: scope }),
      ...(environment !== undefined && { env: environment }),
    };
    const place = scope === undefined ? { owner: source } : { repo: scope };
    return [
      step(
        "See which files name it. GitHub does not record when a secret was used.",
        command("gh search code", place, name),
      ),
      newValue,
      scope === undefined
        ? storeForMany(credential, options)
        : step(storeValue, command("gh secret set", options, name)),
      step(
        "Where nobody needs it, delete it, which cannot be undone: GitHub shows nobody the value.",
        command("gh secret delete", options, name),
      ),
    ];
  };
}

const storeValue = "Where it is still needed, store the new value, which the command asks for.";

/** Of more repositories a command does not hold the names. */
const mostRepositories = 20;

/** Without these options the command would give the secret to every private repository. https://cli.github.com/manual/gh_secret_set */
function storeForMany(
  { name, reach, resources }: Credential,
  options: Readonly<Record<string, string>>,
): RemediationStep {
  const set = (visible: Readonly<Record<string, string>>): string =>
    command("gh secret set", { ...options, ...visible }, name);
  if (reach === undefined) {
    const fill = "Put who may read it (all, private or selected) in the place of VISIBILITY.";
    return step(`${storeValue} ${fill}`, set({ visibility: "VISIBILITY" }));
  }
  if (reach !== "selected") return step(storeValue, set({ visibility: reach }));
  if (resources?.length === 0) {
    return step(storeValue, command("gh secret set --no-repos-selected", { ...options, visibility: reach }, name));
  }
  if (resources === undefined || resources.length > mostRepositories) {
    const fill = "Put the names of the repositories that it is for in the place of REPOSITORIES, with commas.";
    return step(`${storeValue} ${fill}`, set({ visibility: reach, repos: "REPOSITORIES" }));
  }
  const repos = resources.map((repository) => repository.slice(repository.lastIndexOf("/") + 1)).join(",");
  return step(storeValue, set({ visibility: reach, repos }));
}

/** A secret that GitHub gives to AI agents. https://docs.github.com/rest/agents/secrets */
export const agentSecretSteps: RemediateCredential = (credential, surroundings) => {
  const path = `${pathOf(credential, surroundings)}/agents/secrets`;
  const see = step("See the secrets that agents can read.", command("gh api --paginate", {}, path));
  if (!/^\w+$/.test(credential.name)) return [see, newValue];
  return [
    see,
    newValue,
    step(
      "Where nobody needs it, delete it, which cannot be undone: GitHub shows nobody the value.",
      command("gh api --method DELETE", {}, `${path}/${credential.name}`),
    ),
  ];
};

/** https://docs.github.com/organizations/managing-programmatic-access-to-your-organization/reviewing-and-revoking-personal-access-tokens-in-your-organization */
export const fineGrainedTokenSteps: RemediateCredential = ({ name }, { place, account }) => [
  byHand(
    `In the settings of ${place}, under Personal access tokens, Active tokens, open "${name}"${account === undefined ? "" : ` of ${account.name}`} and revoke its access. Its owner is told, and can ask for access again.`,
  ),
  byHand("Give what still needs access a token of its present owner, or better a GitHub App."),
];

/** https://docs.github.com/organizations/managing-programmatic-access-to-your-organization/managing-requests-for-personal-access-tokens-in-your-organization */
export const tokenRequestSteps: RemediateCredential = ({ name }, { place, account }) => [
  byHand(
    `In the settings of ${place}, under Personal access tokens, Pending requests, open "${name}"${account === undefined ? "" : ` of ${account.name}`} and deny it.`,
  ),
];

/**
 * A classic token or an SSH key that is authorized for single sign-on.
 * https://docs.github.com/enterprise-cloud@latest/rest/orgs/orgs#remove-a-saml-sso-authorization-for-an-organization
 */
export const authorizationSteps: RemediateCredential = (credential, { source, account }) => {
  const number = numberOf(credential);
  const path = `orgs/${source}/credential-authorizations`;
  const isLogin = account !== undefined && /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(account.name);
  return [
    step(
      "See the authorization (credential_id) and when it was last used (credential_accessed_at).",
      command(
        "gh api --paginate",
        number === undefined ? {} : { jq: `.[] | select(.authorized_credential_id == ${number})` },
        isLogin ? `${path}?login=${account.name}` : path,
      ),
    ),
    step(
      "Remove the authorization, with its credential_id in the place of CREDENTIAL_ID. Its owner can authorize it again while still a member.",
      command("gh api --method DELETE", {}, `${path}/CREDENTIAL_ID`),
    ),
  ];
};

/**
 * A change of a webhook that does not give its secret removes it.
 * https://docs.github.com/rest/repos/webhooks#update-a-repository-webhook
 * https://docs.github.com/rest/orgs/webhooks#update-an-organization-webhook
 */
export const webhookSteps: RemediateCredential = (credential, surroundings) => {
  const path = `${pathOf(credential, surroundings)}/hooks`;
  const number = numberOf(credential);
  if (number === undefined) return [step("Find it among the webhooks.", command("gh api --paginate", {}, path))];
  return [
    step(
      "See its events and what its receiver answered.",
      command("gh api --paginate", {}, `${path}/${number}/deliveries`),
    ),
    ...(isSwitchedOff(surroundings.status)
      ? []
      : [
          step(
            "Switch it off. `-F active=true` undoes it, but with either command GitHub removes its secret, which has to be set again. In the settings of the webhooks it can be switched off without that.",
            command("gh api --method PATCH -F active=false", {}, `${path}/${number}`),
          ),
        ]),
    step("Delete it once nothing needs it.", command("gh api --method DELETE", {}, `${path}/${number}`)),
  ];
};

/** https://docs.github.com/apps/using-github-apps/reviewing-and-modifying-installed-github-apps */
export const appInstallationSteps: RemediateCredential = (credential, { source, place, status }) => {
  const { name } = credential;
  const number = numberOf(credential);
  const only = number === undefined ? {} : { jq: `.installations[] | select(.id == ${number})` };
  const settings = `In the settings of ${place}, under GitHub Apps,`;
  return [
    step(
      "See its permissions, whether it is for all repositories, and whether it is suspended.",
      command("gh api --paginate", only, `orgs/${source}/installations`),
    ),
    ...(isSwitchedOff(status) ? [] : [byHand(`${settings} configure ${name} and suspend it. Unsuspending undoes it.`)]),
    byHand(`${settings} uninstall ${name} once nothing needs it. Its tokens end at once.`),
  ];
};

/** The alert would show the secret itself, unless that is hidden. https://docs.github.com/rest/secret-scanning/secret-scanning */
export const leakedSecretSteps: RemediateCredential = (credential, surroundings) => {
  const path = `${pathOf(credential, surroundings)}/secret-scanning/alerts`;
  const number = numberOf(credential);
  const one = number === undefined ? path : `${path}/${number}`;
  return [
    step("See the alert without the secret, and where it was found.", command("gh api", {}, `${one}?hide_secret=true`)),
    byHand(
      "At the system that the secret opens, revoke it. Removing it from the files is not enough: others may hold a copy.",
    ),
    ...(number === undefined
      ? []
      : [
          step(
            "Close the alert once it is revoked.",
            command("gh api --method PATCH -f state=resolved -f resolution=revoked", {}, one),
          ),
        ]),
  ];
};

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
    newValue,
    step(storeValue, command("gh secret set", { repo: repository }, name)),
    step(
      "Where nobody needs it, delete it, which cannot be undone: GitHub shows nobody the value.",
      command("gh secret delete", { repo: repository }, name),
    ),
  ];
};
