import type { LastUse } from "../../../model/generated/snapshot.ts";

/** A key or certificate with the id that AWS gave it. */
export interface NamedThing {
  readonly publicId: string;
  readonly status: "active" | "inactive" | "expired";
  readonly createdAt: string;
  readonly lastUsed?: LastUse;
}

/** What asking about one user gave. A part that is absent was not asked for, or refused. */
export interface UserAnswers {
  readonly keys?: readonly NamedThing[];
  readonly certificates?: readonly NamedThing[];
  /** null: the user has none. */
  readonly password?: { readonly createdAt: string; readonly lastUsed?: LastUse } | null;
  readonly mfa?: boolean;
}
