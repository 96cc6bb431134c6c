import { expect, test } from "vitest";
import type { Policy } from "../../src/model/policy.ts";
import type { Example } from "../../src/policy-kit/example.ts";
import type { Framework, PolicyFolder, SourceFile } from "../../src/policy-kit/policy-folder.ts";
import { checkParts } from "../../src/policy-kit/policy-parts.ts";

const readme = `# A planted problem

## What it checks

Something.

## Why

Because.

## How to fix

\`\`\`sh
# not a heading
\`\`\`

## Limits

None.
`;

const folder: PolicyFolder = {
  id: "improper_offboarding/planted",
  folder: "policies/improper_offboarding/planted",
  rego: { file: "policies/improper_offboarding/planted/policy.rego", text: "" },
  test: { file: "policies/improper_offboarding/planted/policy_test.rego", text: "" },
  readme: { file: "policies/improper_offboarding/planted/README.md", text: readme },
  examples: [exampleFile("fail"), exampleFile("pass")],
};

function exampleFile(verdict: string): SourceFile {
  return { file: `policies/improper_offboarding/planted/examples/${verdict}-one.json`, text: "" };
}

const policy: Policy = {
  id: folder.id,
  title: "A planted problem",
  description: "Something was planted.",
  requirement: "Nothing is planted.",
  message: "{owner} planted {what}: {subject}",
  severity: "low",
  subject: "credential",
  kinds: ["access-key"],
  requires: [],
  optional: {},
  readsOwner: true,
  controls: ["catalog:ONE"],
  settings: {},
  remediation: "Take it out.",
  relatedResources: [],
  since: "0.1.0",
  help: "",
};

const input: Example["input"] = {
  id: "key",
  source: "aws:1",
  credential: { id: "key", kind: "access-key", name: "k", status: "active" },
};
const failing: Example = {
  file: "fail-one.json",
  input,
  settings: {},
  findings: [{ subject: "key", arguments: { what: "a tree" } }],
};
const passing: Example = { file: "pass-one.json", input, settings: {}, findings: [] };

const catalog: Framework = {
  id: "catalog",
  title: "A catalog",
  link: "https://example.com/",
  controls: [
    { id: "ONE", title: "One", link: "https://example.com/1" },
    { id: "OLD", title: "Old", link: "https://example.com/0", withdrawn: true },
  ],
};

const context = { frameworks: [catalog], needsEveryPart: true };

interface Planted {
  readonly folder?: Partial<PolicyFolder>;
  readonly policy?: Partial<Policy>;
}

function problems(planted: Planted): readonly string[] {
  const whole = { ...folder, ...planted.folder };
  return checkParts(whole, { ...policy, ...planted.policy }, [failing, passing], context).map(({ message }) => message);
}

test("a whole policy has no problem", () => {
  expect(problems({})).toEqual([]);
});

test.each<[string, Planted, string]>([
  [
    "an unknown risk",
    { folder: { id: "bad_luck/planted" } },
    "bad_luck is not a risk; known are improper_offboarding, ",
  ],
  ["no failing example", { folder: { examples: [exampleFile("pass")] } }, "there is no examples/fail-<story>.json"],
  ["no passing example", { folder: { examples: [exampleFile("fail")] } }, "there is no examples/pass-<story>.json"],
  [
    "a README without Limits",
    { folder: { readme: { file: "README.md", text: readme.replace("## Limits", "") } } },
    "the headings are not these: # A planted problem, ## What it checks, ## Why, ## How to fix, ## Limits",
  ],
  [
    "a README with another title",
    { policy: { title: "Another problem" } },
    "the headings are not these: # Another problem, ",
  ],
  [
    "a name that no finding fills",
    { policy: { message: "{where} is {subject}" } },
    "the message has {where}, which not every example's finding fills",
  ],
  [
    "an owner in a policy that does not read it",
    { policy: { readsOwner: false } },
    "the message has {owner}, which not every example's finding fills",
  ],
  [
    "an unknown framework",
    { policy: { controls: ["csf:ONE"] } },
    "there is no framework csf for csf:ONE; known are catalog",
  ],
  [
    "an unknown control",
    { policy: { controls: ["catalog:TWO"] } },
    "frameworks/catalog.json has no control TWO; fix the spelling or add it there; https://example.com/ lists all",
  ],
  [
    "an unknown control in a user's policy",
    {
      folder: { id: "custom/improper_offboarding/planted" },
      policy: { id: "custom/improper_offboarding/planted", controls: ["catalog:TWO"] },
    },
    "frameworks/catalog.json has no control TWO; fix the spelling; https://example.com/ lists all",
  ],
  ["a withdrawn control", { policy: { controls: ["catalog:OLD"] } }, "catalog:OLD was withdrawn"],
  [
    "an unknown kind",
    { policy: { kinds: ["acess-key"] } },
    "acess-key is not a kind of credential; did you mean access-key?",
  ],
])("%s", (_story, planted, message) => {
  const found = problems(planted);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(message);
});

test("a kind that no section reads yet may be named: of it the verdict is unknown", () => {
  expect(problems({ policy: { kinds: ["access-key", "user-ssh-key"] } })).toEqual([]);
});

test("a missing test and README are reported", () => {
  const { test: _test, readme: _readme, ...bare } = folder;
  const found = checkParts(bare, policy, [failing, passing], context).map(({ message }) => message);
  expect(found).toEqual(["there is no policy_test.rego", "there is no README.md"]);
});

test("a misspelt risk is answered with the nearest", () => {
  expect(problems({ folder: { id: "custom/long_lived_secret/planted" } })).toEqual([
    "long_lived_secret is not a risk; did you mean long_lived_secrets?",
  ]);
});

test("of a bundle only the Rego is asked for", () => {
  const { test: _test, readme: _readme, ...bare } = folder;
  const bundled = { ...bare, examples: [] };
  expect(checkParts(bundled, policy, [], { ...context, needsEveryPart: false })).toEqual([]);
});
