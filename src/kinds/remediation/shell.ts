/** Characters that no shell treats in a special way, so that a word of them needs no quotes. */
const plainWord = /^[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*$/;

/**
 * A value as one word of a POSIX shell, with the same bytes: inside single quotes every character stands for itself.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02
 */
function quote(value: string): string {
  return plainWord.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}

/**
 * The text of a command: its own words, then options with their values, then operands. A value that begins with a hyphen
 * is written so that the program does not take it for an option.
 */
export function command(
  words: string,
  options: Readonly<Record<string, string | readonly string[]>> = {},
  ...operands: readonly string[]
): string {
  return [
    words,
    ...Object.entries(options).map(([name, value]) => option(name, value)),
    ...(operands.some(isMistakable) ? ["--"] : []),
    ...operands.map(quote),
  ].join(" ");
}

function option(name: string, value: string | readonly string[]): string {
  if (typeof value !== "string") return [`--${name}`, ...value.map(quote)].join(" ");
  return isMistakable(value) ? `--${name}=${quote(value)}` : `--${name} ${quote(value)}`;
}

function isMistakable(value: string): boolean {
  return value.startsWith("-");
}
