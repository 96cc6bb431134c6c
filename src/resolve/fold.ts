/** Lower case in every locale, and one spelling of accented letters. */
export function fold(text: string): string {
  return (isAscii(text) ? text : text.normalize("NFC")).toLowerCase();
}

/** Letters and digits alone, without accents: `Lucía Romero` and `lucia-romero` become equal. `Romero, Lucía` too. */
export function foldName(text: string): string {
  const [last, first, ...others] = text.includes(",") ? text.split(",") : [text];
  return lettersAndDigits(first !== undefined && others.length === 0 ? `${first} ${last}` : text);
}

/** Letters and digits alone, in lower case and without accents. */
export function lettersAndDigits(text: string): string {
  if (isAscii(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether a text has the form of one e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>,;:"']+@[^\s@<>,;:"'/]+$/.test(text);
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7f) return false;
  return true;
}
