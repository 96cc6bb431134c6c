import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { isRecord } from "../../model/is-record.ts";
import type { KeptResponse, ResponseStore } from "./conditional-fetch.ts";

/** Responses of one source, kept from one scan to the next in a file that only the same credential can read. */
export interface ResponseFile extends ResponseStore {
  /** Writes what was kept, for the next scan. */
  readonly write: () => Promise<void>;
}

export interface ResponseFileOptions {
  /** Absolute. It is made if it is not there. */
  readonly folder: string;
  /** The token or the private key that reads the source: the file is encrypted with it, and named after it. */
  readonly secret: string;
  /** Id of the source. */
  readonly source: string;
  /** Receives a sentence about a file that cannot be used. */
  readonly note: (sentence: string) => void;
  /** Bytes of all responses together, compressed, and characters of one of them before. */
  readonly limits?: { readonly all: number; readonly one: number };
}

const ordinaryLimits = { all: 64 * 1024 * 1024, one: 4 * 1024 * 1024 };
/** Scans in a row in which nobody asks for a response, for example because they were cut short, before it is dropped. */
const mostIdleScans = 3;
const magic = Buffer.from("outlived responses 1\n");
const sizes = { salt: 16, nonce: 12, tag: 16, length: 4 };

interface PackedResponse {
  readonly content: Buffer;
  /** Scans in a row in which nobody asked for it. */
  readonly idle: number;
}

type PackedResponses = ReadonlyMap<string, PackedResponse>;

/** Reads the file. One that is missing is empty; one that is damaged, foreign or too large is not used, and said. */
export async function openResponseFile(options: ResponseFileOptions): Promise<ResponseFile> {
  const { folder, secret, source, note, limits = ordinaryLimits } = options;
  const file = join(folder, `github-${derive(secret, "", `name of ${source}`).toString("hex", 0, 8)}.responses`);
  const before = await readRecords(file, { ...options, limits });
  const during = new Map<string, PackedResponse>();
  let size = 0;
  let isFull = false;
  return {
    find: (key) => {
      const packed = during.get(key) ?? before.get(key);
      return packed && unpack(packed);
    },
    keep: (key, response) => {
      const content = deflateRawSync(JSON.stringify(response));
      const growth = content.length - (during.get(key)?.content.length ?? 0);
      if (response.body.length > limits.one || size + growth > limits.all) {
        isFull = true;
        return;
      }
      size += growth;
      during.set(key, { content, idle: 0 });
    },
    write: async () => {
      if (isFull) note(`Not every response for ${source} is kept for the next scan: they are too large.`);
      const idle = [...before].filter(([key, packed]) => !during.has(key) && packed.idle < mostIdleScans);
      const records = new Map(during);
      for (const [key, packed] of idle) {
        if (size + packed.content.length > limits.all) break;
        size += packed.content.length;
        records.set(key, { ...packed, idle: packed.idle + 1 });
      }
      try {
        await writeRecords(file, folder, secret, records);
      } catch (error) {
        note(`The responses for ${source} could not be kept for the next scan: ${reasonOf(error)}.`);
      }
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "an unknown error";
}

async function readRecords(
  file: string,
  { note, secret, source, limits }: Required<ResponseFileOptions>,
): Promise<PackedResponses> {
  const unusable = (why: string): PackedResponses => {
    note(`What an earlier scan kept for ${source} is not used, because the file ${why}; everything is read anew.`);
    return new Map();
  };
  try {
    // Names and seals take little beside the content.
    if ((await stat(file)).size > 2 * limits.all) return unusable("is too large");
    return decrypt(await readFile(file), secret) ?? unusable("is damaged or was changed");
  } catch (error) {
    const reason = reasonOf(error);
    return reason === "ENOENT" ? new Map() : unusable(`cannot be read (${reason})`);
  }
}

async function writeRecords(file: string, folder: string, secret: string, records: PackedResponses): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(temporary, encrypt(records, secret), { mode: 0o600, flag: "wx" });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function derive(secret: string, salt: Buffer | "", purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, `outlived responses of GitHub: ${purpose}`, 32));
}

function* encrypt(records: PackedResponses, secret: string): Generator<Buffer> {
  const salt = randomBytes(sizes.salt);
  const key = derive(secret, salt, "content");
  yield Buffer.concat([magic, salt]);
  let position = 0;
  for (const [name, { content, idle }] of records) {
    const nonce = nonceOf(position);
    const cipher = createCipheriv("aes-256-gcm", key, nonce);
    const plain = Buffer.concat([Buffer.of(idle), lengthOf(Buffer.byteLength(name)), Buffer.from(name), content]);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    yield Buffer.concat([lengthOf(sealed.length), sealed]);
    position += 1;
  }
  const end = createCipheriv("aes-256-gcm", key, nonceOf(position));
  yield Buffer.concat([lengthOf(sizes.tag), end.final(), end.getAuthTag()]);
}

/** Undefined if anything of the file is not as it was written: an empty record is its end. */
function decrypt(file: Buffer, secret: string): PackedResponses | undefined {
  const head = magic.length + sizes.salt;
  if (file.length < head || !file.subarray(0, magic.length).equals(magic)) return undefined;
  const key = derive(secret, file.subarray(magic.length, head), "content");
  const records = new Map<string, PackedResponse>();
  let offset = head;
  for (let position = 0; offset + sizes.length <= file.length; position += 1) {
    const end = offset + sizes.length + file.readUInt32BE(offset);
    if (end > file.length) return undefined;
    const plain = open(file.subarray(offset + sizes.length, end), key, nonceOf(position));
    if (plain === undefined) return undefined;
    if (plain.length === 0) return end === file.length ? records : undefined;
    const start = 1 + sizes.length;
    const nameEnd = start + plain.readUInt32BE(1);
    records.set(plain.toString("utf8", start, nameEnd), { content: plain.subarray(nameEnd), idle: plain.readUInt8(0) });
    offset = end;
  }
  return undefined;
}

/** Undefined if the seal is broken. */
function open(sealed: Buffer, key: Buffer, nonce: Buffer): Buffer | undefined {
  if (sealed.length < sizes.tag) return undefined;
  const content = sealed.length - sizes.tag;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, nonce);
    decipher.setAuthTag(sealed.subarray(content));
    return Buffer.concat([decipher.update(sealed.subarray(0, content)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Each file has a key of its own, so a position is never used twice with one key. */
function nonceOf(position: number): Buffer {
  const nonce = Buffer.alloc(sizes.nonce);
  nonce.writeUIntBE(position, sizes.nonce - 6, 6);
  return nonce;
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(sizes.length);
  bytes.writeUInt32BE(length);
  return bytes;
}

/** Undefined for what another version has written. */
function unpack({ content }: PackedResponse): KeptResponse | undefined {
  const value: unknown = JSON.parse(inflateRawSync(content).toString());
  return isKept(value) ? value : undefined;
}

function isKept(value: unknown): value is KeptResponse {
  if (!isRecord(value) || !isRecord(value["headers"])) return false;
  const { etag, isHash, body, headers } = value;
  const isText = (one: unknown): boolean => typeof one === "string";
  return isText(etag) && typeof isHash === "boolean" && isText(body) && Object.values(headers).every(isText);
}
