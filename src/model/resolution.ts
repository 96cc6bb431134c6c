import type { ReportedSubject, StaleEntry } from "./generated/result.ts";
import type { Coverage, Identity, Source } from "./generated/snapshot.ts";
import type {
  AccountInput,
  CredentialInput,
  IdentityInput,
  ReferenceInput,
  SourceInput,
  SystemInput,
  WaiverInput,
} from "./generated/subject.ts";
import type { Names } from "./names.ts";
import type { SubjectType } from "./policy.ts";
import { readPath } from "./read-path.ts";

interface SubjectInputByType {
  readonly credential: CredentialInput;
  readonly account: AccountInput;
  readonly identity: IdentityInput;
  readonly system: SystemInput;
  readonly source: SourceInput;
  readonly reference: ReferenceInput;
  readonly waiver: WaiverInput;
}

/** A line in a file of the repository at which a report can point. */
export interface SubjectLocation {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** Where subjects come from. All subjects of one kind, source and scope share one object. */
export interface Origin {
  readonly kind: string;
  readonly source: string;
  /** The collector's section that feeds this kind for this source; absent for subjects that no section feeds. */
  readonly section?: string;
  readonly scope?: string;
}

/** What reports say about a subject. */
export interface SubjectDescription {
  /** How a sentence calls it, without its public id: "access key of IAM user deploy-bot (made 2024-03-01)". */
  readonly label: string;
  /** The best location first. */
  readonly locations: readonly SubjectLocation[];
  /** Sentences: what was seen, where and when. */
  readonly evidence: readonly string[];
  readonly facts: SubjectFacts;
}

/** What reports show of a subject beside sentences. */
export type SubjectFacts = Omit<
  ReportedSubject,
  "id" | "type" | "kind" | "source" | "section" | "scope" | "label" | "publicId"
>;

/** One subject: what policies see (`input`), where it comes from, and what reports say about it. */
export interface Subject<Type extends SubjectType> {
  readonly type: Type;
  readonly id: string;
  readonly origin: Origin;
  readonly input: SubjectInputByType[Type];
  /** The value at a path of `input`, undefined where there is none. May cost less than building all of `input`. */
  readonly read: (path: readonly string[]) => unknown;
  /** The provider's own id of it, such as AKIA...; may be learned only after judging. */
  readonly publicId?: string | undefined;
  /**
   * Built only where it is needed: few subjects are ever reported. The provider's own id is given, because it may be
   * learned only after judging.
   */
  readonly describe: (names?: Names, publicId?: string) => SubjectDescription;
}

/** A subject of any type. */
export type ResolvedSubject = { readonly [Type in SubjectType]: Subject<Type> }[SubjectType];

/** A subject whose input is built already. */
export function toSubject<Type extends SubjectType>(
  parts: Pick<Subject<Type>, "type" | "origin" | "input" | "describe">,
): Subject<Type> {
  const { input } = parts;
  return { ...parts, id: input.id, read: (path) => readPath(input, path) };
}

/** A gap that the configuration accepts. */
interface GapAcceptance {
  readonly reason: string;
  readonly expires?: string;
}

export interface ResolvedCoverage extends Coverage {
  /** Something that should have been read was not, and nobody accepted it. */
  readonly gap: boolean;
  readonly accepted?: GapAcceptance;
}

/** All spellings of one person that must not be printed when redaction is on. */
export interface PersonNames {
  /** Identity id, else an id of whom no roster lists. Orders running numbers and is hashed under the redaction key. */
  readonly id: string;
  /** Names, e-mails, logins, ids that name the person wherever they stand. */
  readonly spellings: readonly string[];
  /** What names the person only where it is a whole value, such as the roster's own number. */
  readonly values?: readonly string[];
}

/** Where a day stands at `now`, in the configured time zone. */
export interface DayRelation {
  /** Anywhere on earth, where no time zone is configured. */
  readonly hasBegun: boolean;
  /** It is over, everywhere on earth where no time zone is configured. */
  readonly hasPassed: boolean;
  /** Calendar days until it: 0 on the day itself, negative after it. */
  readonly daysLeft: number;
}

/** A snapshot with every join made. */
export interface Resolution {
  readonly now: string;
  /** Accounts and credentials that were made after `now`, and so left out. */
  readonly madeLater: number;
  readonly collectedAt: string;
  readonly sources: readonly Source[];
  /** Ids of the sources of which the snapshot has at least one credential. */
  readonly credentialSources: ReadonlySet<string>;
  readonly coverage: readonly ResolvedCoverage[];
  readonly identities: {
    /** By id, for reports; teams without a row of their own too. */
    readonly get: (id: string) => Identity | undefined;
    /** Everybody whom a roster lists, or listed before. */
    readonly values: () => Iterable<Identity>;
  };
  /** A waivers file was read, so that a waiver that is not there any more is gone. */
  readonly hasWaivers?: true;
  /** Whether a day such as 2026-11-16 has begun and has passed at `now`. */
  readonly relateDay: (date: string) => DayRelation;
  /** The last day of an identity that has ended, as the roster writes it; undefined where that is not known. */
  readonly lastDayOf: (identity: string) => string | undefined;
  /** Gathers every spelling of a person's name; costs another pass over all records. */
  readonly people: () => readonly PersonNames[];
  /** A sentence that says why an owner is not certain, with names as a report writes them. */
  readonly doubtInNames: (sentence: string, names: Names) => string;
  /** Entries of the configuration and of the owners file that have no effect. */
  readonly staleEntries: () => readonly StaleEntry[];
  /**
   * Every subject of these types, by default of all: by type, then by id. Each is built when it is asked for, so that
   * only a few are in memory at a time.
   */
  readonly subjects: (types?: ReadonlySet<SubjectType>) => Iterable<ResolvedSubject>;
}
