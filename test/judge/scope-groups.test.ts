import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applySettings, readConfiguration } from "../../src/configure/index.ts";
import { loadBuiltinPolicies } from "../../src/evaluate/index.ts";
import type { Result } from "../../src/model/generated/result.ts";
import type { Credential, Reference } from "../../src/model/generated/snapshot.ts";
import { evaluateSnapshot } from "../../src/scan.ts";
import { deployKey, hana, organization, snapshotOf } from "../resolve/records.ts";
import { tool } from "./world.ts";

function actionsSecret(repository: string, name: string, facts: Partial<Credential> = {}): Credential {
  return {
    id: `github:${repository}:actions-secret:${name}`,
    source: organization,
    kind: "actions-secret",
    name,
    scope: repository,
    account: null,
    status: "active",
    ...facts,
  };
}

const shop = "acme-example/shop";
const named = (names: readonly string[]) => names.map((name) => actionsSecret(shop, name));

interface Given {
  readonly owners?: readonly { readonly match: string; readonly owner: string }[];
  readonly references?: Reference[];
}

/** What `owner_unknown` finds. */
async function ownerUnknown(credentials: readonly Credential[], { owners = [], references = [] }: Given = {}) {
  const module = await loadBuiltinPolicies();
  const { result } = await evaluateSnapshot(
    snapshotOf({ identities: [hana], credentials: [...credentials], references }),
    {
      modules: [module],
      policies: applySettings(module.policies, readConfiguration("version: 1", "outlived.yaml")),
      ownership: {
        owners: { file: "owners.yaml", entries: owners.map((one, index) => ({ ...one, line: index + 3 })) },
      },
    },
    tool,
  );
  const isOurs = ({ policy }: { readonly policy: string }): boolean => policy.endsWith("/owner_unknown");
  const counts = result.policies.find(({ id }) => id.endsWith("/owner_unknown"))?.counts;
  return { findings: result.findings.filter(isOurs), counts, unknowns: result.unknowns.filter(isOurs) };
}

const ids = (findings: Result["findings"]) => findings.map(({ subject }) => subject.id);

describe("owner_unknown on Actions secrets", () => {
  test("fails once for each repository", async () => {
    const names = ["A", "B", "C", "D", "E", "F", "G"];
    const { findings, counts } = await ownerUnknown([...named(names), actionsSecret("acme-example/infra", "TOKEN")]);
    expect(ids(findings)).toEqual([
      "github:acme-example/infra:actions-secret:*",
      "github:acme-example/shop:actions-secret:*",
    ]);
    expect(counts).toMatchObject({ fail: 2, unknown: 0 });
    expect(findings[1]).toMatchObject({
      message: "No owner can be told, because nothing names one: 7 Actions secrets of acme-example/shop",
      subject: { kind: "actions-secret", source: organization, scope: shop, section: "github/actions-secrets" },
      owner: { state: "none", claims: [] },
      evidence: [
        "Those without a known owner: A, B, C, D, E and 2 more.",
        "GitHub never records who owns Actions secrets.",
        "Nothing that was read names an owner.",
      ],
    });
    expect(findings[0]?.message).toMatch(/1 Actions secret of acme-example\/infra$/);
  });

  test("counts what has one name, such as a secret of two environments", async () => {
    const { findings } = await ownerUnknown(
      ["preview", "production", "staging"].map((environment) =>
        actionsSecret(shop, environment === "staging" ? "OTHER" : "TOKEN", {
          id: `github:acme-example/shop:environment-secret:${environment}:TOKEN`,
          kind: "environment-secret",
          environment,
        }),
      ),
    );
    expect(findings[0]?.evidence[0]).toBe("Those without a known owner: TOKEN (2), OTHER.");
  });

  test("has one fingerprint, whichever secrets there are and in whatever order", async () => {
    const [expected] = (await ownerUnknown(named(["A"]))).findings;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.stringMatching(/^[A-Z_]{1,6}$/), { minLength: 1, maxLength: 8 }),
        async (names) => {
          const { findings } = await ownerUnknown(named(names));
          expect(findings.map(({ fingerprint }) => fingerprint)).toEqual([expected?.fingerprint]);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("points at lines that use the secrets, five at most", async () => {
    const uses = Array.from(
      { length: 9 },
      (_, index): Reference => ({
        id: `code:${shop}:.github/workflows/${index}.yml:secret-use:A`,
        source: `code:${shop}`,
        kind: "secret-use",
        name: "A",
        target: { kind: "actions-secret", name: "A", scope: shop },
        uses: [{ environment: null }],
        file: `.github/workflows/${index}.yml`,
        line: 7,
        column: 3,
        role: "consumes",
        clues: [],
      }),
    );
    const { findings } = await ownerUnknown(named(["A", "B"]), { references: uses });
    expect(findings[0]?.location).toMatchObject({ file: ".github/workflows/0.yml", line: 7 });
    expect(findings[0]?.otherLocations).toHaveLength(4);
  });

  test.each([
    ["its secrets", "github:acme-example/shop:*"],
    ["the id of the finding", "github:acme-example/shop:actions-secret:*"],
    ["the repository", "github:acme-example/shop"],
    ["every repository", "github:acme-example/*"],
  ])("is answered by an entry of the owners file that matches %s", async (_story, match) => {
    const { findings, counts } = await ownerUnknown(named(["A", "B"]), { owners: [{ match, owner: "1003" }] });
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ fail: 0, pass: 2 });
  });

  test("leaves out what has an owner", async () => {
    const owners = [{ match: "*:actions-secret:A", owner: "1003" }];
    const { findings } = await ownerUnknown(named(["A", "B"]), { owners });
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("1 Actions secret of")]);
    expect(findings[0]?.evidence[0]).toBe("Those without a known owner: B.");
  });

  test("says it once, too, where the owners file names a stranger for all", async () => {
    const owners = [{ match: "github:acme-example/shop", owner: "ghost@example.com" }];
    const { findings } = await ownerUnknown(named(["A", "B"]), { owners });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toContain("the roster knows nobody of the name given: 2 Actions secrets");
    expect(findings[0]?.location).toMatchObject({ file: "owners.yaml", line: 3 });
  });
});

