import type { Source } from "../../model/generated/snapshot.ts";
import type { CollectContext, Connected, Provider } from "../collector.ts";
import type { TemplateProviderConnection } from "./connection.ts";
import { templateSection } from "./template-section/index.ts";

/** What the configuration says of one system; comes from schema/config.schema.json once it is written there. */
export interface TemplateProviderEntry {
  readonly name: string;
  readonly address: string;
  /** Environment variable that holds the token. */
  readonly tokenVariable?: string;
}

async function connect(
  { name, address, tokenVariable = "TEMPLATE_PROVIDER_TOKEN" }: TemplateProviderEntry,
  { environment }: CollectContext,
): Promise<readonly Connected<TemplateProviderConnection>[]> {
  const source: Source = { id: `template-provider:${name}`, kind: "provider", name };
  const token = environment[tokenVariable] ?? "";
  if (token === "") {
    const reason = `${tokenVariable} is not set.`;
    return [{ source, refusal: { status: "denied", reason, consequence: `What ${name} holds is not known.` } }];
  }
  return [{ source, connection: { source: source.id, address, token } }];
}

/** Every system that the configuration names under sources.template-provider. */
export const templateProvider: Provider<TemplateProviderEntry, TemplateProviderConnection> = {
  name: "template-provider",
  title: "TemplateProvider",
  sections: [templateSection],
  connect,
};
