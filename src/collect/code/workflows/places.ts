import { omitUndefined } from "../../../model/omit-undefined.ts";
import { type ContextUse, templateBefore } from "./expressions.ts";
import { normalName, type Text } from "./texts.ts";

/** A value in a text, such as an expression. */
export interface Place {
  readonly text: Text;
  /** Where it begins and ends in the text. */
  readonly range: readonly [number, number];
  /** What stands before it, if a function puts it into another text. */
  readonly template?: string;
}

/** Where an expression has a use of something. */
export function placeOf(text: Text, use: ContextUse): Place {
  return omitUndefined({ text, range: use.expression, template: templateBefore(text.value, use) });
}

/** What takes a value. */
export interface Slot {
  /** The normal names of what it is assigned to, the nearest first. */
  readonly names: readonly string[];
  /** The command of a script around it. */
  readonly before: string;
  readonly after: string;
  /** The line above. */
  readonly above: string;
  /** The path of the file that a script prints it into, or the name of a variable that has it. */
  readonly file: string | undefined;
}

/** Characters of a script around a value that are looked at. To look at more takes time. */
const searchedBefore = 800;
const searchedAfter = 400;

/** `NAME=` and `"name": ` of an assignment, `--option `. */
const assigned = /(?:(?<![\w.-])([\w.-]+)\\?["']?\s*[:=]|(?<=^|\s)(-{1,2}[\w-]+)\s)\s*(?:\$\()?\\?["']?$/;
/** `aws configure set name `, where nothing else stands between a name and its value. */
const configured = /(?<=\s)([\w.:-]+)\s+\\?["']?$/;

/** Names are shorter. To look at more takes time. */
const longestName = 200;

/** Names of what says where or as whom to sign in. Of the members of a credential one or two are secret. */
export const identifier =
  /(?:^|_)(?:ID|EMAIL|UR[IL]|ENDPOINT|TYPE|NAME|DOMAIN|REGION|ARN)$|(?:CLIENT|TENANT|SUBSCRIPTION)ID$/;

/** What takes the value at a place. */
export function slotOf({ text, range: [start, end], template }: Place): Slot {
  const nearby = template ?? text.value.slice(Math.max(0, start - searchedBefore), start);
  const lineStart = startOfLine(nearby);
  const before = commandBefore(nearby.slice(lineStart));
  const above = nearby.slice(nearby.lastIndexOf("\n", lineStart - 2) + 1, Math.max(0, lineStart - 1));
  const [after = ""] = text.value.slice(end, end + searchedAfter).split(/(?<![\\`])\n|;|&&/, 1);
  const member = memberBefore(before);
  const input = normalName(text.path.findLast((one) => !/^\d+$/.test(one))?.slice(0, longestName) ?? "");
  const file = fileOf(before, after, above);
  const around = { before, after, above, file };
  if (member !== undefined) return { names: identifier.test(member) ? [member] : [member, input], ...around };
  return { names: file === undefined ? [input] : [input, normalName(baseName(file))], ...around };
}

/** The last command of a line. */
function commandBefore(line: string): string {
  const and = line.lastIndexOf("&&");
  return line.slice(Math.max(line.lastIndexOf(";") + 1, and < 0 ? 0 : and + 2));
}

function memberBefore(before: string): string | undefined {
  const nearby = before.slice(-longestName);
  const found =
    assigned.exec(nearby) ?? (/\b(?:set|rclone config create)\b/.test(nearby) ? configured.exec(nearby) : null);
  const name = found?.[1] ?? found?.[2];
  return name === undefined ? undefined : normalName(name.replace(/^-[DP](?=[a-z])/, ""));
}

/** Where the last line of a text begins. A line that ends with \ or, in PowerShell, with ` goes on. */
function startOfLine(text: string): number {
  let lineEnd = text.lastIndexOf("\n");
  while (lineEnd > 0 && /[\\`]/.test(text.charAt(lineEnd - 1))) lineEnd = text.lastIndexOf("\n", lineEnd - 1);
  return lineEnd + 1;
}

/** Whether a value is a member of an object, and says where or as whom to sign in. */
export function isIdentifier({ text, range: [start], template }: Place): boolean {
  const before = template ?? text.value.slice(Math.max(0, start - longestName), start);
  return identifier.test(memberBefore(before) ?? "");
}

/** Inputs of an action that copies files to, or runs commands on, a machine, which hold neither. */
const sshInput = /^(?:(?:SSH|PROXY|REMOTE|SERVER)_)*(?:PRIVATE_?)?(?:KEY|PASS(?:WORD)?|PASSPHRASE|IDENTITY)$/;

/** The names of the files that a workflow signs in to machines with. */
export function filesOfSsh(content: string): ReadonlySet<string> {
  const found = content.matchAll(
    /\b(?:ssh|scp|sftp|rsync)\b[^\n]{0,200}?\s-i\s*["']?([^\s"']{1,200})|\bssh-add\s+["']?([^\s"'|;&]{1,200})/g,
  );
  return new Set(Array.from(found, ([, identity, added = ""]) => baseName(identity ?? added)));
}

/** Whether a value is taken to sign in to a machine: a name of a cloud then says whose machine that is. */
export function isForSsh(place: Place, files: ReadonlySet<string>): boolean {
  const { names, before, after, file = "" } = slotOf(place);
  const action = place.text.mapping?.action ?? "";
  const isTaken = /(?:^|[/-])(?:ssh|scp|sftp|rsync|ftp)/.test(action) && names.some((name) => sshInput.test(name));
  const isAdded = /\bssh-add\b/.test(`${before} ${after}`) || /\.ssh\/|\bid_[rd]sa|\bid_ed25519/.test(file);
  return isTaken || isAdded || files.has(baseName(file)) || names.some((name) => /(?:^|_)SSH/.test(name));
}

/** The normal name of what takes a value. */
export function nameOfPlace(place: Place): string {
  return slotOf(place).names[0] ?? "";
}

/** Commands that print what stands behind them, and lines that hold nothing else. */
export const printed = /(?:\b(?:echo|printf|cat|base64|Write-Output)\b|<<<)[^=:]*$|^\s*["']?$/;

const target = /(?:>>?|\btee\b|\bOut-File\b|-FilePath|\bSet-Content\b|-Path)\s*["']?([^\s"'|;&]+)/;

/** Whether a line stands below one that begins a document in a script. */
export function isInHeredoc(before: string, above: string): boolean {
  return before.trim() === "" && /<<-?\s*\\?["']?\w/.test(above);
}

function fileOf(before: string, after: string, above: string): string | undefined {
  if (!printed.test(before)) return undefined;
  return target.exec(isInHeredoc(before, above) ? above : `${before} ${after}`)?.[1];
}

/** The last part of a path. `$NAME` may stand for the whole. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replaceAll(/[${}]/g, "");
}
