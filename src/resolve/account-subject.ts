import { accountRows } from "../kinds/index.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { type ResolvedSubject, toSubject } from "../model/resolution.ts";
import { type JoinedSnapshot, sourceName } from "./joined-snapshot.ts";
import type { KnownAccount } from "./known-accounts.ts";
import { ownerSentences, useSentences } from "./sentences.ts";

/** An account with its owner, as policies and reports see it. */
export function accountSubject({ account, view, ownership }: KnownAccount, joined: JoinedSnapshot): ResolvedSubject {
  const { id, source, kind } = account;
  const { owner, claims } = ownership;
  return toSubject({
    type: "account",
    origin: joined.originOf(source, kind),
    input: omitUndefined({ id, source, account: view, owner }),
    describe: () => ({
      label: accountRows[kind].label(account, sourceName(joined.sources, source)),
      locations: claims.flatMap(({ location }) => location ?? []),
      evidence: [...useSentences(account.lastUsed, accountRows[kind].provider), ...ownerSentences(owner, joined)],
    }),
  });
}
