/** What stands for a name in a template. An absent or empty value is false for `<<if name>>`. */
export type TemplateValues = Readonly<Record<string, string | undefined>>;

interface Branch {
  readonly isTrue: boolean;
  readonly isElse: boolean;
}

/**
 * Fills a template: `<<name>>` is a value, and `<<if name>>`, `<<else>>` and `<<end>>`, each on a line of its own, choose
 * lines. Throws for a name without a value where one is needed, and for a branch that does not end.
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  let branch: Branch | undefined;
  const lines: string[] = [];
  for (const line of template.split("\n")) {
    const [, word, condition = ""] = /^<<(if|else|end)(?: (\w+))?>>$/.exec(line) ?? [];
    if (word === undefined) {
      if (branch === undefined || branch.isTrue !== branch.isElse) lines.push(fillLine(line, values));
      continue;
    }
    if ((word === "if") !== (branch === undefined)) throw new Error(`The template has a wrong ${line}.`);
    if (word === "if") branch = { isTrue: isTrue(condition, values), isElse: false };
    else branch = word === "else" && branch !== undefined ? { ...branch, isElse: true } : undefined;
  }
  if (branch !== undefined) throw new Error("The template has an <<if>> without its <<end>>.");
  return lines.join("\n");
}

function isTrue(name: string, values: TemplateValues): boolean {
  if (!(name in values)) throw new Error(`The template asks for ${name}, which nobody gives.`);
  return Boolean(values[name]);
}

function fillLine(line: string, values: TemplateValues): string {
  return line.replaceAll(/<<(\w+)>>/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The template has no value for ${name}.`);
    return value;
  });
}
