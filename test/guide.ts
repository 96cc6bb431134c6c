/** A step of a guide: a file to write, or a command with what it prints. */
export type Step =
  | { readonly file: string; readonly text: string }
  | { readonly command: string; readonly shown: readonly string[] };

export function stepsOf(markdown: string): readonly Step[] {
  return [...markdown.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].flatMap(
    ([, language, file, text = ""]): Step[] => {
      if (file !== undefined) return [{ file, text }];
      if (language !== "console") return [];
      return text
        .split(/^\$ /m)
        .slice(1)
        .map((said) => {
          const [command = "", ...shown] = said.trimEnd().split("\n");
          return { command, shown };
        });
    },
  );
}

/** Whether a command said what a guide shows. Three dots match anything. */
export function matches(shown: readonly string[], said: string): boolean {
  const pattern = shown.map(escape).join("\n");
  return new RegExp(`^${pattern.replaceAll("\\.\\.\\.", "[\\s\\S]*")}$`).test(said.trimEnd());
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
