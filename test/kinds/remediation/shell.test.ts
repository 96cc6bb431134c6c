import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { command } from "../../../src/kinds/remediation/shell.ts";
import { argumentsOf } from "./run-in-shell.ts";

/** Not empty. No argument of any program can hold NUL; everything else can. */
const value = fc
  .oneof(
    fc.string({ minLength: 1, unit: "binary" }),
    fc.string({
      minLength: 1,
      unit: fc.constantFrom("'", '"', "\\", "$", "`", "\n", "\r", "\t", " ", "-", "!", "\u001b", "a"),
    }),
    fc.constantFrom(
      "$(touch pwned)",
      "; rm -rf .",
      "a\n",
      "\n",
      "--user-name",
      "-",
      "~",
      "*",
      "=x",
      "#",
      "a'b",
      "é\u202e",
    ),
  )
  .filter((text) => !text.includes("\0"));

describe("a command", () => {
  test("gives every value to the program as one argument with the same bytes", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
        const commands = values.map((one) => command("aws iam do", { "user-name": one, regions: [one] }, one));
        const expected = values.map((one) => [
          "iam",
          "do",
          ...(one.startsWith("-") ? [`--user-name=${one}`] : ["--user-name", one]),
          "--regions",
          one,
          ...(one.startsWith("-") ? ["--"] : []),
          one,
        ]);
        expect(argumentsOf(commands)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test("leaves a plain value as people write it", () => {
    expect(command("aws iam get-user", { "user-name": "mira.okafor@example.com" })).toBe(
      "aws iam get-user --user-name mira.okafor@example.com",
    );
    expect(command("gh api", {}, "orgs/acme/audit-log?phrase=actor:x&per_page=5")).toBe(
      "gh api 'orgs/acme/audit-log?phrase=actor:x&per_page=5'",
    );
  });
});
