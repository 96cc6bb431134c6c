import { visible } from "../../report/visible.ts";

/** Text of others on one line, harmless on a terminal and without a command to a workflow runner. */
export function plainText(text: string): string {
  return withoutCommands(visible(text));
}

/** Text of others on several lines, which may have tabs. */
export function plainPage(text: string): string {
  const plain = (line: string): string => withoutCommands(line.split("\t").map(visible).join("\t"));
  return text.split(/\r?\n/).map(plain).join("\n");
}

/** A runner takes ::command at the beginning of a line, and its older form ##[command] anywhere. */
export function withoutCommands(line: string): string {
  return line.replace(/^(\s*)::/, "$1: :").replaceAll("##[", "# #[");
}
