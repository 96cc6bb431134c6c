import { unique } from "../../../model/group.ts";
import { omitUndefined } from "../../../model/omit-undefined.ts";
import type { GithubClient } from "../client.ts";
import type { Failure } from "../failure.ts";
import { idOf, memberOf, textOf } from "../fields.ts";
import { isEnterpriseServer, queryGraphql, readConnection } from "../graphql.ts";
import { type EnterpriseProvider, enterpriseIdentitiesQuery, memberEmailsQuery } from "../queries.ts";

/** The e-mail addresses that an organization may know of its members. */
export interface MemberEmails {
  /** By user id, in alphabetical order. Of whom it lacks no address is known. */
  readonly byUser: ReadonlyMap<string, readonly string[]>;
  /** Why some may be missing. */
  readonly failure?: Failure;
}

/** How far one of the two lists was read. */
interface Reading {
  readonly isDone: boolean;
  /** Where the next page begins. */
  readonly after: string | null;
  readonly received: number;
}

/** One user with the addresses that a row tells of them. */
type ReadNode = (node: unknown) => { readonly user: unknown; readonly texts: readonly unknown[] };

const unread: Reading = { isDone: false, after: null, received: 0 };

/**
 * Reads the addresses by which the company's identity provider knows the members, and those on the organization's own
 * verified domains, in as many requests as the longer list has pages. An organization whose enterprise has the identity
 * provider shows none of its own, so that these addresses stay unknown.
 */
export async function readMemberEmails(
  client: GithubClient,
  login: string,
  firstPageOnly: boolean,
): Promise<MemberEmails> {
  const found = new Map<string, Set<string>>();
  let identities = unread;
  let members = unread;
  let failure: Failure | undefined;
  for (;;) {
    const answer = await queryGraphql(client, memberEmailsQuery, {
      login,
      identities: !identities.isDone,
      identitiesAfter: identities.after,
      members: !members.isDone,
      membersAfter: members.after,
    });
    const organization = memberOf(answer.data, "organization");
    const provider = memberOf(organization, "samlIdentityProvider");
    const identityPage = provider === null ? null : memberOf(provider, "externalIdentities");
    const first = readPage(identities, identityPage, readIdentity, found);
    const second = readPage(members, memberOf(organization, "membersWithRole"), readMember, found);
    failure ??= answer.failure ?? first.failure ?? second.failure;
    const isOver = first.reading?.isDone === true && second.reading?.isDone === true;
    if (first.reading === undefined || second.reading === undefined || isOver || firstPageOnly) break;
    identities = first.reading;
    members = second.reading;
  }
  return emailsOf(found, failure);
}

/**
 * Reads the addresses by which the identity provider of an enterprise knows the members of all its organizations. An
 * enterprise may have none, because its organizations have their own.
 */
export async function readEnterpriseEmails(
  client: GithubClient,
  slug: string,
  firstPageOnly: boolean,
): Promise<MemberEmails> {
  const found = new Map<string, Set<string>>();
  const bySaml = await readEnterpriseIdentities(
    client,
    { slug, provider: "samlIdentityProvider" },
    firstPageOnly,
    found,
  );
  if (bySaml !== "no provider") return emailsOf(found, bySaml);
  // Only managed users sign in by OpenID Connect, and a server has none.
  // https://docs.github.com/enterprise-cloud@latest/admin/concepts/identity-and-access-management/enterprise-managed-users
  if (isEnterpriseServer(client.apiUrl)) return emailsOf(found, undefined);
  const byOidc = await readEnterpriseIdentities(client, { slug, provider: "oidcProvider" }, firstPageOnly, found);
  return emailsOf(found, byOidc === "no provider" ? undefined : byOidc);
}

interface EnterpriseList {
  readonly slug: string;
  readonly provider: EnterpriseProvider;
}

