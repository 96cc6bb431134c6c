import type { Coverage, Identity, Source } from "./generated/snapshot.ts";
import type { SubjectType } from "./policy.ts";
import type {
  AccountInput,
  CredentialInput,
  IdentityInput,
  ReferenceInput,
  SourceInput,
  SystemInput,
} from "./generated/subject.ts";

interface SubjectInputByType {
  readonly credential: CredentialInput;
  readonly account: AccountInput;
  readonly identity: IdentityInput;
  readonly system: SystemInput;
  readonly source: SourceInput;
  readonly reference: ReferenceInput;
}

/** A line in a file of the repository that stands for a subject in reports. */
export interface SubjectPlace {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** What reports need to know of a subject and no policy reads. */
export interface SubjectContext {
  readonly kind: string;
  readonly source: string;
  /** Collector section that feeds this kind for this source; absent for subjects that no section feeds. */
  readonly section?: string;
  readonly scope?: string;
  /** How a sentence calls it, without its public id: "access key of IAM user deploy-bot (made 2024-03-01)". */
  readonly label: string;
  /** The provider's own id of it, such as AKIA...; may be learned only after judging. */
  readonly publicId?: string;
  /** First the best place, then others. */
  readonly places: readonly SubjectPlace[];
  /** Sentences: what was seen of it, where and when. */
  readonly evidence: readonly string[];
}

/** One subject: what policies see (`input`) and what reports add (`context`). */
export type ResolvedSubject = {
  readonly [T in keyof SubjectInputByType]: {
    readonly type: T;
    readonly input: SubjectInputByType[T];
    readonly context: SubjectContext;
  };
}[keyof SubjectInputByType];

/** A gap that the configuration accepts. */
interface GapAcceptance {
  readonly reason: string;
  readonly expires?: string;
}

export interface ResolvedCoverage extends Coverage {
  /** Something that should have been read was not (partial, denied, failed), and nobody accepted it. */
  readonly gap: boolean;
  readonly accepted?: GapAcceptance;
}

/** All spellings of one person that must not be printed when redaction is on. */
export interface PersonNames {
  /** Identity id, else the account's id. Orders running numbers and is hashed under the redaction key. */
  readonly id: string;
  /** Names, e-mails, logins, ids that name the person. */
  readonly spellings: readonly string[];
}

/** A snapshot with every join made, held in memory or not. */
export interface Resolution {
  readonly now: string;
  readonly collectedAt: string;
  readonly sources: readonly Source[];
  readonly coverage: readonly ResolvedCoverage[];
  /** Identities by id, for reports. */
  readonly identities: ReadonlyMap<string, Identity>;
  /** Gathered when it is asked for first. */
  readonly people: readonly PersonNames[] | Promise<readonly PersonNames[]>;
  /**
   * Every subject of these types, by default of all, as often as it is asked for: by type, and of one kind by id. Built
   * one at a time, so that memory stays bounded.
   */
  subjects(types?: ReadonlySet<SubjectType>): Iterable<ResolvedSubject> | AsyncIterable<ResolvedSubject>;
}

/** The resolution of a snapshot that is held in memory: its subjects are ordered by type, kind and id. */
export interface HeldResolution extends Resolution {
  readonly people: readonly PersonNames[];
  subjects(types?: ReadonlySet<SubjectType>): Iterable<ResolvedSubject>;
}
