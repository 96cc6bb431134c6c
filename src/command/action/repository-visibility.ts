import { readFile } from "node:fs/promises";

/**
 * Whether the world can read the repository that the workflow runs in, by the event's payload; what the payload does
 * not say counts as public. https://docs.github.com/webhooks/webhook-events-and-payloads
 */
export async function isRepositoryPublic(environment: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  const text = await readFile(environment["GITHUB_EVENT_PATH"] ?? "", "utf8").catch(() => "");
  const repository = repositoryOf(text);
  if (typeof repository?.visibility === "string") return !["private", "internal"].includes(repository.visibility);
  return repository?.private !== true;
}

function repositoryOf(payload: string): { readonly visibility?: unknown; readonly private?: unknown } | undefined {
  try {
    return JSON.parse(payload).repository ?? undefined;
  } catch {
    return undefined;
  }
}
