import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  gaveFacts
} from "./chunk-model-coverage.js";

// src/kinds/remediation/shell.ts
var plainWord = /^[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*$/;
function quote(value) {
  return plainWord.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
function command(words, options = {}, ...operands) {
  return [
    words,
    ...Object.entries(options).map(([name, value]) => option(name, value)),
    ...operands.some(isMistakable) ? ["--"] : [],
    ...operands.map(quote)
  ].join(" ");
}
function option(name, value) {
  return typeof value != "string" ? [`--${name}`, ...value.map(quote)].join(" ") : isMistakable(value) ? `--${name}=${quote(value)}` : `--${name} ${quote(value)}`;
}
function isMistakable(value) {
  return value.startsWith("-");
}

// src/kinds/remediation/step.ts
function step(purpose, command2) {
  return { purpose, command: command2 };
}
function byHand(purpose) {
  return { purpose };
}
function isSwitchedOff(status) {
  return status !== void 0 && status !== "active";
}

// src/kinds/remediation/aws.ts
var keyIdToFill = "KEY_ID", certificateIdToFill = "CERTIFICATE_ID", accessKeySteps = (credential, surroundings) => {
  if (isOfRoot(credential, surroundings)) return rootSteps(credential, surroundings, "access key");
  let { publicId, status } = surroundings, user = { "user-name": userName(credential, surroundings) }, key = { ...user, "access-key-id": publicId ?? keyIdToFill };
  return [
    rightAccount(credential.id, surroundings),
    ...publicId === void 0 ? [step(findBy("key", credential, keyIdToFill), command("aws iam list-access-keys", user))] : [],
    step(
      "See when, where and for which service it was last used.",
      command("aws iam get-access-key-last-used", { "access-key-id": key["access-key-id"] })
    ),
    ...isSwitchedOff(status) ? [] : [
      step(
        "Switch it off. `--status Active` undoes it.",
        command("aws iam update-access-key --status Inactive", key)
      )
    ],
    step(deletion(status), command("aws iam delete-access-key", key))
  ];
}, passwordSteps = (credential, surroundings) => {
  if (isOfRoot(credential, surroundings)) return rootPasswordSteps(credential, surroundings);
  let user = { "user-name": userName(credential, surroundings) };
  return [
    rightAccount(credential.id, surroundings),
    step(
      "See when somebody last signed in with it (PasswordLastUsed).",
      command("aws iam get-user --query User.PasswordLastUsed", user)
    ),
    step(
      "Delete the password: there is no switch for it. The user, its access keys and its sessions stay.",
      command("aws iam delete-login-profile", user)
    )
  ];
}, certificateSteps = (credential, surroundings) => {
  if (isOfRoot(credential, surroundings)) return rootSteps(credential, surroundings, "signing certificate");
  let { publicId, status } = surroundings, user = { "user-name": userName(credential, surroundings) }, certificate = { ...user, "certificate-id": publicId ?? certificateIdToFill };
  return [
    rightAccount(credential.id, surroundings),
    step(
      publicId === void 0 ? findBy("certificate", credential, certificateIdToFill) : "See its state. AWS does not record when a certificate was used.",
      command("aws iam list-signing-certificates", user)
    ),
    ...isSwitchedOff(status) ? [] : [
      step(
        "Switch it off. `--status Active` undoes it.",
        command("aws iam update-signing-certificate --status Inactive", certificate)
      )
    ],
    step(deletion(status), command("aws iam delete-signing-certificate", certificate))
  ];
}, secretSteps = (credential, surroundings) => {
  let { id, scope, replicas = [] } = credential;
  if (surroundings.status === "pending-deletion") return [];
  let secret = { region: scope ?? partOf(id, "region"), "secret-id": id };
  return [
    rightAccount(id, surroundings),
    step(
      "See the day on which anybody last read it (LastAccessedDate) and its tags.",
      command("aws secretsmanager describe-secret", secret)
    ),
    byHand(
      "At the system that the secret opens, make a new value and make the old one invalid: whoever has read the secret may hold a copy. Store the new value where it is still needed."
    ),
    ...replicas.length === 0 ? [] : [
      step(
        "Delete the copies in other regions: AWS deletes no secret that has copies.",
        command("aws secretsmanager remove-regions-from-replication", {
          ...secret,
          "remove-replica-regions": replicas
        })
      )
    ],
    step(
      "Delete it if nobody needs it. It can be restored for 30 days (`aws secretsmanager restore-secret`).",
      command("aws secretsmanager delete-secret --recovery-window-in-days 30", secret)
    )
  ];
}, userSteps = (account, surroundings) => {
  let user = { "user-name": account.name }, denyAll = { "policy-arn": `arn:${partOf(account.id, "partition")}:iam::aws:policy/AWSDenyAll` };
  return [
    rightAccount(account.id, surroundings),
    step("See when somebody last signed in with its password.", command("aws iam get-user", user)),
    step(
      "See its access keys; `aws iam get-access-key-last-used --access-key-id` says of each when it was last used.",
      command("aws iam list-access-keys", user)
    ),
    step(
      "Deny it everything, from now on. `aws iam detach-user-policy` undoes it. Sessions of roles that it has assumed go on until they end.",
      command("aws iam attach-user-policy", { ...user, ...denyAll })
    ),
    step("Later, delete its password if it has one.", command("aws iam delete-login-profile", user)),
    step(
      "See which policies are attached. Detach each (`aws iam detach-user-policy`).",
      command("aws iam list-attached-user-policies", user)
    ),
    step(
      "See which groups it is in. Take it out of each (`aws iam remove-user-from-group`).",
      command("aws iam list-groups-for-user", user)
    ),
    step(
      "Delete the user, which cannot be undone. AWS refuses it as long as the user has keys, certificates, MFA devices, policies or groups; the console removes them with the user.",
      command("aws iam delete-user", user)
    )
  ];
}, rootUserSteps = ({ id }, { source }) => [
  byHand(
    `The root user of ${accountInWords(id, source)} cannot be deleted. Sign in to the console of that account as the root user, choose Security credentials, delete its access keys, see that it has MFA, and give it a new password. Where AWS Organizations manages the account, root access can be removed in IAM under Root access management.`
  )
];
function rootSteps({ id }, { source, status }, noun) {
  let signIn = `Sign in to the console of ${accountInWords(id, source)} as the root user and choose Security credentials: AWS lets nobody else change a ${noun} of the root user.`;
  return isSwitchedOff(status) ? [byHand(`${signIn} Delete the ${noun}; it is switched off already.`)] : [
    byHand(`${signIn} See there when the ${noun} was last used, and deactivate it.`),
    byHand(`Delete the ${noun} in the same place once nothing has missed it.`)
  ];
}
function rootPasswordSteps({ id }, { source }) {
  return [
    byHand(
      `The password of the root user of ${accountInWords(id, source)} has no switch. Sign in to the console of that account as the root user, choose Security credentials, and change the password; see that MFA is on.`
    )
  ];
}
function rightAccount(arn, { source }) {
  return step(
    `Sign in to ${accountInWords(arn, source)} first. This prints the account in which the commands will run.`,
    command("aws sts get-caller-identity --query Account --output text")
  );
}
function accountInWords(arn, source) {
  let account = partOf(arn, "account");
  return account === "" || source.includes(account) ? `AWS account ${source}` : `AWS account ${account} (${source})`;
}
function partOf(arn, part) {
  let [, partition = "aws", , region = "", account = ""] = arn.startsWith("arn:") ? arn.split(":") : [];
  return { partition, region, account }[part];
}
function userName({ name }, { account }) {
  return account?.name ?? name;
}
function isOfRoot({ id }, { account }) {
  return account?.kind === "root" || /^arn:[^:]*:iam::\d*:root\//.test(id);
}
function findBy(noun, { createdAt }, toFill) {
  let made = createdAt === void 0 ? "that is meant" : `that was made at ${createdAt}`;
  return `Find the id of the ${noun} ${made}, and put it in the place of ${toFill} below.`;
}
function deletion(status) {
  return isSwitchedOff(status) ? "It is switched off already. Delete it, which cannot be undone." : "Delete it once nothing has missed it, which cannot be undone.";
}

// src/kinds/remediation/github-accounts.ts
var userSteps2 = (account, { source }) => {
  let { name, membership } = account;
  return !login.test(name) || !login.test(source) ? [withoutLogin(account, source)] : (membership === "outside-collaborator" ? outsideCollaboratorSteps : memberSteps)(account, source);
}, login = /^[A-Za-z0-9](?:[A-Za-z0-9_-]*)(?:\[bot\])?$/;
function memberSteps({ name, membership }, organization) {
  let path = `orgs/${organization}/memberships/${name}`, last = membership === "owner" ? " GitHub keeps the last owner, so name another one before." : "";
  return [
    step(`See the role and the state of ${name} in the organization ${organization}.`, command("gh api", {}, path)),
    step(
      "See what the account did last (organizations of GitHub Enterprise Cloud only).",
      command("gh api", {}, `orgs/${organization}/audit-log?phrase=actor:${name}&per_page=5`)
    ),
    step(
      `Remove ${name} from the organization.${last} There is no switch, but a former member can be reinstated for three months.`,
      command("gh api --method DELETE", {}, path)
    )
  ];
}
function outsideCollaboratorSteps({ name }, organization) {
  return [
    step(
      `See the outside collaborators of the organization ${organization}.`,
      command("gh api --paginate", {}, `orgs/${organization}/outside_collaborators`)
    ),
    step(
      `Remove ${name} from all repositories of the organization. There is no switch.`,
      command("gh api --method DELETE", {}, `orgs/${organization}/outside_collaborators/${name}`)
    )
  ];
}
function withoutLogin({ name }, organization) {
  return byHand(
    `Remove ${name} from ${organization} in GitHub's settings of the organization, under People: this is not a login that a command could name.`
  );
}
var invitationSteps = ({ id, scope }, { source }) => {
  let path = `${scope === void 0 ? `orgs/${source}` : `repos/${scope}`}/invitations`, number = id.slice(id.lastIndexOf(":") + 1), see = step("See who is invited, by whom and since when.", command("gh api --paginate", {}, path));
  return /^\d+$/.test(number) ? [see, step("Cancel the invitation.", command("gh api --method DELETE", {}, `${path}/${number}`))] : [see];
}, runnerSteps = ({ id, scope }, { source }) => {
  let path = `${scope === void 0 ? `orgs/${source}` : `repos/${scope}`}/actions/runners`, number = id.slice(id.lastIndexOf(":") + 1), see = step("See its labels and whether it is online.", command("gh api --paginate", {}, path));
  return /^\d+$/.test(number) ? [
    see,
    step(
      "Remove it. Registering the machine again undoes it.",
      command("gh api --method DELETE", {}, `${path}/${number}`)
    )
  ] : [see];
};

// src/kinds/accounts.ts
var iamUserName = { chosenBy: "company", method: "user-name", detail: "the name of the IAM user" }, memberships = {
  owner: "organization owner",
  member: "member",
  "outside-collaborator": "outside collaborator"
}, accountRows = {
  "iam-user": {
    provider: "aws",
    noun: () => "IAM user",
    label: ({ name }, source) => `IAM user ${name} in ${source}`,
    nameClue: iamUserName,
    pathDetail: "the path of the IAM user",
    ownerFacts: [{ field: "tags", unread: "The tags of this IAM user were not read." }],
    remediate: userSteps
  },
  root: {
    provider: "aws",
    noun: () => "root user",
    label: (_account, source) => `root user of ${source}`,
    purpose: "root",
    nameClue: iamUserName,
    remediate: rootUserSteps
  },
  "github-user": {
    provider: "github",
    noun: ({ membership }) => membership === void 0 ? "GitHub user" : memberships[membership],
    label: ({ name, membership }, source) => membership === void 0 ? `GitHub user ${name} in ${source}` : `${memberships[membership]} ${name} of ${source}`,
    nameClue: { chosenBy: "holder", method: "login", detail: "the GitHub login" },
    remediate: userSteps2
  },
  "pending-invitation": {
    provider: "github",
    noun: () => "pending invitation",
    label: ({ name, scope }, source) => `pending invitation of ${name} to ${scope ?? source}`,
    isProspective: !0,
    nameClue: { chosenBy: "holder", method: "login", detail: "the login or the address that is invited" },
    remediate: invitationSteps
  },
  runner: {
    provider: "github",
    noun: () => "self-hosted runner",
    label: ({ name, scope }, source) => `self-hosted runner ${name} of ${scope ?? source}`,
    purpose: "service",
    nameClue: { chosenBy: "company", method: "runner-name", detail: "the name of the runner" },
    remediate: runnerSteps
  }
};

// src/kinds/others.ts
var identityRows = {
  person: { ended: "departed", isPersonal: !0, accountPurpose: "person" },
  workload: { ended: "retired", accountPurpose: "service" },
  agent: { ended: "retired", accountPurpose: "service" },
  team: { ended: "retired", accountPurpose: "service" }
}, assertedIdentityKind = "person", groupIdentityKind = "team", clouds = {
  aws: "AWS",
  azure: "Azure",
  google: "Google Cloud",
  cloudflare: "Cloudflare",
  alibaba: "Alibaba Cloud",
  oracle: "Oracle Cloud",
  tencent: "Tencent Cloud",
  ibm: "IBM Cloud",
  digitalocean: "DigitalOcean",
  vercel: "Vercel"
};
function cloudKey({ cloud }) {
  return `${cloud === void 0 ? "cloud" : clouds[cloud]} key`;
}
var referenceRows = {
  "secret-use": { noun: () => "use of secret", label: ({ name, file }) => `use of secret ${name} in ${file}` },
  "static-cloud-key": {
    noun: cloudKey,
    label: (reference) => `static ${cloudKey(reference)} ${reference.name} in ${reference.file}`
  },
  "secret-in-file": { noun: () => "leaked secret", label: ({ name, file }) => `leaked ${name} in ${file}` },
  "key-id-in-file": { noun: () => "access key id", label: ({ name, file }) => `access key id ${name} in ${file}` }
}, sourceRows = {
  "aws-account": { noun: "AWS account" },
  "github-enterprise": { noun: "GitHub enterprise" },
  "github-organization": { noun: "GitHub organization" },
  "github-repository": { noun: "GitHub repository" },
  "repository-files": { noun: "files of", isWorkingTree: !0 },
  roster: { noun: "roster", listsIdentities: !0 },
  provider: { noun: "provider", isPlaceholder: !0 }
}, rowsByKind = new Map(Object.entries(sourceRows));
function sourceRowOf(kind) {
  return rowsByKind.get(kind);
}
function sourceInWords(kind, name) {
  let { noun } = sourceRows[kind];
  return name.toLowerCase() === noun.toLowerCase() ? noun : `${noun} ${name}`;
}
function rosterInWords(name) {
  return sourceInWords("roster", name);
}

// src/kinds/aws-credentials.ts
var awsCredentialRows = {
  "access-key": {
    provider: "aws",
    noun: "access key",
    isNamedByHolder: !0,
    useIsSignIn: !0,
    label: ({ name }, { source, account, createdOn }) => `access key of ${holderOf(name, account)}${createdText(createdOn)} in ${source}`,
    labelTellsAge: !0,
    countedAs: "accessKeys",
    namedInCodeBy: "public-id",
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
    publicId: {
      whole: /^AKIA[A-Z0-9]{12,}$/,
      within: /\b(A(?:KIA|SIA|BIA|CCA))[A-Z0-9]{8,124}([A-Z0-9]{4})\b/g
    },
    remediate: accessKeySteps
  },
  "console-password": {
    provider: "aws",
    noun: "console password",
    isNamedByHolder: !0,
    useIsSignIn: !0,
    label: ({ name }, { source, account }) => `console password of ${holderOf(name, account)} in ${source}`,
    countedAs: "passwords",
    namedInCodeBy: "name",
    remediate: passwordSteps
  },
  "signing-certificate": {
    provider: "aws",
    noun: "signing certificate",
    isNamedByHolder: !0,
    useIsSignIn: !0,
    label: ({ name }, { source, account, createdOn }) => `signing certificate of ${holderOf(name, account)}${createdText(createdOn)} in ${source}`,
    labelTellsAge: !0,
    countedAs: "certificates",
    namedInCodeBy: "name",
    remediate: certificateSteps
  },
  secret: {
    provider: "aws",
    noun: "secret",
    label: ({ name, scope }, { source }) => `secret ${name} in ${scope === void 0 ? source : `${source}, ${scope}`}`,
    namedInCodeBy: "name",
    ownerFacts: [{ field: "tags", unread: "The tags of this secret were not read." }],
    remediate: secretSteps
  }
};
function holderOf(name, account) {
  return account?.kind === "root" ? "the root user" : `IAM user ${account?.name ?? name}`;
}
function createdText(day) {
  return day === void 0 ? "" : ` (made ${day})`;
}

// src/kinds/remediation/github-credentials.ts
function numberOf({ id }) {
  let number = id.slice(id.lastIndexOf(":") + 1);
  return /^\d+$/.test(number) ? number : void 0;
}
function pathOf({ scope }, { source }) {
  return scope === void 0 ? `orgs/${source}` : `repos/${scope}`;
}
var newValue = byHand(
  "At the system that the secret opens, make a new value and make the old one invalid: whoever has seen the value may hold a copy."
);
function storedSecretSteps(app) {
  return ({ name, scope, environment }, { source }) => {
    let options = {
      ...app !== "actions" && { app },
      ...scope === void 0 ? { org: source } : { repo: scope },
      ...environment !== void 0 && { env: environment }
    };
    return [
      step(
        "See which workflows use it. GitHub does not record when a secret was used.",
        command("gh search code", scope === void 0 ? { owner: source } : { repo: scope }, name)
      ),
      newValue,
      step(
        "Where it is still needed, store the new value, which the command asks for.",
        command("gh secret set", options, name)
      ),
      step(
        "Where nobody needs it, delete it, which cannot be undone: GitHub shows nobody the value.",
        command("gh secret delete", options, name)
      )
    ];
  };
}
var agentSecretSteps = (credential, surroundings) => {
  let path = `${pathOf(credential, surroundings)}/agents/secrets`, see = step("See the secrets that agents can read.", command("gh api --paginate", {}, path));
  return /^\w+$/.test(credential.name) ? [
    see,
    newValue,
    step(
      "Where nobody needs it, delete it, which cannot be undone: GitHub shows nobody the value.",
      command("gh api --method DELETE", {}, `${path}/${credential.name}`)
    )
  ] : [see, newValue];
}, fineGrainedTokenSteps = ({ name }, { source, account }) => [
  byHand(
    `In the settings of ${source}, under Personal access tokens, Active tokens, open "${name}"${account === void 0 ? "" : ` of ${account.name}`} and revoke its access. Its owner is told, and can ask for access again.`
  ),
  byHand("Give what still needs access a token of its present owner, or better a GitHub App.")
], tokenRequestSteps = ({ name }, { source, account }) => [
  byHand(
    `In the settings of ${source}, under Personal access tokens, Pending requests, open "${name}"${account === void 0 ? "" : ` of ${account.name}`} and deny it.`
  )
], authorizationSteps = (_credential, { source, account }) => {
  let path = `orgs/${source}/credential-authorizations`, isLogin = account !== void 0 && /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(account.name);
  return [
    step(
      "See the authorization (credential_id) and when it was last used (credential_accessed_at).",
      command("gh api --paginate", {}, isLogin ? `${path}?login=${account.name}` : path)
    ),
    step(
      "Remove the authorization, with its credential_id in the place of CREDENTIAL_ID. Its owner can authorize it again while still a member.",
      command("gh api --method DELETE", {}, `${path}/CREDENTIAL_ID`)
    )
  ];
}, webhookSteps = (credential, surroundings) => {
  let path = `${pathOf(credential, surroundings)}/hooks`, number = numberOf(credential);
  return number === void 0 ? [step("Find it among the webhooks.", command("gh api --paginate", {}, path))] : [
    step(
      "See its events and what its receiver answered.",
      command("gh api --paginate", {}, `${path}/${number}/deliveries`)
    ),
    ...isSwitchedOff(surroundings.status) ? [] : [
      step(
        "Switch it off. `-F active=true` undoes it.",
        command("gh api --method PATCH -F active=false", {}, `${path}/${number}`)
      )
    ],
    step("Delete it once nothing needs it.", command("gh api --method DELETE", {}, `${path}/${number}`))
  ];
}, appInstallationSteps = ({ name }, { source, status }) => [
  step(
    "See its permissions, its repositories and whether it is suspended.",
    command("gh api --paginate", {}, `orgs/${source}/installations`)
  ),
  ...isSwitchedOff(status) ? [] : [
    byHand(
      `In the settings of ${source}, under GitHub Apps, configure ${name} and suspend it. Unsuspending undoes it.`
    )
  ],
  byHand(`Uninstall ${name} there once nothing needs it. Its tokens end at once.`)
], leakedSecretSteps = (credential, surroundings) => {
  let path = `${pathOf(credential, surroundings)}/secret-scanning/alerts`, number = numberOf(credential), one = number === void 0 ? path : `${path}/${number}`;
  return [
    step("See the alert without the secret, and where it was found.", command("gh api", {}, `${one}?hide_secret=true`)),
    byHand(
      "At the system that the secret opens, revoke it. Removing it from the files is not enough: others may hold a copy."
    ),
    ...number === void 0 ? [] : [
      step(
        "Close the alert once it is revoked.",
        command("gh api --method PATCH -f state=resolved -f resolution=revoked", {}, one)
      )
    ]
  ];
}, deployKeySteps = ({ id, scope }, { source, status }) => {
  let repository = scope ?? source, number = id.slice(id.lastIndexOf(":") + 1), path = `repos/${repository}/keys`;
  if (!/^\d+$/.test(number))
    return [step(`Find it among the deploy keys of ${repository}.`, command("gh api --paginate", {}, path))];
  let how = isSwitchedOff(status) ? "It is switched off already. Delete it." : "Delete it once nothing needs it: there is no switch.";
  return [
    step(
      `See when this deploy key of ${repository} was last used (last_used), and keep its public half.`,
      command("gh api", {}, `${path}/${number}`)
    ),
    step(
      `${how} \`gh repo deploy-key add\` with its public half undoes it.`,
      command("gh repo deploy-key delete", { repo: repository }, number)
    )
  ];
}, actionsSecretSteps = ({ name, scope }, { source }) => {
  let repository = scope ?? source;
  return [
    step(
      `See what in ${repository} uses it. GitHub does not record when a secret was used.`,
      command("gh search code", { repo: repository }, name)
    ),
    byHand(
      "At the system that the secret opens, make a new value and make the old one invalid: whoever has seen the value may hold a copy."
    ),
    step(
      "Where it is still needed, store the new value, which the command asks for.",
      command("gh secret set", { repo: repository }, name)
    ),
    step(
      "Where nobody needs it, delete it, which cannot be undone: GitHub shows nobody the value.",
      command("gh secret delete", { repo: repository }, name)
    )
  ];
};

// src/kinds/github-credentials.ts
function placed(noun) {
  return ({ name, scope }, { source }) => `${noun} ${name} of ${scope ?? source}`;
}
function held(noun) {
  return ({ name }, { source, account }) => `${noun} "${name}"${account === void 0 ? "" : ` of ${account.name}`} in ${source}`;
}
function placeId({ scope, source }) {
  return scope === void 0 ? source : `github:${scope}`;
}
function storedSecret(kind, noun) {
  return {
    provider: "github",
    noun,
    label: placed(noun),
    // GitHub stores the names in capitals and compares repositories without letter case.
    namedInCodeBy: "name-ignoring-case",
    ownedByScope: ofPlace(kind)
  };
}
function ofPlace(kind) {
  return {
    place: placeId,
    members: (place) => `${placeId(place)}:${kind}:*`
  };
}
function organizationOf(repository) {
  return repository.slice(0, repository.indexOf("/"));
}
function workflowSecret(place) {
  return { lookup: { as: "actions-secret", places: [place], sharerOf: organizationOf } };
}
var githubCredentialRows = {
  "deploy-key": {
    provider: "github",
    noun: "deploy key",
    useIsSignIn: !0,
    label: ({ name, scope }, { source }) => `deploy key "${name}" of ${scope ?? source}`,
    namedInCodeBy: "name",
    isKeyPair: !0,
    ownerFacts: [{ field: "clues", unread: "Who added this deploy key was not read." }],
    remediate: deployKeySteps
  },
  "actions-secret": {
    ...storedSecret("actions-secret", "Actions secret"),
    ...workflowSecret("scope"),
    remediate: actionsSecretSteps
  },
  "environment-secret": {
    ...storedSecret("environment-secret", "environment secret"),
    ...workflowSecret("environment"),
    label: ({ name, scope, environment }, { source }) => `secret ${name} of the environment ${environment ?? "?"} of ${scope ?? source}`,
    remediate: storedSecretSteps("actions")
  },
  "organization-secret": {
    ...storedSecret("organization-secret", "organization secret"),
    ...workflowSecret("source"),
    remediate: storedSecretSteps("actions")
  },
  "dependabot-secret": {
    ...storedSecret("dependabot-secret", "Dependabot secret"),
    lookup: { as: "dependabot-secret", places: ["scope", "source"], sharerOf: organizationOf },
    remediate: storedSecretSteps("dependabot")
  },
  "codespaces-secret": {
    ...storedSecret("codespaces-secret", "Codespaces secret"),
    remediate: storedSecretSteps("codespaces")
  },
  "agent-secret": {
    ...storedSecret("agent-secret", "agent secret"),
    remediate: agentSecretSteps
  },
  "fine-grained-token": {
    provider: "github",
    noun: "fine-grained token",
    useIsSignIn: !0,
    label: held("fine-grained token"),
    namedInCodeBy: "name",
    ownerFacts: [{ field: "clues", unread: "Whose fine-grained token this is was not read." }],
    remediate: fineGrainedTokenSteps
  },
  "token-request": {
    provider: "github",
    noun: "request for a fine-grained token",
    label: held("requested fine-grained token"),
    namedInCodeBy: "name",
    ownerFacts: [{ field: "clues", unread: "Who requested this fine-grained token was not read." }],
    remediate: tokenRequestSteps
  },
  "classic-token": {
    provider: "github",
    noun: "classic token",
    useIsSignIn: !0,
    label: held("classic token"),
    namedInCodeBy: "name",
    ownerFacts: [{ field: "clues", unread: "Whose classic token this is was not read." }],
    remediate: authorizationSteps
  },
  "user-ssh-key": {
    provider: "github",
    noun: "SSH key",
    useIsSignIn: !0,
    label: held("SSH key"),
    namedInCodeBy: "name",
    isKeyPair: !0,
    ownerFacts: [{ field: "clues", unread: "Whose SSH key this is was not read." }],
    remediate: authorizationSteps
  },
  webhook: {
    provider: "github",
    noun: "webhook",
    label: ({ name, scope }, { source }) => `webhook to ${name} of ${scope ?? source}`,
    namedInCodeBy: "name",
    ownedByScope: ofPlace("webhook"),
    remediate: webhookSteps
  },
  "app-installation": {
    provider: "github",
    noun: "GitHub App installation",
    label: ({ name }, { source }) => `installation of the GitHub App ${name} in ${source}`,
    namedInCodeBy: "name",
    ownerFacts: [{ field: "clues", unread: "GitHub does not tell who owns this GitHub App.", isToldOfSome: !0 }],
    clueDetails: { owner: "GitHub's record of who owns the App" },
    remediate: appInstallationSteps
  },
  "leaked-secret": {
    provider: "github",
    noun: "leaked secret",
    label: ({ name, scope }, { source }) => `leaked ${name} in ${scope ?? source}`,
    namedInCodeBy: "id",
    ownedByScope: ofPlace("leaked-secret"),
    remediate: leakedSecretSteps
  }
};

// src/kinds/credentials.ts
var credentialRows = {
  ...awsCredentialRows,
  ...githubCredentialRows
}, rowsByKind2 = new Map(Object.entries(credentialRows));
function credentialRowOf(kind) {
  return rowsByKind2.get(kind);
}
var countedByProvider = {
  aws: countedOf("aws"),
  github: countedOf("github")
};
function countedOf(provider) {
  return Object.entries(credentialRows).flatMap(
    ([kind, row]) => row.provider === provider && row.countedAs !== void 0 ? [[row.countedAs, kind]] : []
  );
}
function countedKinds(provider) {
  return countedByProvider[provider];
}

// src/kinds/providers.ts
var providerTitles = { aws: "AWS", github: "GitHub" };

// src/kinds/uncollected.ts
var ofOrganization = { subject: "credential", sourceKind: "github-organization" }, uncollectedRows = {
  "access-role": { subject: "account", plural: "IAM roles" },
  "ssh-public-key": { subject: "credential", plural: "SSH public keys of IAM users" },
  "service-specific-credential": { subject: "credential", plural: "service-specific credentials of IAM users" },
  "server-certificate": { subject: "credential", plural: "IAM server certificates" },
  "identity-provider": { subject: "credential", plural: "identity providers" },
  "roles-anywhere-subject": { subject: "account", plural: "subjects of IAM Roles Anywhere" },
  "identity-center-user": { subject: "account", plural: "users of IAM Identity Center" },
  "secure-parameter": { subject: "credential", plural: "SecureString parameters of Systems Manager" },
  "repository-codespaces-secret": {
    subject: "credential",
    plural: "Codespaces secrets of repositories (GitHub lists them only to a token that may write them)"
  },
  "oauth-token": { ...ofOrganization, plural: "tokens of OAuth apps" }
};

// src/kinds/managed-logins.ts
var managedLoginForms = {
  // Enterprise Managed Users. Logins that people choose themselves have no underscore.
  // https://docs.github.com/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication
  github: {
    whole: /^([a-z0-9-]+)_([a-z0-9]{3,8})$/i,
    nameFrom: (identifier) => {
      let [account = ""] = identifier.slice(identifier.lastIndexOf("\\") + 1).split("@");
      return account.toLowerCase().replaceAll(/[^a-z0-9]/g, "-");
    }
  }
};

// src/kinds/index.ts
var kindsByType = {
  credential: Object.keys(credentialRows),
  account: Object.keys(accountRows),
  reference: Object.keys(referenceRows),
  identity: Object.keys(identityRows),
  source: Object.keys(sourceRows),
  // People write systems and waivers down, in one kind.
  system: [],
  waiver: []
}, kindWords = /* @__PURE__ */ new Set([
  ...Object.values(kindsByType).flat(),
  ...Object.keys(providerTitles),
  "user",
  "code"
]);
function kindsOf(type) {
  return kindsByType[type];
}
function uncollectedKindsOf(type) {
  return Object.entries(uncollectedRows).flatMap(([kind, { subject }]) => subject === type ? [kind] : []);
}
function isCredential(kind) {
  return Object.hasOwn(credentialRows, kind);
}
function kindsOfProvider(provider) {
  let rows = [
    ...Object.entries(accountRows),
    ...Object.entries(credentialRows)
  ];
  return new Set(rows.flatMap(([kind, row]) => row.provider === provider ? [kind] : []));
}
function listsIdentities({ kinds }) {
  return kinds.some((kind) => kind in identityRows);
}
function wasRosterRead(coverage) {
  return coverage.some((entry) => listsIdentities(entry) && gaveFacts(entry));
}

export {
  command,
  accountRows,
  credentialRows,
  credentialRowOf,
  countedKinds,
  identityRows,
  assertedIdentityKind,
  groupIdentityKind,
  referenceRows,
  sourceRows,
  sourceRowOf,
  sourceInWords,
  rosterInWords,
  providerTitles,
  uncollectedRows,
  managedLoginForms,
  kindWords,
  kindsOf,
  uncollectedKindsOf,
  isCredential,
  kindsOfProvider,
  listsIdentities,
  wasRosterRead
};
