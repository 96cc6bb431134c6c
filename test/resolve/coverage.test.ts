import { describe, expect, test } from "vitest";
import type { AcceptedGap } from "../../src/model/generated/configuration.ts";
import type { Coverage } from "../../src/model/generated/snapshot.ts";
import { unseenSources } from "../../src/resolve/coverage.ts";
import {
  accessKey,
  deployKey,
  entry,
  iamUser,
  organization,
  production,
  resolveAt,
  secret,
  subjectOf,
} from "./records.ts";

const denied: Coverage = {
  ...entry(production, "aws/secrets", ["secret"]),
  scope: "eu-west-1",
  status: "denied",
  reason: "AccessDeniedException.",
  requiredPermission: "secretsmanager:ListSecrets",
  consequence: "Secrets of eu-west-1 are not known.",
};

function judged(coverage: Coverage, accepted: Partial<AcceptedGap>, now = "2026-11-16T08:00:00Z") {
  const acceptGaps = [{ reason: "We live with this one.", ...accepted }];
  const [entry] = resolveAt({ coverage: [coverage] }, { acceptGaps, now, timezone: "UTC" }).coverage;
  return entry;
}

describe("gaps", () => {
  test.each([
    ["partial", true],
    ["denied", true],
    ["failed", true],
    ["complete", false],
    ["unsupported", false],
    ["not-applicable", false],
    ["not-configured", false],
  ] as const)("%s: %s", (status, gap) => {
    const [entry] = resolveAt({ coverage: [{ ...denied, status }] }).coverage;
    expect(entry?.gap).toBe(gap);
  });

  test.each(["partial", "denied", "failed"] as const)("%s in a sample is a gap too, of an unseen source", (status) => {
    const coverage = [{ ...denied, status, sampled: true }];
    expect(resolveAt({ coverage }).coverage.map(({ gap }) => gap)).toEqual([true]);
    expect(unseenSources(coverage)).toEqual([production]);
  });

  test.each<[string, Partial<AcceptedGap>, boolean]>([
    ["anything", {}, true],
    ["this very one", { source: production, section: "aws/secrets", scope: "eu-west-1" }, true],
    ["globs", { source: "aws:*", section: "aws/*", scope: "eu-*" }, true],
    ["another source", { source: "aws:4*" }, false],
    ["another section", { section: "aws/iam" }, false],
    ["another scope", { scope: "us-*" }, false],
    ["on its last day", { expires: "2026-11-16" }, true],
    ["after its last day", { expires: "2026-11-15" }, false],
  ])("accepting %s: %s", (_story, accepted, holds) => {
    const entry = judged(denied, accepted);
    expect(entry?.gap).toBe(!holds);
    expect(entry?.accepted).toEqual(
      holds
        ? { reason: "We live with this one.", ...(accepted.expires !== undefined && { expires: accepted.expires }) }
        : undefined,
    );
  });

  test("a scope that is named does not accept the gap of a whole section", () => {
    const { scope: _scope, ...whole } = denied;
    expect(judged(whole, { scope: "eu-west-1" })?.gap).toBe(true);
    expect(judged(whole, { scope: "*" })?.gap).toBe(false);
  });

  test("what was read needs no acceptance", () => {
    expect(judged({ ...denied, status: "complete" }, {})).not.toHaveProperty("accepted");
  });
});

describe("a source", () => {
  test("shows how well it was read, and is as old as its oldest fact", () => {
    const stale = { ...entry(production, "aws/iam", ["iam-user"]), observedAt: "2026-11-14T07:59:00Z" };
    const { input, describe } = subjectOf(resolveAt({ coverage: [denied, stale] }), "source", production);
    expect(input.source.ageDays).toBe(2);
    expect(input.source.coverage.map(({ section, gap }) => [section, gap])).toEqual([
      ["aws/iam", false],
      ["aws/secrets", true],
    ]);
    expect(describe().label).toBe("AWS account acme-production");
    expect(describe().evidence).toEqual([
      "aws/secrets (eu-west-1): denied. AccessDeniedException. Secrets of eu-west-1 are not known.",
    ]);
  });

  test("shows a permission that many scopes lack once, and few of the scopes", () => {
    const scopes = Array.from({ length: 2000 }, (_, index) => `region-${String(index).padStart(4, "0")}`);
    const coverage = scopes.map((scope) => ({ ...denied, scope, reason: `AWS refuses ${scope}.` }));
    const { input, describe } = subjectOf(resolveAt({ coverage }), "source", production);
    expect(input.source.coverage).toHaveLength(2000);
    expect(input.source.gaps).toEqual([
      {
        section: "aws/secrets",
        status: "denied",
        scopes: 2000,
        examples: scopes.slice(0, 5),
        requiredPermission: "secretsmanager:ListSecrets",
        reason: "AWS refuses region-0000. The same holds for 1999 more.",
        consequence: "Secrets of eu-west-1 are not known.",
      },
    ]);
    expect(describe().evidence).toHaveLength(1);
    expect(describe().evidence[0]?.length).toBeLessThan(300);
  });

  test("an accepted gap is no gap of it", () => {
    const resolution = resolveAt({ coverage: [denied] }, { acceptGaps: [{ reason: "Nothing runs there." }] });
    expect(subjectOf(resolution, "source", production).input.source.gaps).toEqual([]);
  });

  test("an accepted gap stays visible", () => {
    const resolution = resolveAt({ coverage: [denied] }, { acceptGaps: [{ reason: "Nothing runs there." }] });
    expect(subjectOf(resolution, "source", production).describe().evidence[0]).toMatch(
      /Accepted: Nothing runs there\.$/,
    );
  });
});

