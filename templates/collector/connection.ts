/** A system that answers. */
export interface TemplateProviderConnection {
  /** Id of the source. */
  readonly source: string;
  /** Address of the API, without a final slash. */
  readonly address: string;
  /** Sent with every request, never shown. */
  readonly token: string;
}
