import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountRows, credentialRows } from "../../../src/kinds/index.ts";
import type { RemediationStep } from "../../../src/model/generated/result.ts";
import type { Account, AccountKind, Credential, CredentialKind } from "../../../src/model/generated/snapshot.ts";
import { argumentsOf } from "./run-in-shell.ts";

const userArn = "arn:aws:iam::111122223333:user/ops/mira.okafor";

const credentials: Readonly<Record<CredentialKind, Credential>> = {
  "access-key": credential("access-key", `${userArn}/access-key/2024-03-01T09:12:44Z`, {
    createdAt: "2024-03-01T09:12:44Z",
    publicId: "AKIA22KAMRDFNEXAMPLE",
  }),
  "console-password": credential("console-password", `${userArn}/password`),
  "signing-certificate": credential("signing-certificate", `${userArn}/signing-certificate/2024-03-01T09:12:44Z`, {
    createdAt: "2024-03-01T09:12:44Z",
  }),
  secret: credential("secret", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:payments/stripe-api-r4OsbU", {
    name: "payments/stripe-api",
    scope: "eu-central-1",
    replicas: ["eu-west-1", "us-east-1"],
  }),
  "deploy-key": credential("deploy-key", "github:acme-example/shop:deploy-key:9010003", {
    name: "mira laptop",
    scope: "acme-example/shop",
  }),
  "actions-secret": credential("actions-secret", "github:acme-example/shop:actions-secret:TF_TOKEN", {
    name: "TF_TOKEN",
    scope: "acme-example/shop",
  }),
  "environment-secret": credential(
    "environment-secret",
    "github:acme-example/shop:environment-secret:production:TF_TOKEN",
    { name: "TF_TOKEN", scope: "acme-example/shop", environment: "production" },
  ),
  "organization-secret": credential("organization-secret", "github:acme-example:organization-secret:NPM_TOKEN", {
    name: "NPM_TOKEN",
  }),
  "dependabot-secret": credential("dependabot-secret", "github:acme-example/shop:dependabot-secret:NPM_TOKEN", {
    name: "NPM_TOKEN",
    scope: "acme-example/shop",
  }),
  "codespaces-secret": credential("codespaces-secret", "github:acme-example:codespaces-secret:NPM_TOKEN", {
    name: "NPM_TOKEN",
  }),
  "agent-secret": credential("agent-secret", "github:acme-example/shop:agent-secret:MCP_TOKEN", {
    name: "MCP_TOKEN",
    scope: "acme-example/shop",
  }),
  "fine-grained-token": credential("fine-grained-token", "github:acme-example:fine-grained-token:4100001", {
    name: "ci",
  }),
  "token-request": credential("token-request", "github:acme-example:token-request:4200001", {
    name: "ci",
    status: "pending",
  }),
  "classic-token": credential("classic-token", "github:acme-example:classic-token:4300001", { name: "laptop" }),
  "user-ssh-key": credential("user-ssh-key", "github:acme-example:user-ssh-key:4300002", { name: "laptop" }),
  webhook: credential("webhook", "github:acme-example/shop:webhook:4400001", {
    name: "https://ci.example.com",
    scope: "acme-example/shop",
  }),
  "app-installation": credential("app-installation", "github:acme-example:app-installation:4500001", {
    name: "acme-deployer",
  }),
  "leaked-secret": credential("leaked-secret", "github:acme-example/shop:leaked-secret:42", {
    name: "npm_access_token",
    scope: "acme-example/shop",
  }),
};

const accounts: Readonly<Record<AccountKind, Account>> = {
  "iam-user": { id: userArn, source: "aws:111122223333", kind: "iam-user", name: "mira.okafor", status: "active" },
  root: { id: "arn:aws:iam::111122223333:root", source: "aws:111122223333", kind: "root", name: "root" },
  "github-user": {
    id: "github:acme-example:user:5010012",
    source: "github:acme-example",
    kind: "github-user",
    name: "twrona",
    membership: "member",
    status: "active",
  },
  "pending-invitation": {
    id: "github:acme-example:pending-invitation:4600001",
    source: "github:acme-example",
    kind: "pending-invitation",
    name: "mira-okafor",
    status: "pending",
  },
  runner: {
    id: "github:acme-example:runner:4700001",
    source: "github:acme-example",
    kind: "runner",
    name: "build-1",
    status: "active",
  },
};

