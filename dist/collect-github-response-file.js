import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isRecord
} from "./chunk-model-is-record.js";
import "./chunk-runtime.js";

// src/collect/github/response-file.ts
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
var ordinaryLimits = { all: 64 * 1024 * 1024, one: 4 * 1024 * 1024 }, mostIdleScans = 3, magic = Buffer.from(`outlived responses 1
`), sizes = { salt: 16, nonce: 12, tag: 16, length: 4 };
async function openResponseFile(options) {
  let { folder, secret, source, note, limits = ordinaryLimits } = options, file = join(folder, `github-${derive(secret, "", `name of ${source}`).toString("hex", 0, 8)}.responses`), before = await readRecords(file, { ...options, limits }), during = /* @__PURE__ */ new Map(), size = 0, isFull = !1;
  return {
    find: (key) => {
      let packed = during.get(key) ?? before.get(key);
      return packed && unpack(packed);
    },
    keep: (key, response) => {
      let content = deflateRawSync(JSON.stringify(response)), growth = content.length - (during.get(key)?.content.length ?? 0);
      if (response.body.length > limits.one || size + growth > limits.all) {
        isFull = !0;
        return;
      }
      size += growth, during.set(key, { content, idle: 0 });
    },
    write: async () => {
      isFull && note(`Not every response for ${source} is kept for the next scan: they are too large.`);
      let idle = [...before].filter(([key, packed]) => !during.has(key) && packed.idle < mostIdleScans), records = new Map(during);
      for (let [key, packed] of idle) {
        if (size + packed.content.length > limits.all) break;
        size += packed.content.length, records.set(key, { ...packed, idle: packed.idle + 1 });
      }
      try {
        await writeRecords(file, folder, secret, records);
      } catch (error) {
        note(`The responses for ${source} could not be kept for the next scan: ${reasonOf(error)}.`);
      }
    }
  };
}
function reasonOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "an unknown error";
}
async function readRecords(file, { note, secret, source, limits }) {
  let unusable = (why) => (note(`What an earlier scan kept for ${source} is not used, because the file ${why}; everything is read anew.`), /* @__PURE__ */ new Map());
  try {
    return (await stat(file)).size > 2 * limits.all ? unusable("is too large") : decrypt(await readFile(file), secret) ?? unusable("is damaged or was changed");
  } catch (error) {
    let reason = reasonOf(error);
    return reason === "ENOENT" ? /* @__PURE__ */ new Map() : unusable(`cannot be read (${reason})`);
  }
}
async function writeRecords(file, folder, secret, records) {
  await mkdir(folder, { recursive: !0, mode: 448 });
  let temporary = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(temporary, encrypt(records, secret), { mode: 384, flag: "wx" }), await rename(temporary, file);
  } catch (error) {
    throw await rm(temporary, { force: !0 }), error;
  }
}
function derive(secret, salt, purpose) {
  return Buffer.from(hkdfSync("sha256", secret, salt, `outlived responses of GitHub: ${purpose}`, 32));
}
function* encrypt(records, secret) {
  let salt = randomBytes(sizes.salt), key = derive(secret, salt, "content");
  yield Buffer.concat([magic, salt]);
  let position = 0;
  for (let [name, { content, idle }] of records) {
    let nonce = nonceOf(position), cipher = createCipheriv("aes-256-gcm", key, nonce), plain = Buffer.concat([Buffer.of(idle), lengthOf(Buffer.byteLength(name)), Buffer.from(name), content]), sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    yield Buffer.concat([lengthOf(sealed.length), sealed]), position += 1;
  }
  let end = createCipheriv("aes-256-gcm", key, nonceOf(position));
  yield Buffer.concat([lengthOf(sizes.tag), end.final(), end.getAuthTag()]);
}
function decrypt(file, secret) {
  let head = magic.length + sizes.salt;
  if (file.length < head || !file.subarray(0, magic.length).equals(magic)) return;
  let key = derive(secret, file.subarray(magic.length, head), "content"), records = /* @__PURE__ */ new Map(), offset = head;
  for (let position = 0; offset + sizes.length <= file.length; position += 1) {
    let end = offset + sizes.length + file.readUInt32BE(offset);
    if (end > file.length) return;
    let plain = open(file.subarray(offset + sizes.length, end), key, nonceOf(position));
    if (plain === void 0) return;
    if (plain.length === 0) return end === file.length ? records : void 0;
    let start = 1 + sizes.length, nameEnd = start + plain.readUInt32BE(1);
    records.set(plain.toString("utf8", start, nameEnd), { content: plain.subarray(nameEnd), idle: plain.readUInt8(0) }), offset = end;
  }
}
function open(sealed, key, nonce) {
  if (sealed.length < sizes.tag) return;
  let content = sealed.length - sizes.tag;
  try {
    let decipher = createDecipheriv("aes-256-gcm", key, nonce);
    return decipher.setAuthTag(sealed.subarray(content)), Buffer.concat([decipher.update(sealed.subarray(0, content)), decipher.final()]);
  } catch {
    return;
  }
}
function nonceOf(position) {
  let nonce = Buffer.alloc(sizes.nonce);
  return nonce.writeUIntBE(position, sizes.nonce - 6, 6), nonce;
}
function lengthOf(length) {
  let bytes = Buffer.alloc(sizes.length);
  return bytes.writeUInt32BE(length), bytes;
}
function unpack({ content }) {
  let value = JSON.parse(inflateRawSync(content).toString());
  return isKept(value) ? value : void 0;
}
function isKept(value) {
  if (!isRecord(value) || !isRecord(value.headers)) return !1;
  let { etag, isHash, body, headers } = value, isText = (one) => typeof one == "string";
  return isText(etag) && typeof isHash == "boolean" && isText(body) && Object.values(headers).every(isText);
}
export {
  openResponseFile
};
