import { nearest, notValid } from "../contract/index.ts";
import type { Configuration, PolicySettings } from "../model/generated/configuration.ts";
import { isRecord } from "../model/is-record.ts";
import type { ActivePolicy, Policy, PolicySetting } from "../model/policy.ts";
import { type Located, type Mistake, usageErrorOf } from "./located.ts";

/**
 * Returns the policies of a run in the order of the catalog: without the disabled ones, with the configured severities
 * and settings, and with defaults for all other settings. A UsageError names each unknown policy and each unknown or
 * wrong setting with its location and the nearest name.
 */
export function applySettings(catalog: readonly Policy[], located: Located<Configuration>): readonly ActivePolicy[] {
  const { settings: allSettings = {} } = located.value;
  const mistakes = Object.entries(allSettings).flatMap(([id, settings]) => {
    const policy = catalog.find((one) => one.id === id);
    if (policy !== undefined) return settingMistakes(policy, settings, located);
    const ids = catalog.map((one) => one.id);
    const sentence = `there is no policy "${id}"${suggest(id, ids, "the policies are")}`;
    return [{ at: located.placeOfKey(["settings", id]), sentence }];
  });
  if (mistakes.length > 0) throw usageErrorOf(notValid("configuration"), mistakes);
  return catalog.flatMap((policy) => {
    const settings = allSettings[policy.id] ?? {};
    return settings.enabled === false ? [] : [activate(policy, settings)];
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

function settingMistakes(policy: Policy, settings: PolicySettings, located: Located<Configuration>): Mistake[] {
  const known = Object.keys(policy.settings);
  return Object.entries(settings.with ?? {}).flatMap(([name, value]: [string, unknown]) => {
    const path = ["settings", policy.id, "with", name];
    const setting = Object.hasOwn(policy.settings, name) ? policy.settings[name] : undefined;
    if (setting === undefined) {
      const hint = known.length === 0 ? "; it has no settings" : suggest(name, known, "its settings are");
      return [{ at: located.placeOfKey(path), sentence: `${policy.id} has no setting "${name}"${hint}` }];
    }
    const expected = expectedInstead(setting, value);
    if (expected === undefined) return [];
    const shown = typeof value === "object" && value !== null ? "something else" : JSON.stringify(value);
    return [{ at: located.placeOf(path), sentence: `${name} of ${policy.id} must be ${expected}, but is ${shown}` }];
  });
}

function suggest(name: string, known: readonly string[], listing: string): string {
  const near = nearest(name, known);
  if (near !== undefined) return `; did you mean "${near}"?`;
  return known.length === 0 ? "" : `; ${listing}: ${known.join(", ")}`;
}

/** Describes the values that a setting accepts if this is not one of them. The default determines the type. */
function expectedInstead({ default: usual, minimum }: PolicySetting, value: unknown): string | undefined {
  if (typeof usual === "number") {
    const isWhole = Number.isInteger(usual);
    const isRight = typeof value === "number" && (isWhole ? Number.isSafeInteger(value) : Number.isFinite(value));
    if (!isRight) return isWhole ? "a whole number" : "a number";
    return minimum !== undefined && value < minimum ? `at least ${minimum}` : undefined;
  }
  if (typeof usual === "boolean") return typeof value === "boolean" ? undefined : "true or false";
  if (typeof usual === "string") return typeof value === "string" ? undefined : "text (in quotation marks)";
  if (isRecord(usual)) return isRecord(value) ? undefined : "a map";
  if (!Array.isArray(usual)) return undefined;
  if (!Array.isArray(value)) return "a list";
  const type = typeof (usual[0] ?? "");
  if (value.every((item) => typeof item === type)) return undefined;
  return `a list of ${type === "string" ? "texts (in quotation marks)" : `${type}s`}`;
}
