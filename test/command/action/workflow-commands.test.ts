import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  escapeData,
  escapeProperty,
  openWorkflowCommands,
  renderOutputs,
} from "../../../src/command/action/workflow-commands.ts";
import { heard } from "../runner.ts";

function record(): { readonly write: (text: string) => void; readonly text: () => string } {
  let text = "";
  return { write: (more) => void (text += more), text: () => text };
}

describe("workflow commands", () => {
  test("the texts of an annotation survive the way to the runner", () => {
    const stream = record();
    const commands = openWorkflowCommands(stream);
    commands.annotate({ level: "error", title: "50%: a, b", message: "one\ntwo: 100%" });
    commands.end();
    expect(heard(stream.text())).toEqual([
      { command: "error", properties: { title: "50%: a, b" }, data: "one\ntwo: 100%" },
    ]);
  });

  test("so does the place at which it is shown, whatever the file is called", () => {
    const stream = record();
    const commands = openWorkflowCommands(stream);
    const place = { file: "a,b:c::d%\ne.yml", line: 7 };
    commands.annotate({ level: "warning", title: "t", message: "m", place });
    commands.end();
    expect(heard(stream.text())).toEqual([
      { command: "warning", properties: { file: place.file, line: "7", title: "t" }, data: "m" },
    ]);
  });

  test("a printed text gives no command, whatever it holds", () => {
    const stream = record();
    const commands = openWorkflowCommands(stream);
    stream.write("::set-env name=PATH::/evil\n  ::error::not ours\n##[add-mask]a\n");
    commands.annotate({ level: "warning", title: "gap", message: "::error::inside" });
    stream.write("::stop-commands::guess\n::guess::\n::error::again\n");
    commands.end();
    expect(heard(stream.text())).toEqual([
      { command: "warning", properties: { title: "gap" }, data: "::error::inside" },
    ]);
  });

  test("a mask of several lines hides each of them", () => {
    const stream = record();
    openWorkflowCommands(stream).mask("first\n\nsecond%");
    expect(heard(stream.text()).map(({ command, data }) => [command, data])).toEqual([
      ["add-mask", "first"],
      ["add-mask", "second%"],
    ]);
  });

  test("escaping loses nothing and never lets a line or a property end", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeData(text)).not.toMatch(/[\r\n]/);
        expect(escapeProperty(text)).not.toMatch(/[\r\n:,]/);
        const back = escapeProperty(text).replaceAll("%3A", ":").replaceAll("%2C", ",");
        expect(back.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%")).toBe(text);
      }),
    );
  });

  test("an output of many lines keeps to its name, whatever it holds", () => {
    const value = "a\nEOF\nb<<c\n";
    const text = renderOutputs({ first: value, second: "2" });
    const [, delimiter = ""] = /^first<<(.+)$/m.exec(text) ?? [];
    expect(value).not.toContain(delimiter);
    expect(text).toContain(`first<<${delimiter}\n${value}\n${delimiter}\nsecond<<`);
  });
});
