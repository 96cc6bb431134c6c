import type { EarlierFinding, Result } from "../../model/generated/result.ts";
import type { Names } from "../../model/names.ts";
import type { Digits } from "./digits.ts";

type Compared = NonNullable<Result["baseline"]>;

/**
 * Leaves out what names somebody in findings of an earlier result: whoever is on no roster any more is known to nothing
 * that could replace the name. What was written without names stays.
 */
export function redactBaseline(
  baseline: Compared,
  { id, text }: Names,
  digitsOf: (earlier: EarlierFinding, position: number) => Digits,
): Compared {
  const { file, redacted, fixed, goneFromSight } = baseline;
  const named = file === undefined ? baseline : { ...baseline, file: text(file) };
  if (redacted) return named;
  const redactOne = (earlier: EarlierFinding, position: number): EarlierFinding => {
    const { policy, severity, type, kind, source, because } = earlier;
    const known = { policy, severity, ...digitsOf(earlier, position), type, kind, source: id(source) };
    return because === undefined ? known : { ...known, because };
  };
  return {
    ...named,
    fixed: fixed.map(redactOne),
    goneFromSight: goneFromSight.map((one, position) => redactOne(one, fixed.length + position)),
  };
}
