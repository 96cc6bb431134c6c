/**
 * What must hold of an `input` so that a policy can find something. If it does not hold, the policy certainly finds
 * nothing; if it holds, the policy may still find nothing.
 */
export type Condition = { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | FieldTest;

/** A test of one field of `input`. Every test of an absent field fails. */
export interface FieldTest {
  /** Keys from the root. */
  readonly path: readonly string[];
  readonly operator: FieldOperator;
  /** What the field is compared with: a value, a list of which it must be an element, or the value of a setting. */
  readonly operand?: Scalar | readonly Scalar[] | { readonly setting: string };
  /** The test must fail. */
  readonly fails?: true;
}

export type Scalar = string | number | boolean | null;

export type FieldOperator =
  /** The field is present. */
  | "known"
  /** The field is a list or an object with an element. */
  | "not_empty"
  | "equal"
  | "in"
  | "neq"
  | "lt"
  | "lte"
  | "gt"
  | "gte"
  | "is_array"
  | "is_boolean"
  | "is_null"
  | "is_number"
  | "is_object"
  | "is_string";
