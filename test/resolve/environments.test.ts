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

const ofRepository = entry(organization, "github/actions-secrets", ["actions-secret"], { scope: repository });

const listed = (facts: Partial<Coverage> = {}): Coverage[] => [
  ...readWhole,
  ofRepository,
  entry(organization, "github/environment-secrets", ["environment-secret"], { scope: repository, ...facts }),
];

function readIn(credentials: Credential[], coverage: Coverage[]) {
  const resolution = resolveAt({ references: [reference], credentials, coverage });
  return subjectOf(resolution, "reference", reference.id).input.reference.readIn;
}

const untold = "In which environment the job call runs is not said there.";

const unsure = "Which secret is read in the environment production is not known.";

test("a job reads the secret of its environment before a wider one, whatever the letter case", () => {
  const uncertain = { state: "uncertain", environments: [], because: [untold] };
  expect(readIn([stored, ofProduction], listed())).toEqual(uncertain);
  expect(readIn([stored, ofProduction], [...readWhole, ofRepository])).toEqual(uncertain);
});

test("it reads the wider one where the secrets of the environments of that repository were listed whole", () => {
  const others = [
    { ...ofProduction, id: "other name", name: "OTHER" },
    { ...ofProduction, id: "other repository", scope: "acme-example/infra" },
  ];
  const denied = entry(organization, "github/environment-secrets", ["environment-secret"], {
    scope: "acme-example/infra",
    status: "denied",
  });
  const uncertain = { state: "uncertain", environments: ["production"], because: [untold] };
  expect(readIn([stored, ...others], listed())).toEqual(uncertain);
  expect(readIn([stored], [...listed(), denied])).toEqual(uncertain);
});

test("which one it reads is not known where another job may mean the secret of another environment", () => {
  const ofStaging = { ...ofProduction, id: "other environment", environment: "staging" };
  expect(readIn([stored, ofStaging], listed())).toEqual({
    state: "uncertain",
    environments: [],
    because: [unsure, untold],
  });
});

test("which one it reads is not known where they were not listed", () => {
  const uncertain = { state: "uncertain", environments: [], because: [unsure, untold] };
  expect(readIn([stored], [...readWhole, ofRepository])).toEqual(uncertain);
  expect(readIn([stored], listed({ status: "partial" }))).toEqual(uncertain);
});

test("it is not known where nobody knows which secret is meant", () => {
  expect(readIn([], listed())).toEqual({
    state: "uncertain",
    environments: [],
    because: [unsure, untold],
  });
});

test("jobs without an environment read the wider one in none", () => {
  const plain: Reference = { ...reference, uses: [{ job: "test", environment: null }] };
  const resolution = resolveAt({ references: [plain], credentials: [stored], coverage: listed() });
  expect(subjectOf(resolution, "reference", plain.id).input.reference.readIn).toEqual({
    state: "known",
    environments: [],
  });
});
