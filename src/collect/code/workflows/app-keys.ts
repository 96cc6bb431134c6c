import type { Reference } from "../../../model/generated/snapshot.ts";
import { findContextUses } from "./expressions.ts";
import { normalName, type ParsedFile, type Text } from "./texts.ts";
import { findPassedOn, originsOf, type PassedOn, takenByOwn } from "./values.ts";
import { expand, readVariables, type Variables } from "./variables.ts";

/** A kind of value that a file says a stored secret has. */
export type Held = NonNullable<Reference["holds"]>;

const appKey: Held = "app-private-key";

/** Actions that make tokens of a GitHub App, and the inputs that take its private key. Copies keep the last part of the name. */
const actions: readonly { readonly page: string; readonly names: readonly string[]; readonly inputs: string }[] = [
  {
    page: "https://github.com/actions/create-github-app-token#private-key",
    names: ["create-github-app-token"],
    inputs: "PRIVATE_KEY",
  },
  { page: "https://github.com/tibdex/github-app-token", names: ["github-app-token"], inputs: "PRIVATE_KEY" },
  {
    page: "https://github.com/peter-murray/workflow-application-token-action",
    names: ["workflow-application-token-action"],
    inputs: "APPLICATION_PRIVATE_KEY",
  },
  {
    page: "https://github.com/getsentry/action-github-app-token",
    names: ["action-github-app-token"],
    inputs: "PRIVATE_KEY|BASE64_PEM_KEY",
  },
  {
    page: "https://github.com/navikt/github-app-token-generator",
    names: ["github-app-token-generator"],
    // The second one is that of https://github.com/mercari/github-app-token-generator.
    inputs: "PRIVATE_KEY|APP_PRIVATE_KEY",
  },
  {
    page: "https://github.com/wow-actions/use-app-token",
    // Also https://github.com/heroku/use-app-token-action.
    names: ["use-app-token", "use-app-token-action"],
    inputs: "PRIVATE_KEY",
  },
  {
    page: "https://github.com/machine-learning-apps/actions-app-token",
    names: ["actions-app-token"],
    inputs: "APP_PEM",
  },
  {
    page: "https://github.com/philips-software/app-token-action",
    names: ["app-token-action"],
    inputs: "APP_BASE64_PRIVATE_KEY",
  },
  {
    page: "https://github.com/cookpad/github-app-installation-token-action",
    names: ["github-app-installation-token-action"],
    inputs: "PRIVATE_KEY",
  },
  { page: "https://github.com/actionshub/app-token", names: ["app-token"], inputs: "PRIVATE_KEY" },
  { page: "https://github.com/oppia/get-github-app-token", names: ["get-github-app-token"], inputs: "PRIVATE_KEY" },
  { page: "https://github.com/pre-commit-ci/action-get-app-token", names: ["action-get-app-token"], inputs: "PKEY64" },
  { page: "https://github.com/electron/github-app-auth-action", names: ["github-app-auth-action"], inputs: "CREDS" },
];

const inputsByAction: ReadonlyMap<string, RegExp> = new Map(
  actions.flatMap(({ names, inputs }) => names.map((name) => [name, new RegExp(`^(?:${inputs})$`)] as const)),
);

/** A name that says by itself what it holds: `GH_APP_PRIVATE_KEY`, `GITHUB_APP_KEY`, `github-app.pem`. Apps of others have keys, too. */
const telling =
  /(?:^|_)(?:GH|GITHUB)_?APP(?:S|LICATION)?_(?:KEY|(?:[A-Z0-9]+_){0,4}(?:PRIV(?:ATE)?_?KEY|PEM|PKEY))(?:_?(?:PEM|FILE|CONTENTS?|B(?:ASE)?_?64|RAW|PROD|DEV|\d{1,3}))*$/;

/** Names are shorter, and to look at a longer text takes time. */
const longestName = 255;

function isTelling(name: string): boolean {
  return name.length <= longestName && telling.test(name) && !/SSH|GPG|SIGNING/.test(name);
}

