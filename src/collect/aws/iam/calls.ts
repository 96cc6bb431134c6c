import type { AccessKeyLastUsed, AccessKeyMetadata, SigningCertificate, User, UserDetail } from "@aws-sdk/client-iam";
import type { Answer, Listing, ListingOptions } from "../ask.ts";

/** A credential report as AWS hands it out. */
export interface RawReport {
  readonly text: string;
  readonly generatedAt: Date;
}

/** What this section asks of AWS, in AWS's own shapes. */
export interface IamCalls {
  readonly credentialReport: () => Promise<Answer<RawReport>>;
  /** STARTED, INPROGRESS or COMPLETE. */
  readonly generateReport: () => Promise<Answer<string>>;
  readonly users: (listing: ListingOptions) => Promise<Listing<UserDetail>>;
  readonly accountSummary: () => Promise<Answer<Readonly<Record<string, number>>>>;
  readonly accessKeys: (userName: string) => Promise<Listing<AccessKeyMetadata>>;
  readonly accessKeyUse: (accessKeyId: string) => Promise<Answer<Partial<AccessKeyLastUsed>>>;
  /** When the console password was first set. */
  readonly loginProfile: (userName: string) => Promise<Answer<Date>>;
  readonly user: (userName: string) => Promise<Answer<User>>;
  readonly mfaDevices: (userName: string) => Promise<Listing<unknown>>;
  readonly signingCertificates: (userName: string) => Promise<Listing<SigningCertificate>>;
}
