import { expect, test } from "vitest";
import { readInputs } from "../../../src/command/action/inputs.ts";
import { connect, uploadFrom } from "../../../src/command/action/upload.ts";
import { showEvaluation } from "../../../src/command/setup/previous.ts";
import { scanAcme } from "../../scan/acme.ts";
import { openUploadWorld } from "../upload/world.ts";

test.each([
  [1, true],
  [5001, false],
])("with %i findings on a source everything is in code scanning: %s", async (count, isComplete) => {
  const { edge, store } = await openUploadWorld();
  const acme = await scanAcme();
  const [finding] = acme.result.findings;
  if (finding === undefined) throw new Error("the company has findings");
  const digits = (index: number): string => index.toString(16).padStart(12, "0");
  const findings = Array.from({ length: count }, (_, index) => ({
    ...finding,
    fingerprint: digits(index).padEnd(32, "0"),
    reference: `${digits(index)}-000000`,
  }));
  const judged = showEvaluation(acme, acme.judging, { redact: false, category: undefined }, edge);
  const inputs = readInputs({});
  const compared = { judged: { ...judged, result: { ...judged.result, findings } }, problems: [], abandoned: [] };
  const outcome = await uploadFrom(compared, await connect(inputs, false, edge), inputs, edge);
  expect(outcome).toMatchObject({ isComplete, hasFailed: false, isUnavailable: false });
  expect(outcome.annotations).toMatchObject(
    isComplete ? [] : [{ level: "warning", message: expect.stringMatching(/leaves out the 1 least severe result of/) }],
  );
  expect(store.alerts("open")).toHaveLength(Math.min(count, 5000));
});
