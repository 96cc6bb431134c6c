/** A request as a provider's half of the estate sees it. */
export interface EstateRequest {
  readonly method: string;
  /** The whole address as it was asked, prefix included. */
  readonly url: URL;
  /** The path behind the provider's prefix, always with a leading slash: "/repos/acme-example/shop/keys". */
  readonly path: string;
  /** What a link to another page must start with, without a closing slash: "http://127.0.0.1:40001/github". */
  readonly base: string;
  /** Names in lower case; several of one name are joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What goes back over the wire, content-length excepted: the server counts. */
export interface EstateResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What was asked for, by the provider's own name of the operation. */
export interface Asked {
  /** "iam:GetCredentialReport", "secretsmanager:ListSecrets", "GET /repos/{owner}/{repo}/keys". */
  readonly operation: string;
  /** Where the operation looked: "111122223333" or "111122223333/eu-central-1" for AWS, "acme-example/shop" for GitHub. */
  readonly scope?: string;
}

/** An operation and what the provider says to it. */
export interface Answer extends Asked {
  readonly response: EstateResponse;
  /** What the answer changes in the world; called only if no fault took the answer's place. */
  readonly commit?: () => void;
}

/** Faults that a provider puts in words of its own. */
const refusals = [
  /** The permission is missing. */
  "deny",
  /** The organization forbids it to everybody: a service control policy, single sign-on not authorised. */
  "deny-by-organization",
  /** Too many requests. */
  "throttle",
  /** The token or the session has run out. */
  "expired-credentials",
  /** The provider's own fault, in its own words, 5xx. */
  "unavailable",
] as const;
export type Refusal = (typeof refusals)[number];

/** Faults of the line and of what stands between, the same for every provider. */
export const lineFaults = [
  /** Status 200 and the right content type, but the body is not what that type says. */
  "garbage",
  /** Half of the body, then the connection is gone. */
  "truncate",
  /** The connection is reset before a single byte comes back. */
  "reset",
  /** No answer, ever; the connection stays open until the estate is closed. */
  "stall",
  /** Status 200 and a proxy's sign-in page. */
  "html",
  /** Status 200, the right content type, and nothing else. */
  "empty-body",
] as const;
export type LineFault = (typeof lineFaults)[number];

export type FaultMode = Refusal | LineFault;

/** Every fault that can be planned. */
export const faultModes: readonly FaultMode[] = [...refusals, ...lineFaults];

/** Something that goes wrong, for which operations, where, and how often. */
export interface Fault {
  /** A glob over the operation's name, in which `*` stands for anything: "iam:*", "GET /repos/*". */
  readonly operation: string;
  /** A glob over the scope; without it, everywhere. */
  readonly scope?: string;
  readonly mode: FaultMode;
  /** How often it goes wrong before all is well again; without it, always. */
  readonly times?: number;
  /** How often all is well before it goes wrong for the first time: 1 is a fault on page two. */
  readonly skip?: number;
}

/** One provider's half of the estate. */
export interface Wire {
  /** Answers a request; undefined where nothing is known about such an address. */
  readonly answer: (request: EstateRequest) => Answer | undefined;
  /** The words in which this provider refuses. */
  readonly refuse: (refusal: Refusal, asked: Asked, request: EstateRequest) => EstateResponse;
}

/** How small the pages are, whatever is asked for, so that a small world has several. */
export interface Paging {
  readonly size: number;
  /** Whether lists begin with an empty page that has a successor, as AWS permits itself. */
  readonly emptyFirst: boolean;
}
