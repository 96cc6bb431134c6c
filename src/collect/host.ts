import { credentialRowOf } from "../kinds/index.ts";
import type { Source } from "../model/generated/snapshot.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import type { CollectContext, Collected, Section } from "./collector.ts";

/** Where a source is, if not on the provider's own host. */
interface OnHost {
  /** Such as `github.example.com`. It has a dot or a colon, which no name of an owner has. */
  readonly host?: string;
}

/** A host as ids write it. */
export function hostName({ hostname, port }: Pick<URL, "hostname" | "port">): string {
  return port === "" && hostname.includes(".") ? hostname : `${hostname}:${port === "" ? 443 : port}`;
}

/** The source with its host in the id and in the name, so that two hosts may have an owner of the same name. */
export function sourceOnHost(source: Source, host: string | undefined): Source {
  if (host === undefined) return source;
  return { ...source, id: idOnHost(source.id, host), name: nameOnHost(source.name, host), host };
}

/** Progress is that of the source with its host. */
export function contextOnHost(context: CollectContext, host: string | undefined): CollectContext {
  if (host === undefined) return context;
  return { ...context, progress: (event) => context.progress({ ...event, source: idOnHost(event.source, host) }) };
}

/**
 * A section that knows nothing of hosts, for connections with or without one: every id and every name of a repository in
 * what it gives has the host in front.
 */
export function onHost<Connection extends OnHost>(section: Section<Connection>): Section<Connection> {
  const collect: Section<Connection>["collect"] = async (connection, context) => {
    const { host } = connection;
    const collected = await section.collect(connection, contextOnHost(context, host));
    return host === undefined ? collected : collectedOnHost(collected, host);
  };
  return { ...section, collect };
}

function collectedOnHost(collected: Collected, host: string): Collected {
  const { coverage, identities, accounts, credentials, references } = collected;
  const id = (text: string): string => idOnHost(text, host);
  const name = (text: string): string => nameOnHost(text, host);
  const placed = <Item extends { readonly id: string; readonly source: string; readonly scope?: string }>(
    item: Item,
  ) => ({
    ...item,
    id: id(item.id),
    source: id(item.source),
    ...omitUndefined({ scope: item.scope && name(item.scope) }),
  });
  return {
    coverage: coverage.map((report) => ({
      ...report,
      ...omitUndefined({ scope: report.scope && name(report.scope) }),
    })),
    ...omitUndefined({
      identities: identities?.map((identity) => ({
        ...identity,
        id: id(identity.id),
        name: name(identity.name),
        from: id(identity.from),
        ...omitUndefined({ memberAccounts: identity.memberAccounts?.map(id) }),
      })),
      accounts: accounts?.map((account) => ({
        ...placed(account),
        ...omitUndefined({
          access: account.access?.map(({ scope, privilege }) => ({ scope: name(scope), privilege })),
        }),
      })),
      credentials: credentials?.map((credential) => ({
        ...placed(credential),
        ...omitUndefined({
          account: typeof credential.account === "string" ? id(credential.account) : credential.account,
          resources: credential.resources?.map(name),
        }),
      })),
      references: references?.map((reference) => {
        const { target } = reference;
        if (target === undefined) return placed(reference);
        const isNamedById = credentialRowOf(target.kind)?.namedInCodeBy === "id";
        const scope = target.scope && name(target.scope);
        return {
          ...placed(reference),
          target: { ...target, name: isNamedById ? id(target.name) : target.name, ...omitUndefined({ scope }) },
        };
      }),
    }),
  };
}

/** `github:acme/shop` becomes `github:github.example.com/acme/shop`. */
function idOnHost(id: string, host: string): string {
  return id.replace(/^\w+:/, (start) => `${start}${host}/`);
}

export function nameOnHost(name: string, host: string | undefined): string {
  return host === undefined ? name : `${host}/${name}`;
}
