import fc from "fast-check";
import type { Result } from "../../src/model/generated/result.ts";

/** Keys whose values the schema lists or whose form it fixes. */
const fixed = new Set(
  "schemaVersion severity worstSeverity status state cause rank list type precision fingerprint reference evaluatedAt collectedAt observedAt expires".split(
    " ",
  ),
);

/** Keys by which records find each other, and which so have to stay different. */
const ids = new Set(["id", "source", "policy", "identity", "kind", "kinds"]);

/** A result with a text in every field that may hold any: ids have it at their end, everything else is replaced. */
export function withText(result: Result, text: string): Result {
  return replaced(result, "", text);
}

function replaced<Value>(value: Value, key: string, text: string): Value;
function replaced(value: unknown, key: string, text: string): unknown {
  if (typeof value === "string") return replacement(value, key, text);
  if (Array.isArray(value)) return value.map((item) => replaced(item, key, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      // A list of states by kind, and the subject of a policy, which is a word of the schema.
      name === "listed" || (name === "subject" && typeof item === "string") ? item : replaced(item, name, text),
    ]),
  );
}

function replacement(value: string, key: string, text: string): string {
  if (fixed.has(key)) return value;
  return ids.has(key) ? value + text : text || " ";
}

/** Texts that some reader of some format would act on. */
const hostile: readonly string[] = [
  "=1+1",
  '  "=HYPERLINK("https://evil.example")',
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1＋1",
  " 　＠x",
  "a;=1+1",
  "'=1",
  "::error::boom",
  "\n::stop-commands::x",
  "##[error]boom",
  "###[x",
  "<script>alert(1)</script></details>",
  "![x](https://evil.example/x.png)",
  "@acme/security see.@mira #12 GH-12",
  "| a | b |\n| --- | --- |",
  "`code` *b* _i_ ~~s~~ $x$",
  "\u001b[31mred\u001b]0;x\u0007",
  "\u202egnp.exe\u2066\u200b\ufeff\u{e0041}",
  "\ud800",
  "a\udc00b\udbff",
  "a,\"b\"\r\n'c';d",
  "[click](javascript:alert(1)) {0} [1](2)",
  "../../etc/passwd",
  "C:\\owners.yaml",
  "\u0000",
  "支付服务的密钥 🔑👩‍💻 été",
];

/** Any text, hostile ones often. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...hostile), fc.string({ unit: "binary" }), fc.constantFrom(...hostile))
      .map((parts) => parts.join("")),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary" }) },
);
