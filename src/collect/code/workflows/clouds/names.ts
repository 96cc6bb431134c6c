import { isDummy } from "../dummies.ts";
import { clouds } from "./index.ts";
import type { Cloud, CloudRow, Half, NameRule, Parts } from "./row.ts";

/** A part of a credential of one cloud. */
export interface KeyPart {
  readonly cloud: Cloud;
  readonly half: Half;
  /** The host that takes it says so, whatever its name says. */
  readonly isSure?: true;
}

type PartTest = (name: string) => Half | undefined;

/** A secret is often called by the name of its id and one more word, so secrets are asked for first. */
const halves = ["secret", "id", "whole"] as const;

function partTest(parts: Parts | undefined, pattern: (says: string) => string): PartTest {
  const tests = halves.flatMap((half) => {
    const says = parts?.[half];
    return says === undefined ? [] : [{ half, test: new RegExp(pattern(says)) }];
  });
  return (name) => tests.find(({ test }) => test.test(name))?.half;
}

const wholeName = (says: string): string => `^(?:${says})$`;

/** Words that tell one of several credentials from the others. */
const qualifier =
  "PROD(?:UCTION)?|PRD|STAG(?:E|ING)|STG|DEV(?:ELOP(?:MENT)?)?|TEST(?:ING|S)?|TST|QA|UAT|E2E|DEMO|SANDBOX|PREVIEW|NON_?PROD|LIVE|" +
  "CI|CD|CICD|MAIN|MASTER|DEPLOY(?:MENT|ER)?|RELEASE|BUILD|BACKUP|PURGE|TF|TERRAFORM|GHA|ACTIONS?|CLI|BOT|" +
  "USER|ADMIN|ACCOUNT|TEAM|IAM|BASE_?64|B64|V?\\d+";

/** Cloud words behind which the next word may follow at once: `AZURECREDENTIALS`. The shorter ones are parts of others. */
const joinedTo = "ACCESS|SECRET|KEY|CRED|CLIENT|API_?TOKEN|API_?KEY|SA_?KEY|TOKEN|SERVICE_?ACCOUNT";

function nameTest({ of, last, end, unless, ...parts }: NameRule): PartTest {
  const cloudWord = new RegExp(`(?:^|_)(?:${of})(?=_|\\d|$)`);
  const joined = new RegExp(`((?:^|_)(?:${of}))(?=${joinedTo})`);
  const otherWord = unless === undefined ? undefined : new RegExp(`(?:^|_)(?:${unless})(?=_|\\d|$)`);
  const anywhere = partTest(parts, (says) => `(?:^|_)(?:${says})(?=_|\\d|$)`);
  const behind = (between: string) => (says: string) => `(?:^|_)(?:${of})_${between}(?:${says})(?:_(?:${qualifier}))*$`;
  const atEnd = [partTest(last, behind("")), partTest(end, behind(`(?:(?:${qualifier})_)*`))];
  return (text) => {
    const name = text.replace(joined, "$1_");
    if (!cloudWord.test(name) || otherWord?.test(name) === true) return undefined;
    return firstHalf([anywhere, ...atEnd], (partOf) => partOf(name));
  };
}

interface Tests {
  readonly row: CloudRow;
  readonly names: readonly PartTest[];
  readonly inputs: readonly {
    readonly names: readonly string[] | undefined;
    readonly unless: readonly string[];
    readonly partOf: PartTest;
  }[];
  readonly actions: readonly { readonly action: RegExp; readonly partOf: PartTest }[];
  readonly commands: readonly { readonly command: RegExp; readonly partOf: PartTest }[];
  readonly registries: RegExp | undefined;
  readonly literal: RegExp | undefined;
}

