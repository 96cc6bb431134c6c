import { describe, expect, test } from "vitest";
import { describeFailure } from "../../../src/command/shell/failure.ts";
import { UsageError } from "../../../src/model/errors.ts";

describe("what a run says when it cannot go on", () => {
  test("what the user can mend: place, message and hint, and no stack", () => {
    const error = new UsageError("The date is none.", {
      at: { file: "people.csv", line: 3, column: 7 },
      hint: "Write 2026-11-16.",
    });
    expect(describeFailure(error, false)).toEqual({
      text: "outlived: people.csv:3:7: The date is none.\nhint: Write 2026-11-16.\n",
      exitCode: 2,
    });
  });

  test("a list of mistakes stays a list", () => {
    const { text } = describeFailure(
      new UsageError("This is no snapshot:\n/sources is missing\n/coverage is missing"),
      false,
    );
    expect(text).toBe("outlived: This is no snapshot:\n  /sources is missing\n  /coverage is missing\n");
  });

  test("a fault of ours says so, and shows its stack and cause only when asked", () => {
    const error = new TypeError("x is undefined", { cause: new Error("the deeper reason") });
    const short = describeFailure(error, false);
    expect(short).toEqual({
      text: "outlived: a fault of ours, nothing that you did: TypeError: x is undefined\nhint: Run it again with --debug and report what it prints.\n",
      exitCode: 4,
    });
    const long = describeFailure(error, true).text;
    expect(long).toContain("failure.test.ts");
    expect(long).toContain("the deeper reason");
  });

  test("text of others in a message cannot steer a terminal or a runner", () => {
    const { text } = describeFailure(
      new UsageError("bad\u001b[31m name\n::error::x ##[error]y", { hint: "::warning::z" }),
      false,
    );
    expect(text).not.toContain("\u001b");
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toContain("##[");
  });
});
