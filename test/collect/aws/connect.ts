import type { AwsConnection } from "../../../src/collect/aws/connection.ts";
import { aws } from "../../../src/collect/aws/index.ts";
import type { CollectContext, Connected, ProgressEvent, Section } from "../../../src/collect/collector.ts";
import { writeCoverage } from "../../../src/collect/ledger.ts";
import type { AwsEntry } from "../../../src/model/generated/configuration.ts";
import type { Source } from "../../../src/model/generated/snapshot.ts";
import { callerIdentity, type Script, type ScriptedAws, startAws } from "./scripted-aws.ts";

export const now = new Date("2026-11-16T08:00:00Z");

/** A context in which nothing is tried twice and no time passes. */
export function contextOf(changes: Partial<CollectContext> = {}): CollectContext {
  return {
    now: () => now,
    environment: {
      AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
      AWS_SECRET_ACCESS_KEY: "not-a-secret",
      AWS_MAX_ATTEMPTS: "1",
    },
    folder: ".",
    signal: new AbortController().signal,
    progress: () => undefined,
    firstPageOnly: false,
    ...changes,
  };
}

/** Signs in with one entry. */
export async function connect(entry: AwsEntry, context = contextOf()): Promise<Connected<AwsConnection>> {
  const [connected, ...others] = await aws.connect(entry, context);
  if (connected === undefined || others.length > 0) throw new Error("One entry gives one source.");
  return connected;
}

type ReadingEvent = Extract<ProgressEvent, { readonly done: number }>;

export interface Session {
  readonly server: ScriptedAws;
  readonly connection: AwsConnection;
  readonly context: CollectContext;
  readonly events: readonly ReadingEvent[];
}

/** Runs `use` on a connection to a scripted AWS, and stops the server afterwards. */
export async function withAws<Result>(
  script: Script,
  use: (session: Session) => Promise<Result>,
  { entry = {}, context = {} }: { entry?: AwsEntry; context?: Partial<CollectContext> } = {},
): Promise<Result> {
  const server = await startAws({ GetCallerIdentity: callerIdentity, ...script });
  const events: ReadingEvent[] = [];
  const complete = contextOf({ progress: (event) => void ("done" in event && events.push(event)), ...context });
  try {
    const connected = await connect({ endpoint: server.url, region: "eu-central-1", ...entry }, complete);
    if ("refusal" in connected) throw new Error(connected.refusal.reason);
    const connection = { ...connected.connection, reportWaits: [1, 1, 1] };
    return await use({ server, connection, context: complete, events });
  } finally {
    await server.close();
  }
}

/** Reads a section, its coverage entries written as the stage writes them. */
export async function collectFrom(section: Section<AwsConnection>, { connection, context }: Session) {
  const collected = await section.collect(connection, context);
  const source: Source = { id: connection.sourceId, kind: "aws-account", name: connection.account };
  return { ...collected, coverage: writeCoverage(section, source, collected, context.now().toISOString()) };
}
