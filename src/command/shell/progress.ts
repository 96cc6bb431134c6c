import type { ProgressEvent } from "../../collect/index.ts";
import { wrap } from "../../report/table/width.ts";
import type { TextStream } from "./edge.ts";
import { plainText } from "./plain-text.ts";

/** Tells a waiting person what is being read. */
export interface Progress {
  readonly report: (event: ProgressEvent) => void;
  /** Takes the line away; call it before anything else is written. */
  readonly end: () => void;
}

export interface ProgressOptions {
  readonly stream: TextStream;
  readonly quiet: boolean;
  /** A clock that only moves forward, in milliseconds. */
  readonly milliseconds?: () => number;
}

const silent: Progress = { report: () => undefined, end: () => undefined };

/** A terminal's line is rewritten at most ten times a second. */
const rewriteMilliseconds = 100;
/** A log gets a line every five seconds. */
const lineMilliseconds = 5000;
const eraseLine = "\r\u001b[2K";

/** A line that rewrites itself on a terminal, a line now and then elsewhere, nothing when quiet. */
export function startProgress({ stream, quiet, milliseconds = () => performance.now() }: ProgressOptions): Progress {
  if (quiet) return silent;
  return stream.isTTY === true ? rewritingLine(stream, milliseconds) : lineNowAndThen(stream, milliseconds);
}

function rewritingLine(stream: TextStream, milliseconds: () => number): Progress {
  let writtenAt = Number.NEGATIVE_INFINITY;
  return {
    report: (event) => {
      const moment = milliseconds();
      if (moment - writtenAt < rewriteMilliseconds) return;
      writtenAt = moment;
      stream.write(eraseLine + fit(describe(event), (stream.columns ?? 80) - 1));
    },
    end: () => {
      if (writtenAt === Number.NEGATIVE_INFINITY) return;
      writtenAt = Number.NEGATIVE_INFINITY;
      stream.write(eraseLine);
    },
  };
}

function lineNowAndThen(stream: TextStream, milliseconds: () => number): Progress {
  let writtenAt = milliseconds();
  return {
    report: (event) => {
      const moment = milliseconds();
      if (moment - writtenAt < lineMilliseconds) return;
      writtenAt = moment;
      stream.write(`${describe(event)}\n`);
    },
    end: () => undefined,
  };
}

function describe({ source, section, done, total, unit }: ProgressEvent): string {
  const amount = total === undefined ? `${done} ${unit}` : `${done} of ${total} ${unit}`;
  return plainText(`Reading ${source}, ${section}: ${amount}`);
}

function fit(text: string, width: number): string {
  const [line = "", ...rest] = wrap(text, Math.max(1, width));
  if (rest.length === 0) return line;
  return `${wrap(text, Math.max(1, width - 1))[0] ?? ""}…`;
}
