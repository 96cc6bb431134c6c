import { omitUndefined } from "../../../model/omit-undefined.ts";
import { idOf, instantOf, memberOf, textOf, wordOf } from "../fields.ts";
import { fullName, repositoryOf } from "../repositories.ts";

/** What is read of an alert of secret scanning. The secret itself is never asked for, and never read. */
export interface LeakedSecret {
  /** Of the alert, in its repository. */
  readonly number: string;
  /** What kind of secret: "stripe_api_key". */
  readonly type: string;
  /** owner/name. Absent: the list is that of one repository. */
  readonly repository?: string;
  readonly createdAt?: string;
  readonly validity?: "active" | "inactive" | "unknown";
  readonly publiclyLeaked?: boolean;
  /** Where it was found first, if that is a file of the repository and not an issue, a wiki or a comment. */
  readonly place?: Place;
  /** true: it is closed, and the server has sent it all the same. */
  readonly isResolved: boolean;
  /** true: the server has sent the secret all the same. */
  readonly isShown: boolean;
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export const routes = {
  organization: "GET /orgs/{org}/secret-scanning/alerts",
  repository: "GET /repos/{owner}/{repo}/secret-scanning/alerts",
} as const;

/** Without hide_secret each alert has the secret in it. https://docs.github.com/rest/secret-scanning/secret-scanning */
export const openAlerts = { state: "open", hide_secret: "true" } as const;

/**
 * The types that are tied to no provider. GitHub lists alerts of them only to who names them.
 * https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns#supported-generic-patterns
 */
const genericTypes = [
  "ec_private_key",
  "generic_private_key",
  "http_basic_authentication_header",
  "http_bearer_authentication_header",
  "mongodb_connection_string",
  "mysql_connection_string",
  "openssh_private_key",
  "password",
  "pgp_private_key",
  "postgres_connection_string",
  "rsa_private_key",
];

export const openGenericAlerts = { ...openAlerts, secret_type: genericTypes.join(",") } as const;

/** Reads one row; undefined if it is not an alert as GitHub documents it. */
export function readLeakedSecret(row: unknown): LeakedSecret | undefined {
  const number = idOf(memberOf(row, "number"));
  const type = textOf(memberOf(row, "secret_type"));
  if (number === undefined || type === undefined) return undefined;
  const repository = repositoryOf(textOf(memberOf(memberOf(row, "repository"), "full_name")) ?? "");
  const publiclyLeaked = memberOf(row, "publicly_leaked");
  return omitUndefined({
    number,
    type,
    repository: repository && fullName(repository),
    createdAt: instantOf(memberOf(row, "created_at")),
    validity: wordOf(memberOf(row, "validity"), ["active", "inactive", "unknown"]),
    publiclyLeaked: typeof publiclyLeaked === "boolean" ? publiclyLeaked : undefined,
    place: placeOf(memberOf(row, "first_location_detected")),
    isResolved: memberOf(row, "state") === "resolved",
    isShown: textOf(memberOf(row, "secret")) !== undefined,
  });
}

/** Of a wiki, which is not in the repository's files, there is a page in place of a blob. */
function placeOf(location: unknown): Place | undefined {
  const file = textOf(memberOf(location, "path"));
  const line = positionOf(memberOf(location, "start_line"));
  if (file === undefined || line === undefined || textOf(memberOf(location, "blob_url")) === undefined)
    return undefined;
  return { file, line, column: positionOf(memberOf(location, "start_column")) ?? 1 };
}

function positionOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
