import type { GithubEntry } from "../../model/generated/configuration.ts";
import type { Source } from "../../model/generated/snapshot.ts";
import type { Budget } from "../budget.ts";
import type { AuditLog } from "./audit-log/index.ts";
import type { GithubClient } from "./client.ts";
import type { Organization, Repositories } from "./repositories.ts";
import type { TokenKind } from "./token.ts";

/** An organization or a repository that answers. */
export interface GithubConnection {
  readonly source: Source;
  /** Opens a client for one section. */
  readonly openClient: (budget: Budget) => GithubClient;
  readonly tokenKind: TokenKind;
  /** Absent: the source is a single repository. */
  readonly organization?: Organization;
  /** Sections that an organization is asked for only where the configuration names them. */
  readonly also: NonNullable<GithubEntry["also"]>;
  /** Requested once for all sections. The doctor gets a few repositories only. */
  readonly repositories: () => Promise<Repositories>;
  /** Requested once for all sections. */
  readonly auditLog: () => Promise<AuditLog>;
}
