import { describe, expect, test } from "vitest";
import { type Fetch, guardFetch } from "../../../src/collect/github/guarded-fetch.ts";

const origin = "https://api.github.com";

function guarded(fetch: Fetch, signal = new AbortController().signal): Fetch {
  return guardFetch({ origin, timeout: 50, budget: { signal, spend: () => undefined }, fetch });
}

describe("guarded fetch", () => {
  test("sends nothing to another origin, not even to another scheme or port", async () => {
    let sent = 0;
    const fetch = guarded(() => {
      sent += 1;
      return Promise.resolve(new Response("[]"));
    });
    for (const url of ["https://github.com/a", "http://api.github.com/a", "https://api.github.com:8443/a"]) {
      await expect(fetch(url, {})).rejects.toThrow("was not sent");
    }
    expect(sent).toBe(0);
  });

  test.each([
    ["more than came", "[1, 2, 3]", "20"],
    ["less than came", "[1, 2, 3]", "3"],
  ])("a content-length of %s is an answer that was cut off", async (_story, body, length) => {
    const fetch = guarded(() => Promise.resolve(new Response(body, { headers: { "content-length": length } })));
    await expect(fetch(`${origin}/a`, {})).rejects.toThrow("cut off");
  });

  test("accepts a compressed body, whose content-length is that of the compressed bytes", async () => {
    const headers = { "content-length": "3", "content-encoding": "gzip", "content-type": "application/json" };
    const response = await guarded(() => Promise.resolve(new Response("[1, 2, 3]", { headers })))(`${origin}/a`, {});
    expect(await response.json()).toEqual([1, 2, 3]);
    expect(response.headers.has("content-encoding")).toBe(false);
  });

  test("rejects when no answer comes in time", async () => {
    const fetch = guarded(
      (_url, init) =>
        new Promise((_resolve, reject) => {
          init.signal?.addEventListener("abort", () => reject(init.signal?.reason));
        }),
    );
    await expect(fetch(`${origin}/a`, {})).rejects.toThrow("no answer within 0.05 seconds");
  });

  test("sends nothing after the run was stopped", async () => {
    const fetch = guarded(() => Promise.resolve(new Response("[]")), AbortSignal.abort(new Error("stopped")));
    await expect(fetch(`${origin}/a`, {})).rejects.toThrow("stopped");
  });
});
