import type { Account } from "../../../model/generated/snapshot.ts";
import { convertRunner } from "../runners/convert.ts";
import type { Runner } from "./api.ts";

/** The snapshot's record of one runner of an organization, whose source is `github:<login>`. */
export function convertOrganizationRunner(runner: Runner, source: string): Account {
  return convertRunner(runner, source.slice("github:".length), source);
}
