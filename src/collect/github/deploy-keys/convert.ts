import { createHash } from "node:crypto";
import type { Credential } from "../../../model/generated/snapshot.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import { lastUseSince } from "../fields.ts";
import type { DeployKey } from "./api.ts";

/** The snapshot's record of one deploy key; `repository` is owner/name. */
export function convertDeployKey(key: DeployKey, repository: string, source: string): Credential {
  const level = key.readOnly ? "read" : "write";
  return {
    id: `github:${repository}:deploy-key:${key.id}`,
    source,
    kind: "deploy-key",
    name: key.title,
    scope: repository,
    account: null,
    status: key.enabled === false ? "inactive" : "active",
    createdAt: key.createdAt,
    // Deploy keys have no expiry date. https://docs.github.com/en/authentication/connecting-to-github-with-ssh/managing-deploy-keys
    expiresAt: null,
    privilege: level,
    reach: "one",
    permissions: [{ name: "contents", level }],
    ...omitUndefined({
      lastUsed: key.lastUsed === undefined ? undefined : lastUseSince(key.lastUsed, key.createdAt),
      fingerprint: fingerprintOf(key.key),
      clues: key.addedBy === undefined ? undefined : cluesOf(key.addedBy),
    }),
  };
}

/** null: GitHub does not know who added it, because the account no longer exists. */
function cluesOf(addedBy: string | null): NonNullable<Credential["clues"]> {
  return addedBy === null ? [] : [{ method: "added-by", says: addedBy, detail: "added the key to the repository" }];
}

/** As ssh-keygen -l prints it; undefined if the text is not a public key. */
function fingerprintOf(publicKey: string): string | undefined {
  const [type = "", encoded = ""] = publicKey.split(" ");
  const blob = Buffer.from(encoded, "base64");
  // A key begins with the length and the name of its type. https://www.rfc-editor.org/rfc/rfc4253#section-6.6
  const name = blob.length > 4 ? blob.subarray(4, 4 + blob.readUInt32BE()).toString("latin1") : "";
  if (type === "" || name !== type) return undefined;
  return `SHA256:${createHash("sha256").update(blob).digest("base64").replace(/=+$/, "")}`;
}
