import type { Credential, Reference } from "../model/generated/snapshot.ts";
import type { SubjectReference } from "../model/generated/subject.ts";
import { unique } from "../model/group.ts";
import { isLookedUp, type LookUp } from "./lookups.ts";

type ReadIn = SubjectReference["readIn"];

/** The environments whose jobs read the secret that a reference means; undefined of what is no use of a stored secret. */
export type EnvironmentsOf = (reference: Reference, credential: Credential | undefined) => ReadIn;

/** Prepares what tells which environments a stored secret is read in, beside the one that it may belong to. */
export function findEnvironments(lookUp: LookUp): EnvironmentsOf {
  return ({ uses, target }, credential) => {
    if (uses === undefined || target === undefined || !isLookedUp(target)) return undefined;
    const environments: string[] = [];
    const because: string[] = [];
    for (const { job, environment } of uses) {
      if (environment === null) continue;
      if (environment === undefined) {
        because.push(untold(job));
        continue;
      }
      const found = lookUp(target, environment);
      // What belongs to the environment itself is read nowhere else.
      if (found === null || found?.environment !== undefined) continue;
      if (found === undefined || credential === undefined) because.push(unsure(environment));
      else if (found.id === credential.id) environments.push(environment);
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

function unsure(environment: string): string {
  return `Which secret is read in the environment ${environment} is not known.`;
}
