import type { EarlierFinding, Result } from "../../model/generated/result.ts";
import type { Names } from "../../model/names.ts";
import type { Digits } from "./digits.ts";

type Compared = NonNullable<Result["baseline"]>;

/**
 * Removes the texts that may name people from the findings of an earlier result. A name can only be replaced while a
 * roster lists the person, and the earlier result may name people whom no roster lists any more.
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
