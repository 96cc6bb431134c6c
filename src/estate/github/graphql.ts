import { isRecord } from "../../model/is-record.ts";
import { count, list, record, text } from "../decode.ts";
import type { EstateResponse } from "../provider.ts";
import type { Call } from "./handlers.ts";
import { errorResponse, ok } from "./responses.ts";

/** An identity of the company's identity provider. Without a user it is not linked to one yet. */
const identity = record(
  {},
  { user: count, nameId: text, samlUserName: text, samlEmails: list(text), scimUserName: text, scimEmails: list(text) },
);

/** What the organization's own identity provider knows. Absent: it has none of its own. */
export const identityLists = { samlIdentities: list(identity) };

type Identity = ReturnType<typeof identity>;

/** Answers the one query that outlived sends: the identities and the verified addresses of the members. */
export function answerGraphql(call: Call): EstateResponse {
  const { world, request } = call;
  const parsed: unknown = JSON.parse(request.body);
  const variables = isRecord(parsed) && isRecord(parsed["variables"]) ? parsed["variables"] : {};
  const query = isRecord(parsed) ? String(parsed["query"]) : "";
  if (!/\bexternalIdentities\b/.test(query)) return errorResponse(400, "The estate does not know this query");
  const { samlIdentities, members = [] } = world;
  const page = <Item>(all: readonly Item[], after: unknown, describe: (item: Item) => object) =>
    connectionPage(call, all, after, describe);
  const identities = page(samlIdentities ?? [], variables["identitiesAfter"], identityBody);
  const users = members.filter(({ type }) => type !== "Bot");
  const organization = {
    ...(variables["identities"] === true && {
      samlIdentityProvider: samlIdentities === undefined ? null : { externalIdentities: identities },
    }),
    ...(variables["members"] === true && {
      membersWithRole: page(users, variables["membersAfter"], ({ id, verifiedEmails = [] }) => ({
        databaseId: id,
        organizationVerifiedDomainEmails: verifiedEmails,
      })),
    }),
  };
  return ok({ data: { organization } }, request);
}

/** The name that a query gives itself. */
export function nameOfQuery(body: string): string {
  return /query (\w+)/.exec(body)?.[1] ?? "unnamed";
}

/** GitHub refuses a query with status 200. What cannot be null makes the organization null. */
export function refuseQuery({ request, token }: Call, path: readonly string[]): EstateResponse {
  const isClassic = token.permissions === undefined && token.scopes !== undefined;
  const error = isClassic
    ? {
        type: "INSUFFICIENT_SCOPES",
        message: "Your token has not been granted the required scopes to execute this query.",
      }
    : { type: "FORBIDDEN", message: "Resource not accessible by integration" };
  return ok({ data: { organization: null }, errors: [{ ...error, path }] }, request);
}

/** One page of a list, of which a query asks for the `first` ones. */
export function connectionPage<Item>(
  { world: { queryPaging = 100 } }: Call,
  all: readonly Item[],
  after: unknown,
  describe: (item: Item) => object,
  first = 100,
): object {
  const start = typeof after === "string" ? Number(Buffer.from(after, "base64").toString()) : 0;
  const end = Math.min(all.length, start + queryPaging, start + first);
  return {
    totalCount: all.length,
    pageInfo: {
      hasNextPage: end < all.length,
      endCursor: end > start ? Buffer.from(`${end}`).toString("base64") : null,
    },
    nodes: all.slice(start, end).map(describe),
  };
}

function identityBody(one: Identity): object {
  const saml = one.nameId ?? one.samlUserName ?? one.samlEmails;
  const scim = one.scimUserName ?? one.scimEmails;
  const emails = (values: readonly string[] = []) => values.map((value) => ({ value }));
  return {
    samlIdentity:
      saml === undefined
        ? null
        : { nameId: one.nameId ?? null, username: one.samlUserName ?? null, emails: emails(one.samlEmails) },
    scimIdentity: scim === undefined ? null : { username: one.scimUserName ?? null, emails: emails(one.scimEmails) },
    user: one.user === undefined ? null : { databaseId: one.user },
  };
}
