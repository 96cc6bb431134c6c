import { kindWords } from "../../kinds/index.ts";

/** A part of an id, or a separator. */
interface IdPart {
  readonly text: string;
  /** Position in the id. */
  readonly at: number;
  /** It says what the id is of, and names nobody. */
  readonly isFixed: boolean;
}

/** Such as us-east-1. */
function isRegion(text: string): boolean {
  return /^[a-z]{2}(?:-[a-z]+)+-\d$/.test(text);
}

/**
 * Splits an id at colons and slashes. Fixed parts are the first one (in an ARN, everything before the name) and the last
 * kind between colons (`:deploy-key:`) or before a date (`/access-key/2024-03-01`). Every other part may be a
 * person's name, even if it is the word for a kind.
 */
export function partsOf(id: string): readonly IdPart[] {
  const texts = id.split(/([:/])/);
  const isArn = texts[0] === "arn";
  const afterHeader = isArn ? 2 * arnFields : 0;
  const kind = texts.findLastIndex(
    (text, index) =>
      index > afterHeader && index % 2 === 0 && kindWords.has(text) && isBeforeItem(texts.slice(index - 1, index + 3)),
  );
  let at = 0;
  return texts.map((text, index) => {
    const isHead = index <= afterHeader && (isArn || (texts[1] === ":" && kindWords.has(text)));
    const isLastWord = isArn && index === texts.length - 1 && text === "password";
    const part = { text, at, isFixed: index % 2 === 1 || isHead || index === kind || isLastWord || isRegion(text) };
    at += text.length;
    return part;
  });
}

/** Fields of an ARN before the type of the resource. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const arnFields = 5;

function isBeforeItem([before, , after, item = ""]: readonly string[]): boolean {
  return before === ":" ? after === ":" : after === "/" && /^\d{4}-\d\d-\d\d/.test(item);
}
