import { openBudget } from "../budget.ts";
import type { CollectContext, Refusal } from "../collector.ts";
import type { AppKey } from "./app-key.ts";
import type { ClientOptions, TokenSource } from "./client.ts";
import { SignedOut } from "./failure.ts";
import type { Installation } from "./installation.ts";
import { fullName } from "./repositories.ts";
import type { EnterpriseTarget, Target } from "./targets.ts";
import type { Token, TokenKind } from "./token.ts";

/** As whom a target is read. */
export interface SignedIn {
  /** For the clients of this target. */
  readonly token: ClientOptions["token"];
  readonly server: ClientOptions["server"];
  readonly kind: TokenKind;
  /** As whom, as a phrase. */
  readonly readAs: string;
  /** Name and level of each permission that an app was granted. Absent: not known. */
  readonly permissions?: ReadonlyMap<string, string>;
  /** true: the app is installed on chosen repositories only. Absent: not known. */
  readonly isSelected?: boolean;
  /** What stays the same in the next run, and nobody else has. Absent: the token ends before. */
  readonly secret?: string;
}

export type SignIn = (
  target: EnterpriseTarget | Target,
) => Promise<SignedIn | { readonly refusal: Refusal; readonly readAs: string }>;

interface SignInOptions extends Pick<ClientOptions, "apiUrl" | "pace"> {
  readonly context: CollectContext;
  /** The permissions that an app's tokens shall have, by name. */
  readonly permissions: ReadonlySet<string>;
}

/** Signs in to targets with a ready token, which GitHub is not asked about, or as an app where it is installed. */
export async function openSignIn(credential: Token | AppKey, options: SignInOptions): Promise<SignIn> {
  const { newServer } = await import("./client.ts");
  if ("key" in credential) return signInAsApp(credential, options);
  const { kind, value, variable } = credential;
  const readAs = kind === "workflow" ? `the workflow's own token in ${variable}` : `the token in ${variable}`;
  const isLasting = kind === "classic" || kind === "fine-grained";
  const signedIn = { token: value, server: newServer(), kind, readAs, ...(isLasting && { secret: value }) };
  return async () => signedIn;
}

async function signInAsApp(app: AppKey, { context, permissions: wanted, ...rest }: SignInOptions): Promise<SignIn> {
  const { newServer, openClient } = await import("./client.ts");
  const { findInstallation, ownTokensOf, tokensOf } = await import("./installation.ts");
  const { now } = context;
  const own = { token: ownTokensOf(app, now), server: newServer() };
  // Targets of one installation share its tokens and their limits.
  const signedIn = new Map<string, SignedIn & { readonly token: TokenSource }>();
  const join = (installation: Installation, place: string, openOwn: () => ReturnType<typeof openClient>) => {
    const { id, slug, permissions, isSelected } = installation;
    const known = signedIn.get(id);
    if (known !== undefined) return known;
    const token = tokensOf(installation, { app, now, openClient: openOwn, place, wanted });
    const readAs = `the GitHub App ${slug} (${app.idVariable})`;
    const secret = `${id} ${app.key.export({ type: "pkcs8", format: "pem" }).toString()}`;
    const joined = { token, server: newServer(), kind: "app", readAs, permissions, isSelected, secret } as const;
    signedIn.set(id, joined);
    return joined;
  };
  return async (target) => {
    const readAs = `the GitHub App ${app.app} (${app.idVariable})`;
    if ("enterprise" in target) return { refusal: notOfApps(target), readAs };
    const place = "organization" in target ? target.organization : fullName(target.repository);
    const part = { source: `github:${place}`, section: "github/sign-in" };
    const openOwn = () => openClient({ ...rest, ...own, now, budget: openBudget(context, part) });
    const installation = await findInstallation(target, { app, client: openOwn(), now });
    if ("refusal" in installation) return { ...installation, readAs };
    const joined = join(installation, place, openOwn);
    try {
      await joined.token.token();
      return joined;
    } catch (error) {
      if (!(error instanceof SignedOut)) throw error;
      const { failure } = error;
      if (failure.kind !== "signed-out") throw error;
      return { refusal: failure.refusal, readAs };
    }
  };
}

/** An app is installed on organizations, and only its own installations are shown to it. */
function notOfApps({ enterprise }: EnterpriseTarget): Refusal {
  return {
    status: "denied",
    reason: `A GitHub App cannot list the organizations of the enterprise ${enterprise}; name them one by one, or read the enterprise with a classic token of one of its owners.`,
    requiredPermission: "read:enterprise",
    consequence: `Nothing of the organizations of the enterprise ${enterprise} is known.`,
  };
}
