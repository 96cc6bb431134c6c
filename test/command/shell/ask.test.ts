import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { askOn } from "../../../src/command/shell/ask.ts";

function terminal(isTTY = true) {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = Object.assign(new PassThrough(), { isTTY });
  const interruption = new AbortController();
  return { input, output, interruption, ask: askOn({ input, output, signal: interruption.signal }) };
}

test("a question is shown, and the line that is typed is the answer", async () => {
  const { ask, input, output } = terminal();
  const answer = ask?.("Really? ");
  input.write("yes\nmore\n");
  expect(await answer).toBe("yes");
  expect(String(output.read())).toBe("Really? ");
});

test("the end of the input is an empty answer", async () => {
  const { ask, input } = terminal();
  const answer = ask?.("Really? ");
  input.end();
  expect(await answer).toBe("");
});

test("an interrupt ends the question", async () => {
  const { ask, interruption } = terminal();
  const answer = ask?.("Really? ");
  interruption.abort();
  await expect(answer).rejects.toMatchObject({ name: "AbortError" });
});

test("where there is no terminal nobody can be asked", () => {
  expect(terminal(false).ask).toBeUndefined();
});
