import { expect, test } from "vitest";
import { cacheFolder } from "../../../src/command/setup/policy-cache.ts";

test.each([
  [{ OUTLIVED_CACHE_DIR: "/fast/disk", XDG_CACHE_HOME: "/c", HOME: "/h" }, "/fast/disk"],
  [{ XDG_CACHE_HOME: "/c", HOME: "/h" }, "/c/outlived"],
  [{ LOCALAPPDATA: "/local", USERPROFILE: "/u" }, "/local/outlived"],
  [{ HOME: "/h" }, "/h/.cache/outlived"],
  [{ USERPROFILE: "/u" }, "/u/.cache/outlived"],
  [{ HOME: "" }, undefined],
  [{}, undefined],
])("%j has its cache in %s", (environment, folder) => {
  expect(cacheFolder(environment)).toBe(folder);
});
