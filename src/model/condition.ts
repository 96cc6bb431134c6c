/**
 * Says of an `input` what has to hold for a policy to find anything. It may hold where the policy finds nothing; where it
 * does not hold, the policy certainly finds nothing.
 */
export type Condition = { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | FieldTest;

/** A test of one field of `input`. Whatever is asked of a field that is not there fails. */
export interface FieldTest {
  /** Keys from the root. */
  readonly path: readonly string[];
  readonly operator: FieldOperator;
  /** What the field is compared with: a value, several to be one of, or what a setting says. */
  readonly operand?: Scalar | readonly Scalar[] | { readonly setting: string };
  /** The test has to fail. */
  readonly fails?: true;
}

export type Scalar = string | number | boolean | null;

export type FieldOperator =
  /** The field is there. */
  | "known"
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
