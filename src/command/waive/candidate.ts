import { brokenRules, examineWaivers, relateToToday } from "../../amend/waivers.ts";
import { nearest } from "../../contract/index.ts";
import { UsageError } from "../../model/errors.ts";
import type { Finding } from "../../model/generated/result.ts";
import { unique } from "../../model/group.ts";
import type { Waiver, WaiverLimits } from "../../model/waiver.ts";
import type { Found } from "./findings.ts";

/** An entry that the command may mean, and what it would do. */
export interface Candidate {
  readonly waiver: Waiver;
  readonly covered: readonly Finding[];
  /** Why it would waive nothing, whatever it matches. */
  readonly broken: readonly string[];
}

interface Request {
  /** A credential, a person, or the reference of a finding. */
  readonly what: string;
  /** Empty: that of the finding whose reference is given. */
  readonly policies: readonly string[];
  /** What is the same whatever is meant. */
  readonly draft: Omit<Waiver, "policies" | "credentials" | "people">;
  readonly limits: WaiverLimits;
}

const referenceShape = /^[0-9a-f]{12}-[0-9a-f]{6}$/;

/**
 * Decides by the findings whether a text means a credential or a person; where it matches none, by its looks. Throws a
 * UsageError where it could be both, or where the finding of a reference is not there.
 */
export function chooseCandidate(request: Request, found: Found): Candidate {
  const { what, draft, policies } = request;
  if (referenceShape.test(what)) {
    const referred = found.reported.find(({ reference }) => reference === what);
    if (referred === undefined) throw new UsageError(`There is no finding with the reference ${what}.`, lookHint);
    const { policy, subject } = referred;
    const own = policies.length === 0 ? [policy] : policies;
    return examine({ ...draft, policies: own, credentials: [subject.id], people: [] }, request, found);
  }
  if (policies.length === 0) {
    throw new UsageError("Which policy is waived is not said.", {
      hint: "Name it with --policy, or give a reference.",
    });
  }
  const credential = examine({ ...draft, policies, credentials: [what], people: [] }, request, found);
  const person = examine({ ...draft, policies, credentials: [], people: [what] }, request, found);
  if (credential.covered.length > 0 && person.covered.length > 0) {
    throw new UsageError(`${JSON.stringify(what)} matches credentials and people.`, {
      hint: "Name a credential by its whole id, a person by an e-mail address.",
    });
  }
  if (credential.covered.length > 0) return credential;
  return person.covered.length > 0 || looksLikePerson(what) ? person : credential;
}

const lookHint = { hint: "A reference ends each alert, and is in the JSON result. Name that result with --result." };

/** Ids of things have a colon, and key ids neither an @ nor a blank. */
function looksLikePerson(text: string): boolean {
  return !text.includes(":") && /[@\s]/.test(text);
}

function examine(waiver: Waiver, { limits }: Request, found: Found): Candidate {
  const { file, created } = waiver;
  const context = { ...found, relateDay: relateToToday(created) };
  const [examined] = examineWaivers({ file, limits, entries: [waiver] }, context);
  if (examined === undefined) throw new Error("A waiver that was examined is gone.");
  const covered = examined.matched.flatMap((at) => found.reported[at] ?? []);
  return { waiver, covered, broken: brokenRules(examined.facts) };
}

const mostSuggested = 5;

/** What a text that matches nothing may have meant. */
export function suggest(what: string, { reported, findings }: Found): string | undefined {
  const spellings = findings.flatMap(({ owners, ids }) => [...ids, ...owners.flatMap((owner) => owner.spellings)]);
  const wanted = what.toLowerCase();
  const labelled = reported.filter(({ subject }) => subject.label.toLowerCase().includes(wanted));
  const containing = spellings.filter((text) => text.toLowerCase().includes(wanted));
  const near = unique([...containing, ...labelled.map(({ subject }) => subject.id)]).slice(0, mostSuggested);
  const [only = nearest(what, unique(spellings)), ...others] = near;
  return only === undefined ? undefined : `Did you mean ${[only, ...others].join(" or ")}?`;
}
