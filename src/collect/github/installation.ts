import { isRecord } from "../../model/is-record.ts";
import type { Refusal } from "../collector.ts";
import { type AppKey, signAppToken } from "./app-key.ts";
import type { GithubClient, Parameters, TokenSource } from "./client.ts";
import { type PermissionHint, refusalOf } from "./coverage.ts";
import { type Failure, type RefusedRequest, SignedOut } from "./failure.ts";
import { describeBody, idOf, memberOf, textOf } from "./fields.ts";
import { fullName } from "./repositories.ts";
import type { Target } from "./targets.ts";

/** An app where it is installed. */
export interface Installation {
  readonly id: string;
  /** The app's name in addresses. */
  readonly slug: string;
  /** Name and level of each permission that the owner has granted: `members`, `read`. */
  readonly permissions: ReadonlyMap<string, string>;
  /** Whether the owner chose some repositories instead of all. */
  readonly isSelected: boolean;
}

/** What asking as an app needs. `client` sends the app's own token, not that of an installation. */
export interface AppContext {
  readonly app: AppKey;
  readonly client: GithubClient;
  readonly now: () => Date;
}

/** The app's own tokens, each signed when it is sent. */
export function ownTokensOf(app: AppKey, now: () => Date): TokenSource {
  const given: string[] = [];
  const token = async (): Promise<string> => {
    const signed = signAppToken(app, now());
    if (given.at(-1) !== signed) given.push(signed);
    return signed;
  };
  return { token, given };
}

/** Finds the installation of an app on an organization or on one repository. */
export async function findInstallation(
  target: Target,
  context: AppContext,
): Promise<Installation | { readonly refusal: Refusal }> {
  const [route, parameters, place]: readonly [string, Parameters, string] =
    "organization" in target
      ? ["GET /orgs/{org}/installation", { org: target.organization }, target.organization]
      : [
          "GET /repos/{owner}/{repo}/installation",
          { owner: target.repository.owner, repo: target.repository.name },
          fullName(target.repository),
        ];
  const response = await context.client.request(route, parameters);
  if ("failure" in response) return { refusal: refusalOfApp(response.failure, place, context) };
  const { data } = response;
  const suspendedAt = textOf(memberOf(data, "suspended_at"));
  if (suspendedAt !== undefined) return { refusal: suspended(context.app, place, suspendedAt) };
  const id = idOf(memberOf(data, "id"));
  const slug = textOf(memberOf(data, "app_slug"));
  const permissions = memberOf(data, "permissions");
  if (id !== undefined && slug !== undefined && isRecord(permissions)) {
    return {
      id,
      slug,
      permissions: new Map(Object.entries(permissions).map(([name, level]) => [name, String(level)])),
      isSelected: memberOf(data, "repository_selection") === "selected",
    };
  }
  const says = `it answered 200 with ${describeBody(data)}`;
  return { refusal: refusalOfApp({ kind: "unreadable", says }, place, context) };
}

function hintOf({ app, idVariable }: AppKey, place: string): PermissionHint {
  return {
    what: `the installation of the GitHub App ${app} (${idVariable}) on ${place}`,
    permission: "metadata=read",
    scope: "",
    role: `an owner of ${place}`,
    consequence: nothingIsKnown,
  };
}

const nothingIsKnown = "Nothing of this source is known.";

/** Why an app cannot sign in. GitHub's words for it are not documented, so they decide only how it is explained. */
function refusalOfApp(failure: Failure, place: string, { app, now }: Pick<AppContext, "app" | "now">): Refusal {
  const name = `the GitHub App ${app.app} (${app.idVariable})`;
  const general = (): Refusal => {
    const { requiredPermission: _requiredPermission, ...refusal } = refusalOf(failure, hintOf(app, place), "app");
    return refusal;
  };
  const denied = (reason: string): Refusal => ({ status: "denied", reason, consequence: nothingIsKnown });
  if (failure.kind !== "refused" || ![401, 403, 404].includes(failure.status)) return general();
  const answer = `${failure.status}: ${failure.says}`;
  const skew = clockSkew(failure, now());
  if (failure.status === 401 && skew !== undefined) {
    return denied(`GitHub does not accept what ${name} signs, because this machine's clock is ${skew} (${answer}).`);
  }
  if (/\bintegration not found\b/i.test(failure.says)) {
    return denied(`GitHub knows no app ${app.app}, which ${app.idVariable} names (${answer}).`);
  }
  if (failure.status === 401) {
    const cause = `the key in ${app.keyVariable} is not one of this app, or was deleted`;
    return denied(`GitHub does not accept what ${name} signs: ${cause} (${answer}).`);
  }
  if (/\bsuspended\b/i.test(failure.says)) return suspended(app, place);
  if (failure.status === 403) return general();
  const remedy = "install it there, or name what it is installed on";
  return denied(`${name.replace("the", "The")} is not installed on ${place}, or GitHub has no ${place}: ${remedy}.`);
}

