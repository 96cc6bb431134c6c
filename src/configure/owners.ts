import { assertOwners } from "../contract/index.ts";
import type { OwnersEntry, OwnersFile } from "../model/generated/owners.ts";
import { type Located, readYaml } from "./located.ts";

/** An owners file, with the line of each entry. */
export interface LocatedOwners extends Located<OwnersFile> {
  /** In the order of the file: the first that matches wins. */
  readonly entries: readonly (OwnersEntry & { readonly line: number })[];
}

/** Reads owners.yaml. A UsageError names file, line and column of every mistake. */
export function readOwners(text: string, file: string): LocatedOwners {
  const { value, ...rest } = readYaml(text, file, "owners");
  assertOwners(value, file);
  const entries = value.owners.map((entry, index) => ({
    ...entry,
    line: rest.placeOf(["owners", index]).line ?? 1,
  }));
  return { value, ...rest, entries };
}
