/** One system that answers. */
export interface TemplateProviderConnection {
  /** The source's id. */
  readonly source: string;
  /** Where its API is, without a slash at the end. */
  readonly address: string;
  /** Sent with every request; never logged. */
  readonly token: string;
}