function suspended({ app, idVariable }: AppKey, place: string, since?: string): Refusal {
  const date = since === undefined ? "" : ` since ${since}`;
  const reason = `The installation of the GitHub App ${app} (${idVariable}) on ${place} is suspended${date}; an owner of ${place} can end that in its settings.`;
  return { status: "denied", reason, consequence: nothingIsKnown };
}

/** Minutes from which a wrong clock explains that a signature is refused. */
const noticeableSkew = 1;

function clockSkew({ answeredAt }: RefusedRequest, now: Date): string | undefined {
  if (answeredAt === undefined) return undefined;
  const minutes = Math.round((now.getTime() - answeredAt.getTime()) / 60_000);
  if (Math.abs(minutes) < noticeableSkew) return undefined;
  const amount = Math.abs(minutes) === 1 ? "1 minute" : `${Math.abs(minutes)} minutes`;
  return `${amount} ${minutes > 0 ? "ahead of" : "behind"} GitHub's`;
}

/** What issuing tokens needs. */
export interface IssuingContext {
  readonly app: AppKey;
  readonly now: () => Date;
  /** Opens a client that sends the app's own token. */
  readonly openClient: () => GithubClient;
  /** What the tokens are for: an organization or a repository. */
  readonly place: string;
  /** The only permissions that a token shall have, where the owner has granted them. */
  readonly wanted: ReadonlySet<string>;
}

interface IssuedToken {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly renewAt: number;
}

/**
 * The tokens of an installation, each of which lasts an hour and is renewed before. They can only read, whatever the app
 * may do. What GitHub refuses once is not asked for again.
 * https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
export function tokensOf(installation: Installation, context: IssuingContext): TokenSource {
  const given: string[] = [];
  let refused: SignedOut | undefined;
  let latest: IssuedToken | undefined;
  let underWay: Promise<IssuedToken> | undefined;
  const issue = async (): Promise<IssuedToken> => {
    const issued = await issueToken(installation, context);
    underWay = undefined;
    if ("failure" in issued) {
      const error = new SignedOut(signedOut(issued.failure, context));
      if (issued.failure.kind === "refused") refused = error;
      throw error;
    }
    given.push(issued.value);
    latest = issued;
    return issued;
  };
  const token = async (): Promise<string> => {
    if (refused !== undefined) throw refused;
    if (latest !== undefined && context.now().getTime() < latest.renewAt) return latest.value;
    underWay ??= issue();
    return (await underWay).value;
  };
  return { token, given };
}

async function issueToken(
  { id, permissions }: Installation,
  { openClient, wanted, now }: IssuingContext,
): Promise<IssuedToken | { readonly failure: Failure }> {
  const client = openClient();
  const request = (parameters: Parameters) =>
    client.request(
      "POST /app/installations/{installation_id}/access_tokens",
      { installation_id: id, ...parameters },
      { status: 201 },
    );
  const readable = [...permissions.keys()].filter((name) => wanted.has(name)).map((name) => [name, "read"] as const);
  const narrow = await request({ permissions: Object.fromEntries(readable) });
  // GitHub's own description lacks some permissions that it grants; a server that knows none of that name answers 422.
  const isUnnamed = "failure" in narrow && narrow.failure.kind === "refused" && narrow.failure.status === 422;
  const response = isUnnamed ? await request({}) : narrow;
  if ("failure" in response) return response;
  const value = textOf(memberOf(response.data, "token"));
  const ends = Date.parse(textOf(memberOf(response.data, "expires_at")) ?? "");
  if (value === undefined || !/^[\x21-\x7e]+$/.test(value) || Number.isNaN(ends)) {
    return { failure: { kind: "unreadable", says: `it answered 201 with ${describeBody(response.data)}` } };
  }
  const issued = now().getTime();
  return { value, renewAt: Math.max(ends - margin, issued + (ends - issued) / 2) };
}

/** Milliseconds before the end of a token at which it is renewed: more than clocks may differ, else the app cannot sign. */
const margin = 10 * 60_000;

function signedOut(failure: Failure, context: IssuingContext): Failure {
  if (failure.kind === "stopped" || failure.kind === "spent") return failure;
  const refusal = refusalOfApp(failure, context.place, context);
  return { kind: "signed-out", says: refusal.reason ?? "", refusal };
}
