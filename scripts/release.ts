/**
 * What the release workflow asks: npm run --silent release plan|notes <tag> or npm run --silent release sbom. The answer
 * goes to stdout; a plan as lines of step outputs.
 */
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bundledPackages } from "./bundled-packages.ts";
import { root } from "./bundling.ts";
import { planRelease, releaseNotes, releaseProblems } from "./release-check.ts";
import { narrowSbom } from "./sbom.ts";

const read = (file: string): Promise<string> => readFile(join(root, file), "utf8");

async function readPackage(folder: string): Promise<string> {
  const { name, version } = JSON.parse(await read(`${folder}/package.json`));
  return `${name}@${version}`;
}

async function makeSbom(): Promise<string> {
  const options = ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application", "--package-lock-only"];
  const whole = JSON.parse(execFileSync("npm", options, { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 }));
  const packages = await Promise.all((await bundledPackages()).map(readPackage));
  const compilerNotices = await read("compiler/THIRD_PARTY_NOTICES.md");
  return JSON.stringify(narrowSbom(whole, { packages, compilerNotices }), undefined, 2);
}

async function answer(question: string | undefined, tag: string | undefined): Promise<string> {
  if (question === "sbom") return makeSbom();
  if (tag === undefined || (question !== "plan" && question !== "notes")) {
    throw new Error("npm run release plan|notes <tag>, or npm run release sbom");
  }
  const [manifest, changelog] = [JSON.parse(await read("package.json")), await read("CHANGELOG.md")];
  const problems = releaseProblems({ tag, manifest, changelog, repository: process.env["GITHUB_REPOSITORY"] });
  if (problems.length > 0) throw new Error(problems.join("\n"));
  if (question === "notes") return releaseNotes(changelog, manifest.version) ?? "";
  const tags = execFileSync("git", ["tag", "--list"], { cwd: root, encoding: "utf8" }).split("\n");
  const { channel, major } = planRelease(tag, tags);
  return `channel=${channel}\nmajor=${major}`;
}

try {
  console.log(await answer(process.argv[2], process.argv[3]));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
