import { accessSync, constants } from "node:fs";
import { createServer, type Server } from "node:http";
import { delimiter, join } from "node:path";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Result } from "../../src/model/generated/result.ts";
import { render } from "../../src/report/html.ts";
import { multiplied } from "../report/many.ts";
import { narrow, readStory, textOf } from "../report/stories.ts";

/** Debian's and others' names of the browser. */
const names = ["chromium", "chromium-browser", "google-chrome"];

function findBrowser(): string | undefined {
  const named = process.env["OUTLIVED_CHROMIUM"];
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = named ? [named] : folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return candidates.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const executablePath = findBrowser();
const required = process.env["CI"] === "true";

if (executablePath === undefined && !required) {
  // Vitest shows this beside the skipped tests.
  process.stderr.write("SKIPPED: Chromium was not found; install it, or set OUTLIVED_CHROMIUM to its binary.\n");
}

test.runIf(executablePath === undefined && required)("Chromium is there in CI", () => {
  expect.fail("install Debian's chromium, or set OUTLIVED_CHROMIUM to its binary");
});

const acme = readStory("acme");

const reports: Readonly<Record<string, Result>> = {
  "no finding": readStory("clean"),
  "nothing that could be read": readStory("all-denied"),
  "hostile texts": readStory("hostile-text"),
  "gaps and 27 findings": readStory("leavers"),
  "63 findings": acme,
};

const screens = [
  { title: "wide and light", options: { viewport: { width: 1280, height: 900 }, colorScheme: "light" } },
  { title: "wide and dark", options: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" } },
  { title: "narrow and light", options: { viewport: { width: 390, height: 844 }, colorScheme: "light" } },
  { title: "narrow and dark", options: { viewport: { width: 390, height: 844 }, colorScheme: "dark" } },
] as const;

const cases = Object.entries(reports).flatMap(([report, result]) =>
  screens.map((screen) => ({ report, result, ...screen })),
);

/** Each width and each scheme once: axe looks at every element, which takes long. */
const manyCases = [screens[0], screens[3]].map((screen) => ({ report: "5,040 findings", ...screen }));

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Runs in the page, whose own policy forbids every script that it would load itself. */
async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: readonly Violation[] = await page.evaluate(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
  );
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth");
}

describe.runIf(executablePath !== undefined)("the HTML report in Chromium", () => {
  let browser: Browser;
  let server: Server;
  let html = "";
  let requests: string[] = [];
  let origin = "";

  beforeAll(async () => {
    // A container has no sandbox of its own to give; the page is ours and runs nothing.
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
    server = createServer((request, response) => {
      requests.push(request.url ?? "");
      response.writeHead(200, { "content-type": "text/html" }).end(html);
    });
    await new Promise<void>((done) => {
      server.listen(0, "127.0.0.1", done);
    });
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("the server has no port");
    origin = `http://127.0.0.1:${address.port}/`;
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(result: Result, options: BrowserContextOptions): Promise<Page> {
    html = textOf(render, result, narrow);
    requests = [];
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(origin, { waitUntil: "networkidle" });
    expect(asked).toEqual([origin]);
    expect(requests).toEqual(["/"]);
    expect(complaints).toEqual([]);
    return page;
  }

  test.each(cases)("$report, $title: one request, no violation, nothing wider than the screen", async (shown) => {
    const page = await open(shown.result, shown.options);
    // Without its style sheet, which the page's own policy might refuse, a word would not be broken.
    const styled = await page.evaluate<string>("getComputedStyle(document.body).overflowWrap");
    expect(styled).toBe("anywhere");
    expect(await widthOf(page)).toBe(shown.options.viewport.width);
    expect(await violationsIn(page)).toEqual([]);
    await page.context().close();
  });

  test.each(manyCases)(
    "$report, $title: the same",
    async ({ options }) => {
      const page = await open(multiplied(acme, 80), options);
      expect(await widthOf(page)).toBe(options.viewport.width);
      expect(await violationsIn(page)).toEqual([]);
      await page.context().close();
    },
    600_000,
  );

  test("with everything unfolded there is no violation either", async () => {
    for (const { options } of [screens[0], screens[3]]) {
      const page = await open(acme, options);
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      expect(await violationsIn(page)).toEqual([]);
      expect(await widthOf(page)).toBe(options.viewport.width);
      await page.context().close();
    }
  });

  test("a long name of one word makes nothing wider than a telephone", async () => {
    const [finding] = acme.findings;
    if (finding?.owner?.identity === undefined) throw new Error("the story has a finding with an owner");
    const long = "x".repeat(5000);
    const owner = { ...finding.owner, identity: { ...finding.owner.identity, name: long, successor: long } };
    const subject = { ...finding.subject, publicId: long, label: long, holder: long };
    const named: Result = {
      ...acme,
      sources: acme.sources.map((source) => ({ ...source, name: long })),
      findings: [{ ...finding, owner, subject, message: long, evidence: [long], policy: finding.policy }],
    };
    const page = await open(named, screens[2].options);
    expect(await widthOf(page)).toBe(390);
    await page.context().close();
  });

  test("a link to a credential unfolds the list that it is in", async () => {
    const page = await open(multiplied(acme, 20), screens[0].options);
    const id = await page.evaluate<string>("document.querySelector('details.more li[id]').id");
    expect(id).toMatch(/^c\d+$/);
    const isOpen = `document.getElementById("${id}").closest("details.more").open`;
    expect(await page.evaluate<boolean>(isOpen)).toBe(false);
    await page.evaluate(`location.hash = "${id}"`);
    await expect.poll(() => page.evaluate<boolean>(isOpen)).toBe(true);
    await page.context().close();
  });

  test("a printed page shows the evidence of each finding", async () => {
    const page = await open(acme, screens[0].options);
    await page.emulateMedia({ media: "print" });
    const heights = await page.evaluate<number[]>(
      "[...document.querySelectorAll('.body')].map((body) => body.getBoundingClientRect().height)",
    );
    expect(heights.length).toBeGreaterThan(20);
    expect(heights.filter((height) => height === 0)).toEqual([]);
    await page.context().close();
  });
});
