import { readOriginRepository } from "../../collect/code/origin.ts";
import type { SectionDeclaration } from "../../collect/collector.ts";
import { github } from "../../collect/github/index.ts";
import type { Edge } from "../shell/edge.ts";
import type { ExitCode } from "../shell/exit-code.ts";
import { writeNotes } from "../shell/messages.ts";
import { packageRepository } from "../shell/package.ts";
import { describeOtherHost, type OtherServer, otherServer } from "./server.ts";

/** https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest#github-app-manifest-parameters */
export interface AppManifest {
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly public: false;
  /** Every level is `read`. */
  readonly default_permissions: Readonly<Record<string, string>>;
  readonly default_events: readonly never[];
  readonly hook_attributes: { readonly url: string; readonly active: false };
  readonly redirect_url: string;
}

/** Prints the manifest of a GitHub App that can read what outlived reads, and how to use it. */
export async function printAppManifest(edge: Edge): Promise<ExitCode> {
  const { environment, folder } = edge;
  const server = environment["GITHUB_SERVER_URL"] || "https://github.com";
  const [owner] = (await readOriginRepository(folder, server))?.split("/") ?? [];
  const repository = packageRepository();
  const homepage =
    repository === undefined ? "https://www.npmjs.com/package/outlived" : `https://github.com/${repository}`;
  const manifest = appManifest(github.sections, homepage, owner);
  edge.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
  const otherHost = await describeOtherHost(folder, environment);
  if (otherHost !== undefined) writeNotes([otherHost], edge);
  edge.stderr.write(howToRegister(manifest, registrationAddress(server, owner), otherServer(environment)));
  return 0;
}

/** GitHub takes names of 34 characters at most, and each only once. */
const longestName = 34;

/** The manifest with the permissions to read that these sections declare. */
export function appManifest(
  sections: readonly Pick<SectionDeclaration, "permissions">[],
  homepage: string,
  owner = "your-organization",
): AppManifest {
  const declared = sections.flatMap(({ permissions }) => permissions.map((permission) => permission.split("=")));
  const readable = declared.flatMap(([name = "", level]) => (level === "read" ? [[name, level] as const] : []));
  return {
    name: `outlived-${owner}`.slice(0, longestName),
    description: "Reads which credentials outlived their owner, and changes nothing.",
    url: homepage,
    public: false,
    default_permissions: Object.fromEntries(readable.toSorted(([one], [other]) => (one < other ? -1 : 1))),
    default_events: [],
    // GitHub wants an address although no event is sent.
    hook_attributes: { url: homepage, active: false },
    // Whoever sees the code in this address can have the private key, so it leads to nobody.
    redirect_url: "http://localhost/outlived",
  };
}

function registrationAddress(server: string, owner = "your-organization"): string {
  return `${server.replace(/\/+$/, "")}/organizations/${owner}/settings/apps/new`;
}

/** https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-using-url-parameters */
export function filledAddress({ name, description, url, default_permissions }: AppManifest, address: string): string {
  const settings = { name, description, url, public: "false", webhook_active: "false", ...default_permissions };
  return `${address}?${new URLSearchParams(settings).toString()}`;
}

function howToRegister(manifest: AppManifest, address: string, other: OtherServer | undefined): string {
  const hostname = other === undefined ? "" : `--hostname ${other.host} `;
  const server =
    other === undefined
      ? ""
      : `On ${other.host} give each entry of sources.github in outlived.yaml the line

apiUrl: ${other.apiUrl}

and leave out of the manifest what that server does not know: an older one has fewer permissions.
`;
  return `
This is the manifest of a GitHub App that can read what outlived reads, and nothing else. Only \`also: [workflows]\` in
outlived.yaml reads files: without it leave "contents" out.
An owner of the organization registers it in one of two ways.

By a link. It opens the form with the same settings; then generate a private key on the page of the app:

${filledAddress(manifest, address)}

By the manifest. Post it as the field "manifest" of a form to

${address}

GitHub then leads to ${manifest.redirect_url}?code=CODE, where nobody answers. Within an hour this writes the
number of the app ("id") and its private key ("pem") to a file:

gh api ${hostname}--method POST /app-manifests/CODE/conversions > outlived-app.json

Afterwards install the app on all repositories of the organization, and put its number and the text of its key (not
the path of the file) into the environment. After the link they are on the page of the app and in a .pem file:

export OUTLIVED_GITHUB_APP_ID="$(jq -r .id outlived-app.json)"
export OUTLIVED_GITHUB_APP_PRIVATE_KEY="$(jq -r .pem outlived-app.json)" # or "$(cat your-app.pem)"

Then delete the file. \`outlived doctor\` says whether the app can read everything. A workflow takes the client id as the
variable OUTLIVED_APP_CLIENT_ID and the key as the secret OUTLIVED_APP_PRIVATE_KEY (docs/action.md).
${server}`;
}
