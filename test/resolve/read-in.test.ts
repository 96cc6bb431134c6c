import { expect, test } from "vitest";
import type { Credential, Reference } from "../../src/model/generated/snapshot.ts";
import { entry, organization, readWhole, resolveAt, subjectOf } from "./records.ts";

type Target = NonNullable<Reference["target"]>;

const scope = "acme-example/shop";

const stored: Credential = {
  id: `github:${scope}:actions-secret:STRIPE_KEY`,
  source: organization,
  kind: "actions-secret",
  name: "STRIPE_KEY",
  scope,
  account: null,
  status: "active",
};

interface Given extends Partial<Target> {
  readonly environments?: readonly [string | null, ...(string | null)[]];
}

function readIn(given: Given | undefined, credentials: Credential[] = [stored]) {
  const { environments, ...target } = given ?? {};
  const [first, ...others] = (environments ?? []).map((environment) => ({ environment }));
  const reference: Reference = {
    id: "code:acme-example/shop:.github/workflows/deploy.yml:secret-use:STRIPE_KEY",
    source: "code:acme-example/shop",
    kind: "secret-use",
    name: "STRIPE_KEY",
    file: ".github/workflows/deploy.yml",
    line: 12,
    column: 9,
    role: "consumes",
    ...(first !== undefined && { uses: [first, ...others] }),
    ...(given && { target: { kind: "actions-secret", name: "STRIPE_KEY", scope, ...target } }),
  };
  const coverage = [...readWhole, entry(organization, "github/environment-secrets", ["environment-secret"], { scope })];
  const resolution = resolveAt({ references: [reference], credentials, coverage });
  return subjectOf(resolution, "reference", reference.id).input.reference.readIn;
}

const known = (environments: readonly string[]) => ({ state: "known", environments });
const uncertain = (reason: string) => ({ state: "uncertain", environments: [], because: [reason] });

test("a secret that was joined is read in every environment that its jobs name", () => {
  expect(readIn({ environments: [null, "live", "production"] })).toEqual(known(["live", "production"]));
});

test("a secret is read in no environment where no job names one, whichever secret it is", () => {
  expect(readIn({ environments: [null] })).toEqual(known([]));
  expect(readIn({ environments: [null] }, [])).toEqual(known([]));
});

test("which secret an environment reads is not known where none was joined", () => {
  expect(readIn({ environments: [null, "production"] }, [])).toEqual(
    uncertain("Which secret is read in production is not known."),
  );
});

test("where a secret is read is not known where the file does not tell the environments", () => {
  expect(readIn({})).toEqual(uncertain("In which environments the jobs run that use it is not known."));
});

test("what no environment stores is read in none", () => {
  expect(readIn({ kind: "dependabot-secret" }, [])).toEqual(known([]));
});

test("nothing is said of what is no stored secret, or whose place a caller decides", () => {
  expect(readIn({ kind: "access-key" })).toBeUndefined();
  expect(readIn(undefined)).toBeUndefined();
});
