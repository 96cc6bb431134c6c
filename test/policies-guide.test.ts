import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { outlived, replaceIn, sharedHome } from "./command/custom-policies.ts";
import { temporaryFolder } from "./command/temporary-folder.ts";
import { matches, stepsOf } from "./guide.ts";

const guide = await readFile(new URL("../docs/policies.md", import.meta.url), "utf8");
const home = await sharedHome();

test("the commands of the guide print what it shows, and so do the mistakes", async () => {
  const folder = await temporaryFolder();
  const policy = join(folder, "my-policies/third_party/contractor_write_key/policy.rego");
  const commands: string[] = [];
  for (const step of stepsOf(guide)) {
    if ("file" in step) {
      await mkdir(dirname(join(folder, step.file)), { recursive: true });
      await writeFile(join(folder, step.file), step.text);
      continue;
    }
    commands.push(step.command);
    const [program, ...args] = step.command.split(" ");
    if (program === "rm") {
      await rm(join(folder, args[0] ?? ""));
      continue;
    }
    expect(program).toBe("outlived");
    const { code, out, err } = await outlived(folder, home, ...args);
    expect(matches(step.shown, `${out}${err}`), `${step.command}\n${out}${err}`).toBe(true);
    expect(code, step.command).toBe(0);
  }
  expect(commands.filter((command) => command.startsWith("outlived policies")).length).toBeGreaterThan(5);
  const judged = await outlived(folder, home, "policies", "list", "--format", "json");
  expect(JSON.parse(judged.out).at(-1)).toMatchObject({ id: "custom/third_party/contractor_write_key" });

  await replaceIn(policy, "input.credential.privilege in", "input.credential.priviledge in");
  const employment = "input.owner.identity.employment ==";
  await replaceIn(policy, employment, `time.now_ns() > 0\n\t${employment}`);
  const { out } = await outlived(folder, home, "policies", "check", "my-policies");
  const [, shown = ""] = /^```text\n([\s\S]*?)^```$/m.exec(guide) ?? [];
  expect(shown.trim().split("\n")).toHaveLength(2);
  for (const line of shown.trim().split("\n")) expect(out).toContain(`${line}\n`);
});
