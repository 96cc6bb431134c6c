import type { Coverage, Credential } from "../../model/generated/snapshot.ts";
import type { Collected, CollectContext } from "../collector.ts";
import type { GithubConnection } from "./connection.ts";
import { type Wish, coverageOfListing } from "./coverage.ts";
import type { Listing } from "./listing.ts";
import { type Repository, fullName } from "./repositories.ts";

/** How a section that looks into every repository reads one of them. */
export interface RepositoryReader<Row> {
  readonly section: string;
  readonly kind: Credential["kind"];
  readonly wish: (repository: string) => Wish;
  readonly list: (
    connection: GithubConnection,
    repository: Repository,
    firstPageOnly: boolean,
  ) => Promise<Listing<Row>>;
  readonly convert: (row: Row, repository: string, source: string) => Credential;
}

/** Reads every repository of the source: one entry of the ledger for each, and one for the source where some are missing. */
export async function collectPerRepository<Row>(
  reader: RepositoryReader<Row>,
  connection: GithubConnection,
  context: CollectContext,
): Promise<Collected> {
  const { source } = connection;
  const entry = (fields: Pick<Coverage, "status" | "scope"> & Partial<Coverage>): Coverage => ({
    source: source.id,
    section: reader.section,
    kinds: [reader.kind],
    observedAt: context.now().toISOString(),
    ...fields,
  });
  const { readable, refused, gap } = await connection.repositories();
  let done = 0;
  const parts = await Promise.all(
    readable.map(async (repository) => {
      const scope = fullName(repository);
      const listing = await reader.list(connection, repository, context.firstPageOnly);
      done += 1;
      const progress = { done, total: readable.length, unit: "repositories" };
      context.progress({ source: source.id, section: reader.section, ...progress });
      const coverage = entry({ scope, ...coverageOfListing(listing, reader.wish(scope), connection.tokenKind) });
      return { coverage, credentials: listing.rows.map((row) => reader.convert(row, scope, source.id)) };
    }),
  );
  const isEmpty = readable.length === 0 && refused.length === 0 && gap === undefined;
  const coverage = [
    ...(isEmpty ? [entry({ status: "complete", count: 0 })] : []),
    ...(gap === undefined ? [] : [entry(gap)]),
    ...refused.map(({ repository, refusal }) => entry({ scope: fullName(repository), ...refusal })),
    ...parts.map((part) => part.coverage),
  ];
  const credentials = new Map(parts.flatMap((part) => part.credentials.map((one) => [one.id, one])));
  return {
    coverage: coverage.sort((a, b) => compare(a.scope ?? "", b.scope ?? "")),
    credentials: [...credentials.values()].sort((a, b) => compare(a.id, b.id)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
