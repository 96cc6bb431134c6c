/** A use of the `secrets` or `vars` context in an expression. */
export interface ContextUse {
  readonly context: "secrets" | "vars";
  /** The stored name, in capitals as GitHub keeps it. Absent if the expression takes any name or all of them. */
  readonly name?: string;
  /** The name, or what the file has in place of one: `toJSON(secrets)`. */
  readonly spelling: string;
  /** Index of the word `secrets` or `vars` in the text. */
  readonly index: number;
  /** It only decides something: `secrets.KEY != ''`, `secrets.KEY && 'yes'`. */
  readonly isCondition: boolean;
}

/**
 * Finds every use of stored secrets and variables in a text. A condition (`if:`) is an expression as a whole. Text in
 * quotes or outside of expressions does not count.
 */
export function findContextUses(text: string, isCondition: boolean): readonly ContextUse[] {
  if (isCondition) return usesIn(text, 0);
  const uses: ContextUse[] = [];
  let start = text.indexOf("${{");
  while (start >= 0) {
    const end = endOf(text, start + 3);
    uses.push(...usesIn(text.slice(start + 3, end), start + 3));
    start = text.indexOf("${{", end);
  }
  return uses;
}

const inExpression = /'(?:[^']|'')*'|\}\}/g;

/** Where the expression ends that begins at `start`. One that is never closed ends with the text. */
function endOf(text: string, start: number): number {
  inExpression.lastIndex = start;
  for (let match = inExpression.exec(text); match !== null; match = inExpression.exec(text)) {
    if (match[0] === "}}") return match.index;
  }
  return text.length;
}

const token = /'(?:[^']|'')*'|(?<![\w-])(?<!\.\s*)(secrets|vars)(?![\w-])/gi;

function usesIn(expression: string, offset: number): readonly ContextUse[] {
  return [...expression.matchAll(token)].flatMap((match) => {
    const [, word] = match;
    return word === undefined ? [] : [useAt(expression, word, match.index, offset)];
  });
}

const property = /^\s*\.\s*([a-z_][\w-]*)/i;
const item = /^\s*\[\s*'((?:[^']|'')*)'\s*\]/;

/** Whether a use is one side of a comparison, is negated, or stands before `&&`: its value goes nowhere. */
function isCondition(before: string, after: string): boolean {
  const rest = after.replace(/^\s*(?:\.\s*[a-z_][\w-]*|\[[^\]]*\])/i, "");
  return /^\s*(?:[=!<>]=?|&&)/.test(rest) || /(?:[=!]=\s*|!\s*)$/.test(before);
}

function useAt(expression: string, word: string, index: number, offset: number): ContextUse {
  const context = word.toLowerCase() === "vars" ? "vars" : "secrets";
  const after = expression.slice(index + word.length);
  const name = (property.exec(after)?.[1] ?? item.exec(after)?.[1])?.toUpperCase();
  const use = { context, index: offset + index, isCondition: isCondition(expression.slice(0, index), after) } as const;
  if (name !== undefined) return { ...use, name, spelling: name };
  if (/^\s*\[/.test(after)) return { ...use, spelling: `${context}[...]` };
  const whole = /tojson\(\s*$/i.test(expression.slice(0, index)) ? `toJSON(${context})` : context;
  return { ...use, spelling: whole };
}
