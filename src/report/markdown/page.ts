/** A text that grows until its limit. */
export interface Page {
  /** Adds what must not be left out. */
  readonly always: (text: string) => void;
  /** Adds rows while the page stays below a share of its limit; gives the number of rows that had no room. */
  readonly rows: (rows: readonly string[], share: number) => number;
  readonly text: () => string;
}

/** Begins a page that rows can fill up to so many bytes of UTF-8. */
export function openPage(byteLimit: number): Page {
  const parts: string[] = [];
  let bytes = 0;
  const always = (text: string): void => {
    parts.push(text);
    bytes += Buffer.byteLength(text);
  };
  return {
    always,
    rows: (rows, share) => {
      for (const [index, row] of rows.entries()) {
        if (bytes + Buffer.byteLength(row) > byteLimit * share) return rows.length - index;
        always(row);
      }
      return 0;
    },
    text: () => parts.join(""),
  };
}
