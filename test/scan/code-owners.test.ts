import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { redact, redactedNames } from "../../src/amend/redact.ts";
import type { Finding } from "../../src/model/generated/result.ts";
import { plainNames } from "../../src/model/names.ts";
import { explainClues } from "../../src/report/explain/clues.ts";
import { formatNames, loadFormat } from "../../src/report/index.ts";
import { temporaryFolder } from "../command/temporary-folder.ts";
import { type AcmeScan, folder, scanAcme } from "./acme.ts";

const unknown = "improper_offboarding/owner_unknown";
const key = "0123456789abcdef0123456789abcdef";
const keyOf = ({ policy, subject }: Finding): string => `${policy} ${subject.id}`;

/** Scans the company with a CODEOWNERS file in its repository. */
async function scanOwned(codeOwners: string | Uint8Array): Promise<AcmeScan> {
  const path = await temporaryFolder();
  await cp(join(folder, "repository"), path, { recursive: true });
  await writeFile(join(path, ".github/CODEOWNERS"), codeOwners);
  return scanAcme({ adjust: (entries) => ({ ...entries, code: [{ path, repository: "acme-example/shop" }] }) });
}

/** What a scan finds that another one does not. */
function more({ result }: AcmeScan, than: AcmeScan): readonly Finding[] {
  const known = new Set(than.result.findings.map(keyOf));
  return result.findings.filter((one) => !known.has(keyOf(one)));
}

describe("code owners of the invented company", () => {
  test("a leaver is asked about what the files read, by the policy for weak evidence and no other", async () => {
    const [before, after] = [await scanAcme(), await scanOwned("/.github/workflows/ @mira-okafor\n")];
    const fresh = more(after, before);
    expect(fresh.map(keyOf)).toMatchInlineSnapshot(`
      [
        "improper_offboarding/owner_probably_departed github:acme-example/shop:actions-secret:AWS_ACCESS_KEY_ID",
        "improper_offboarding/owner_probably_departed github:acme-example/shop:actions-secret:AWS_SECRET_ACCESS_KEY",
        "improper_offboarding/owner_probably_departed github:acme-example/shop:actions-secret:PLATFORM_APP_KEY",
        "improper_offboarding/owner_probably_departed github:acme-example/shop:actions-secret:STRIPE_KEY",
      ]
    `);
    for (const { owner, evidence } of fresh) {
      expect(owner).toMatchObject({ rank: "weak", identity: { name: "Mira Okafor" } });
      expect(evidence.join("\n")).toMatch(
        /Possible owner by the code owner of \.github\/workflows\/\S+:\d+.*: @mira-okafor\./,
      );
    }
    // Nobody was known to own these three, and nobody else is asked about now.
    expect(more(before, after).map(keyOf)).toEqual([`${unknown} github:acme-example/shop:actions-secret:*`]);
  });

  test("somebody who is here is an answer, and no finding is new", async () => {
    const [before, after] = [await scanAcme(), await scanOwned("* @acme-example/payments\n")];
    expect(more(after, before).map(keyOf)).toEqual([]);
    expect(more(before, after).map(keyOf)).toMatchInlineSnapshot(`
      [
        "improper_offboarding/owner_unknown github:acme-example/shop:actions-secret:*",
        "improper_offboarding/owner_unknown github:acme-example/shop:dependabot-secret:*",
      ]
    `);
  });

  test("a file that cannot be read accuses nobody and clears nobody", async () => {
    const [before, after] = [await scanAcme(), await scanOwned(Uint8Array.of(0xff))];
    expect(more(after, before).map(({ policy }) => policy)).toEqual(["governance/blind_spot"]);
    const lost = more(before, after);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.map(({ policy }) => policy).filter((policy) => policy !== unknown)).toEqual([]);
    const doubts = after.result.unknowns.filter(({ policy, facts }) => policy === unknown && facts?.includes("owner"));
    expect(doubts.map(({ section, reason }) => `${section}: ${reason}`)).toMatchInlineSnapshot(`
      [
        "github/actions-secrets: The owner of 4 subjects is not certain. The code owners of a file that names it were not read.",
        "github/dependabot-secrets: The owner of 1 subject is not certain. The code owners of a file that names it were not read.",
      ]
    `);
  });

  test("no report with redaction names a code owner, known or not", async () => {
    const lines = [
      "/.github/ @mira-okafor @priya-n",
      "**/deploy.yml @strange-login unlisted.person@elsewhere.example @MIRA-OKAFOR",
    ];
    const { describe: describeAs, resolution } = await scanOwned(
      `${lines.join("\n")}\n/.github/workflows/payments.yaml @priya-n @hnovak\n`,
    );
    const owners = /mira-?okafor|priya-n|hnovak|strange-login|unlisted\.person/i;
    const names = redactedNames(resolution.people(), key);
    const result = redact(describeAs(names), names, key);
    for (const format of formatNames) {
      const render = await loadFormat(format);
      const text = render(result, { width: 140, colour: false, details: true }).files.join("\n");
      expect(text, format).not.toMatch(owners);
    }
    const plain = JSON.stringify(describeAs(plainNames));
    expect(new Set(plain.match(new RegExp(owners, "gi"))).size).toBeGreaterThan(4);
  });

  test("an explanation says what became of each code owner", async () => {
    const { result } = await scanOwned(
      "* @mira-okafor @jlindqvist\n/.github/workflows/payments.yaml @priya-n @hnovak @noorh\n",
    );
    const clues = result.findings
      .filter(({ policy }) => policy === unknown)
      .flatMap(({ owner }) => explainClues(owner))
      .filter(({ found }) => found.includes("code owner"));
    expect(clues.map(({ names, why }) => [names, why])).toMatchInlineSnapshot(`
      [
        [
          "Hana Novak, active",
          "It is one of 2 sides of rank weak that contradict each other.",
        ],
        [
          "Noor Haddad, active",
          "It is one of 2 sides of rank weak that contradict each other.",
        ],
        [
          undefined,
          "It gives way: a code owner counts where nothing else names anybody, and one who has left only where no other code owner of the file is still here.",
        ],
      ]
    `);
  });
});