function credential(kind: CredentialKind, id: string, changes: Partial<Credential> = {}): Credential {
  return { id, kind, source: "aws:111122223333", name: "mira.okafor", status: "active", ...changes };
}

function stepsFor(one: Credential, account?: Account): readonly RemediationStep[] {
  const { status, publicId } = one;
  const row = credentialRows[one.kind];
  const source = row.provider === "github" ? "acme-example" : "acme-production";
  return row.remediate(one, { source, place: source, status, account, publicId });
}

function stepsForAccount(one: Account, source = "acme-production"): readonly RemediationStep[] {
  return accountRows[one.kind].remediate(one, { source, place: source, status: one.status });
}

function textOf(steps: readonly RemediationStep[]): string {
  return steps.map(({ purpose, command }) => `# ${purpose}\n${command ?? ""}`).join("\n");
}

function commandsOf(steps: readonly RemediationStep[]): readonly string[] {
  return steps.flatMap(({ command }) => command ?? []);
}

/** What switches something off, or ends it. */
const changing = /Inactive|attach-user-policy|delete|DELETE/;
const ending = /\bdelete-|\bdelete\b|DELETE/;

describe("the steps for every kind", () => {
  const all = [
    ...Object.values(credentials).map((one) => ({ kind: one.kind, steps: stepsFor(one) })),
    ...Object.values(accounts).map((one) => ({
      kind: one.kind,
      steps: stepsForAccount(one, accountRows[one.kind].provider === "github" ? "acme-example" : undefined),
    })),
  ];

  /** They have no command that ends them: the provider offers none, or another system has to act. */
  const endedByHand = new Set(["root", "fine-grained-token", "token-request", "app-installation", "leaked-secret"]);

  test.each(all.filter(({ kind }) => endedByHand.has(kind)))("$kind: says where a person ends it", ({ steps }) => {
    expect(textOf(steps)).toMatch(/settings of acme-example|as the root user|At the system that the secret opens/);
  });

  test.each(all.filter(({ kind }) => !endedByHand.has(kind)))(
    "$kind: look first, switch off, then delete",
    ({ steps }) => {
      const commands = commandsOf(steps);
      const first = commands.findIndex((command) => changing.test(command));
      const last = commands.findIndex((command) => ending.test(command));
      expect(first).toBeGreaterThan(0);
      expect(last).toBeGreaterThanOrEqual(first);
      const off = commands.findIndex((command) => /Inactive|AWSDenyAll/.test(command));
      if (off >= 0) expect(last).toBeGreaterThan(off);
      // Whoever has several accounts must know where a command belongs.
      expect(textOf(steps)).toMatch(/111122223333 \(acme-production\)|acme-example/);
    },
  );

  test.each(all)("$kind: every command is one that a shell accepts, on one line", ({ steps }) => {
    const commands = commandsOf(steps);
    expect(argumentsOf(commands)).toHaveLength(commands.length);
    for (const command of commands) expect(command).toMatch(/^(aws|gh) [^\n]+$/);
  });
});

describe("an access key", () => {
  const key = credentials["access-key"];

  test("of a user", () => {
    expect(commandsOf(stepsFor(key))).toMatchInlineSnapshot(`
      [
        "aws sts get-caller-identity --query Account --output text",
        "aws iam get-access-key-last-used --access-key-id AKIA22KAMRDFNEXAMPLE",
        "aws iam update-access-key --status Inactive --user-name mira.okafor --access-key-id AKIA22KAMRDFNEXAMPLE",
        "aws iam delete-access-key --user-name mira.okafor --access-key-id AKIA22KAMRDFNEXAMPLE",
      ]
    `);
  });

  test.each(["inactive", "expired"] as const)("that is %s is only deleted", (status) => {
    const steps = stepsFor({ ...key, status });
    expect(textOf(steps)).not.toMatch(/Inactive|Switch it off/);
    expect(textOf(steps)).toContain("It is switched off already.");
    expect(commandsOf(steps).at(-1)).toContain("delete-access-key");
  });

  test("whose id is not known is looked up first", () => {
    const { publicId: _unknown, ...unnamed } = key;
    const steps = stepsFor(unnamed);
    const [, list, ...rest] = commandsOf(steps);
    expect(list).toBe("aws iam list-access-keys --user-name mira.okafor");
    expect(textOf(steps)).toContain("made at 2024-03-01T09:12:44Z");
    for (const command of rest) expect(command).toContain("--access-key-id KEY_ID");
  });

  test("of the root user has no command", () => {
    const id = "arn:aws:iam::111122223333:root/access-key/2019-02-05T09:30:27Z";
    for (const status of ["active", "inactive"] as const) {
      const steps = stepsFor({ ...key, id, status, name: "root" }, accounts.root);
      expect(commandsOf(steps)).toEqual([]);
      expect(textOf(steps)).toContain("console of AWS account 111122223333 (acme-production) as the root user");
      expect(/deactivate/.test(textOf(steps))).toBe(status === "active");
    }
  });
});

