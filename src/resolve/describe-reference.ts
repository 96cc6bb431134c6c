import { credentialRowOf, credentialRows, fileInWords } from "../kinds/index.ts";
import type { Credential, Reference } from "../model/generated/snapshot.ts";
import type { SubjectReference } from "../model/generated/subject.ts";
import { unique } from "../model/group.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { firstOf } from "../model/sentence.ts";
import type { JoinedSnapshot } from "./joined-snapshot.ts";
import { permissionsFor } from "./lookups.ts";

/** A line in a file as policies see it, with what joined it to its credential. */
export function describeReference(
  reference: Reference,
  credential: Credential | undefined,
  joined: JoinedSnapshot,
): SubjectReference {
  const { kind, name, line, role, cloud, holds, app, oidcPossible, workload, environment } = reference;
  const file = fileInWords(reference);
  const joinedBy = credential === undefined ? deletedFact(reference) : joiningFact(credential);
  const readIn = environmentsOf(reference, credential, joined);
  const storedNowhere = joined.joins.isStoredNowhere(reference) || undefined;
  return omitUndefined({
    kind,
    name,
    file,
    line,
    role,
    cloud,
    holds,
    app,
    oidcPossible,
    workload,
    environment,
    joinedBy,
    readIn,
    storedNowhere,
  });
}

/** The kinds that references name of what an environment may store. */
const kindsOfEnvironments: ReadonlySet<string> = new Set(
  Object.values(credentialRows).flatMap(({ lookup }) => (lookup?.places.includes("environment") ? [lookup.as] : [])),
);

/**
 * The environments whose jobs read a secret. A place that was joined is the one that all of them read, and what has no
 * place is read in none.
 */
function environmentsOf(
  reference: Reference,
  credential: Credential | undefined,
  { coverage, joins }: Pick<JoinedSnapshot, "coverage" | "joins">,
): SubjectReference["readIn"] {
  const { target, uses = [{}] } = reference;
  if (target === undefined || credentialRowOf(target.kind)?.lookup === undefined) return undefined;
  if (joins.hasNoPlace(reference)) return { state: "known", environments: [] };
  const isOfJobs = kindsOfEnvironments.has(target.kind);
  if (isOfJobs && uses.some(({ environment }) => environment === undefined)) {
    const reason = "In which environments the jobs run that use it is not known.";
    return { state: "uncertain", environments: [], because: [reason] };
  }
  const named = isOfJobs ? unique(uses.flatMap(({ environment }) => environment ?? [])).sort() : [];
  if (credential !== undefined || named.length === 0) return { state: "known", environments: named };
  const permissions = permissionsFor(target, coverage);
  const needs = permissions.length === 0 ? "" : ` (needs ${permissions.join(", ")})`;
  const reason = `Which secret is read in ${firstOf(named)} is not known${needs}.`;
  return { state: "uncertain", environments: [], because: [reason] };
}

/** Of a credential that its provider's id names in code, and whose id was not read, only a tag describes it. */
function joiningFact({ kind, publicId }: Credential): SubjectReference["joinedBy"] {
  if (credentialRows[kind].namedInCodeBy !== "public-id") return "name";
  return publicId === undefined ? undefined : "public-id";
}

/** Only of the provider's own ids it is known that nothing has them any more. */
function deletedFact({ target }: Reference): SubjectReference["joinedBy"] {
  return target?.deleted === true ? "public-id" : undefined;
}
