/** The systems in which credentials and accounts live, as identities name them in their logins and external ids. */
export type ProviderName = "aws" | "github";

/** What a sentence calls a provider. */
export const providerTitles: Readonly<Record<ProviderName, string>> = { aws: "AWS", github: "GitHub" };
