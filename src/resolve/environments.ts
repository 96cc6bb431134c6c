import { credentialRows } from "../kinds/index.ts";
import type { Credential, Reference } from "../model/generated/snapshot.ts";
import type { SubjectReference } from "../model/generated/subject.ts";
import { unique } from "../model/group.ts";
import { keyOf } from "../model/order.ts";
import type { SectionIndex } from "./coverage.ts";

type ReadIn = SubjectReference["readIn"];

/** The environments whose jobs read the secret that a reference means; undefined of what is no use of a stored secret. */
export type EnvironmentsOf = (reference: Reference, credential: Credential | undefined) => ReadIn;

/**
 * Prepares what tells which environments a stored secret is read in. A job of an environment that has a secret of that name
 * itself reads that one. Linear; what it compares with is made when it is asked for.
 */
export function findEnvironments(credentials: readonly Credential[], sections: SectionIndex): EnvironmentsOf {
  let stored: ReadonlySet<string> | undefined;
  const hasOwn = (environment: string, scope: string, { source, kind, name }: Credential): boolean | undefined => {
    stored ??= new Set(credentials.flatMap(keyInEnvironment));
    if (stored.has(environmentKey(scope, environment, name))) return true;
    const { environmentKind } = credentialRows[kind];
    return environmentKind !== undefined && sections.isListedWhole(source, environmentKind, scope) ? false : undefined;
  };
  return ({ uses, target }, credential) => {
    if (uses === undefined) return undefined;
    const scope = credential?.scope ?? target?.scope;
    const environments: string[] = [];
    const because: string[] = [];
    for (const { job, environment } of uses) {
      if (environment === null) continue;
      if (environment === undefined) because.push(untold(job));
      else if (credential === undefined)
        because.push(`Which secret is read in the environment ${environment} is not known.`);
      else {
        const own = scope === undefined ? undefined : hasOwn(environment, scope, credential);
        if (own === false) environments.push(environment);
        if (own === undefined) because.push(unread(environment, credential, sections));
      }
    }
    const found = unique(environments).sort();
    if (because.length === 0) return { state: "known", environments: found };
    return { state: "uncertain", environments: found, because: unique(because) };
  };
}

function untold(job: string | undefined): string {
  return job === undefined
    ? "In which environment the jobs run that use it is not said there."
    : `In which environment the job ${job} runs is not said there.`;
}

function unread(environment: string, { source, kind }: Credential, sections: SectionIndex): string {
  const { environmentKind } = credentialRows[kind];
  const permission = environmentKind === undefined ? undefined : sections.missingPermission(source, environmentKind);
  const needs = permission === undefined ? "" : ` (needs ${permission})`;
  return `Whether the environment ${environment} has a secret of this name itself was not read${needs}.`;
}

function keyInEnvironment({ scope, environment, name }: Credential): readonly string[] {
  return scope === undefined || environment === undefined ? [] : [environmentKey(scope, environment, name)];
}

/** Neither repositories nor environments nor secrets differ by letter case. */
function environmentKey(scope: string, environment: string, name: string): string {
  return keyOf(scope.toLowerCase(), environment.toLowerCase(), name.toUpperCase());
}
