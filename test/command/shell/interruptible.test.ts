import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { describeInterruption, interruptibly, isInterruption } from "../../../src/command/shell/interruptible.ts";

test("work gives what it gives, and throws what it throws, also inside other such work", () => {
  expect(interruptibly(() => undefined)).toBeUndefined();
  expect(interruptibly(() => interruptibly(() => [1]))).toEqual([1]);
  const mistake = new Error("planted");
  expect(() =>
    interruptibly(() =>
      interruptibly(() => {
        throw mistake;
      }),
    ),
  ).toThrow(mistake);
  expect(isInterruption(mistake)).toBe(false);
});

test.each([
  [[], "outlived: Interrupted. No file was written.\n"],
  [["a.json"], "outlived: Interrupted. a.json is kept; no other file was written.\n"],
  [["a.json", "b.sarif"], "outlived: Interrupted. a.json, b.sarif are kept; no other file was written.\n"],
])("an interruption says that %j is kept", (files, text) => {
  expect(describeInterruption(files)).toBe(text);
});

test("an interrupt ends work that never pauses", async () => {
  const module = new URL("../../../src/command/shell/interruptible.ts", import.meta.url).href;
  const script = `
    import { writeSync } from "node:fs";
    import { interruptibly, isInterruption } from "${module}";
    process.once("SIGINT", () => console.log("too late"));
    try {
      interruptibly(() => {
        // A stream that is interrupted while it writes takes nothing more.
        writeSync(1, "busy");
        for (;;);
      });
    } catch (error) {
      console.log(isInterruption(error));
    }`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script]);
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
    if (printed === "busy") child.kill("SIGINT");
  });
  const status = await new Promise((resolve) => {
    child.on("close", resolve);
  });
  expect([status, printed]).toEqual([0, "busytrue\n"]);
});
