import { credentialRows } from "../kinds/index.ts";
import type { Credential, Reference } from "../model/generated/snapshot.ts";
import type { SubjectReference } from "../model/generated/subject.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { keyOf } from "../model/order.ts";
import type { SectionIndex } from "./coverage.ts";

type Use = NonNullable<Reference["uses"]>[number];

/** The uses of a stored secret, each with whether its environment has a secret of that name itself. */
export type DescribeUses = (reference: Reference, credential: Credential | undefined) => SubjectReference["uses"];

/** Prepares what tells which environments have a stored secret of their own. Linear, and made when it is asked for. */
export function describeUsesOf(credentials: readonly Credential[], sections: SectionIndex): DescribeUses {
  let stored: ReadonlySet<string> | undefined;
  const hasOwn = ({ environment }: Use, reference: Reference, credential: Credential | undefined) => {
    if (environment === null) return false;
    const scope = credential?.scope ?? reference.target?.scope;
    if (environment === undefined || scope === undefined || credential === undefined) return undefined;
    stored ??= new Set(credentials.flatMap(keyInEnvironment));
    if (stored.has(environmentKey(scope, environment, credential.name))) return true;
    const { environmentKind } = credentialRows[credential.kind];
    if (environmentKind === undefined) return undefined;
    return sections.isListedWhole(credential.source, environmentKind, scope) ? false : undefined;
  };
  return (reference, credential) =>
    reference.uses?.map((use) => omitUndefined({ ...use, environmentHasOwn: hasOwn(use, reference, credential) }));
}

function keyInEnvironment({ scope, environment, name }: Credential): readonly string[] {
  return scope === undefined || environment === undefined ? [] : [environmentKey(scope, environment, name)];
}

/** Neither repositories nor environments nor secrets differ by letter case. */
function environmentKey(scope: string, environment: string, name: string): string {
  return keyOf(scope.toLowerCase(), environment.toLowerCase(), name.toUpperCase());
}
