import type { Credential, Identity, Reference, Snapshot } from "../../src/model/generated/snapshot.ts";
import type { Owner } from "../../src/model/generated/subject.ts";
import type { ResolveOptions } from "../../src/resolve/index.ts";
import { hana, mira, organization, person, resolveAt, subjectOf } from "./records.ts";

const noor = person("1005", "Noor Haddad", { logins: [{ system: "github", login: "nhaddad" }], team: "Security" });
const lea = person("1021", "Lea Brandt", {
  logins: [{ system: "github", login: "leab" }],
  status: "departed",
  endedAt: "2026-03-31",
  team: "Growth",
});
export const identities: readonly Identity[] = [mira, hana, noor, lea];

export const stripe: Credential = {
  id: "github:acme-example/shop:actions-secret:STRIPE_KEY",
  source: organization,
  kind: "actions-secret",
  name: "STRIPE_KEY",
  scope: "acme-example/shop",
  account: null,
  status: "active",
  rotatedAt: "2023-05-04T10:00:00Z",
};

/** A line that uses it, in a file with these owners. */
export function useIn(file: string, owners: readonly string[] | undefined, facts: Partial<Reference> = {}): Reference {
  return {
    id: `code:acme-example/shop:${file}:secret-use:STRIPE_KEY`,
    source: "code:acme-example/shop",
    kind: "secret-use",
    name: "STRIPE_KEY",
    target: { kind: "actions-secret", name: "STRIPE_KEY", scope: "acme-example/shop" },
    uses: [{ environment: null }],
    file,
    line: 14,
    column: 9,
    role: "consumes",
    ...(owners !== undefined && {
      clues: owners.map((says) => ({ method: "code-owner", says, detail: ".github/CODEOWNERS:3" })),
    }),
    ...facts,
  };
}

/** The owners of each file that uses the secret; undefined where they were not read. */
export type Files = Readonly<Record<string, readonly string[] | undefined>>;

export const resolveFiles = (files: Files, records: Partial<Snapshot> = {}, options: Partial<ResolveOptions> = {}) =>
  resolveAt(
    {
      identities: [...identities],
      credentials: [stripe],
      references: Object.entries(files).map(([file, owners]) => useIn(file, owners)),
      ...records,
    },
    options,
  );

export function ownerBy(
  files: Files,
  records: Partial<Snapshot> = {},
  options: Partial<ResolveOptions> = {},
): Owner | undefined {
  return subjectOf(resolveFiles(files, records, options), "credential", stripe.id).input.owner;
}
