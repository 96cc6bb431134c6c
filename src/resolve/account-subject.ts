import { accountRows, countedKinds, credentialRowOf } from "../kinds/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { type ResolvedSubject, toSubject } from "../model/resolution.ts";
import { type JoinedSnapshot, sourceName } from "./joined-snapshot.ts";
import type { KnownAccount } from "./known-accounts.ts";
import { formatDay, ownerSentences, useSentences } from "./sentences.ts";

/** An account with its owner, as policies and reports see it. */
export function accountSubject(known: KnownAccount, joined: JoinedSnapshot): ResolvedSubject {
  const { account, view, ownership } = known;
  const { id, source, kind } = account;
  const { owner, claims } = ownership;
  return toSubject({
    type: "account",
    origin: joined.originOf(source, kind),
    input: omitUndefined({ id, source, account: view, owner }),
    describe: () => ({
      label: accountRows[kind].label(account, sourceName(joined.sources, source)),
      locations: claims.flatMap(({ location }) => location ?? []),
      evidence: [
        ...useSentences(account.lastUsed, accountRows[kind].provider),
        ...ownerSentences(owner, joined),
        ...stateSentences(known),
      ],
    }),
  });
}

/** What else is known of an account. */
function stateSentences({ account, view }: KnownAccount): string[] {
  const { kind, createdAt } = account;
  const live = countedKinds(accountRows[kind].provider).flatMap(([field, credentialKind]) => {
    const count = view.live?.[field] ?? 0;
    const noun = credentialRowOf(credentialKind)?.noun ?? credentialKind;
    return count === 0 ? [] : [`${count} ${noun}${count === 1 ? "" : "s"}`];
  });
  return [
    createdAt === undefined ? undefined : `Made on ${formatDay(createdAt)}.`,
    live.length === 0 ? undefined : `Live credentials: ${live.join(", ")}.`,
  ].filter((sentence) => sentence !== undefined);
}
