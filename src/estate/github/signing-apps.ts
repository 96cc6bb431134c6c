import { verify } from "node:crypto";
import { isRecord } from "../../model/is-record.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import { formatInstant } from "../decode.ts";
import type { EstateRequest, EstateResponse } from "../provider.ts";
import { userBody } from "./bodies.ts";
import { errorResponse, notFound, ok } from "./responses.ts";
import { findRepository, type Route } from "./routes.ts";
import type { GithubWorld, SigningAppWorld, TokenWorld } from "./world.ts";

/** The apps of a world, with the tokens that were issued to them so far. */
export interface ServedApps {
  /** The issued token of that value; null once its hour is over; undefined if none was issued. */
  readonly find: (value: string) => TokenWorld | null | undefined;
  /** Answers what an app itself asks. */
  readonly answer: (route: Route, request: EstateRequest) => EstateResponse;
}

/** Milliseconds. */
const hour = 3_600_000;

export function serveApps(world: GithubWorld, now: () => Date): ServedApps {
  const issued = new Map<string, TokenWorld & { readonly endsAt: number }>();
  const issue = (app: SigningAppWorld, request: EstateRequest): EstateResponse => {
    const permissions = permissionsFor(app, request.body);
    if (permissions === undefined) {
      return errorResponse(422, "The permissions requested are not granted to this installation.");
    }
    const value = `ghs_CANARY-ISSUED-${issued.size + 1}`;
    const endsAt = now().getTime() + hour;
    issued.set(value, omitUndefined({ value, permissions, repositories: app.repositories, endsAt }));
    const body = {
      token: value,
      expires_at: formatInstant(new Date(endsAt)),
      permissions: levelsOf(permissions),
      repository_selection: selectionOf(app),
    };
    return { ...ok(body, request), status: 201 };
  };
  return {
    find: (value) => {
      const token = issued.get(value);
      return token !== undefined && token.endsAt <= now().getTime() ? null : token;
    },
    answer: (route, request) => {
      const app = signedBy(request, world.signingApps ?? [], now());
      if ("status" in app) return app;
      if (!isInstalled(app, route, world)) return notFound(route.operation);
      if (!route.operation.startsWith("POST")) return ok(installationBody(app, world, request.base), request);
      return app.suspendedAt === undefined
        ? issue(app, request)
        : errorResponse(403, "This installation has been suspended");
    },
  };
}

/** Whether a route names what an app is installed on. */
function isInstalled({ id, installed, repositories }: SigningAppWorld, route: Route, world: GithubWorld): boolean {
  if (installed === false || (route.id !== undefined && route.id !== String(id))) return false;
  if (route.repository === undefined) return true;
  const repository = findRepository(route.repository, world.organization.login, world.repositories ?? []);
  if (repository === undefined) return false;
  return repositories === undefined || repositories.includes(repository.name);
}

/** Whether a token is one that an app signs itself. */
export function isSigned(value: string): boolean {
  return value.split(".").length === 3;
}

/** The app that signed a request, or how GitHub refuses what it sent. */
function signedBy(
  request: EstateRequest,
  apps: readonly SigningAppWorld[],
  now: Date,
): SigningAppWorld | EstateResponse {
  const [, token = ""] = /^bearer (\S+)$/i.exec(request.headers["authorization"] ?? "") ?? [];
  const [header = "", claims = "", signature = ""] = token.split(".");
  const undecodable = errorResponse(401, "A JSON web token could not be decoded");
  const [{ alg }, { iss, iat, exp }] = [parsePart(header), parsePart(claims)];
  if (alg !== "RS256") return undecodable;
  const app = apps.find(({ id, clientId }) => String(iss) === String(id) || iss === clientId);
  if (app === undefined) return errorResponse(404, "Integration not found");
  const content = Buffer.from(`${header}.${claims}`);
  if (!verify("RSA-SHA256", content, app.publicKey, Buffer.from(signature, "base64url"))) return undecodable;
  const seconds = now.getTime() / 1000;
  if (typeof iat !== "number" || iat > seconds) {
    return errorResponse(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  }
  if (typeof exp !== "number" || exp <= seconds) {
    return errorResponse(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  }
  return exp <= seconds + 600 ? app : errorResponse(401, "'Expiration time' claim ('exp') is too far in the future");
}

function parsePart(part: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

/** The granted permissions, or the part that is asked for; undefined if more is asked for. */
function permissionsFor({ permissions }: SigningAppWorld, body: string): readonly string[] | undefined {
  const asked = body === "" ? undefined : parseBody(body);
  if (asked === undefined) return permissions;
  const granted = levelsOf(permissions);
  const isGranted = ([name, level]: readonly [string, unknown]): boolean =>
    granted[name] === "write" || granted[name] === level;
  const wanted = Object.entries(asked);
  return wanted.every(isGranted) ? wanted.map(([name, level]) => `${name}=${String(level)}`) : undefined;
}

function parseBody(body: string): Readonly<Record<string, unknown>> | undefined {
  const value: unknown = JSON.parse(body);
  const permissions = isRecord(value) ? value["permissions"] : undefined;
  return isRecord(permissions) ? permissions : undefined;
}

function levelsOf(permissions: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(permissions.map((permission) => permission.split("=")));
}

function selectionOf({ repositories }: SigningAppWorld): string {
  return repositories === undefined ? "all" : "selected";
}

function installationBody(app: SigningAppWorld, { organization }: GithubWorld, base: string): object {
  const { id, slug, clientId, suspendedAt } = app;
  const at = formatInstant(organization.createdAt);
  return omitUndefined({
    id,
    account: userBody({ ...organization, type: "Organization" }, base),
    repository_selection: selectionOf(app),
    access_tokens_url: `${base}/app/installations/${id}/access_tokens`,
    repositories_url: `${base}/installation/repositories`,
    html_url: `${base}/html/organizations/${organization.login}/settings/installations/${id}`,
    app_id: id,
    client_id: clientId,
    app_slug: slug,
    target_id: organization.id,
    target_type: "Organization",
    permissions: levelsOf(app.permissions),
    events: [],
    created_at: at,
    updated_at: at,
    single_file_name: null,
    suspended_by: null,
    suspended_at: suspendedAt === undefined ? null : formatInstant(suspendedAt),
  });
}
