import type { ProviderName } from "./providers.ts";

/** How a provider makes the logins of accounts that a company's identity provider manages. */
export interface ManagedLoginForm {
  /** Splits such a login into what was made of the identifier and the code that all accounts of one company share. */
  readonly whole: RegExp;
  /** What it makes of an identifier: a user name, an address, a domain account. */
  readonly nameFrom: (identifier: string) => string;
}

/** Providers with managed logins. */
export const managedLoginForms: Readonly<Partial<Record<ProviderName, ManagedLoginForm>>> = {
  // Enterprise Managed Users. Logins that people choose themselves have no underscore.
  // https://docs.github.com/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication
  github: {
    whole: /^([a-z0-9-]+)_([a-z0-9]{3,8})$/i,
    nameFrom: (identifier) => {
      const [account = ""] = identifier.slice(identifier.lastIndexOf("\\") + 1).split("@");
      return account.toLowerCase().replaceAll(/[^a-z0-9]/g, "-");
    },
  },
};
