/** A field of a record that may name an owner. While it was not read, the owner is not certain. */
export interface OwnerFact<Field extends string> {
  readonly field: Field;
  /** The sentence that says so. */
  readonly unread: string;
  /** The provider tells it of some only, so no section promises it of each. */
  readonly isToldOfSome?: true;
}
