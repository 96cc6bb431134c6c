import { readFileSync } from "node:fs";
import type { PolicyModule } from "../../../src/evaluate/index.ts";
import { toPolicy } from "../../../src/policy-kit/annotation.ts";
import { compilePolicies } from "../../../src/policy-kit/compile.ts";
import type { Ask } from "../../../src/policy-kit/compiler/run-compiler.ts";
import { declarePolicies } from "../../../src/policy-kit/policy-sources.ts";
import { readPolicy } from "../../../src/policy-kit/rego/read-policy.ts";
import { bundleSubjectSchema } from "../../../src/policy-kit/subject-schema.ts";
import { bareTree, kit, root } from "../trees.ts";

/** Policies with the condition that must hold for a finding; undefined: nothing is known. */
export const stories: readonly (readonly [name: string, condition: string | undefined, rego: string])[] = [
  ["equal", "a.text equal", 'findings contains _found if input.a.text == "x"'],
  ["turned", "a.number gt", "findings contains _found if 3 < input.a.number"],
  ["unequal", "a.text neq", 'findings contains _found if input.a.text != "x"'],
  ["negated", "!a.text equal", 'findings contains _found if not input.a.text == "x"'],
  ["bare", "(a.flag known & !a.flag equal)", "findings contains _found if input.a.flag"],
  ["bare_negated", "(!a.flag known | a.flag equal)", "findings contains _found if not input.a.flag"],
  ["present", "a.flag known", "findings contains _found if {\n\t_ := input.a.flag\n}"],
  ["one_of", "a.text in", 'findings contains _found if input.a.text in {"x", "y"}'],
  ["not_one_of", "!a.text in", 'findings contains _found if not input.a.text in ["x", null, 3]'],
  ["own_list", "a.text in", 'findings contains _found if input.a.text in _words\n\n_words := {"x", "y"}'],
  ["in_a_field", "a.list known", 'findings contains _found if "x" in input.a.list'],
  [
    "typed",
    "(a.number is_number & !a.text is_string)",
    "findings contains _found if {\n\tis_number(input.a.number)\n\tnot is_string(input.a.text)\n}",
  ],
  [
    "setting",
    "a.number gte",
    "findings contains _found if {\n\tlimit := data.settings.governance.setting.limit\n\tinput.a.number >= limit\n}",
  ],
  [
    "one_of_a_setting",
    "a.text in",
    "findings contains _found if input.a.text in data.settings.governance.one_of_a_setting.words",
  ],
  ["alias", "a.text equal", 'findings contains _found if {\n\ta := input.a\n\ttext := a.text\n\ttext == "x"\n}'],
  [
    "either",
    "(a.text equal | a.number lt)",
    'findings contains _found if input.a.text == "x"\n\nfindings contains _found if input.a.number < 3',
  ],
  [
    "own_rule",
    "(a.text equal | a.text equal)",
    'findings contains _found if _bad\n\n_bad if input.a.text == "x"\n\n_bad if input.a.text == "y"',
  ],
  [
    "own_rule_negated",
    "(!a.text equal | !a.number equal)",
    'findings contains _found if not _good\n\n_good if {\n\tinput.a.text == "x"\n\tinput.a.number == 3\n}',
  ],
  ["function", "a.text in", 'findings contains _found if _gone(input.a.text)\n\n_gone(text) if text in {"x", "y"}'],
  [
    "function_negated",
    "!a.text in",
    'findings contains _found if not _gone(input.a.text)\n\n_gone(text) if text in {"x", "y"}',
  ],
  [
    "function_by_pattern",
    "a.text known",
    'findings contains _found if _gone(input.a.text)\n\n_gone("x")\n\n_gone("y")',
  ],
  ["function_of_false", "a.flag known", "findings contains _found if _same(input.a.flag)\n\n_same(value) := value"],
  [
    "value_of_a_rule",
    "(a.text equal | (a.number equal & !a.text equal))",
    'findings contains _found if {\n\tword := _word\n\tword != "z"\n}\n\n_word := "one" if input.a.text == "x"\n\n_word := "three" if {\n\tinput.a.number == 3\n\tnot input.a.text == "x"\n}',
  ],
  ["negated_value", undefined, 'findings contains _found if not _word\n\n_word := input.a.flag if input.a.text == "x"'],
  [
    "default",
    undefined,
    'findings contains _found if _word == "x"\n\ndefault _word := "x"\n\n_word := "y" if input.a.flag',
  ],
  [
    "else",
    "(a.flag equal | a.text known)",
    'findings contains _found if _word == "x"\n\n_word := "y" if {\n\tinput.a.flag == true\n} else := input.a.text',
  ],
  ["set", undefined, 'findings contains _found if "x" in _texts\n\n_texts contains input.a.text'],
  ["empty_set", undefined, "findings contains _found if _texts == set()\n\n_texts contains input.a.text"],
  ["object", undefined, "findings contains _found if _table.x\n\n_table[input.a.text] := true if input.a.number == 3"],
  ["loop", "a.list not_empty", 'findings contains _found if {\n\tsome text in input.a.list\n\ttext == "x"\n}'],
  ["loop_by_position", "a.list not_empty", 'findings contains _found if input.a.list[_] == "x"'],
  [
    "loop_shadows",
    undefined,
    'findings contains _found if {\n\tsome _words in [input.a]\n\t_words.text == "x"\n}\n\n_words := "y"',
  ],
  ["every", undefined, 'findings contains _found if {\n\tevery text in input.a.list {\n\t\ttext == "x"\n\t}\n}'],
  ["with", undefined, 'findings contains _found if input.a.text == "x" with input as {"a": {"text": "x"}}'],
  ["counted", "a.list known", "findings contains _found if count(input.a.list) > 1"],
  ["not_empty", "a.list not_empty", "findings contains _found if count(input.a.list) > 0"],
  ["empty", undefined, "findings contains _found if not count(input.a.list) > 0"],
  [
    "some_of_own_list",
    "a.list not_empty",
    'findings contains _found if count(_texts) > 0\n\n_texts := [text |\n\tsome text in input.a.list\n\ttext == "x"\n]',
  ],
  [
    "none_of_own_list",
    undefined,
    'findings contains _found if not count(_texts) > 0\n\n_texts := [text |\n\tsome text in input.a.list\n\ttext == "x"\n]',
  ],
  [
    "some_of_own_set",
    "(a.list not_empty | a.text equal)",
    'findings contains _found if {\n\tsome _ in _texts\n}\n\n_texts contains text if some text in input.a.list\n\n_texts contains 1 if input.a.text == "x"',
  ],
  [
    "some_of_nested_list",
    "(a.list not_empty & a.text equal)",
    'findings contains _found if count([text |\n\tsome text in input.a.list\n\tcount({1 | input.a.text == "x"}) > 0\n]) > 0',
  ],
  [
    "some_of_bound_list",
    undefined,
    "findings contains _found if {\n\ttexts := [1 | input.a.flag]\n\tcount(texts) > 0\n}",
  ],
  ["not_counted", undefined, "findings contains _found if not count(input.a.list) > 1"],
  ["fields_compared", "(a.text known & a.list known)", "findings contains _found if input.a.text == input.a.list"],
  ["unified", "a.text equal", 'findings contains _found if {\n\ttext = input.a.text\n\ttext == "x"\n}'],
  ["destructured", "a.list known", 'findings contains _found if {\n\t[text, _] := input.a.list\n\ttext == "x"\n}'],
  ["in_a_template", undefined, 'findings contains _found if $"{input.a.text}" == "x"'],
  ["in_a_comprehension", undefined, 'findings contains _found if [1 | input.a.text == "x"] == []'],
  ["below_a_list", "(a.list.x known & !a.list.x equal)", "findings contains _found if input.a.list.x"],
  [
    "part_of_finding",
    "(!a.text is_array & !a.text is_object & a.text known)",
    'findings contains {"subject": input.id, "arguments": {"text": input.a.text}} if {\n\tnot is_array(input.a.text)\n\tnot is_object(input.a.text)\n}',
  ],
  [
    "name_of_a_rule_for_another_input",
    "a.text known",
    'findings contains _found if {\n\t_word := input.a.text with input as {"a": {"text": "y"}}\n\tinput.a.text == _word\n}\n\n_word := "x"',
  ],
  ["type_compared", "a.text known", "findings contains _found if is_string(input.a.text, false)"],
  ["comparison_compared", "a.number known", "findings contains _found if gt(input.a.number, 3, false)"],
  [
    "own_function_compared",
    undefined,
    'findings contains _found if not _bad(input.a.text, false)\n\n_bad(text) if text == "x"',
  ],
  [
    "function_of_one_value_twice",
    undefined,
    "findings contains _found if not _same(input.a.text, input.a.number)\n\n_same(value, value)",
  ],
  [
    "twice_negated",
    "(a.number gt | !a.number known)",
    "findings contains _found if not _young\n\n_young if not input.a.number > 3",
  ],
  ["twice_negated_equal", "a.text equal", 'findings contains _found if not _good\n\n_good if not input.a.text == "x"'],
  ["twice_negated_call", undefined, "findings contains _found if not _few\n\n_few if not count(input.a.list) > 1"],
  [
    "twice_negated_function",
    "(a.text in | !a.text known)",
    'findings contains _found if not _here\n\n_here if not _gone(input.a.text)\n\n_gone(text) if text in {"x", "y"}',
  ],
  ["twice_negated_key", undefined, "findings contains _found if not _none\n\n_none if not input.a.list[input.a.text]"],
  [
    "twice_negated_list",
    "(a.text known | !a.text known)",
    'findings contains _found if not _other\n\n_other if not [input.a.text] == ["x"]',
  ],
  ["not_true_alone", undefined, 'findings contains {"subject": input.id, "arguments": {}} if not true'],
  ["never", "never", "findings contains _found if false"],
  [
    "deep",
    "a.text equal",
    "findings contains _found if _r0\n\n".concat(
      Array.from({ length: 20 }, (_, n) => `_r${n} if _r${n + 1}`).join("\n\n"),
      '\n\n_r20 if input.a.text == "x"',
    ),
  ],
  [
    "too_many_parts",
    undefined,
    "findings contains _found if _r0\n\n".concat(
      Array.from({ length: 20 }, (_, n) => `_r${n} if _r${n + 1}\n\n_r${n} if not _r${n + 1}`).join("\n\n"),
      '\n\n_r20 if input.a.text == "x"',
    ),
  ],
];

