import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { renderers } from "../../src/report/index.ts";
import { scanAcme } from "./acme.ts";

const file = fileURLToPath(new URL("../../fixtures/results/acme.json", import.meta.url));

/** Its renderings are goldens of test/report, like those of every other result. UPDATE_GOLDEN=1 writes it. */
test("a scan of the whole company gives the result that was reviewed", async () => {
  const { result } = await scanAcme();
  const text = renderers.json(result);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
});