/** Returns why identities may be missing, or that the enterprise has no such provider. */
async function readEnterpriseIdentities(
  client: GithubClient,
  { slug, provider }: EnterpriseList,
  firstPageOnly: boolean,
  found: Map<string, Set<string>>,
): Promise<Failure | "no provider" | undefined> {
  let reading: Reading = unread;
  let failure: Failure | undefined;
  for (;;) {
    const answer = await queryGraphql(client, enterpriseIdentitiesQuery(provider), { slug, after: reading.after });
    const ownerInfo = memberOf(memberOf(answer.data, "enterprise"), "ownerInfo");
    const one = memberOf(ownerInfo, provider);
    if (answer.failure === undefined && one === null) return "no provider";
    const page = readPage(reading, memberOf(one, "externalIdentities"), readIdentity, found);
    failure ??= answer.failure ?? (ownerInfo === null ? ownersOnly : page.failure);
    if (page.reading === undefined || page.reading.isDone || firstPageOnly) return failure;
    reading = page.reading;
  }
}

const ownersOnly: Failure = {
  kind: "refused",
  status: 403,
  says: "only an owner of the enterprise is shown it",
  singleSignOn: false,
};

function emailsOf(found: ReadonlyMap<string, ReadonlySet<string>>, failure: Failure | undefined): MemberEmails {
  const byUser = new Map([...found].map(([user, addresses]) => [user, [...addresses].sort()]));
  return omitUndefined({ byUser, failure });
}

/** All addresses that two lists tell of each user. */
export function joinEmails(one: MemberEmails["byUser"], other: MemberEmails["byUser"]): MemberEmails["byUser"] {
  const users = new Set([...one.keys(), ...other.keys()]);
  return new Map(
    [...users].map((user) => [user, unique([...(one.get(user) ?? []), ...(other.get(user) ?? [])]).sort()]),
  );
}

/** What a page brought: how far the list is read by it, undefined where the list cannot be read on. */
interface PageRead {
  readonly reading?: Reading;
  readonly failure?: Failure;
}

function readPage(before: Reading, page: unknown, read: ReadNode, found: Map<string, Set<string>>): PageRead {
  if (before.isDone) return { reading: before };
  if (page === null) return { reading: { ...before, isDone: true } };
  const list = readConnection(page, before.after);
  if ("failure" in list) return list;
  const present = list.nodes.filter((node) => node !== null);
  for (const node of present) note(found, read(node));
  const received = before.received + present.length;
  if (list.after !== undefined) return { reading: { isDone: false, after: list.after, received } };
  const reading = { ...before, isDone: true, received };
  if (received === list.total) return { reading };
  return { reading, failure: { kind: "unreadable", says: `it counts ${list.total}, but ${received} came` } };
}

function note(found: Map<string, Set<string>>, { user, texts }: ReturnType<ReadNode>): void {
  const id = idOf(memberOf(user, "databaseId"));
  if (id === undefined) return;
  for (const text of texts) {
    const address = textOf(text);
    if (address === undefined || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) continue;
    found.set(id, (found.get(id) ?? new Set()).add(address.toLowerCase()));
  }
}

/** An identity that is linked to a user. Names in an identity provider often are addresses. */
const readIdentity: ReadNode = (node) => {
  const saml = memberOf(node, "samlIdentity");
  const scim = memberOf(node, "scimIdentity");
  const names = [memberOf(saml, "nameId"), memberOf(saml, "username"), memberOf(scim, "username")];
  const addresses = [memberOf(saml, "emails"), memberOf(scim, "emails")].flat().map((one) => memberOf(one, "value"));
  return { user: memberOf(node, "user"), texts: [...names, ...addresses] };
};

/** https://docs.github.com/organizations/managing-organization-settings/verifying-or-approving-a-domain-for-your-organization */
const readMember: ReadNode = (node) => {
  const addresses = memberOf(node, "organizationVerifiedDomainEmails");
  return { user: node, texts: Array.isArray(addresses) ? addresses : [] };
};
