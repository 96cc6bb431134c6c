import type { Chance } from "../contract/generated-value.ts";

/** A change of bytes, whatever they mean. */
type Change = (bytes: Buffer, chance: Chance) => Buffer;

const odd = [
  "\u0000",
  "\u202E",
  "\u2028",
  "\u200B",
  "\u00AD",
  "\uFEFF",
  "\u{1F511}",
  "e\u0301",
  "\u001B[31m",
  "\r",
  "::error::",
  "__proto__",
  "\\ud800",
];

const huge = ["1e999", "-1e999", "9007199254740993", "9".repeat(400), "-0", "1e-999", "0x10", "1_000"];

const depths = [200, 20_000];

/** Changes that any file can suffer, by what happened. */
const changes: Readonly<Record<string, Change>> = {
  "a byte is flipped": (bytes, chance) => {
    const copy = Buffer.from(bytes);
    const at = chance.below(Math.max(copy.length, 1));
    if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8));
    return copy;
  },
  "it is cut off": (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1)),
  "bytes are lost": (bytes, chance) => {
    const from = chance.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + chance.below(300))]);
  },
  "bytes are doubled": (bytes, chance) => {
    const from = chance.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, from + 1 + chance.below(300)), bytes.subarray(from)]);
  },
  "it is empty": () => Buffer.alloc(0),
  "it is doubled": (bytes) => Buffer.concat([bytes, bytes]),
  "a line is doubled": linesChange((lines, chance) => {
    const at = chance.below(lines.length);
    return lines.toSpliced(at, 0, lines[at] ?? "");
  }),
  "a line is lost": linesChange((lines, chance) => lines.toSpliced(chance.below(lines.length), 1)),
  "two lines change places": linesChange((lines, chance) => {
    const [first, second] = [chance.below(lines.length), chance.below(lines.length)];
    return lines.with(first, lines[second] ?? "").with(second, lines[first] ?? "");
  }),
  "the line ends are those of Windows": linesChange((lines) => lines.map((line) => `${line}\r`)),
  "its encoding is UTF-16": (bytes) => Buffer.from(`\uFEFF${bytes.toString("utf8")}`, "utf16le"),
  "its encoding is UTF-16, big-endian": (bytes) => Buffer.from(bytes.toString("utf8"), "utf16le").swap16(),
  "its encoding is Latin-1": (bytes) => Buffer.from(bytes.toString("utf8"), "latin1"),
  "it has a byte order mark": (bytes) => Buffer.concat([Buffer.from("\uFEFF"), bytes]),
  "an odd character is put in": insertion((chance) => chance.pick(odd)),
  "it has nested brackets": insertion((chance) => {
    const depth = chance.pick(depths);
    const [open, close] = chance.pick([
      ["[", "]"],
      ['{"a":', "}"],
      ["(", ")"],
    ]);
    return `${open?.repeat(depth)}1${close?.repeat(chance.pick([0, depth]))}`;
  }),
  "it has a long run of one character": insertion((chance) => chance.pick(["a", " ", '"', ",", "\n"]).repeat(100_000)),
  "a number is huge": (bytes, chance) => {
    const text = bytes.toString("latin1");
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return bytes;
    const { index, 0: number } = chance.pick(numbers);
    return Buffer.from(text.slice(0, index) + chance.pick(huge) + text.slice(index + number.length), "latin1");
  },
};

const names = Object.keys(changes);

export interface Changed {
  readonly what: string;
  readonly bytes: Buffer;
}

/** Changes bytes without regard to their meaning. */
export function changeBytes(bytes: Buffer, chance: Chance): Changed {
  const what = chance.pick(names);
  return { what, bytes: changes[what]?.(bytes, chance) ?? bytes };
}

/** Latin-1 keeps every byte as it is. */
function linesChange(change: (lines: readonly string[], chance: Chance) => readonly string[]): Change {
  return (bytes, chance) => Buffer.from(change(bytes.toString("latin1").split("\n"), chance).join("\n"), "latin1");
}

function insertion(textOf: (chance: Chance) => string): Change {
  return (bytes, chance) => {
    const at = chance.below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(textOf(chance)), bytes.subarray(at)]);
  };
}
