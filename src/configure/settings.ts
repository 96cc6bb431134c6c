import { nearest, notValid } from "../contract/index.ts";
import type { Configuration, PolicySettings } from "../model/generated/configuration.ts";
import type { ActivePolicy, Policy, PolicySetting } from "../model/policy.ts";
import { type Located, type LocatedProblem, usageErrorOf } from "./located.ts";

/** What a setting takes, in words; undefined where a value is right. */
function objection(setting: PolicySetting, value: unknown): string | undefined {
  const { default: usual, minimum } = setting;
  if (typeof usual === "number") {
    const isWhole = Number.isInteger(usual);
    const fits = typeof value === "number" && (isWhole ? Number.isSafeInteger(value) : Number.isFinite(value));
    if (!fits) return isWhole ? "a whole number" : "a number";
    return minimum !== undefined && value < minimum ? `at least ${minimum}` : undefined;
  }
  if (typeof usual === "boolean") return typeof value === "boolean" ? undefined : "true or false";
  if (typeof usual === "string") return typeof value === "string" ? undefined : "text (in quotation marks)";
  if (Array.isArray(usual)) return objectionToList(usual, value);
  if (typeof usual === "object" && usual !== null) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? undefined : "a map";
  }
  return undefined;
}

function objectionToList(usual: readonly unknown[], value: unknown): string | undefined {
  if (!Array.isArray(value)) return "a list";
  const wanted = typeof (usual[0] ?? "");
  const fits = value.every((item) => typeof item === wanted);
  return fits ? undefined : `a list of ${wanted === "string" ? "texts (in quotation marks)" : `${wanted}s`}`;
}

function orKnown(word: string, known: readonly string[], listing: string): string {
  const near = nearest(word, known);
  if (near !== undefined) return `; did you mean "${near}"?`;
  return known.length === 0 ? "" : `; ${listing}: ${known.join(", ")}`;
}

function settingProblems(policy: Policy, settings: PolicySettings, located: Located<Configuration>): LocatedProblem[] {
  const known = Object.keys(policy.settings);
  return Object.entries(settings.with ?? {}).flatMap(([name, value]: [string, unknown]) => {
    const path = ["settings", policy.id, "with", name];
    const setting = Object.hasOwn(policy.settings, name) ? policy.settings[name] : undefined;
    if (setting === undefined) {
      const rest = known.length === 0 ? "; it has none" : orKnown(name, known, "its settings are");
      return [{ at: located.placeOfKey(path), sentence: `${policy.id} has no setting "${name}"${rest}` }];
    }
    const wanted = objection(setting, value);
    if (wanted === undefined) return [];
    const shown = typeof value === "object" && value !== null ? "something else" : JSON.stringify(value);
    return [{ at: located.placeOf(path), sentence: `${name} of ${policy.id} must be ${wanted}, but is ${shown}` }];
  });
}

function problemsOf(catalog: readonly Policy[], located: Located<Configuration>): readonly LocatedProblem[] {
  const ids = catalog.map((policy) => policy.id);
  return Object.entries(located.value.settings ?? {}).flatMap(([id, settings]) => {
    const policy = catalog.find((one) => one.id === id);
    if (policy !== undefined) return settingProblems(policy, settings, located);
    const sentence = `there is no policy "${id}"${orKnown(id, ids, "known are")}`;
    return [{ at: located.placeOfKey(["settings", id]), sentence }];
  });
}

function activate(policy: Policy, settings: PolicySettings): ActivePolicy {
  const defaults = Object.entries(policy.settings).map(([name, setting]) => [name, setting.default] as const);
  return {
    ...policy,
    severity: settings.severity ?? policy.severity,
    values: { ...Object.fromEntries(defaults), ...settings.with },
  };
}

/**
 * The policies that this run applies, in the catalog's order: those switched off left out, severities and settings
 * as configured, defaults filled in. A UsageError names an unknown policy or setting with its place and the nearest.
 */
export function applySettings(
  catalog: readonly Policy[],
  configuration: Located<Configuration>,
): readonly ActivePolicy[] {
  const problems = problemsOf(catalog, configuration);
  if (problems.length > 0) throw usageErrorOf(notValid("configuration"), problems);
  return catalog.flatMap((policy) => {
    const settings = configuration.value.settings?.[policy.id] ?? {};
    return settings.enabled === false ? [] : [activate(policy, settings)];
  });
}