const tests: readonly Tests[] = clouds.map((row) => ({
  row,
  names: row.names.map(nameTest),
  inputs: (row.inputs ?? []).map(({ beside, unless = [], ...parts }) => ({
    names: beside,
    unless,
    partOf: partTest(parts, wholeName),
  })),
  actions: (row.actions ?? []).map(({ action, ...parts }) => ({
    action: new RegExp(`^(?:${action})`),
    partOf: partTest(parts, wholeName),
  })),
  commands: (row.commands ?? []).map(({ command, ...parts }) => ({
    command: new RegExp(`(?<![\\w$])(?:${command})`),
    partOf: partTest(parts, wholeName),
  })),
  registries: row.registries === undefined ? undefined : new RegExp(row.registries, "i"),
  literal: row.literal === undefined ? undefined : new RegExp(wholeName(row.literal)),
}));

function firstPart(halfIn: (tests: Tests) => Half | undefined): KeyPart | undefined {
  for (const one of tests) {
    const half = halfIn(one);
    if (half !== undefined) return { cloud: one.row.cloud, half };
  }
  return undefined;
}

function firstHalf<Item>(items: readonly Item[], halfIn: (item: Item) => Half | undefined): Half | undefined {
  for (const item of items) {
    const half = halfIn(item);
    if (half !== undefined) return half;
  }
  return undefined;
}

/** What makes a name that begins alike the name of something else: of a KMS key, a table, a date, an OAuth client. */
const otherThing = new RegExp(
  "KMS|CUSTOMER_MASTER_KEY|GOOGLE_OAUTH|TURNSTILE|SSH(?!ARE)|WASABI|MINIO|BACKBLAZE|SONATYPE|" +
    "_(?:ARN|TABLE|ALIAS|AGE|ENABLED|LENGTH|COUNT|NAME|EMAIL|PATH|DIR|BUCKET|REGION|TTL|VERSION|FINGERPRINT|PASSPHRASE|" +
    "STATUS|PARAM(?:ETER)?|DAYS|EXPIR(?:ES|Y|ATION|E)|(?:EXPIR(?:ES|E)|CREATED|ROTATED)_(?:ON|AT)|DATE)$",
);

/** GitHub allows 255 characters, and to look at a longer text takes time. https://docs.github.com/en/rest/actions/secrets */
const longestName = 255;

/** What a stored secret, a variable, an input or an option is, by its normal name alone. */
export function partOfName(name: string): KeyPart | undefined {
  if (name.length > longestName || otherThing.test(name)) return undefined;
  const part = firstPart(({ names }) => firstHalf(names, (halfOf) => halfOf(name)));
  return part?.half === "whole" && name.endsWith("_ID") ? undefined : part;
}

/** What an input takes in the steps of one action. */
export function partOfActionInput(input: string, action: string): KeyPart | undefined {
  return firstPart(({ actions }) =>
    firstHalf(actions, ({ action: pattern, partOf }) => (pattern.test(action) ? partOf(input) : undefined)),
  );
}

/** What an input or variable takes whose name says it without naming a cloud. What stands beside it decides first. */
export function partOfCommonInput(
  input: string,
  beside: Pick<ReadonlyMap<string, unknown>, "has">,
): KeyPart | undefined {
  const isBeside = (name: string): boolean => beside.has(name);
  return (
    firstPart(({ inputs }) =>
      firstHalf(inputs, ({ names, unless, partOf }) =>
        names?.some(isBeside) === true && !unless.some(isBeside) ? partOf(input) : undefined,
      ),
    ) ??
    firstPart(({ inputs }) =>
      firstHalf(inputs, ({ names, partOf }) => (names === undefined ? partOf(input) : undefined)),
    )
  );
}

/** What an option takes in a line of a script. */
export function partOfOption(option: string, line: string): KeyPart | undefined {
  return firstPart(({ commands }) =>
    firstHalf(commands, ({ command, partOf }) => {
      const half = partOf(option);
      return half !== undefined && command.test(line) ? half : undefined;
    }),
  );
}

/** What somebody who signs in to a container registry gives, if the text names the registry of a cloud. */
export function partAtRegistry(text: string, field: "user" | "password"): KeyPart | undefined {
  const at = tests.find(({ registries }) => registries?.test(text));
  if (at === undefined) return undefined;
  const { cloud, registryUser } = at.row;
  if (field === "user") return registryUser && { cloud, half: registryUser, isSure: true };
  return { cloud, half: registryUser === undefined ? "whole" : "secret", isSure: true };
}

