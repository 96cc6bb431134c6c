import { expect, test } from "vitest";
import type { Coverage, Credential, Reference } from "../../src/model/generated/snapshot.ts";
import { entry, organization, readWhole, resolveAt, subjectOf } from "./records.ts";

const repository = "acme-example/shop";

const stored: Credential = {
  id: `github:${repository}:actions-secret:STRIPE_KEY`,
  source: organization,
  kind: "actions-secret",
  name: "STRIPE_KEY",
  scope: repository,
  account: null,
  status: "active",
};

const ofProduction: Credential = {
  ...stored,
  id: `github:${repository}:environment-secret:Production:STRIPE_KEY`,
  kind: "environment-secret",
  environment: "Production",
};

const reference: Reference = {
  id: "code:acme-example/shop:.github/workflows/deploy.yml:secret-use:stripe_key",
  source: "code:acme-example/shop",
  kind: "secret-use",
  name: "stripe_key",
  target: { kind: "actions-secret", name: "stripe_key", scope: "Acme-Example/Shop" },
  file: ".github/workflows/deploy.yml",
  line: 12,
  column: 9,
  role: "consumes",
  uses: [{ job: "test", environment: null }, { job: "deploy", environment: "production" }, { job: "call" }],
};

const listed = (facts: Partial<Coverage> = {}): Coverage[] => [
  ...readWhole,
  entry(organization, "github/environment-secrets", ["environment-secret"], { scope: repository, ...facts }),
];

function ownOf(credentials: Credential[], coverage: Coverage[]) {
  const resolution = resolveAt({ references: [reference], credentials, coverage });
  const { uses = [] } = subjectOf(resolution, "reference", reference.id).input.reference;
  return uses.map(({ environmentHasOwn = "not known" }) => environmentHasOwn);
}

test("an environment has a secret of its own of that name, whatever the letter case", () => {
  expect(ownOf([stored, ofProduction], listed())).toEqual([false, true, "not known"]);
  expect(ownOf([stored, ofProduction], [...readWhole])).toEqual([false, true, "not known"]);
});

test("it has none where the secrets of the environments of that repository were listed whole", () => {
  const others = [
    { ...ofProduction, id: "other name", name: "OTHER" },
    { ...ofProduction, id: "other environment", environment: "staging" },
    { ...ofProduction, id: "other repository", scope: "acme-example/infra" },
  ];
  expect(ownOf([stored, ...others], listed())).toEqual([false, false, "not known"]);
  const denied = entry(organization, "github/environment-secrets", ["environment-secret"], {
    scope: "acme-example/infra",
    status: "denied",
  });
  expect(ownOf([stored], [...listed(), denied])).toEqual([false, false, "not known"]);
});

test("whether it has one is not known where they were not listed, or nobody knows which secret is meant", () => {
  expect(ownOf([stored], [...readWhole])).toEqual([false, "not known", "not known"]);
  expect(ownOf([stored], listed({ status: "denied" }))).toEqual([false, "not known", "not known"]);
  expect(ownOf([stored], listed({ status: "partial" }))).toEqual([false, "not known", "not known"]);
  expect(ownOf([], listed())).toEqual([false, "not known", "not known"]);
});
