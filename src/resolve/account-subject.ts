import { accountRows, countedKinds, credentialRowOf } from "../kinds/index.ts";
import type { Account } from "../model/generated/snapshot.ts";
import type { AccountInput } from "../model/generated/subject.ts";
import { groupBy } from "../model/group.ts";
import { type Names, plainNames } from "../model/names.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { readPath } from "../model/read-path.ts";
import type { ResolvedSubject } from "../model/resolution.ts";
import { countOf, firstOf } from "../model/sentence.ts";
import { reportedUse } from "./ages.ts";
import { type JoinedSnapshot, sourceName } from "./joined-snapshot.ts";
import type { KnownAccount } from "./known-accounts.ts";
import { accountCommands } from "./remediation.ts";
import { renamed } from "./renamed.ts";
import { formatDay, ownerSentences, useSentences } from "./sentences.ts";

/** An account with its owner, as policies and reports see it. Most accounts are only asked for their owner. */
export function accountSubject(known: KnownAccount, joined: JoinedSnapshot): ResolvedSubject {
  const { account, ownership } = known;
  const { id, source, kind, scope } = account;
  const { owner, claims } = ownership;
  const inputOf = (): AccountInput => omitUndefined({ id, source, account: known.view, owner });
  return {
    type: "account",
    id,
    origin: joined.originOf(source, kind, scope),
    get input() {
      return inputOf();
    },
    read: (path) => (path[0] === "owner" ? readPath(owner, path, 1) : readPath(inputOf(), path)),
    describe: (names = plainNames) => {
      const shown = renamed(joined, names);
      return {
        label: accountRows[kind].label(shown.account(account), sourceName(shown.joined.sources, source)),
        locations: claims.flatMap(({ location }) => location ?? []),
        evidence: [
          ...useSentences(account.lastUsed, accountRows[kind].provider),
          ...ownerSentences(shown.owner(owner), shown.joined),
          ...stateSentences(known),
          ...accessSentences(account, names),
        ],
        facts: omitUndefined({
          noun: accountRows[kind].noun(account),
          name: shown.account(account).name,
          status: account.status,
          createdAt: account.createdAt,
          lastUsed: account.lastUsed && reportedUse(account.lastUsed),
          commands: accountCommands(account, shown),
        }),
      };
    },
  };
}

/** What an account may do by rights of its own, the highest level first. */
function accessSentences({ access = [] }: Account, names: Names): string[] {
  const scopesOf = groupBy(access, ({ privilege }) => privilege);
  const levels = (["admin", "write", "read"] as const).flatMap((level) => {
    const scopes = (scopesOf.get(level) ?? []).map(({ scope }) => names.id(scope));
    return scopes.length === 0 ? [] : [`${level} in ${firstOf(scopes)}`];
  });
  return levels.length === 0 ? [] : [`Rights of its own: ${levels.join("; ")}.`];
}

/** What else is known of an account. */
function stateSentences({ account, view }: KnownAccount): string[] {
  const { kind, createdAt } = account;
  const live = countedKinds(accountRows[kind].provider).flatMap(([field, credentialKind]) => {
    const count = view.live?.[field] ?? 0;
    const noun = credentialRowOf(credentialKind)?.noun ?? credentialKind;
    return count === 0 ? [] : [countOf(count, noun)];
  });
  return [
    createdAt === undefined ? undefined : `Made on ${formatDay(createdAt)}.`,
    live.length === 0 ? undefined : `Live credentials: ${live.join(", ")}.`,
  ].filter((sentence) => sentence !== undefined);
}
