import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Estate, type EstateOptions, type LoggedRequest, startEstate } from "../../src/estate/server.ts";

export const smallAccount = "123456789012";

/** An account with only the required fields. */
export function emptyAccount(): Readonly<Record<string, unknown>> {
  return {
    id: smallAccount,
    caller: { arn: `arn:aws:sts::${smallAccount}:assumed-role/reader/test`, userId: "AROAEXAMPLEEXAMPLE:test" },
    regions: { "eu-central-1": "ENABLED" },
    report: { generatedAt: "2026-11-16T06:00:00Z" },
    root: { createdAt: "2020-01-01T00:00:00Z", mfa: true },
    users: [],
  };
}

/** A user with only the required fields. */
export function plainUser(name: string): Readonly<Record<string, unknown>> {
  return { name, userId: `AIDA${name.toUpperCase()}EXAMPLEEXAMPLE`, createdAt: "2024-01-01T09:00:00Z" };
}

/** Serves the empty account with the given fields added, as of 2026-11-16 at 08:00, until the test is finished. */
export async function serveSmallEstate(
  fields: Readonly<Record<string, unknown>> = {},
  options: Omit<EstateOptions, "folder"> = {},
): Promise<Estate> {
  const folder = await mkdtemp(join(tmpdir(), "estate-"));
  const world = { accounts: [{ ...emptyAccount(), ...fields }] };
  try {
    await writeFile(join(folder, "estate.json"), JSON.stringify({ today: "2026-11-16T08:00:00Z" }));
    await writeFile(join(folder, "aws.json"), JSON.stringify(world));
    const estate = await startEstate({ folder, ...options });
    onTestFinished(() => estate.close());
    return estate;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The requests in which the estate itself failed. */
export function failuresOf(estate: Estate): readonly LoggedRequest[] {
  return estate.requests.filter(({ failure }) => failure !== undefined);
}
