import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadBuiltinPolicies } from "../evaluate/index.ts";
import type { Policy, PolicySetting } from "../model/policy.ts";
import { wrap } from "../report/table/width.ts";
import { renderColumns } from "./columns.ts";
import type { Edge } from "./edge.ts";
import type { ExitCode } from "./exit-code.ts";
import { type CommonOptions, type ListFormat, unknownName } from "./options.ts";
import { findPackage } from "./package.ts";

export interface PoliciesListOptions extends CommonOptions {
  readonly format: ListFormat;
}

/** Prints every policy in one line, or all that their METADATA says as JSON. */
export async function runPoliciesList({ format }: PoliciesListOptions, edge: Edge): Promise<ExitCode> {
  const { policies } = await loadBuiltinPolicies();
  edge.stdout.write(
    format === "json" ? `${JSON.stringify(policies, null, 2)}\n` : renderList(policies, edge.stdout.columns),
  );
  return 0;
}

/** Prints one policy: what it checks, why, how to fix what it finds, its settings, its controls, its source. */
export async function runPoliciesShow(id: string, _options: CommonOptions, edge: Edge): Promise<ExitCode> {
  const { policies } = await loadBuiltinPolicies();
  const policy = policies.find((one) => one.id === id);
  if (policy === undefined) {
    throw unknownName(
      "policy",
      id,
      policies.map((one) => one.id),
    );
  }
  const source = await readFile(join(findPackage().folder, "policies", policy.id, "policy.rego"), "utf8");
  edge.stdout.write(renderPolicy(policy, source, edge.stdout.columns ?? 100));
  return 0;
}

function renderList(policies: readonly Policy[], width: number | undefined): string {
  const rows = policies.map(({ id, severity, subject, title, controls }) => [
    id,
    severity,
    subject,
    title,
    controls.join(" "),
  ]);
  return renderColumns(["Policy", "Severity", "Subject", "Problem", "Controls"], rows, width);
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

/** Text under a label, its further lines set in as far as the first. */
function hang(label: string, text: string, width: number): string {
  const lines = wrap(text, Math.max(20, width - label.length));
  return `${label}${lines.join(`\n${" ".repeat(label.length)}`)}\n`;
}
