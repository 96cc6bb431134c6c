import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Account } from "../model/generated/snapshot.ts";
import { rememberSome } from "./directory.ts";

/** Accounts by id, and each by its number in the order in which they came. */
export interface AccountShelf {
  readonly get: (id: string) => Account | undefined;
  readonly numberOf: (id: string) => number | undefined;
  readonly size: () => number;
}

/** A shelf that is being filled, in order of ids, each id once. */
export interface OpenShelf extends AccountShelf {
  readonly put: (account: Account) => void;
}

/** Holds the accounts themselves: nothing more is needed where they are in memory anyway. */
export function holdAccounts(): OpenShelf {
  const shelved = new Map<string, Shelved>();
  return {
    put: (account) => shelved.set(account.id, { account, number: shelved.size }),
    get: (id) => shelved.get(id)?.account,
    numberOf: (id) => shelved.get(id)?.number,
    size: () => shelved.size,
  };
}

interface Shelved {
  readonly account: Account;
  readonly number: number;
}

/** Accounts that are packed together. More pack better and take longer to find one in. */
const packSize = 64;

/** Packs that stay open: credentials come in the order of their accounts, so the next account is mostly beside the last. */
const openPacks = 32;

/** Packs accounts outside of the heap, where they take a tenth of the memory. What is asked for is unpacked. */
export function packAccounts(): OpenShelf {
  const firstIds: string[] = [];
  const packs: Pack[] = [];
  let last: Account[] = [];
  let size = 0;
  const pack = (): void => {
    const [first] = last;
    if (first === undefined) return;
    firstIds.push(first.id);
    packs.push({ firstNumber: size - last.length, bytes: deflate(JSON.stringify(last)) });
    last = [];
  };
  const open = rememberSome((position): ReadonlyMap<string, Shelved> => unpack(packs[Number(position)]), openPacks);
  const find = (id: string): Shelved | undefined => {
    pack();
    const position = lastUpTo(firstIds, id);
    return position < 0 ? undefined : open(String(position)).get(id);
  };
  return {
    put: (account) => {
      size += 1;
      if (last.push(account) === packSize) pack();
    },
    get: (id) => find(id)?.account,
    numberOf: (id) => find(id)?.number,
    size: () => size,
  };
}

interface Pack {
  readonly firstNumber: number;
  readonly bytes: Uint8Array;
}

/** Copied, because what zlib answers with keeps all of the 16 KiB that it was written into. */
function deflate(text: string): Uint8Array {
  return Uint8Array.from(deflateRawSync(text, { level: 1 }));
}

function unpack(pack: Pack | undefined): ReadonlyMap<string, Shelved> {
  if (pack === undefined) return new Map();
  const accounts: readonly Account[] = JSON.parse(inflateRawSync(pack.bytes).toString("utf8"));
  return new Map(accounts.map((account, place) => [account.id, { account, number: pack.firstNumber + place }]));
}

/** The position of the last of some sorted texts that does not come after another one; -1 where all of them do. */
function lastUpTo(texts: readonly string[], wanted: string): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((texts[middle] ?? "") <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
