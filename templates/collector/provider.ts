import type { Source } from "../../model/generated/snapshot.ts";
import type { Provider } from "../collector.ts";
import type { TemplateProviderConnection } from "./connection.ts";
import { templateSection } from "./template-section/index.ts";

/** One system in the configuration. schema/config.schema.json has to describe it, which generates this type. */
export interface TemplateProviderEntry {
  readonly name: string;
  readonly address: string;
  /** Environment variable that holds the token. */
  readonly tokenVariable?: string;
}

/** Every system that the configuration names under sources.template-provider. */
export const templateProvider: Provider<TemplateProviderEntry, TemplateProviderConnection> = {
  name: "template-provider",
  title: "TemplateProvider",
  sections: [templateSection],
  connect: async ({ name, address, tokenVariable = "TEMPLATE_PROVIDER_TOKEN" }, { environment }) => {
    // "provider" stands for a provider that is not configured: replace it by a kind of source of its own.
    const source: Source = { id: `template-provider:${name}`, kind: "provider", name };
    const { [tokenVariable]: token = "" } = environment;
    if (token !== "") return [{ source, connection: { source: source.id, address, token } }];
    const consequence = `What ${name} holds is not known.`;
    return [{ source, refusal: { status: "denied", reason: `${tokenVariable} is not set.`, consequence } }];
  },
};
