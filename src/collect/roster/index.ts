import { resolve } from "node:path";
import { rosterName } from "../../contract/index.ts";
import type { RosterEntry } from "../../model/generated/configuration.ts";
import type { Source } from "../../model/generated/snapshot.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Provider } from "../collector.ts";
import { csv, type RosterConnection } from "./csv/index.ts";

/** Lists of people with their leave dates. */
export const roster: Provider<RosterEntry, RosterConnection> = {
  name: "roster",
  title: "Roster",
  sections: [csv],
  connect: async (entry, { folder }) => {
    const name = rosterName(entry);
    const { lists, domains } = entry;
    const source: Source = omitUndefined({
      id: `roster:${name}`,
      kind: "roster" as const,
      name,
      lists,
      domains: domains?.map((domain) => domain.toLowerCase()),
    });
    return [{ source, connection: { source: source.id, name, entry, path: resolve(folder, entry.csv) } }];
  },
};
