import { describe, expect, test } from "vitest";
import { startProgress } from "../../../src/command/shell/progress.ts";
import { displayWidth } from "../../../src/report/table/width.ts";

const event = { source: "aws:111122223333", section: "aws/iam", done: 3, total: 12, unit: "pages" };

function observe(terminal: { readonly isTTY?: boolean; readonly columns?: number }) {
  const clock = { at: 0 };
  const writes: string[] = [];
  const stream = { ...terminal, write: (text: string) => writes.push(text) };
  return { clock, writes, progress: startProgress(stream, () => clock.at) };
}

describe("progress", () => {
  test("on a terminal one line is rewritten, at most ten times a second, and removed at the end", () => {
    const { clock, writes, progress } = observe({ isTTY: true, columns: 80 });
    for (clock.at = 0; clock.at < 1000; clock.at += 10) progress.report(event);
    expect(writes).toHaveLength(10);
    expect(writes[0]).toBe("\r\u001b[2KReading aws:111122223333, aws/iam: 3 of 12 pages");
    progress.end();
    progress.end();
    expect(writes.slice(10)).toEqual(["\r\u001b[2K"]);
  });

  test.each([10, 40, 79])("never fills a terminal of %i columns", (columns) => {
    const { writes, progress } = observe({ isTTY: true, columns });
    progress.report({ ...event, source: "github:acme-example/a-repository-with-quite-a-name 名前の長いもの" });
    const shown = (writes[0] ?? "").replace("\r\u001b[2K", "");
    expect(displayWidth(shown)).toBeGreaterThan(0);
    expect(displayWidth(shown)).toBeLessThan(columns);
  });

  test("in a log there is a line every five seconds", () => {
    const { clock, writes, progress } = observe({});
    for (clock.at = 0; clock.at <= 20_000; clock.at += 100) progress.report(event);
    expect(writes).toEqual(Array(4).fill("Reading aws:111122223333, aws/iam: 3 of 12 pages\n"));
  });

  test("untrusted text cannot move the cursor or give a runner a command", () => {
    const { clock, writes, progress } = observe({});
    clock.at = 5000;
    progress.report({ ...event, source: "a\u001b[2J\r\n::error::b" });
    const [line = "", end] = writes.join("").split("\n");
    expect(end).toBe("");
    expect(line).toMatch(/^Reading a/);
    expect(line).not.toContain("\u001b");
    expect(line).not.toContain("\r");
  });
});
