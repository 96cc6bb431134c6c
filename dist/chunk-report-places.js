import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  firstOf
} from "./chunk-model-sentence.js";

// src/report/places.ts
var fewPlaces = 10;
function placeText({ file, line }) {
  return `${file}:${line}`;
}
function otherPlaces({ otherLocations = [] }) {
  return firstOf(otherLocations.map(placeText), fewPlaces);
}
function placeSentences(finding) {
  let { location } = finding, others = otherPlaces(finding);
  return [
    ...location === void 0 ? [] : [`At ${placeText(location)}.`],
    ...others === "" ? [] : [`Also at ${others}.`]
  ];
}
function repositoryPath(file) {
  return file.replaceAll(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD").replaceAll("\\", "/").replace(/^(?:\.\/+)+/, "");
}
function isInRepository(file) {
  let path = repositoryPath(file);
  return path !== "" && !path.startsWith("/") && !/^[A-Za-z]:/.test(path) && !path.split("/").includes("..");
}

export {
  placeText,
  otherPlaces,
  placeSentences,
  repositoryPath,
  isInRepository
};
