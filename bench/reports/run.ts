/** Renders a made-up result in one format, or in all one after the other, and prints what it cost, as JSON. */
import type { Result } from "../../src/model/generated/result.ts";
import { stringify } from "../../src/model/stringify.ts";
import { formatNames, loadFormat, type RenderOptions } from "../../src/report/index.ts";
import { buildResult } from "./estate.ts";

const plain: RenderOptions = { width: 100, colour: false };

interface Written {
  readonly files: number;
  readonly bytes: number;
}

function sizeOf(files: readonly string[]): Written {
  return { files: files.length, bytes: files.reduce((sum, text) => sum + Buffer.byteLength(text), 0) };
}

/** Loads the format of that name, and returns the work that is measured. */
async function load(name: string): Promise<(result: Result) => readonly Written[]> {
  if (name === "JSON.stringify") return (result) => [sizeOf([stringify(result)])];
  if (name === "table --details") {
    const render = await loadFormat("table");
    return (result) => [sizeOf(render(result, { ...plain, details: true }).files)];
  }
  const renders = await Promise.all(formatNames.filter((each) => name === "all" || name === each).map(loadFormat));
  if (renders.length === 0) throw new Error(`No report is called ${name}.`);
  return (result) => renders.map((render) => sizeOf(render(result, plain).files));
}

const [name = "", size = "", story = ""] = process.argv.slice(2);
const result = buildResult(Number(size), story);
const render = await load(name);
globalThis.gc?.();
const held = process.memoryUsage().rss;
const before = process.cpuUsage();
const written = render(result);
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  JSON.stringify({
    processor: (user + system) / 1e6,
    // maxRSS is in kilobytes.
    peak: process.resourceUsage().maxRSS / 1024,
    held: held / 2 ** 20,
    files: written.reduce((sum, { files }) => sum + files, 0),
    bytes: written.reduce((sum, { bytes }) => sum + bytes, 0),
  }),
);
