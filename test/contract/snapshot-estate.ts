import { Readable } from "node:stream";
import { openSnapshot } from "../../src/contract/index.ts";
import { renderLines } from "../../src/contract/snapshot/render.ts";
import { formatPlace, UsageError } from "../../src/model/errors.ts";
import type { Snapshot } from "../../src/model/generated/snapshot.ts";
import type { StreamedSnapshot } from "../../src/model/streamed-snapshot.ts";

const at = "2026-11-16T08:00:00Z";
const aws = "aws:111122223333";
const roster = "roster:acme";

/** A leaver's old keys, a key that nobody owns, a roster, and a part that could not be read: every stage has work. */
export const smallEstate: Snapshot = {
  schemaVersion: "1.0",
  collectedAt: at,
  collectedBy: { name: "outlived", version: "0.1.0" },
  sources: [
    { id: aws, kind: "aws-account", name: "acme production" },
    { id: roster, kind: "roster", name: "people.csv" },
  ],
  coverage: [
    { source: aws, section: "aws/iam", status: "complete", kinds: ["iam-user", "access-key"], observedAt: at },
    {
      source: aws,
      section: "aws/secrets",
      scope: "eu-central-1",
      status: "denied",
      kinds: ["secret"],
      observedAt: at,
      reason: "AccessDenied",
    },
    { source: roster, section: "roster/csv", status: "complete", kinds: ["person"], observedAt: at },
  ],
  identities: [
    {
      id: `${roster}:person:1042`,
      kind: "person",
      name: "Zoë Müller",
      status: "departed",
      endedAt: "2026-10-30",
      emails: ["zoe@example.com"],
      from: roster,
    },
  ],
  accounts: ["deploy-bot", "zoe@example.com"].map((name) => ({
    id: `arn:${name}`,
    source: aws,
    kind: "iam-user" as const,
    name,
    createdAt: "2024-03-01T09:12:44Z",
  })),
  credentials: ["deploy-bot", "zoe@example.com"].flatMap((name) =>
    ["2024-03-01T09:12:44Z", "2026-11-01T09:12:44Z"].map((createdAt) => ({
      id: `arn:${name}/access-key/${createdAt}`,
      source: aws,
      kind: "access-key" as const,
      name,
      account: `arn:${name}`,
      status: "active" as const,
      createdAt,
      lastUsed: { state: "used" as const, at: "2026-11-15T09:12:44Z", precision: "15m" as const },
    })),
  ),
  references: [],
  systems: [],
  removals: [],
};

export const documentText = JSON.stringify(smallEstate, undefined, 1);
export const linesText = [...renderLines(smallEstate)].join("");

/** A reader of bytes, in pieces as a disk gives them. */
export function readerOf(content: string | Uint8Array, pieceSize = 131_072): () => AsyncIterable<Uint8Array> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const pieces: Uint8Array[] = [];
  for (let place = 0; place < bytes.length; place += pieceSize) pieces.push(bytes.subarray(place, place + pieceSize));
  return () => Readable.from(pieces);
}

/** What a snapshot holds, its streams read to their ends. */
export async function readAll(snapshot: StreamedSnapshot): Promise<Snapshot> {
  const accounts: Snapshot["accounts"] = [];
  const credentials: Snapshot["credentials"] = [];
  for await (const batch of snapshot.accounts()) accounts.push(...batch);
  for await (const batch of snapshot.credentials()) credentials.push(...batch);
  return { ...snapshot, accounts, credentials };
}

/** What reading comes to: the snapshot, or the sentence with its place. Any other error is thrown on. */
export type Outcome = { readonly snapshot: Snapshot } | { readonly refused: string };

export interface OpenRequest {
  readonly file: string;
  /** Documents of more bytes are read in slices. */
  readonly heldAtMost?: number;
  readonly pieceSize?: number;
}

export async function outcomeOf(content: string | Uint8Array, request: OpenRequest): Promise<Outcome> {
  try {
    const read = readerOf(content, request.pieceSize);
    return { snapshot: await readAll(await openSnapshot(read, request.file, request.heldAtMost)) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { refused: `${error.at === undefined ? "" : formatPlace(error.at)} ${error.message}` };
  }
}
