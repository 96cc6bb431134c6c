/** Words of documentation and tests. Of two million random keys of either length at most five were taken for one. */
const words =
  /EXAMPLE|SAMPLE|DUMMY|PLACEHOLDER|CHANGEME|REDACTED|NOTREAL|ACCESSKEY|SECRETKEY|FAKEKEY|TESTKEY|LOCALSTACK|MINIO|XXXXX/;

/**
 * Keys that every copy of an emulator has: of Azure Storage and of Azure Cosmos DB.
 * https://learn.microsoft.com/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key
 * https://learn.microsoft.com/azure/cosmos-db/emulator#authentication
 */
const published = /^(?:Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1|C2y6yDjf5\/R\+ob0N8A7Cgv30VRDJIWEH)/;

/**
 * Accounts of AWS's documentation beside 123456789012 and those of one digit: 111122223333, 444455556666.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
const documented = /^(?:(\d)\1{3}(\d)\2{3}(\d)\3{3}|(\d)\4+)$/;

/** `my-project` and `project-id` in addresses of service accounts. https://github.com/google-github-actions/auth#inputs */
const someProject = /@(?:(?:my|your|the|some|example|test)-)?project(?:-(?:id|name))?\./;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the name of a role is one of documentation, by its account, project or application. */
export function isDummyRole(name: string): boolean {
  const numbers = name.match(/(?<![\w-])\d{6,}(?![\w-])/g) ?? [];
  const isDummyNumber = (number: string): boolean =>
    hasRun(number) || hasRun(Array.from(number).toReversed().join("")) || documented.test(number);
  return numbers.some(isDummyNumber) || someProject.test(name) || (uuid.test(name) && isDummy(name));
}

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
