import type { STSClientConfig } from "@aws-sdk/client-sts";

/** Settings of every client of one account. */
export type ClientSettings = Pick<
  STSClientConfig,
  "credentials" | "endpoint" | "maxAttempts" | "requestHandler" | "customUserAgent"
>;

/** One AWS account that accepted our credentials. */
export interface AwsConnection {
  /** Id of the source: `aws:<account number>`. */
  readonly sourceId: string;
  /** Account number, twelve digits. */
  readonly account: string;
  /** Second part of every ARN of the account: aws, aws-cn, aws-us-gov ... */
  readonly partition: string;
  /** Region for the services that have no region of their own, such as IAM. */
  readonly region: string;
  /** Regions that the configuration names; absent: all that are enabled. */
  readonly regions?: readonly string[];
  readonly settings: ClientSettings;
  /** Milliseconds between two requests for the credential report; one request per element. */
  readonly reportWaits: readonly number[];
  /** Requests our identity again. A disabled region and expired credentials are refused alike; this separates them. */
  readonly stillAccepted: () => Promise<boolean>;
  /** Whether the credentials are temporary. */
  readonly isSession: () => Promise<boolean>;
}
