import type { STSClientConfig } from "@aws-sdk/client-sts";

/** What every client of one account is made with. */
export type ClientSettings = Pick<
  STSClientConfig,
  "credentials" | "endpoint" | "maxAttempts" | "requestHandler" | "customUserAgent"
>;

/** One AWS account that accepted our credentials. */
export interface AwsConnection {
  /** Id of the source: `aws:<account number>`. */
  readonly sourceId: string;
  /** Twelve digits. */
  readonly account: string;
  /** aws, aws-cn, aws-us-gov ...: the second part of every ARN of the account. */
  readonly partition: string;
  /** Where calls go that belong to no region. */
  readonly region: string;
  /** Regions that the configuration names; absent: all that are enabled. */
  readonly regions?: readonly string[];
  readonly settings: ClientSettings;
  /** Milliseconds between questions for the credential report; as many questions as there are waits. */
  readonly reportWaits: readonly number[];
  /** Asks again who we are: tells a region that is switched off from credentials that have just ended. */
  readonly stillAccepted: () => Promise<boolean>;
}
