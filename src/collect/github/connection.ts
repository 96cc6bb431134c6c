import type { GithubEntry } from "../../model/generated/configuration.ts";
import type { Source } from "../../model/generated/snapshot.ts";
import type { Budget } from "../budget.ts";
import type { AuditLog } from "./audit-log/index.ts";
import type { FactsOfRepositories } from "./bulk.ts";
import type { GithubClient } from "./client.ts";
import type { MemberEmails } from "./members/emails.ts";
import type { Organization, Repositories } from "./repositories.ts";
import type { TokenKind } from "./token.ts";

/** An organization or a repository that answers. */
export interface GithubConnection {
  /** Without its host, of which sections know nothing. */
  readonly source: Source;
  /** Absent: github.com. */
  readonly host?: string;
  /** Opens a client for one section. */
  readonly openClient: (budget: Budget) => GithubClient;
  readonly tokenKind: TokenKind;
  /** Name and level of each permission that an app was granted. Absent: not known. */
  readonly permissions?: ReadonlyMap<string, string>;
  /** Absent: the source is a single repository. */
  readonly organization?: Organization;
  /** Sections that an organization is asked for only where the configuration names them. */
  readonly also: NonNullable<GithubEntry["also"]>;
  /** What the identity provider of the enterprise knows, requested once for all its organizations. Absent: no enterprise is named. */
  readonly enterpriseEmails?: () => Promise<MemberEmails>;
  /** Requested once for all sections. The doctor gets a few repositories only. */
  readonly repositories: () => Promise<Repositories>;
  /** Requested once for all sections. */
  readonly auditLog: () => Promise<AuditLog>;
  /**
   * What a few queries tell of many repositories, requested once for all sections, to save a request for each of them.
   * Empty where that saves nothing.
   */
  readonly facts: () => Promise<FactsOfRepositories>;
  /**
   * The same of every repository of an organization, however few they are. Undefined: they were not asked for, because
   * the entry names some repositories or nothing but a sample is wanted.
   */
  readonly everyFact: () => Promise<FactsOfRepositories | undefined>;
  /** The version of GitHub Enterprise Server, requested once; undefined elsewhere, and where it is not told. */
  readonly serverVersion: () => Promise<string | undefined>;
}
