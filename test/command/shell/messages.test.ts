import { describe, expect, test } from "vitest";
import { describeFailure } from "../../../src/command/shell/messages.ts";
import { UsageError } from "../../../src/model/errors.ts";

describe("the message of an error", () => {
  test("has no line that nobody would read to its end, whatever it quotes", () => {
    const name = "a".repeat(100_000);
    const { text } = describeFailure(new UsageError(`${name}\n${name}`, { hint: name }), false);
    expect(text.split("\n").map((line) => line.length)).toEqual([1037, 1029, 1033, 0]);
    expect(text).toContain("... (99000 more characters)\n");
    expect(describeFailure(new Error(name), false).text.length).toBeLessThan(1300);
  });

  test("that the user can fix has place, message and hint, and no stack", () => {
    const error = new UsageError("This is not a date.", {
      at: { file: "people.csv", line: 3, column: 7 },
      hint: "Write 2026-11-16.",
    });
    expect(describeFailure(error, false)).toEqual({
      text: "outlived: people.csv:3:7: This is not a date.\nhint: Write 2026-11-16.\n",
      exitCode: 2,
    });
  });

  test("keeps a list of mistakes a list", () => {
    const { text } = describeFailure(
      new UsageError("This is not a snapshot:\n/sources is missing\n/coverage is missing"),
      false,
    );
    expect(text).toBe("outlived: This is not a snapshot:\n  /sources is missing\n  /coverage is missing\n");
  });

  test("that is a bug in outlived says so, and shows stack and cause only with --debug", () => {
    const error = new TypeError("x is undefined", { cause: new Error("the deeper reason") });
    const short = describeFailure(error, false);
    expect(short).toEqual({
      text: "outlived: internal error; this is a bug in outlived, not in what you did: TypeError: x is undefined\nhint: Run it again with --debug and report what it prints.\n",
      exitCode: 4,
    });
    const long = describeFailure(error, true).text;
    expect(long).toContain("messages.test.ts");
    expect(long).toContain("the deeper reason");
  });

  test("cannot control a terminal or a workflow runner by untrusted text", () => {
    const { text } = describeFailure(
      new UsageError("bad\u001b[31m name\n::error::x ##[error]y", { hint: "::warning::z" }),
      false,
    );
    expect(text).not.toContain("\u001b");
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toContain("##[");
  });
});
