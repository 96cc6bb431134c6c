import { expect, test } from "vitest";
import { limitConcurrency } from "../../src/collect/limit-concurrency.ts";

test("work starts in order, never more at once than the limit, and continues after a failure", async () => {
  const limit = limitConcurrency(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const results = await Promise.allSettled(
    [0, 1, 2, 3, 4].map((number) =>
      limit(async () => {
        started.push(number);
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5 - number));
        running -= 1;
        if (number === 1) throw new Error("one of them fails");
        return number;
      }),
    ),
  );
  expect(started).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
  expect(results.map((result) => result.status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
    "fulfilled",
  ]);
});
