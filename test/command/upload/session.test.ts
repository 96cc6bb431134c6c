import { expect, onTestFinished, test, vi } from "vitest";
import { openSession } from "../../../src/command/upload/session.ts";
import { openUploadWorld } from "./world.ts";

test("a scan that takes longer than an upload may does not take the time of the upload", async () => {
  const { edge } = await openUploadWorld();
  const over = new AbortController();
  const timeout = vi.spyOn(AbortSignal, "timeout");
  onTestFinished(() => timeout.mockRestore());
  // A time that has begun before the scan ends is over when the scan does.
  timeout.mockImplementation(() => over.signal);
  const { scanning } = await openSession({ wait: 1 }, edge);
  over.abort();
  timeout.mockRestore();
  expect(await scanning.defaultBranch()).toEqual({ name: "main" });
});
