import { constants } from "node:buffer";
import { UsageError } from "../../model/errors.ts";
import { isRecord } from "../../model/is-record.ts";
import { assertSnapshot } from "../assert.ts";
import { parseJson, refuseDuplicateKeys } from "../parse.ts";
import { listNames } from "./layout.ts";
import { decode, type SnapshotReader } from "./reader.ts";
import { refuseDuplicates } from "./unique-records.ts";

/** In bytes. A document must fit into one string: https://nodejs.org/api/buffer.html#bufferconstantsmax_string_length */
const longestDocument = constants.MAX_STRING_LENGTH;

/** Reads a snapshot that is one JSON document. */
export function openDocument(file: string): SnapshotReader {
  const pieces: Buffer[] = [];
  let length = 0;
  return {
    take: (bytes) => {
      pieces.push(bytes);
      length += bytes.length;
      if (length > longestDocument) throw tooLong(file);
    },
    end: () => {
      const text = decode(Buffer.concat(pieces), file);
      const value = parseJson(text, file);
      assertSnapshot(value, file);
      refuseDuplicateKeys(text, value, { file });
      for (const list of listNames) {
        const records: readonly object[] = value[list];
        refuseDuplicates(list, records.filter(isRecord), file);
      }
      return value;
    },
  };
}

function tooLong(file: string): UsageError {
  const megabytes = Math.floor(longestDocument / 1_000_000);
  return new UsageError(`One JSON document can be read up to ${megabytes} MB, and this one is longer.`, {
    at: { file },
    hint: "Write it as lines, which may be of any length: `outlived collect --output estate.ndjson` does.",
  });
}
