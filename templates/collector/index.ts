import type { Collected, CollectContext, Section } from "../../collector.ts";
import type { TemplateProviderConnection } from "../connection.ts";
import { listRows } from "./api.ts";
import { convertRow } from "./convert.ts";

async function collect(connection: TemplateProviderConnection, context: CollectContext): Promise<Collected> {
  const { source } = connection;
  const { section, permissions, provides } = templateSection;
  const { rows, unreadable, refusal } = await listRows(connection, context);
  context.progress({ source, section, done: rows.length, unit: "secrets" });
  const reason = refusal?.reason ?? `${unreadable} rows could not be understood.`;
  const isWhole = refusal === undefined && unreadable === 0;
  const [requiredPermission] = permissions;
  return {
    credentials: rows.map((row) => convertRow(row, source)),
    coverage: [
      {
        source,
        section,
        kinds: Object.keys(provides),
        status: isWhole ? "complete" : (refusal?.status ?? "partial"),
        count: rows.length,
        observedAt: context.now().toISOString(),
        ...(isWhole ? {} : { reason, consequence: "Secrets may be missing." }),
        ...(refusal?.status === "denied" && requiredPermission !== undefined && { requiredPermission }),
      },
    ],
  };
}

/** Names and dates of secrets; no call is made that returns a value. */
export const templateSection: Section<TemplateProviderConnection> = {
  section: "template-provider/template-section",
  permissions: ["secrets:list"],
  provides: { secret: ["account", "createdAt"] },
  collect,
};
