/** An HTTP request to one provider of the estate. */
export interface EstateRequest {
  readonly method: string;
  /** The complete URL, including the provider's prefix. */
  readonly url: URL;
  /** The path after the provider's prefix, with a leading slash: "/repos/acme-example/shop/keys". */
  readonly path: string;
  /** The start of links to other pages, without a trailing slash: "http://127.0.0.1:40001/github". */
  readonly base: string;
  /** Names are in lower case. The values of a repeated header are joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An HTTP response. The server adds content-length. */
export interface EstateResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An operation and the part of the provider that it was called for. */
export interface ScopedOperation {
  /** The provider's name: "iam:GetCredentialReport", "GET /repos/{owner}/{repo}/keys". */
  readonly operation: string;
  /** "111122223333" or "111122223333/eu-central-1" for AWS, "acme-example/shop" or "acme-example/MemberEmails", a query, for GitHub. */
  readonly scope?: string;
}

/** What a provider answers to an operation. */
export interface Answer extends ScopedOperation {
  readonly response: EstateResponse;
  /** Applies what the operation changes in the world. Called only if no fault replaces the response. */
  readonly commit?: () => void;
}

/** Faults that each provider reports in its own format. */
const refusals = [
  /** The caller lacks the permission. */
  "deny",
  /** The organization forbids it: a service control policy, or a token without single sign-on authorization. */
  "deny-by-organization",
  /** There were too many requests. */
  "throttle",
  /** The token or the session has expired. */
  "expired-credentials",
  /** The provider has an internal error, 5xx. */
  "unavailable",
] as const;
export type Refusal = (typeof refusals)[number];

/** Faults of the connection or of a proxy, the same for every provider. */
export const transportFaults = [
  /** Status 200 and the right content type, but the body cannot be parsed as that type. */
  "garbage",
  /** The connection closes after the first half of the body. */
  "truncate",
  /** The connection is reset before the first byte of the response. */
  "reset",
  /** There is no response. The connection stays open until the estate is closed. */
  "stall",
  /** Status 200 and a proxy's sign-in page. */
  "html",
  /** Status 200 and the right content type, but no body. */
  "empty-body",
] as const;

export type FaultMode = Refusal | (typeof transportFaults)[number];

/** Every mode that a fault can have. */
export const faultModes: readonly FaultMode[] = [...refusals, ...transportFaults];

/** A fault, the operations and scopes that it affects, and how often it occurs. */
export interface Fault {
  /** A glob over the operation's name, in which `*` matches any text: "iam:*", "GET /repos/*". */
  readonly operation: string;
  /** A glob over the scope. Absent: every scope. */
  readonly scope?: string;
  readonly mode: FaultMode;
  /** The number of requests that fail. Absent: all. */
  readonly times?: number;
  /** The number of requests that succeed before the first failure: 1 makes the second page fail. */
  readonly skip?: number;
}

/** A provider that the estate imitates. */
export interface Provider {
  /** Answers a request. Undefined if the provider does not have the address. */
  readonly answer: (request: EstateRequest) => Answer | undefined;
  /** Writes a refusal in the provider's format. */
  readonly refuse: (refusal: Refusal, refused: ScopedOperation, request: EstateRequest) => EstateResponse;
}

/** Limits pages, so that a small world has several. */
export interface Paging {
  /** The largest number of items in a page, whatever the client requests. */
  readonly size: number;
  /** Whether a list begins with an empty page that is not the last one, which AWS allows. */
  readonly emptyFirst: boolean;
}
