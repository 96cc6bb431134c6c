import type { ProgressEvent } from "../../collect/index.ts";
import { wrap } from "../../report/table/width.ts";
import type { TextStream } from "./edge.ts";
import { plainText } from "./messages.ts";

/** Shows a waiting person what is being read. */
export interface Progress {
  readonly report: (event: ProgressEvent) => void;
  /** Removes the line; call it before anything else is written. */
  readonly end: () => void;
}

/** A terminal's line is rewritten at most ten times a second, and a log gets a line every five seconds. */
const milliseconds = { terminal: 100, log: 5000 };
const eraseLine = "\r\u001b[2K";

/**
 * A line that rewrites itself on a terminal, and a line now and then elsewhere. The clock is in milliseconds and only
 * moves forward.
 */
export function startProgress(stream: TextStream, clock: () => number = () => performance.now()): Progress {
  const isTerminal = stream.isTTY === true;
  const interval = isTerminal ? milliseconds.terminal : milliseconds.log;
  let writtenAt = isTerminal ? Number.NEGATIVE_INFINITY : clock();
  let isShown = false;
  return {
    report: (event) => {
      const now = clock();
      if (now - writtenAt < interval) return;
      writtenAt = now;
      const line = describe(event);
      stream.write(isTerminal ? eraseLine + fit(line, (stream.columns ?? 80) - 1) : `${line}\n`);
      isShown = isTerminal;
    },
    end: () => {
      if (isShown) stream.write(eraseLine);
      isShown = false;
    },
  };
}

function describe(event: ProgressEvent): string {
  const { source, section } = event;
  if ("waitingFor" in event) return plainText(`Reading ${source}, ${section}: waiting for ${event.waitingFor}`);
  const { done, total, unit } = event;
  const amount = total === undefined ? `${done} ${unit}` : `${done} of ${total} ${unit}`;
  return plainText(`Reading ${source}, ${section}: ${amount}`);
}

function fit(text: string, width: number): string {
  const [line = "", ...rest] = wrap(text, Math.max(1, width));
  if (rest.length === 0) return line;
  return `${wrap(text, Math.max(1, width - 1))[0] ?? ""}…`;
}
