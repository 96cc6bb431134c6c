import type { SourceFile } from "../../src/policy-kit/policy-folder.ts";
import { type Chance, chanceFrom } from "../contract/generated-value.ts";
import { block, helper, ownScope, type WrittenHelper } from "./generated-rego/rules.ts";
import { isOneIn, type Scope, type Theme } from "./generated-rego/scope.ts";
import { body } from "./generated-rego/statements.ts";
import { termOf } from "./generated-rego/terms.ts";

/** A policy that was drawn by lot. */
export interface DrawnPolicy {
  /** `governance/drawn_<seed>`. */
  readonly id: string;
  readonly rego: SourceFile;
}

/**
 * A policy on credentials that puts Rego together at random, the same of one seed. Some of them OPA refuses, and of some
 * nothing can be told.
 */
export function drawPolicy(seed: number): DrawnPolicy {
  const name = `drawn_${seed}`;
  const rules = drawRules(chanceFrom(seed), `data.settings.governance.${name}`);
  const imports = rules.includes("odd.") ? "import data.lib.odd\n\n" : "";
  const text = `${metadata}package governance.${name}\n\n${imports}${rules}\n`;
  return { id: `governance/${name}`, rego: { file: `governance/${name}/policy.rego`, text } };
}

/** What drawn policies may import. */
export const oddLibrary: SourceFile = {
  file: "policies/lib/odd.rego",
  text: `package lib.odd

same(value) := value

status(credential) := credential.status

fresh(credential) if credential.ageDays < 3

stale(credential) if not fresh(credential)
`,
};

const metadata = `# METADATA
# scope: package
# title: A policy that was drawn by lot
# description: Written by a generator for tests.
# custom:
#   requirement: The tests pass.
#   message: "Said of {subject}"
#   severity: low
#   subject: credential
#   requires: []
#   controls:
#     - nist-csf-2.0:PR.AA-01
#   remediation: Nothing to do here.
#   since: 0.1.0
#   settings:
#     limit: {default: 3, description: A whole number.}
#     ratio: {default: 3.5, description: A number with a half.}
#     word: {default: x, description: A text of one letter.}
#     flag: {default: false, description: Something not true.}
#     none: {default: "", description: A text without letters.}
#     words: {default: [x, ""], description: A list of two texts.}
`;

function drawRules(chance: Chance, settings: string): string {
  let names = 0;
  const freshName = () => `v${names++}`;
  const theme = chance.pick(themes);
  const scope: Scope = { chance, theme, settings, helpers: [], names: new Map(), hiding: [], freshName };
  const helpers: WrittenHelper[] = [];
  // Each may use those that were written before it, so that none leads to itself.
  for (let number = chance.below(7); number > 0; number--) {
    helpers.unshift(helper({ ...scope, helpers: [...helpers] }, `_h${number}`));
  }
  const count = theme === "anything" || isOneIn(chance, 4) ? 1 + chance.below(3) : 1;
  const findings = Array.from({ length: count }, () => finding({ ...scope, helpers }));
  return [...findings, ...helpers.map(({ text }) => text)].join("\n\n");
}

const themes: readonly Theme[] = ["anything", "conditions", "objects"];

function finding(outer: Scope): string {
  const { chance } = outer;
  const scope = ownScope(outer);
  const lines = body(scope, 1 + chance.below(scope.theme === "anything" ? 3 : 2), 1);
  const said = isOneIn(chance, 3) ? `json.marshal(${termOf(scope, "scalar")})` : '"found"';
  const written = `{"subject": input.id, "arguments": {"said": ${said}}}`;
  if (isOneIn(chance, 2)) return `findings contains ${written} if ${block(lines)}`;
  return `findings contains finding if ${block([...lines, `finding := ${written}`])}`;
}