/** What a request to the interface of a cloud signs in with. */
export function partAtHost(line: string): KeyPart | undefined {
  const at = tests.find(({ row: { host } }) => host !== undefined && line.includes(host));
  return at && { cloud: at.row.cloud, half: "whole" };
}

const signIns = clouds.flatMap(({ cloud, signsInWithFile }) =>
  signsInWithFile === undefined
    ? []
    : [{ cloud, command: new RegExp(`(?:^|;)[^\n;]*(?:${signsInWithFile})[^\n;]*`, "gm") }],
);

/** By the name of a file, the cloud to which commands and settings of a text sign in with it. */
export function filesOfSignIns(text: string): ReadonlyMap<string, Cloud> {
  return new Map(
    signIns.flatMap(({ cloud, command }) =>
      Array.from(text.replaceAll("&&", ";").matchAll(command), ([found]) => found)
        .flatMap((found) => found.match(/[\w.-]+/g) ?? [])
        .map((word) => [word, cloud] as const),
    ),
  );
}

/** The cloud to which a command signs in with a file or what is piped into it. */
export function cloudOfSignIn(text: string): Cloud | undefined {
  return signIns.find(({ command }) => text.search(command) >= 0)?.cloud;
}

/** The cloud of a store with this endpoint. */
export function cloudOfStore(endpoint: string): Cloud | undefined {
  return tests.find(({ row: { stores } }) => stores !== undefined && endpoint.includes(stores))?.row.cloud;
}

/** Whether a text in the file itself has the shape of some cloud's secret. */
export function looksSecret(text: string): boolean {
  return tests.some(({ literal }) => literal?.test(text));
}

/** Whether a text in the file itself is the secret of a cloud and not a placeholder such as `test`. */
export function isLiteralSecret({ cloud, half }: KeyPart, text: string): boolean {
  if (half === "id" || isDummy(text)) return false;
  return tests.some(({ row, literal }) => row.cloud === cloud && literal?.test(text));
}

const members = clouds.flatMap(({ cloud, literalMember }) =>
  literalMember === undefined
    ? []
    : [
        {
          cloud,
          name: literalMember.name,
          pattern: new RegExp(`"${literalMember.name}"\\s*:\\s*"(${literalMember.value})"`, "g"),
        },
      ],
);

/** Secrets that a text holds as members of a JSON object, with the names of the members. */
export function literalMembers(text: string): readonly { readonly part: KeyPart; readonly name: string }[] {
  return members.flatMap(({ cloud, name, pattern }) =>
    [...text.matchAll(pattern)].flatMap(([, value = ""]) =>
      isDummy(value) ? [] : [{ part: { cloud, half: "whole" }, name }],
    ),
  );
}

const literalIds = clouds.flatMap(({ cloud, literalId }) =>
  literalId === undefined ? [] : [{ cloud, pattern: new RegExp(`(?<![A-Za-z0-9])${literalId}(?![A-Za-z0-9])`, "g") }],
);

/** The public ids of long-lived keys in a text. An id of AWS that begins with ASIA is of a temporary one. */
export function literalKeyIds(
  text: string,
): readonly { readonly cloud: Cloud; readonly id: string; readonly index: number }[] {
  return literalIds.flatMap(({ cloud, pattern }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: id, index }) => (isDummy(id.slice(4)) ? [] : [{ cloud, id, index }])),
  );
}

const halfOfName =
  /SECRET_?ACCESS_?KEY|ACCESS_?KEYS?_?SECRET|ACCESS_?KEY_?ID|ACCESS_?KEY|SECRET_?KEY|SECRET_?ACCESS|ACCESS_?ID|KEY_?SECRET|SECRET_?ID|KEY_?ID|(?<=^|_)(?:AK|SK|KEY|SECRET|ID)(?=_|\d|$)/;

/** What the names of both halves of one access key have in common: `PROD_AWS_*`. */
export function stemOfName(name: string): string {
  return name.replace(halfOfName, "*");
}
