import { writeTar } from "../../../src/policy-kit/bundle/tar.ts";

const blockSize = 512;

export interface Entry {
  readonly name: string;
  readonly content?: string;
  /** The format's letter; a file unless said. */
  readonly type?: string;
  /** What the header says, whatever is there. */
  readonly size?: number;
}

/** An archive as hostile or foreign programs write them: the names and types are taken as they are. */
export function archiveOf(...entries: readonly Entry[]): Uint8Array {
  const parts = entries.map(({ name, content = "", type = "0", size }) => {
    const whole = Buffer.from(writeTar([{ name: "x", bytes: Buffer.from(content) }]));
    const archive = whole.subarray(0, whole.length - 2 * blockSize);
    archive.write(`${name}\0`, 0);
    archive.write(type, 156, "latin1");
    if (size !== undefined) archive.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
    archive.fill(" ", 148, 156);
    const sum = archive.subarray(0, blockSize).reduce((total, byte) => total + byte, 0);
    archive.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    return archive;
  });
  return Buffer.concat([...parts, Buffer.alloc(2 * blockSize)]);
}

/** A record of a pax header. */
export function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const length = rest.length + String(rest.length + 2).length;
  return `${length}${rest}`;
}