test("secrets of an organization are one finding, of each kind and not of its repositories", async () => {
  const shared = (kind: Credential["kind"], name: string): Credential => ({
    id: `github:acme-example:${kind}:${name}`,
    source: organization,
    kind,
    name,
    account: null,
    status: "active",
    reach: "all",
  });
  const credentials = [
    shared("organization-secret", "A"),
    shared("organization-secret", "B"),
    shared("dependabot-secret", "A"),
    { ...actionsSecret(shop, "C"), id: `github:${shop}:dependabot-secret:C`, kind: "dependabot-secret" as const },
  ];
  const { findings, counts } = await ownerUnknown(credentials);
  expect(ids(findings)).toEqual([
    "github:acme-example/shop:dependabot-secret:*",
    "github:acme-example:dependabot-secret:*",
    "github:acme-example:organization-secret:*",
  ]);
  expect(counts).toMatchObject({ fail: 3 });
  expect(findings[2]).toMatchObject({
    message: "No owner can be told, because nothing names one: 2 organization secrets of acme-example",
    subject: { members: [{ name: "A" }, { name: "B" }] },
  });
  for (const match of ["github:acme-example", "github:acme-example:organization-secret:*"]) {
    const answered = await ownerUnknown(credentials, { owners: [{ match, owner: "1003" }] });
    expect(ids(answered.findings)).not.toContain("github:acme-example:organization-secret:*");
    expect(ids(answered.findings)).toContain("github:acme-example/shop:dependabot-secret:*");
  }
});

test("a kind whose provider records owners fails one by one", async () => {
  const keys = [deployKey(1, "stranger"), deployKey(2, "stranger")];
  expect(ids((await ownerUnknown(keys)).findings)).toEqual(keys.map(({ id }) => id));
});

test("a policy that does not group fails on each Actions secret", async () => {
  const module = await loadBuiltinPolicies();
  const leaver = { ...hana, status: "departed" as const, endedAt: "2026-10-30" };
  const { result } = await evaluateSnapshot(
    snapshotOf({ identities: [leaver], credentials: named(["A", "B"]) }),
    {
      modules: [module],
      policies: applySettings(module.policies, readConfiguration("version: 1", "outlived.yaml")),
      ownership: { owners: { file: "owners.yaml", entries: [{ match: "*", owner: "1003", line: 3 }] } },
    },
    tool,
  );
  const departed = result.findings.filter(({ policy }) => policy.endsWith("/owner_departed"));
  expect(ids(departed)).toEqual(named(["A", "B"]).map(({ id }) => id));
});
