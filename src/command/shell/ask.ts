import type { Edge } from "./edge.ts";

interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly signal: AbortSignal;
}

/** How to ask the user; undefined unless both streams are a terminal. The question rejects when the user interrupts. */
export function askOn({ input, output, signal }: Terminal): Edge["ask"] {
  if (input.isTTY !== true || output.isTTY !== true) return undefined;
  return async (question) => {
    const { createInterface } = await import("node:readline/promises");
    // As no terminal, so that an interrupt reaches the process as it does at any other time.
    const reader = createInterface({ input, output, terminal: false });
    try {
      const ended = new Promise<string>((resolve) => reader.once("close", () => resolve("")));
      return await Promise.race([reader.question(question, { signal }), ended]);
    } finally {
      reader.close();
    }
  };
}
