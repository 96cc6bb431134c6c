import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  gaveFacts
} from "./chunk-model-coverage.js";

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
    ownerFacts: [{ field: "tags", unread: "The tags of this IAM user were not read." }]
  },
  root: {
    provider: "aws",
    noun: () => "root user",
    label: (_account, source) => `root user of ${source}`,
    purpose: "root",
    nameClue: iamUserName
  },
  "github-user": {
    provider: "github",
    noun: ({ membership }) => membership === void 0 ? "GitHub user" : memberships[membership],
    label: ({ name, membership }, source) => membership === void 0 ? `GitHub user ${name} in ${source}` : `${memberships[membership]} ${name} of ${source}`,
    nameClue: { chosenBy: "holder", method: "login", detail: "the GitHub login" }
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
  google: "Google Cloud"
};
function cloudKey({ cloud }) {
  return `${cloud === void 0 ? "cloud" : clouds[cloud]} key`;
}
var referenceRows = {
  "secret-use": { noun: () => "use of secret", label: ({ name, file }) => `use of secret ${name} in ${file}` },
  "static-cloud-key": {
    noun: cloudKey,
    label: (reference) => `static ${cloudKey(reference)} ${reference.name} in ${reference.file}`
  }
}, sourceRows = {
  "aws-account": { noun: "AWS account" },
  "github-organization": { noun: "GitHub organization" },
  "github-repository": { noun: "GitHub repository" },
  "repository-files": { noun: "files of", isWorkingTree: !0 },
  roster: { noun: "roster", listsIdentities: !0 },
  provider: { noun: "provider", isPlaceholder: !0 }
}, rowsByKind = new Map(Object.entries(sourceRows));
function sourceRowOf(kind) {
  return rowsByKind.get(kind);
}

// src/kinds/credentials.ts
function holderOf(name, account) {
  return account?.kind === "root" ? "the root user" : `IAM user ${account?.name ?? name}`;
}
var credentialRows = {
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
    }
  },
  "console-password": {
    provider: "aws",
    noun: "console password",
    isNamedByHolder: !0,
    useIsSignIn: !0,
    label: ({ name }, { source, account }) => `console password of ${holderOf(name, account)} in ${source}`,
    countedAs: "passwords",
    namedInCodeBy: "name"
  },
  "signing-certificate": {
    provider: "aws",
    noun: "signing certificate",
    isNamedByHolder: !0,
    useIsSignIn: !0,
    label: ({ name }, { source, account, createdOn }) => `signing certificate of ${holderOf(name, account)}${createdText(createdOn)} in ${source}`,
    labelTellsAge: !0,
    countedAs: "certificates",
    namedInCodeBy: "name"
  },
  secret: {
    provider: "aws",
    noun: "secret",
    label: ({ name, scope }, { source }) => `secret ${name} in ${scope === void 0 ? source : `${source}, ${scope}`}`,
    namedInCodeBy: "name",
    ownerFacts: [{ field: "tags", unread: "The tags of this secret were not read." }]
  },
  "deploy-key": {
    provider: "github",
    noun: "deploy key",
    useIsSignIn: !0,
    label: ({ name, scope }, { source }) => `deploy key "${name}" of ${scope ?? source}`,
    namedInCodeBy: "name",
    ownerFacts: [{ field: "clues", unread: "Who added this deploy key was not read." }]
  },
  "actions-secret": {
    provider: "github",
    noun: "Actions secret",
    label: ({ name, scope }, { source }) => `Actions secret ${name} of ${scope ?? source}`,
    // GitHub stores the names in capitals and compares repositories without letter case.
    namedInCodeBy: "name-ignoring-case",
    // https://docs.github.com/rest/actions/secrets gives names and dates only.
    ownedByScope: {
      scope: (repository) => `github:${repository}`,
      members: (repository) => `github:${repository}:actions-secret:*`
    }
  }
};
function createdText(day) {
  return day === void 0 ? "" : ` (made ${day})`;
}
var rowsByKind2 = new Map(Object.entries(credentialRows));
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
  "environment-secret": { subject: "credential", plural: "environment secrets" },
  "organization-secret": { ...ofOrganization, plural: "Actions secrets of the organization" },
  "dependabot-secret": { subject: "credential", plural: "Dependabot secrets" },
  "codespaces-secret": { subject: "credential", plural: "Codespaces secrets" },
  "agent-secret": { subject: "credential", plural: "agent secrets" },
  webhook: { subject: "credential", plural: "webhooks" },
  runner: { subject: "account", plural: "self-hosted runners" },
  "fine-grained-token": { ...ofOrganization, plural: "fine-grained personal access tokens" },
  "classic-token": { ...ofOrganization, plural: "classic personal access tokens" },
  "oauth-token": { ...ofOrganization, plural: "tokens of OAuth apps" },
  "user-ssh-key": { ...ofOrganization, plural: "SSH keys of members" },
  "app-installation": { ...ofOrganization, plural: "GitHub App installations" },
  "pending-invitation": { subject: "account", plural: "pending invitations" }
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