/** What an input, a variable or a secret that is passed takes. */
function takenBy({ path, mapping }: Text): Held | undefined {
  const [parent = "", last = ""] = path.slice(-2);
  if (parent !== "with" && parent !== "env" && parent !== "secrets") return undefined;
  const name = normalName(last);
  const action = mapping?.action ?? "";
  const inputs = parent === "with" ? inputsByAction.get(action.slice(action.lastIndexOf("/") + 1)) : undefined;
  return inputs?.test(name) === true || isTelling(name) ? appKey : undefined;
}

/** By name, the inputs of an action or workflow, and the secrets that its caller passes, that are such keys. */
export function findHeldInputs(parsed: ParsedFile): ReadonlyMap<string, Held> {
  return findPassedOn(parsed, originsOf(parsed, readVariables(parsed.texts), takenBy));
}

/** By the name of each stored secret that holds the private key of a GitHub App, the ids of that app which stand beside it. */
export function findAppKeys(
  parsed: ParsedFile,
  passedOn: PassedOn<Held> = new Map(),
): ReadonlyMap<string, ReadonlySet<string>> {
  const variables = readVariables(parsed.texts);
  const keys = new Map<string, Set<string>>();
  const add = (name: string, app: string | undefined): void => {
    const apps = keys.get(name) ?? new Set();
    keys.set(name, app === undefined ? apps : apps.add(app));
  };
  for (const { text, uses } of originsOf(parsed, variables, (one) => takenBy(one) ?? takenByOwn(one, passedOn))) {
    const app = appBeside(text, variables);
    for (const { context, name } of uses) if (context === "secrets" && name !== undefined) add(name, app);
  }
  for (const text of parsed.texts) for (const name of namedKeys(text)) add(name, undefined);
  return keys;
}

/** What a reference says of a secret that holds such a key of these apps. */
export function heldAs(apps: ReadonlySet<string> | undefined): Pick<Reference, "holds" | "app"> {
  if (apps === undefined) return {};
  const [app, ...others] = apps;
  return { holds: appKey, ...(app !== undefined && others.length === 0 && { app }) };
}

const appInputs = ["APP_ID", "APPLICATION_ID", "GITHUB_APP_ID", "GH_APP_ID", "APP"];
const clientInputs = ["CLIENT_ID", "APP_CLIENT_ID", "GITHUB_APP_CLIENT_ID", "GH_APP_CLIENT_ID"];

/** https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app */
const clientId = /^Iv\w{0,30}(?:\.\w{1,40})?$/;

/** The id or the client id of the app that stands in the same mapping. */
function appBeside(text: Text, variables: Variables): string | undefined {
  const valuesOf = (names: readonly string[]): readonly string[] =>
    names.map((name) => expand(text.mapping?.values.get(name)?.slice(0, longestName) ?? "", text, variables).trim());
  return (
    valuesOf(appInputs).find((value) => /^\d{1,15}$/.test(value)) ??
    valuesOf([...clientInputs, ...appInputs]).find((value) => clientId.test(value))
  );
}

/** What a script does with a value that it prints: it writes a file. */
const intoFile = /^["']?\s*(?:\|\s*base64[^>|;&\n]*)?(?:>|\|\s*tee\s)\s*["']?([^\s"';|&]{1,200})/;

/** Characters of a script behind a secret that are looked at. To look at more takes time. */
const searchedLength = 400;

/** The stored secrets that their own name, or that of a file which they are written to, calls such keys. */
function namedKeys({ value, path }: Text): readonly string[] {
  if (!/secrets/i.test(value)) return [];
  const uses = findContextUses(value, path.at(-1) === "if");
  return uses.flatMap(({ context, name, expression: [, end] }) => {
    if (context !== "secrets" || name === undefined) return [];
    const file = intoFile.exec(value.slice(end, end + searchedLength))?.[1] ?? "";
    const isKey = isTelling(name) || isTelling(normalName(file.slice(file.lastIndexOf("/") + 1)));
    return isKey ? [name] : [];
  });
}
