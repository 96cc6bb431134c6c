/**
 * Reads a made-up roster, a million rows unless told otherwise, and prints processor time and memory beside what
 * csv-parse takes for the same text. Run with: npx tsx bench/roster.ts [rows]
 */
import { parse } from "csv-parse/sync";
import { convertRoster } from "../src/collect/roster/csv/convert.ts";

const teams = ["Platform", "Web", "Security", "Finance"];
const headings = "Employee ID,Name,Work Email,Status,Hire Date,Termination Date,Team,Manager,Worker Type,GitHub login";

function buildRow(index: number): string {
  const day = `${String(1 + (index % 12)).padStart(2, "0")}/${String(1 + (index % 28)).padStart(2, "0")}`;
  return [
    100_000 + index,
    index % 2 === 0 ? `Person Number${index}` : `"Number${index}, Person"`,
    `person.number${index}@example.com`,
    index % 5 === 0 ? "Terminated" : "Active",
    `${day}/20${10 + (index % 10)}`,
    index % 5 === 0 ? `${day}/202${index % 7}` : "",
    teams[index % teams.length],
    100_000 + Math.floor(index / 10),
    index % 9 === 0 ? "Contractor" : "Employee",
    `person-number-${index}`,
  ].join(",");
}

function measure<Result>(what: string, run: () => Result): { readonly result: Result; readonly seconds: number } {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${what.padEnd(12)} ${seconds.toFixed(1)} s of processor time, at most ${peak} MiB so far\n`);
  return { result, seconds };
}

const rows = Number(process.argv[2] ?? 1_000_000);
const text = [headings, ...Array.from({ length: rows }, (_, index) => buildRow(index))].join("\n");
const entry = { csv: "people.csv" };
const ours = measure("a roster", () => convertRoster(text, { source: "roster:acme", name: "acme", entry }));
const people = ours.result.identities?.length;
if (people !== rows || ours.result.coverage[0]?.status !== "complete") throw new Error(`${people} people were read.`);
const parser = measure("csv-parse", () => parse(text).length);
process.stdout.write(`${(ours.seconds / parser.seconds).toFixed(1)} times csv-parse\n`);
