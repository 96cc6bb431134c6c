/** A file of an archive, by its path with forward slashes. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive is damaged, hostile or of an unsupported kind; the message is a sentence that says which. */
export class ArchiveRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ArchiveRefusal";
  }
}

// The format: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
const blockSize = 512;
const nameLength = 100;
const prefixLength = 155;
/** More files than any bundle has. */
const mostFiles = 20_000;

/** Writes files into an archive in the given order; the same files give the same bytes. Throws ArchiveRefusal. */
export function writeTar(files: readonly ArchivedFile[]): Uint8Array {
  const parts = files.flatMap(({ name, bytes }) => [header(name, bytes.length), bytes, padding(bytes.length)]);
  return Buffer.concat([...parts, Buffer.alloc(2 * blockSize)]);
}

function padding(size: number): Buffer {
  return Buffer.alloc(-size & (blockSize - 1));
}

function header(path: string, size: number): Buffer {
  const { prefix, name } = splitName(path);
  const block = Buffer.alloc(blockSize);
  block.write(name, 0);
  block.write("0000644\0", 100);
  block.write("0000000\0", 108);
  block.write("0000000\0", 116);
  block.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  // 1970, because a current date would give different bytes for the same files.
  block.write("00000000000\0", 136);
  block.write("0", 156);
  block.write("ustar\u000000", 257);
  block.write(prefix, 345);
  block.write(`${checksum(block).toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

/** Splits a name that is too long at a slash; the format has room for 255 bytes. */
function splitName(path: string): { readonly prefix: string; readonly name: string } {
  if (Buffer.byteLength(path) <= nameLength) return { prefix: "", name: path };
  for (let cut = path.indexOf("/", 1); cut !== -1; cut = path.indexOf("/", cut + 1)) {
    const [prefix, name] = [path.slice(0, cut), path.slice(cut + 1)];
    if (Buffer.byteLength(name) <= nameLength && Buffer.byteLength(prefix) <= prefixLength) return { prefix, name };
  }
  throw new ArchiveRefusal(`The path ${path} is too long for an archive.`);
}

/** The sum of the header's bytes, in which the field of the sum itself counts as blanks. */
function checksum(block: Uint8Array): number {
  const blank = 32;
  return block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? blank : byte), 0);
}

/**
 * Reads the files of an archive, without its folders. Throws ArchiveRefusal for links, devices, paths that lead out of
 * the archive, two files with one name, and damage.
 */
export function readTar(archive: Uint8Array): readonly ArchivedFile[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const files = new Map<string, Uint8Array>();
  let longName: string | undefined;
  for (let offset = 0; offset < bytes.length && !isEnd(bytes, offset); ) {
    const entry = readEntry(bytes, offset);
    offset = entry.next;
    switch (entry.type) {
      case "x":
        longName = paxPath(entry.content) ?? longName;
        break;
      case "L":
        longName = textOf(entry.content);
        break;
      case "g":
        break;
      default:
        keepFile(files, { ...entry, name: longName ?? entry.name });
        longName = undefined;
    }
  }
  return [...files].map(([name, content]) => ({ name, bytes: content }));
}

interface Entry {
  readonly name: string;
  /** The format's letter for a file, a folder, a link or another type. */
  readonly type: string;
  readonly content: Uint8Array;
  /** Where the next entry begins. */
  readonly next: number;
}

function isEnd(bytes: Buffer, offset: number): boolean {
  return bytes.subarray(offset, offset + blockSize).every((byte) => byte === 0);
}

function readEntry(bytes: Buffer, offset: number): Entry {
  const block = bytes.subarray(offset, offset + blockSize);
  if (block.length < blockSize) throw new ArchiveRefusal("The archive is cut off.");
  if (checksum(block) !== octal(block, 148, 8))
    throw new ArchiveRefusal("The archive is damaged, or it is not a tar file.");
  const size = octal(block, 124, 12);
  const start = offset + blockSize;
  if (!Number.isSafeInteger(size) || start + size > bytes.length) throw new ArchiveRefusal("The archive is cut off.");
  const isUstar = block.toString("latin1", 257, 262) === "ustar";
  const [prefix, name] = [isUstar ? textOf(block.subarray(345, 500)) : "", textOf(block.subarray(0, nameLength))];
  return {
    name: prefix === "" ? name : `${prefix}/${name}`,
    type: String.fromCharCode(block[156] ?? 0),
    content: bytes.subarray(start, start + size),
    next: start + Math.ceil(size / blockSize) * blockSize,
  };
}

function octal(block: Buffer, start: number, length: number): number {
  const text = block
    .toString("latin1", start, start + length)
    .replace(/\0.*$/s, "")
    .trim();
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : Number.NaN;
}

/** Text up to the first zero byte. */
function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(end === -1 ? bytes : bytes.subarray(0, end));
  } catch {
    throw new ArchiveRefusal("The archive has a path that is not UTF-8.");
  }
}

/** The path in a pax header, whose records are `<length> <key>=<value>` and a line break. */
function paxPath(content: Uint8Array): string | undefined {
  const text = textOf(content);
  return /(?:^|\n)\d+ path=(?<path>[^\n]*)\n/.exec(text)?.groups?.["path"];
}

function keepFile(files: Map<string, Uint8Array>, { name, type, content }: Entry): void {
  if (type === "5") return;
  if (type !== "0" && type !== "\0") {
    throw new ArchiveRefusal(`The archive holds ${JSON.stringify(name)}, which is a link or a device and no file.`);
  }
  const path = name.replace(/^(?:\.?\/)+/, "");
  if (!isInside(path))
    throw new ArchiveRefusal(`The archive has the path ${JSON.stringify(name)}, which leads out of it.`);
  if (files.has(path)) throw new ArchiveRefusal(`The archive holds ${JSON.stringify(path)} twice.`);
  if (files.size >= mostFiles) throw new ArchiveRefusal(`The archive holds more than ${mostFiles} files.`);
  files.set(path, content);
}

const drive = /^[A-Za-z]:/;
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unsafe = /[\\\u0000-\u001f\u007f]/;

function isInside(path: string): boolean {
  const parts = path.split("/");
  return (
    path !== "" && !drive.test(path) && !unsafe.test(path) && parts.every((part) => !["", ".", ".."].includes(part))
  );
}
