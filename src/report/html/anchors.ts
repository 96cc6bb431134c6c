/** Ids inside the page, by what they stand for. What has none is not on the page. They are numbers, so any text is safe. */
export interface Anchors {
  /** By the id of a source. */
  readonly sources: ReadonlyMap<string, string>;
  /** By the id of an identity that still is there. */
  readonly owners: ReadonlyMap<string, string>;
  /** By the id of a policy. */
  readonly policies: ReadonlyMap<string, string>;
}
