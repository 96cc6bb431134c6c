import { githubRepository } from "../src/command/shell/package.ts";

/** What a release is made from. */
export interface ReleaseInputs {
  /** The tag that was pushed, such as `v1.2.3`. */
  readonly tag: string;
  /** owner/name of the repository that releases; absent outside of GitHub, where it is not compared. */
  readonly repository?: string | undefined;
  /** The content of package.json. */
  readonly manifest: {
    readonly version: string;
    readonly repository?: string | { readonly url?: string };
    readonly homepage?: string;
    readonly bugs?: string | { readonly url?: string };
  };
  readonly changelog: string;
}

/** Everything that would make a release wrong, one sentence each; empty if there is nothing. */
export function releaseProblems({ tag, repository, manifest, changelog }: ReleaseInputs): readonly string[] {
  const problems: string[] = [];
  if (tag !== `v${manifest.version}`) {
    problems.push(`The tag is ${tag}, but package.json has the version ${manifest.version}.`);
  }
  if (releaseNotes(changelog, manifest.version) === undefined) {
    problems.push(`CHANGELOG.md has no section "## ${manifest.version}" with a text.`);
  }
  const missing = (["repository", "homepage", "bugs"] as const).filter((key) => manifest[key] === undefined);
  if (missing.length > 0)
    problems.push(`package.json lacks ${missing.join(", ")}; docs/releasing.md says how to add them.`);
  const named = githubRepository(manifest.repository);
  if (manifest.repository !== undefined && repository !== undefined && named !== repository) {
    problems.push(`package.json names the repository ${named ?? "nowhere on GitHub"}, but ${repository} releases.`);
  }
  return problems;
}

/** The text below the heading of a version; undefined if there is none. */
export function releaseNotes(changelog: string, version: string): string | undefined {
  const section = changelog.split(/^## /m).find((part) => part.split(/\s/, 1)[0] === version);
  const text = section?.slice(section.indexOf("\n") + 1).trim();
  return text === undefined || text === "" || !section?.includes("\n") ? undefined : text;
}

/** What a version becomes. */
export interface ReleasePlan {
  /** The tag of npm under which the version is found: latest, next, or that of an older line such as `latest-1.2`. */
  readonly channel: string;
  /** The major tag of the Action that now means this version, such as `v1`; empty: it keeps its meaning. */
  readonly major: string;
}

/** A pre-release, and a fix of a version that is not the newest, must not become what everybody gets. */
export function planRelease(tag: string, tags: readonly string[]): ReleasePlan {
  if (tag.includes("-")) return { channel: "next", major: "" };
  const released = tags.filter((one) => /^v\d+\.\d+\.\d+$/.test(one));
  const [major = "", minor = ""] = tag.split(".");
  const channel = isNewest(tag, released) ? "latest" : `latest-${major.slice(1)}.${minor}`;
  const ofMajor = released.filter((one) => one.startsWith(`${major}.`));
  return { channel, major: isNewest(tag, ofMajor) ? major : "" };
}

function isNewest(tag: string, tags: readonly string[]): boolean {
  return tags.every((one) => compareVersions(one, tag) <= 0);
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((tag) => tag.slice(1).split(".").map(Number));
  const differences = (left ?? []).map((number, index) => number - (right?.[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
