/** Words of documentation and tests. Of two million random keys of either length at most five were taken for one. */
const words =
  /EXAMPLE|SAMPLE|DUMMY|PLACEHOLDER|CHANGEME|REDACTED|NOTREAL|ACCESSKEY|SECRETKEY|FAKEKEY|TESTKEY|LOCALSTACK|MINIO|XXXXX/;

/**
 * Keys that every copy of an emulator has: of Azure Storage and of Azure Cosmos DB.
 * https://learn.microsoft.com/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key
 * https://learn.microsoft.com/azure/cosmos-db/emulator#authentication
 */
const published = /^(?:Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1|C2y6yDjf5\/R\+ob0N8A7Cgv30VRDJIWEH)/;

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const digits = "01234567890123456789";

/** As many characters in their order are no chance. */
const longRun = 6;

/** A random key of 16 characters has about 13 different ones, and fewer than this in one of many million. */
const fewCharacters = 6;

/**
 * Whether a key stands in for a real one: the documentation's own (AKIAIOSFODNN7EXAMPLE), a row of X, `1234567890`,
 * `minioadmin` four times, the key of an emulator.
 */
export function isDummy(key: string): boolean {
  const capitals = key.toUpperCase();
  return published.test(key) || words.test(capitals) || new Set(capitals).size < distinctOf(key) || hasRun(capitals);
}

/** The fewest different characters that a random key of this length has. */
function distinctOf(key: string): number {
  return key.length > 24 ? fewCharacters + 4 : fewCharacters;
}

/** ABCDEF or 123456. */
function hasRun(key: string): boolean {
  for (let start = 0; start + longRun <= key.length; start += 1) {
    const part = key.slice(start, start + longRun);
    if (alphabet.includes(part) || digits.includes(part)) return true;
  }
  return false;
}
