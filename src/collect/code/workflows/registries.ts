import { type KeyPart, partAtRegistry } from "./clouds/names.ts";
import { printed, type Slot } from "./places.ts";
import type { Text } from "./texts.ts";

const hostInputs = [
  "REGISTRY",
  "URL",
  "LOGIN_SERVER",
  "LOGINSERVER",
  "REGISTRY_URL",
  "REGISTRY_LOGIN_SERVER",
  "REGISTRY_SERVER",
  "CONTAINER_REGISTRY_URL",
  "DOCKER_REGISTRY",
  "DOCKER_REGISTRY_SERVER_URL",
  "IMAGE",
];

/** Characters of a host that are looked at. To look at more takes time. */
const searchedLength = 400;

const signIn =
  /(?:docker|podman|buildah|nerdctl|skopeo|crane auth|oras|helm registry|regctl registry)\s+login\b|\baz containerapp registry set\b/;

/** Names of a password that say by themselves that it is for a registry: `--docker-password`, `--registry-password`. */
const registryPassword = /(?:^|_)(?:REGISTRY|DOCKER|IMAGE_?CREDENTIALS?)_(?:SERVER_)?PASS(?:WORD)?$/;

/** `--dest-creds user:password` of skopeo, podman and buildah. */
const userBefore = /--(?:(?:dest|src)-)?creds[\s=]+["']?(?:\$\{\{[^{}]*\}\}|[^\s:])*:$/;

/** Users whose passwords are short-lived tokens. https://cloud.google.com/artifact-registry/docs/docker/authentication#token */
const temporaryUser =
  /(?:^|-u[\s=]*["']?|--username[\s=]+["']?)(?:AWS|oauth2accesstoken|00000000-0000-0000-0000-000000000000)\b/;

/** A sign-in to a container registry, by the inputs of an action or by a command. */
export function partOfSignIn(
  text: Text,
  slot: Slot,
  expand: (value: string, seenBy: Text) => string,
): KeyPart | undefined {
  const field = fieldOfSignIn(slot);
  if (field === undefined) return undefined;
  const line = `${slot.before} ${slot.after}`;
  const inputs = text.mapping?.values;
  const hosts = hostInputs.map((input) => inputs?.get(input)?.slice(0, searchedLength) ?? "").join(" ");
  const user = inputs?.get("USERNAME") ?? "";
  const where = field.isInLine ? line : `${user} ${hosts}`;
  return temporaryUser.test(where) ? undefined : partAtRegistry(expand(where, text), field.name);
}

interface Field {
  readonly name: "user" | "password";
  /** The same command names the registry. */
  readonly isInLine: boolean;
}

function fieldOfSignIn({ names, before, after }: Slot): Field | undefined {
  const [name = ""] = names;
  const isInLine = signIn.test(`${before} ${after}`);
  if (userBefore.test(before)) return { name: "password", isInLine: true };
  if (/^(?:U|(?:REGISTRY_)?USER(?:NAME)?)$/.test(name)) return { name: "user", isInLine };
  const isGlued = isInLine && /\s-p["']?$/.test(before);
  if (isGlued || /^(?:P|PASS(?:WORD)?)$/.test(name)) return { name: "password", isInLine };
  if (registryPassword.test(name)) return { name: "password", isInLine: isInLine || before.trim() !== "" };
  const isPiped = printed.test(before) && (signIn.test(after) || signIn.test(before));
  return isPiped ? { name: "password", isInLine } : undefined;
}
