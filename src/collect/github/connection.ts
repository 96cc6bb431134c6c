import type { Source } from "../../model/generated/snapshot.ts";
import type { GithubClient } from "./client.ts";
import type { Repositories } from "./repositories.ts";
import type { TokenKind } from "./token.ts";

/** One organization or one repository that answers, with the token that it answers to. */
export interface GithubConnection {
  readonly source: Source;
  readonly client: GithubClient;
  readonly tokenKind: TokenKind;
  /** Login of the organization; absent where the source is a single repository. */
  readonly organization?: string;
  /** Asked once for all sections; doctor's answer is shorter. */
  readonly repositories: () => Promise<Repositories>;
}
