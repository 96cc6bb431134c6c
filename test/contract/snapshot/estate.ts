import { Readable } from "node:stream";
import { readSnapshot, renderLines } from "../../../src/contract/index.ts";
import { formatPlace, UsageError } from "../../../src/model/errors.ts";
import type { Snapshot } from "../../../src/model/generated/snapshot.ts";

const at = "2026-11-16T08:00:00Z";
const aws = "aws:111122223333";
const roster = "roster:acme";

/** Keys of a leaver, keys that nobody owns, a roster, and a section that could not be read: every stage has work. */
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
    tags: [],
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
/** Lines made by hand: nothing says how many there are. */
export const handmadeText = linesText.replace(',"endLine":true', "").replace(/^\{"end":.*\n/m, "");

/** The snapshot that was read, or the place and message of a UsageError. Any other error is thrown. */
export type Outcome = { readonly snapshot: Snapshot } | { readonly refused: string };

/** Reads a file of this name and content, in pieces of this many bytes. */
export async function outcomeOf(content: string | Uint8Array, file: string, pieceSize = 131_072): Promise<Outcome> {
  const bytes = Buffer.from(content);
  const pieces: Uint8Array[] = [];
  for (let place = 0; place < bytes.length; place += pieceSize) pieces.push(bytes.subarray(place, place + pieceSize));
  try {
    return { snapshot: await readSnapshot(Readable.from(pieces), file) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { refused: `${error.at === undefined ? "" : formatPlace(error.at)} ${error.message}` };
  }
}
