import { describe, expect, test } from "vitest";
import type { Collected, CoverageReport, SectionDeclaration } from "../../src/collect/collector.ts";
import { writeCoverage, writeLeftOut } from "../../src/collect/ledger.ts";
import { providers } from "../../src/collect/providers.ts";
import { uncollectedRows } from "../../src/kinds/index.ts";
import type { Coverage, Credential, Source } from "../../src/model/generated/snapshot.ts";
import { collectedAt } from "./stage.ts";

const source: Source = { id: "aws:111122223333", kind: "aws-account", name: "acme" };
const section: SectionDeclaration = {
  section: "aws/secrets",
  permissions: ["secretsmanager:ListSecrets"],
  provides: { secret: ["createdAt"], "access-key": [] },
  leavesOut: [],
};

function secret(name: string, facts: Partial<Credential> = {}): Credential {
  return { id: name, source: source.id, kind: "secret", name, status: "active", ...facts };
}

function write(collected: Collected, declaration = section): Coverage[] {
  return writeCoverage(declaration, source, collected, collectedAt);
}

const reports = (...coverage: CoverageReport[]): Collected => ({ coverage });
const complete: CoverageReport = { status: "complete" };

describe("an entry", () => {
  test("has the source, section, kinds and time that the report leaves out", () => {
    expect(write(reports({ scope: "eu-west-1", status: "complete", count: 0 }))).toEqual([
      {
        source: "aws:111122223333",
        section: "aws/secrets",
        scope: "eu-west-1",
        status: "complete",
        kinds: ["secret", "access-key"],
        count: 0,
        observedAt: collectedAt,
      },
    ]);
  });

  test("keeps the time of a report that describes an earlier moment", () => {
    const observedAt = "2026-11-16T04:00:00Z";
    expect(write(reports({ ...complete, observedAt }))).toMatchObject([{ observedAt }]);
  });

  test("says how much was listed only if the status implies something else", () => {
    const listed = { secret: "whole", "access-key": "cut" } as const;
    expect(write(reports({ status: "partial", listed }))[0]?.listed).toEqual({ secret: "whole" });
    expect(write(reports({ status: "complete", listed: { secret: "whole" } }))[0]).not.toHaveProperty("listed");
  });
});

describe("a section that contradicts itself or its declaration is a bug", () => {
  test.each<[string, Collected]>([
    ["ended without saying what it read", reports()],
    ["reports one scope twice", reports(complete, { status: "denied" })],
    ["reports one scope twice", reports({ ...complete, scope: "eu-west-1" }, { ...complete, scope: "eu-west-1" })],
    [
      "reports the permission secretsmanager:ListSecrets as a scope",
      reports({ scope: "secretsmanager:ListSecrets", status: "denied" }),
    ],
    [
      "reports the permission kms:Decrypt as a scope",
      reports({ scope: "kms:Decrypt", status: "denied", requiredPermission: "kms:Decrypt" }),
    ],
    ["does not declare that it provides root", reports({ status: "partial", listed: { root: "whole" } })],
    [
      "does not declare that it provides deploy-key",
      { coverage: [complete], credentials: [{ ...secret("a"), kind: "deploy-key" }] },
    ],
    [
      "gave a record of us-east-1, on which it does not report",
      { coverage: [{ ...complete, scope: "eu-west-1" }], credentials: [secret("a", { scope: "us-east-1" })] },
    ],
  ])("%s", (message, collected) => {
    expect(() => write(collected)).toThrow(`aws/secrets of aws:111122223333 ${message}.`);
  });
});

describe("a section is held to the facts that it provides", () => {
  test("complete becomes partial when a record lacks one, and the list stays whole", () => {
    const credentials = [secret("a"), secret("b"), secret("c", { createdAt: collectedAt })];
    expect(write({ coverage: [complete], credentials })).toMatchObject([
      {
        status: "partial",
        listed: { secret: "whole", "access-key": "whole" },
        reason: "secret.createdAt did not come for 2.",
      },
    ]);
  });

  test("only the scope of that record is concerned", () => {
    const coverage = [
      { ...complete, scope: "eu-west-1" },
      { ...complete, scope: "us-east-1" },
    ];
    const entries = write({ coverage, credentials: [secret("a", { scope: "us-east-1" })] });
    expect(entries.map(({ scope, status }) => [scope, status])).toEqual([
      ["eu-west-1", "complete"],
      ["us-east-1", "partial"],
    ]);
  });

  test("a record without a report of its own belongs to the one without a scope", () => {
    const coverage = [complete, { ...complete, scope: "eu-west-1" }];
    const entries = write({ coverage, credentials: [secret("a", { scope: "us-east-1" })] });
    expect(entries.map(({ status }) => status)).toEqual(["partial", "complete"]);
  });

  test("what was not read whole anyway stays as it is", () => {
    const credentials = [secret("a")];
    expect(write({ coverage: [{ status: "denied" }], credentials })).toMatchObject([{ status: "denied" }]);
    const sample: CoverageReport = { status: "partial", sampled: true, reason: "A sample." };
    expect(write({ coverage: [sample], credentials })).toMatchObject([sample]);
  });

  test("null is a fact", () => {
    const provides = { secret: ["account"] };
    const entries = write(
      { coverage: [complete], credentials: [secret("a", { account: null })] },
      { ...section, provides },
    );
    expect(entries).toMatchObject([complete]);
  });
});

describe("what a section leaves out", () => {
  const declaration: SectionDeclaration = {
    ...section,
    section: "github/members",
    leavesOut: ["access-role", "oauth-token", "secure-parameter"],
  };
  const organization: Source = { id: "github:acme", kind: "github-organization", name: "acme" };

  test("is an entry of its own that names every kind", () => {
    expect(writeLeftOut(declaration, organization, collectedAt)).toEqual([
      {
        source: "github:acme",
        section: "github/members/not-collected",
        status: "not-collected",
        kinds: ["access-role", "oauth-token", "secure-parameter"],
        reason:
          "This version does not read IAM roles, tokens of OAuth apps and SecureString parameters of Systems Manager.",
        observedAt: collectedAt,
      },
    ]);
  });

  test("is only what such a source can have", () => {
    const repository: Source = { id: "github:acme/shop", kind: "github-repository", name: "acme/shop" };
    expect(writeLeftOut(declaration, repository, collectedAt)).toMatchObject([
      {
        kinds: ["access-role", "secure-parameter"],
        reason: "This version does not read IAM roles and SecureString parameters of Systems Manager.",
      },
    ]);
    expect(writeLeftOut({ ...declaration, leavesOut: ["access-role"] }, repository, collectedAt)).toMatchObject([
      { reason: "This version does not read IAM roles." },
    ]);
    expect(writeLeftOut({ ...declaration, leavesOut: ["oauth-token"] }, repository, collectedAt)).toEqual([]);
  });

  test("every kind that is not read is left out by exactly one section", () => {
    const left = providers.flatMap(({ sections }) => sections.flatMap(({ leavesOut }) => leavesOut));
    expect(left.length).toBeGreaterThan(5);
    expect(left.toSorted()).toEqual(Object.keys(uncollectedRows).sort());
  });
});
