import type { Finding, Place } from "../model/generated/result.ts";
import { firstOf } from "./text.ts";

/** More places in one sentence are not read. */
const fewPlaces = 10;

/** "src/a.yml:3". */
export function placeText({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** The other places of a finding, up to ten: "src/b.yml:7, src/c.yml:9". Empty where there are none. */
export function otherPlaces({ otherLocations = [] }: Finding): string {
  return firstOf(otherLocations.map(placeText), fewPlaces);
}

/** Where a finding points: "At src/a.yml:3.", "Also at src/b.yml:7." */
export function placeSentences(finding: Finding): readonly string[] {
  const { location } = finding;
  const others = otherPlaces(finding);
  return [
    ...(location === undefined ? [] : [`At ${placeText(location)}.`]),
    ...(others === "" ? [] : [`Also at ${others}.`]),
  ];
}

/** A path as repositories write it: with slashes, relative to the root. */
export function repositoryPath(file: string): string {
  return file
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/+)+/, "");
}

/** Whether a path stays inside the repository. GitHub refuses SARIF with a path that does not. */
export function isInRepository(file: string): boolean {
  const path = repositoryPath(file);
  return path !== "" && !path.startsWith("/") && !/^[A-Za-z]:/.test(path) && !path.split("/").includes("..");
}
