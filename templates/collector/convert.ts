import type { Credential } from "../../../model/generated/snapshot.ts";
import { isRecord } from "../../../model/is-record.ts";

/** The snapshot's record of one row; none if the row is not as the provider documents it. It is pure. */
export function convertRow(row: unknown, source: string): Credential[] {
  if (!isRecord(row)) return [];
  const { id, name, created_at: createdAt } = row;
  if (typeof id !== "string" || typeof name !== "string" || typeof createdAt !== "string") return [];
  if (Number.isNaN(Date.parse(createdAt))) return [];
  return [
    {
      id: `${source}:secret:${id}`,
      source,
      kind: "secret",
      name,
      account: null,
      status: "active",
      createdAt: new Date(createdAt).toISOString(),
    },
  ];
}