describe("other kinds", () => {
  test("a password is deleted: it has no switch", () => {
    const steps = stepsFor(credentials["console-password"]);
    expect(commandsOf(steps).at(-1)).toBe("aws iam delete-login-profile --user-name mira.okafor");
    expect(textOf(steps)).toContain("there is no switch");
  });

  test("a secret gets a new value at its system before it is deleted, and can be restored", () => {
    const text = textOf(stepsFor(credentials.secret));
    expect(text.indexOf("make a new value")).toBeLessThan(text.indexOf("delete-secret"));
    expect(text).toContain("--remove-replica-regions eu-west-1 us-east-1");
    expect(text).toMatch(/delete-secret --recovery-window-in-days 30 --region eu-central-1 --secret-id arn:aws:/);
  });

  test("a secret whose deletion is pending needs nothing", () => {
    expect(stepsFor({ ...credentials.secret, status: "pending-deletion" })).toEqual([]);
  });

  test.each([
    [{ reach: "all" }, "--visibility all"],
    [{ reach: "private" }, "--visibility private"],
    [
      { reach: "selected", resources: ["acme-example/shop", "github.example.com/acme-example/infra"] },
      "--visibility selected --repos shop,infra",
    ],
    [{ reach: "selected" }, "--visibility selected --repos REPOSITORIES"],
    [
      { reach: "selected", resources: Array.from({ length: 21 }, (_, index) => `acme-example/shop-${index}`) },
      "--visibility selected --repos REPOSITORIES",
    ],
    [{}, "--visibility VISIBILITY"],
  ] as [Partial<Credential>, string][])(
    "a new value of a shared secret keeps who may read it: %j",
    (facts, options) => {
      for (const kind of ["organization-secret", "codespaces-secret"] as const) {
        const steps = stepsFor({ ...credentials[kind], ...facts });
        const set = steps.find((one) => one.command?.startsWith("gh secret set"));
        const app = kind === "codespaces-secret" ? "--app codespaces " : "";
        expect(set?.command).toBe(`gh secret set ${app}--org acme-example ${options} NPM_TOKEN`);
        const [toFill] = /VISIBILITY|REPOSITORIES/.exec(options) ?? [];
        if (toFill !== undefined) expect(set?.purpose).toContain(`in the place of ${toFill}`);
      }
    },
  );

  test("a new value of a secret that no repository may read gives it to none", () => {
    const unread: Credential = { ...credentials["organization-secret"], reach: "selected", resources: [] };
    expect(commandsOf(stepsFor(unread))).toContain(
      "gh secret set --no-repos-selected --org acme-example --visibility selected NPM_TOKEN",
    );
  });

  test("a webhook that is switched off loses its secret, and its step says so", () => {
    expect(textOf(stepsFor(credentials.webhook))).toContain("GitHub removes its secret");
  });

  test("a suspended app is uninstalled where its settings are", () => {
    const text = textOf(stepsFor({ ...credentials["app-installation"], status: "inactive" }));
    expect(text).toContain("In the settings of acme-example, under GitHub Apps, uninstall acme-deployer");
    expect(text).not.toContain("suspend it.");
  });

  test.each([
    [
      "app-installation",
      "gh api --paginate --jq '.installations[] | select(.id == 4500001)' orgs/acme-example/installations",
    ],
    [
      "classic-token",
      "gh api --paginate --jq '.[] | select(.authorized_credential_id == 4300001)' orgs/acme-example/credential-authorizations",
    ],
  ] as const)("the first command for a %s shows that one alone", (kind, first) => {
    expect(commandsOf(stepsFor(credentials[kind]))[0]).toBe(first);
  });

  test("what belongs to root is named in English", () => {
    const key = { ...credentials["access-key"], id: "arn:aws:iam::111122223333:root/access-key/1" };
    expect(textOf(stepsFor(key))).toContain("change an access key of the root user");
  });

  test("a deploy key that is switched off is only deleted", () => {
    expect(textOf(stepsFor({ ...credentials["deploy-key"], status: "inactive" }))).toContain("switched off already");
  });

  test.each([
    ["aws", "arn:aws:iam::aws:policy/AWSDenyAll"],
    ["aws-cn", "arn:aws-cn:iam::aws:policy/AWSDenyAll"],
    ["aws-us-gov", "arn:aws-us-gov:iam::aws:policy/AWSDenyAll"],
  ])("an IAM user of the partition %s is denied everything", (partition, policy) => {
    const user = { ...accounts["iam-user"], id: userArn.replace("arn:aws:", `arn:${partition}:`) };
    expect(commandsOf(stepsForAccount(user))).toContain(
      `aws iam attach-user-policy --user-name mira.okafor --policy-arn ${policy}`,
    );
  });

  test.each([
    ["member", "gh api --method DELETE orgs/acme-example/memberships/twrona"],
    ["owner", "gh api --method DELETE orgs/acme-example/memberships/twrona"],
    ["outside-collaborator", "gh api --method DELETE orgs/acme-example/outside_collaborators/twrona"],
  ] as const)("a GitHub %s is removed from the organization", (membership, last) => {
    const steps = stepsForAccount({ ...accounts["github-user"], membership }, "acme-example");
    expect(commandsOf(steps).at(-1)).toBe(last);
  });

  test("a collaborator is removed from the repository, and no command names one that cannot exist", () => {
    const collaborator = { ...accounts["github-user"], membership: "collaborator" } as const;
    const steps = stepsForAccount(collaborator, "acme-example/shop");
    expect(commandsOf(steps).at(-1)).toBe("gh api --method DELETE repos/acme-example/shop/collaborators/twrona");
    for (const [name, repository] of [
      ["..", "acme-example/shop"],
      ["twrona", "acme-example/.."],
      ["twrona", "acme-example"],
    ] as const) {
      const without = stepsForAccount({ ...collaborator, name }, repository);
      expect(commandsOf(without)).toEqual([]);
      expect(textOf(without)).toContain("under Collaborators");
    }
  });

  test.each(["..", ".", "../../repos/acme-example/shop", "a/b", "a?x=1", ""])(
    "no command names the GitHub user %j, who cannot exist",
    (name) => {
      const steps = stepsForAccount({ ...accounts["github-user"], name }, "acme-example");
      expect(commandsOf(steps)).toEqual([]);
      expect(textOf(steps)).toContain("under People");
    },
  );
});

describe("a name from outside", () => {
  const name = fc.string({ minLength: 1, unit: "binary" }).filter((text) => !text.includes("\0"));

  test("is always one argument, or part of a path of which nothing else follows", () => {
    fc.assert(
      fc.property(name, (hostile) => {
        const commands = [
          ...commandsOf(stepsFor({ ...credentials["access-key"], name: hostile, publicId: hostile })),
          ...commandsOf(stepsFor({ ...credentials["actions-secret"], name: hostile, scope: hostile })),
          ...commandsOf(stepsForAccount({ ...accounts["iam-user"], name: hostile })),
          ...commandsOf(stepsForAccount({ ...accounts["github-user"], name: hostile }, hostile)),
        ];
        const given = argumentsOf(commands);
        expect(given).toHaveLength(commands.length);
        for (const words of given) {
          const named = words.some(
            (word) => word === hostile || word === `--user-name=${hostile}` || word.includes(`/${hostile}`),
          );
          expect(named || words.includes("get-caller-identity") || hostile.startsWith("-")).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
