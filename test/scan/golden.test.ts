import { expect, test } from "vitest";
import { safeJson } from "../../src/report/json.ts";
import { scanAcme } from "./acme.ts";

/** The reports that test/report renders from it are goldens, too. */
test("a scan of the whole company gives the result that was reviewed", async () => {
  const { result } = await scanAcme();
  await expect(safeJson(result)).toMatchFileSnapshot("../../fixtures/results/acme.json");
});