describe("the section that feeds a subject", () => {
  const sectionOf = (id: string, coverage: readonly Coverage[]) => {
    const credentials = [secret("a"), deployKey(1, "x"), accessKey(iamUser("x"))];
    return subjectOf(resolveAt({ credentials, coverage: [...coverage] }), "credential", id).origin.section;
  };

  test("is the one of its own scope", () => {
    const others: readonly Coverage[] = [
      { ...entry(production, "aws/replicas", ["secret"]), scope: "eu-west-1" },
      { ...entry(production, "aws/secrets", ["secret"]), scope: "eu-central-1" },
    ];
    expect(sectionOf(secret("a").id, others)).toBe("aws/secrets");
  });

  test("is that of the whole section where there is none of its scope", () => {
    const others: readonly Coverage[] = [
      { ...entry(organization, "github/a", ["deploy-key"]), scope: "acme-example/infra" },
      entry(organization, "github/b", ["deploy-key"]),
    ];
    expect(sectionOf(deployKey(1, "x").id, others)).toBe("github/b");
  });

  test.each<[string, Partial<Coverage>[], Partial<Coverage>]>([
    ["reads repositories only where it is asked to", [{ status: "not-configured" }], {}],
    ["could read no repository", [{ status: "denied" }], {}],
    ["found no repository", [{ count: 0 }], { count: 1 }],
    ["found some", [{ scope: "acme-example/shop" }], {}],
    ["may have missed some", [{ status: "partial" }, { scope: "acme-example/shop" }], {}],
    ["found some, while the organization's was cut", [{ scope: "acme-example/shop" }], { status: "partial" }],
  ])(
    "of a record without a scope is the organization's, where that of repositories %s",
    (_story, repositories, whole) => {
      const kind = "dependabot-secret";
      const record = { ...deployKey(1, "x"), id: "github:acme-example:dependabot-secret:A", kind } as const;
      const { scope: _scope, ...shared } = record;
      const coverage = [
        ...repositories.map((facts) => entry(organization, "github/a-repositories", [kind], facts)),
        entry(organization, "github/b-organization", [kind], whole),
      ];
      const resolution = resolveAt({ credentials: [shared], coverage });
      expect(subjectOf(resolution, "credential", shared.id).origin.section).toBe("github/b-organization");
    },
  );

  test("is absent where no section of its source feeds its kind", () => {
    expect(sectionOf(secret("a").id, [entry(organization, "github/b", ["secret"])])).toBeUndefined();
  });
});

describe("live credentials of an account", () => {
  const user = iamUser("deploy-bot");
  const keys = [
    accessKey(user),
    accessKey(user, { createdAt: "2025-01-01T00:00:00Z", status: "inactive" }),
    accessKey(user, { createdAt: "2025-02-01T00:00:00Z", expiresAt: "2026-01-01T00:00:00Z" }),
  ];
  const liveWith = (status: Coverage["status"], credentials = keys) => {
    const coverage = [
      entry(production, "aws/iam", ["iam-user", "access-key", "console-password", "signing-certificate"], { status }),
    ];
    return subjectOf(resolveAt({ accounts: [user], credentials, coverage }), "account", user.id).input.account.live;
  };

  test("counts only what still authenticates", () => {
    expect(liveWith("complete")).toEqual({ accessKeys: 1, passwords: 0, certificates: 0 });
  });

  test("of a section read in part says what is there, and nothing of what is not", () => {
    expect(liveWith("partial")).toEqual({ accessKeys: 1 });
    expect(liveWith("partial", [])).toEqual({});
  });

  test("of a section that was refused says nothing", () => {
    expect(liveWith("denied", [])).toEqual({});
  });
});
