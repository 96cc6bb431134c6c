/** Renders one format of a made-up result and prints what it cost, as JSON. */
import { stringify } from "../../src/model/stringify.ts";
import { formatNames, loadFormat } from "../../src/report/index.ts";
import { buildResult } from "./estate.ts";

const [name = "", size = "", story = ""] = process.argv.slice(2);
const result = buildResult(Number(size), story);
const options = { width: 100, colour: false };
const format = formatNames.find((each) => name === each || name.startsWith(`${each} `));
const render = format === undefined ? undefined : await loadFormat(format);
const view = name.endsWith("--details") ? { ...options, details: true } : options;
globalThis.gc?.();
const before = { memory: process.memoryUsage().rss, processor: process.cpuUsage() };
const files = render === undefined ? [stringify(result)] : render(result, view).files;
const { user, system } = process.cpuUsage(before.processor);
const bytes = files.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
// maxRSS is in kilobytes.
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  JSON.stringify({ processor: (user + system) / 1e6, peak, held: before.memory / 2 ** 20, files: files.length, bytes }),
);
