import type { Credential, Reference } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { LeakedSecret } from "./api.ts";

const validities = { active: "valid", inactive: "invalid", unknown: "unknown" } as const;

/** The snapshot's record of one leaked secret; `repository` is owner/name. */
export function convertLeakedSecret(secret: LeakedSecret, repository: string, source: string): Credential {
  const { type, createdAt, validity, publiclyLeaked } = secret;
  return {
    id: idOf(secret, repository),
    source,
    kind: "leaked-secret",
    name: type,
    scope: repository,
    account: null,
    status: validity === "inactive" ? "inactive" : "active",
    ...omitUndefined({ createdAt, validity: validity && validities[validity], publiclyLeaked }),
  };
}

/** The line at which it was found first; none where that is not a file of the repository. */
export function convertPlace(secret: LeakedSecret, repository: string, source: string): readonly Reference[] {
  const { number, type, place } = secret;
  if (place === undefined) return [];
  return [
    {
      id: `github:${repository}:${place.file}:secret-in-file:${number}`,
      source,
      kind: "secret-in-file",
      name: type,
      target: { kind: "leaked-secret", name: idOf(secret, repository), scope: repository },
      ...place,
      role: "embeds",
    },
  ];
}

function idOf({ number }: LeakedSecret, repository: string): string {
  return `github:${repository}:leaked-secret:${number}`;
}
