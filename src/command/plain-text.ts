import { visible } from "../report/visible.ts";

/** Text of others on one line, harmless on a terminal and without a command to a workflow runner. */
export function plainText(text: string): string {
  // A runner takes ::command at the beginning of a line, and its older form ##[command] anywhere.
  return visible(text)
    .replace(/^(\s*)::/, "$1: :")
    .replaceAll("##[", "# #[");
}
