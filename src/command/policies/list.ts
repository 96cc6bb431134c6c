import type { Policy, PolicySetting } from "../../model/policy.ts";
import { safeJson } from "../../report/json.ts";
import { wrap } from "../../report/table/width.ts";
import { readSettings } from "../setup/settings.ts";
import { fitsWidth, renderColumns, renderParts } from "../shell/columns.ts";
import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
import { plainPage } from "../shell/messages.ts";
import { type CommonOptions, type ListFormat, unknownName } from "../shell/options.ts";
import { readCatalog } from "./catalog.ts";

interface PoliciesOptions extends CommonOptions {
  readonly config?: string;
  readonly policies?: readonly string[];
}

export interface PoliciesListOptions extends PoliciesOptions {
  readonly format: ListFormat;
}

/** Prints every policy, with its severity, problem and controls, or everything in their METADATA as JSON. */
export async function runPoliciesList(options: PoliciesListOptions, edge: Edge): Promise<ExitCode> {
  const catalog = await readCatalog(await readSettings(options.config, edge), options.policies, edge);
  const policies = catalog.map(({ policy }) => policy);
  edge.stdout.write(options.format === "json" ? safeJson(policies) : renderList(policies, edge.stdout.columns));
  return 0;
}

/** Prints one policy: what it checks, why, how to fix what it finds, its settings, its controls, its source. */
export async function runPoliciesShow(id: string, options: PoliciesOptions, edge: Edge): Promise<ExitCode> {
  const catalog = await readCatalog(await readSettings(options.config, edge), options.policies, edge);
  const entry = catalog.find(({ policy }) => policy.id === id);
  if (entry === undefined) {
    const ids = catalog.map(({ policy }) => policy.id);
    throw unknownName("policy", id, ids);
  }
  edge.stdout.write(plainPage(renderPolicy(entry.policy, await entry.readRego(), edge.stdout.columns ?? 100)));
  return 0;
}

function renderList(policies: readonly Policy[], width: number | undefined): string {
  const rows = policies.map((one) => [one.id, one.severity, one.subject, one.title, one.controls.join(" ")]);
  const table = renderColumns(["Policy", "Severity", "Subject", "Problem", "Controls"], rows);
  if (width === undefined || fitsWidth(table, width)) return table;
  return renderParts(
    policies.map(({ id, severity, title, controls }) => ({
      head: `${id}  ${severity}`,
      texts: [title, controls.join(" ")],
    })),
    width,
  );
}

function renderPolicy(policy: Policy, source: string, width: number): string {
  const facts = [
    ["Severity", policy.severity],
    ["Subject", [policy.subject, ...(policy.kinds === undefined ? [] : [`(${policy.kinds.join(", ")})`])].join(" ")],
    ["Good state", policy.requirement],
    ["Needs", policy.requires.join(", ") || "nothing beside the subject"],
    ["Controls", policy.controls.join(", ")],
    ["Since", policy.since],
  ];
  const parts = [
    `${policy.id}\n${policy.title}\n`,
    facts.map(([name = "", value = ""]) => hang(name.padEnd(12), value, width)).join(""),
    `Settings\n${renderSettings(policy.settings, width)}`,
    `${policy.help.replace(/^# .*\n/, "").trim()}\n`,
    `Source\n\n${source.trim()}\n`,
  ];
  return parts.join("\n");
}

function renderSettings(settings: Readonly<Record<string, PolicySetting>>, width: number): string {
  const entries = Object.entries(settings);
  if (entries.length === 0) return hang("  ", "none", width);
  return entries
    .map(([name, setting]) => {
      const unit = setting.unit === undefined ? "" : ` ${setting.unit}`;
      return hang("  ", `${name} (default: ${JSON.stringify(setting.default)}${unit}): ${setting.description}`, width);
    })
    .join("");
}

/** Text after a label, with its further lines indented as far as the first. */
function hang(label: string, text: string, width: number): string {
  const lines = wrap(text, Math.max(20, width - label.length));
  return `${label}${lines.join(`\n${" ".repeat(label.length)}`)}\n`;
}
