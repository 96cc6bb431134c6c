import { omitUndefined } from "../../../model/omit-undefined.ts";

const contexts = ["secrets", "vars", "env", "inputs", "matrix"] as const;

/** A use of the `secrets`, `vars`, `env`, `inputs` or `matrix` context in an expression. */
export interface ContextUse {
  readonly context: (typeof contexts)[number];
  /** The name, in capitals as GitHub keeps it. Absent if the expression takes any name or all of them. */
  readonly name?: string;
  /** The name, or what the file has in place of one: `toJSON(secrets)`. */
  readonly spelling: string;
  /** What computes the name: `format('{0}_KEY', inputs.stage)`. */
  readonly computed?: string;
  /** Index of the name of the context in the text. */
  readonly index: number;
  /** Where its expression begins and ends in the text, with its braces. */
  readonly expression: readonly [number, number];
  /** It only decides something: `secrets.KEY != ''`, `secrets.KEY && 'yes'`. */
  readonly isCondition: boolean;
}

/**
 * Finds every use of stored secrets, of variables and of inputs in a text. A condition (`if:`) is an expression as a whole. Text in
 * quotes or outside of expressions does not count.
 */
export function findContextUses(text: string, isCondition: boolean): readonly ContextUse[] {
  if (isCondition) return usesIn(text, 0, [0, text.length]);
  const uses: ContextUse[] = [];
  let start = text.indexOf("${{");
  while (start >= 0) {
    const end = endOf(text, start + 3);
    uses.push(...usesIn(text.slice(start + 3, end), start + 3, [start, Math.min(end + 2, text.length)]));
    start = text.indexOf("${{", end);
  }
  return uses;
}

/** The text with spaces in the place of its expressions. */
export function withoutExpressions(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let start = text.indexOf("${{"); start >= 0; start = text.indexOf("${{", from)) {
    const end = Math.min(endOf(text, start + 3) + 2, text.length);
    parts.push(text.slice(from, start), " ".repeat(end - start));
    from = end;
  }
  return [...parts, text.slice(from)].join("");
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

/** Characters of a call of `format` that are looked at. To look at more takes time. */
const searchedTemplate = 2000;

/** Of an argument of `format`, what its template has before it: `"clientId":"` in `format('"clientId":"{0}"', ...)`. */
export function templateBefore(text: string, { expression: [start], index }: ContextUse): string | undefined {
  const before = text.slice(Math.max(start, index - searchedTemplate), index);
  const call = before.slice(Math.max(0, before.toLowerCase().lastIndexOf("format(")));
  const [, template, values = ""] = /^format\(\s*'((?:[^']|'')*)'((?:[^()']|'[^']*'|\([^()]*\))*)$/i.exec(call) ?? [];
  const position = values.replaceAll(/'[^']*'|\([^()]*\)/g, "").split(",").length - 2;
  return template?.slice(0, Math.max(0, template.indexOf(`{${position}}`)));
}

const token = /'(?:[^']|'')*'|(?<![\w-])(?<!\.\s*)(secrets|vars|env|inputs|matrix)(?![\w-])/gi;

function usesIn(expression: string, offset: number, range: ContextUse["expression"]): readonly ContextUse[] {
  return [...expression.matchAll(token)].flatMap((match) => {
    const [, word] = match;
    return word === undefined
      ? []
      : [{ ...useAt(expression, word, match.index), index: offset + match.index, expression: range }];
  });
}

/** Characters around a use that can change what it means. To look at more takes time. */
const searchedLength = 400;

const property = /^\s*\.\s*([a-z_][\w-]*)/i;
const item = /^\s*\[\s*'((?:[^']|'')*)'\s*\]/;

/** Brackets in the computation of a name may be nested once: `secrets[matrix.names[0]]`. */
const computation = /^\s*\[((?:'[^']*'|\[[^\]]*\]|[^\]'[])*)\]/;

/** Whether a use is one side of a comparison, is negated, or stands before `&&`: its value goes nowhere. */
function isCondition(before: string, after: string): boolean {
  const rest = after.replace(/^\s*(?:\.\s*[a-z_][\w-]*|\[(?:'[^']*'|\[[^\]]*\]|[^\]'[])*\])/i, "");
  return /^\s*(?:[=!<>]=?|&&)/.test(rest) || /(?:[=!]=\s*|!\s*)$/.test(before);
}

function useAt(expression: string, word: string, index: number): Omit<ContextUse, "index" | "expression"> {
  const context = contexts.find((one) => one === word.toLowerCase()) ?? "secrets";
  const after = expression.slice(index + word.length, index + word.length + searchedLength);
  const before = expression.slice(Math.max(0, index - searchedLength), index);
  const name = (property.exec(after)?.[1] ?? item.exec(after)?.[1])?.toUpperCase();
  const use = { context, isCondition: isCondition(before, after) };
  if (name !== undefined) return { ...use, name, spelling: name };
  const computed = computation.exec(after)?.[1]?.trim();
  if (/^\s*\[/.test(after)) return omitUndefined({ ...use, computed, spelling: `${context}[...]` });
  const whole = /tojson\(\s*$/i.test(before) ? `toJSON(${context})` : context;
  return { ...use, spelling: whole };
}
