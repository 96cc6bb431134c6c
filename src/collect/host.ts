import { credentialRowOf } from "../kinds/index.ts";
import type { Account, Credential, Identity, Reference, Source } from "../model/generated/snapshot.ts";
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
  return {
    coverage: coverage.map((report) => ({ ...report, ...scopeOnHost(report, host) })),
    ...omitUndefined({
      identities: identities?.map((identity) => identityOnHost(identity, host)),
      accounts: accounts?.map((account) => accountOnHost(account, host)),
      credentials: credentials?.map((credential) => credentialOnHost(credential, host)),
      references: references?.map((reference) => referenceOnHost(reference, host)),
    }),
  };
}

function identityOnHost(identity: Identity, host: string): Identity {
  const { id, name, from, memberAccounts } = identity;
  return {
    ...identity,
    id: idOnHost(id, host),
    name: nameOnHost(name, host),
    from: idOnHost(from, host),
    ...omitUndefined({ memberAccounts: memberAccounts?.map((one) => idOnHost(one, host)) }),
  };
}

function accountOnHost(account: Account, host: string): Account {
  const access = account.access?.map(({ scope, privilege }) => ({ scope: nameOnHost(scope, host), privilege }));
  return { ...account, ...placeOnHost(account, host), ...omitUndefined({ access }) };
}

function credentialOnHost(credential: Credential, host: string): Credential {
  const { account, resources } = credential;
  return {
    ...credential,
    ...placeOnHost(credential, host),
    ...omitUndefined({
      account: typeof account === "string" ? idOnHost(account, host) : account,
      resources: resources?.map((one) => nameOnHost(one, host)),
    }),
  };
}

function referenceOnHost(reference: Reference, host: string): Reference {
  const placed = { ...reference, ...placeOnHost(reference, host) };
  const { target } = reference;
  if (target === undefined) return placed;
  const isNamedById = credentialRowOf(target.kind)?.namedInCodeBy === "id";
  const name = isNamedById ? idOnHost(target.name, host) : target.name;
  return { ...placed, target: { ...target, name, ...scopeOnHost(target, host) } };
}

interface Placed {
  readonly id: string;
  readonly source: string;
  readonly scope?: string;
}

function placeOnHost(record: Placed, host: string): Placed {
  const { id, source } = record;
  return { id: idOnHost(id, host), source: idOnHost(source, host), ...scopeOnHost(record, host) };
}

function scopeOnHost({ scope }: Pick<Placed, "scope">, host: string): Pick<Placed, "scope"> {
  return scope === undefined ? {} : { scope: nameOnHost(scope, host) };
}

/** `github:acme/shop` becomes `github:github.example.com/acme/shop`. */
function idOnHost(id: string, host: string): string {
  return id.replace(/^\w+:/, (start) => `${start}${host}/`);
}

export function nameOnHost(name: string, host: string | undefined): string {
  return host === undefined ? name : `${host}/${name}`;
}