const found = '_found := {"subject": input.id, "arguments": {}}';

const head = readFileSync(`${root}test/evaluate/runaway/policies/governance/healthy/policy.rego`, "utf8");
const settings = `#   settings:
#     limit: {default: 3, description: It is allowed.}
#     words: {default: [x, y], description: They are allowed.}
`;
const metadata = head.slice(0, head.indexOf("package ")).replace("#   remediation", `${settings}#   remediation`);

/** Compiles the stories, with the conditions that are read from their syntax trees. */
export async function buildStories(ask: Ask): Promise<PolicyModule> {
  const policies = stories.map(([name, , rego]) => {
    const own = rego.includes("_found") ? `\n\n${found}` : "";
    return { id: `governance/${name}`, text: `${metadata}package governance.${name}\n\n${rego}${own}\n` };
  });
  const sources = declarePolicies(bareTree("built-in", policies), kit);
  const [{ wasm, problems }, parsed] = await Promise.all([
    compilePolicies(sources, ask),
    ask({ kind: "parse", sources: sources.declared.map(({ rego }) => rego) }),
  ]);
  if (wasm === undefined) throw new Error(JSON.stringify(problems));
  const schema = bundleSubjectSchema("source");
  const readings = new Map(parsed.files.map((one) => [one.file, readPolicy(one.module, [], schema)]));
  return {
    policies: sources.declared.flatMap(({ folder: { id }, rego, annotation }) => {
      const findsOnlyIf = readings.get(rego.file)?.findsOnlyIf;
      return annotation === undefined ? [] : [toPolicy(annotation, { id, findsOnlyIf, readsOwner: false, help: "" })];
    }),
    opaVersion: "any",
    wasm,
  };
}
