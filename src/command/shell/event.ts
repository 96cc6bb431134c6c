import { readFile } from "node:fs/promises";
import { isRecord } from "../../model/is-record.ts";
import type { Environment } from "./edge.ts";

/**
 * The repository in the payload of the event that started a workflow; empty where there is none.
 * https://docs.github.com/webhooks/webhook-events-and-payloads
 */
export async function readEventRepository(environment: Environment): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(environment["GITHUB_EVENT_PATH"] ?? "", "utf8").catch(() => "");
  try {
    const { repository }: { repository?: unknown } = JSON.parse(text);
    return isRecord(repository) ? repository : {};
  } catch {
    return {};
  }
}
