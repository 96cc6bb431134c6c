import { deployKey, environment, type Fields, secret, webhook } from "./records.ts";
import { at, dayOf } from "./when.ts";

/** What the company's services are about. */
const areas = [
  "accounts",
  "billing",
  "catalog",
  "checkout",
  "delivery",
  "identity",
  "inventory",
  "loyalty",
  "payments",
  "pricing",
  "returns",
  "search",
] as const;

/** The repositories of one area, by the number of the area. */
function partsOf(area: string, index: number): readonly (readonly [string, Fields])[] {
  const created = dayOf(index * 30);
  const number = index + 1;
  const parts: Readonly<Record<string, Fields>> = {
    api: {
      secrets: [secret("DATABASE_URL", created), secret("NPM_TOKEN", created, "2026-01-01")],
      environments: [environment(100 + number, "production", [secret("DATABASE_URL", created)])],
    },
    worker: { secrets: [secret("QUEUE_TOKEN", created)] },
    web: {
      webhooks: [webhook(100 + number, "https://hooks.example.com", { secret: "CANARY-HOOK", lastResponse: 202 })],
    },
    events: { webhooks: [webhook(200 + number, "https://events.example.com", { lastResponse: 500 })] },
    jobs: {
      deployKeys: [deployKey(9200000 + number, `${area} jobs`, { addedBy: "acme-release", createdAt: at(created) })],
    },
    tests: { dependabotSecrets: [secret("REGISTRY_TOKEN", created)] },
    schema: {},
    docs: { private: false },
    // An area that has ended keeps its old service.
    old: { archived: index % 4 === 0 },
  };
  return Object.entries(parts).map(([part, fields]) => [`${area}-${part}`, fields]);
}

/** 12 areas with 9 repositories each. */
export const services = areas.flatMap(partsOf);
