import type { JudgedPolicy, Result } from "../../model/generated/result.ts";
import { by, keyOf } from "../../model/order.ts";
import { stringify } from "../../model/stringify.ts";
import { fixedWidth, rankOf } from "../flagged.ts";
import { sentence } from "../text.ts";
import { severityMark } from "./entry.ts";
import { addressOf, fitting, html, lines, listed, type Markup, named } from "./markup.ts";
import type { Section } from "./section.ts";

const policyBytes = 250_000;
const mostControls = 30;
const mostAddresses = 5;

/** The policies that the page has room for, the worst that failed first, each with its id inside the page. */
export function placePolicies({ policies }: Pick<Result, "policies">): readonly PlacedPolicy[] {
  const sorted = policies.toSorted(by(policyOrder));
  const placed = sorted.map((policy, index) => {
    const id = `y${index + 1}`;
    return { policy, id, markup: policyItem(policy, id) };
  });
  const { shown } = fitting(
    placed.map(({ markup }) => markup),
    policyBytes,
  );
  return placed.slice(0, shown.length);
}

/** What failed first, worst first, among equals what failed most. */
function policyOrder({ severity, counts: { fail }, id }: JudgedPolicy): string {
  return keyOf(fail > 0 ? "0" : "1", rankOf(severity), fixedWidth(Number.MAX_SAFE_INTEGER - fail), id);
}

interface PlacedPolicy {
  readonly policy: JudgedPolicy;
  readonly id: string;
  readonly markup: Markup;
}

/** Each policy once: what it asks for, which controls ask for the same, and how many subjects passed. */
export function policySection(placed: readonly PlacedPolicy[], { policies }: Pick<Result, "policies">): Section {
  const rest = policies.length - placed.length;
  const items = placed.map(({ markup }) => markup);
  const list =
    items.length === 0 ? html`<p>No policy was applied.</p>` : html`<ul class="policies">${lines(items)}</ul>`;
  const content = html`${list}${rest > 0 ? html`<p>${rest} more: see the JSON report.</p>` : undefined}`;
  return { id: "policies", title: "Policies", content };
}

function policyItem(policy: JudgedPolicy, id: string): Markup {
  const { severity, title, requirement, description, remediation, controls, relatedResources = [] } = policy;
  const addresses = relatedResources.slice(0, mostAddresses).map((address) => html`<li>${addressOf(address)}</li>`);
  return html`<li id="${id}"><h3>${severityMark(severity)} ${named(title)}</h3><p class="who"><code>${named(policy.id)}</code> · ${countsOf(policy)}</p><p><strong>${sentence(requirement)}</strong> ${sentence(description)}</p><p class="do"><b>Do</b> ${remediation}</p><p>Controls: ${
    controls.length === 0 ? "none" : listed(controls.slice(0, mostControls).map((control) => named(control)))
  }.${settingsOf(policy)}</p>${addresses.length === 0 ? undefined : html`<ul>${addresses}</ul>`}</li>`;
}

function countsOf({ counts: { fail, unknown, pass, notApplicable } }: JudgedPolicy): string {
  return `${fail} failed, ${unknown} unknown, ${pass} passed, ${notApplicable} not applicable`;
}

function settingsOf({ settings }: JudgedPolicy): Markup | undefined {
  const entries = Object.entries(settings);
  if (entries.length === 0) return undefined;
  const texts = entries.slice(0, mostControls).map(([name, value]) => html`${named(name)} ${named(stringify(value))}`);
  return html` Settings: ${listed(texts)}.`;
}
