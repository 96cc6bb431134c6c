import { accountRows, credentialRows, remediateOn } from "../kinds/index.ts";
import type { RemediationStep } from "../model/generated/result.ts";
import type { Account, Credential } from "../model/generated/snapshot.ts";
import { plainNames } from "../model/names.ts";
import { credentialStatus } from "./ages.ts";
import { holderOf, sourceName } from "./joined-snapshot.ts";
import { type Renamed, renamed } from "./renamed.ts";

/** Where names are replaced, a command does not name what it is about. */
const toComplete: RemediationStep = {
  purpose: "Names and ids are replaced in these commands: put the real ones in before you run any.",
};

/** How to switch a credential off and delete it; undefined where nothing is left to do. */
export function credentialCommands(credential: Credential, shown: Renamed): RemediationStep[] | undefined {
  const { publicId } = credential;
  const { now } = shown.joined.people;
  return stepsAs(shown, (as) => {
    const { names, joined } = as;
    const account = holderOf(credential, joined)?.account;
    const source = sourceName(joined.sources, credential.source);
    return remediateOn(hostOf(credential, shown), credentialRows[credential.kind].remediate)(
      { ...as.credential(credential), id: names.id(credential.id) },
      {
        source,
        place: source,
        status: credentialStatus(credential, now),
        account: account && as.account(account),
        publicId: publicId === undefined ? undefined : names.publicId(publicId),
      },
    );
  });
}

/** How to take the rights of an account away and remove it; undefined where nothing is left to do. */
export function accountCommands(account: Account, shown: Renamed): RemediationStep[] | undefined {
  return stepsAs(shown, (as) => {
    const source = sourceName(as.joined.sources, account.source);
    return remediateOn(hostOf(account, shown), accountRows[account.kind].remediate)(
      { ...as.account(account), id: as.names.id(account.id) },
      { source, place: source, status: account.status },
    );
  });
}

function hostOf({ source }: Pick<Account, "source">, { joined }: Renamed): string | undefined {
  return joined.sources.get(source)?.host;
}

function stepsAs(
  shown: Renamed,
  stepsWith: (shown: Renamed) => readonly RemediationStep[],
): RemediationStep[] | undefined {
  const steps = [...stepsWith(shown)];
  if (steps.length === 0) return undefined;
  if (shown.names === plainNames) return steps;
  const plain = stepsWith(renamed(shown.plain, plainNames));
  const isReplaced = steps.some(({ command }, index) => command !== plain[index]?.command);
  return isReplaced ? [toComplete, ...steps] : steps;
}
