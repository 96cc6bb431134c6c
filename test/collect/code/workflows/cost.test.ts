import { expect, test, vi } from "vitest";
import { readWorkflow } from "./tree.ts";

/** How many characters regular expressions look at while a workflow is read. */
function charactersRead(text: string): number {
  // oxlint-disable-next-line typescript/unbound-method -- it is called with the expression that it belongs to
  const exec = RegExp.prototype.exec;
  let characters = 0;
  const spy = vi.spyOn(RegExp.prototype, "exec").mockImplementation(function (this: RegExp, input: string) {
    const start = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, input);
    // A sticky expression that fails has looked at one place alone.
    const end = this.sticky ? start + 1 : input.length;
    characters += (found === null ? end : found.index + found[0].length) - start;
    return found;
  });
  readWorkflow(text);
  spy.mockRestore();
  return characters;
}

const many = (count: number, line: (index: number) => string, separator = "\n"): string =>
  Array.from({ length: count }, (_, index) => line(index)).join(separator);

const script = (line: string): string => `jobs:\n  a:\n    steps:\n      - run: |\n          ${line}\n`;
const lines = (count: number, line: (index: number) => string): string => script(many(count, line, "\n          "));
const secret = (index: number): string => `\${{ secrets.KEY_${index} }}`;

test.each<[string, (count: number) => string]>([
  [
    "pairs in one mapping",
    (n) => `env:\n${many(n, (i) => `  AWS_ACCESS_KEY_ID_${i}: ${secret(i)}\n  AWS_SECRET_KEY_${i}: ${secret(i)}`)}`,
  ],
  ["pairs in one line", (n) => script(many(n, (i) => `AWS_SECRET_KEY=${secret(i)}`, " "))],
  ["uses in one expression", (n) => `env:\n  AWS_SECRET_KEY: \${{ ${many(n, (i) => `secrets.K${i}`, " || ")} }}`],
  ["brackets that are never closed", (n) => `env:\n  A: "\${{ ${many(n, () => "secrets[", " ")} }}"`],
  ["lines of a script", (n) => lines(n, (i) => `aws configure set aws_secret_access_key ${secret(i)}`)],
  ["lines that go on", (n) => lines(n, (i) => `az login --service-principal -p ${secret(i)} \\`)],
  [
    "uses of variables",
    (n) => `env:\n${many(n, (i) => `  V${i}: ${secret(i)}`)}\n${lines(n, (i) => `doctl -t $V${i}`)}`,
  ],
  ["uses of one variable with many values", (n) => `env:\n  V: "${many(n, secret)}"\n${lines(n, () => "doctl -t $V")}`],
  [
    "one variable that is written many times",
    (n) => lines(n, (i) => `echo "V=${secret(i)}" >> $GITHUB_ENV; doctl -t $V`),
  ],
  [
    "literals",
    (n) => lines(n, (i) => `export AWS_SECRET_KEY=dQ8mZ2v/Kp4Rw7xLc1Tn9Yb+Hs3JgUe5Af6V${String(i).padStart(4, "0")}`),
  ],
  ["files of keys", (n) => lines(n, (i) => `echo ${secret(i)} > ${i}.json; gcloud auth login --cred-file=${i}.json`)],
  [
    "inputs beside each other",
    (n) => `jobs: { a: { steps: [{ uses: a/b@v1, with: {${many(n, (i) => `k${i}: "${secret(i)}"`, ", ")}} }] } }`,
  ],
  ["roles in variables", (n) => `env:\n${many(n, (i) => `  AWS_ROLE_ARN: arn:aws:iam::293847561038:role/r${i}`)}`],
  ["roles in scripts", (n) => lines(n, (i) => `aws sts assume-role --role-arn arn:aws:iam::293847561038:role/r${i}`)],
  [
    "roles in a matrix that many steps use",
    (n) =>
      `jobs: { a: { strategy: { matrix: { r: [${many(n, (i) => `"arn:aws:iam::293847561038:role/r${i}"`, ", ")}] } }, steps: [${many(n, () => `{ uses: a/b@v1, with: { role-to-assume: "\${{ matrix.r }}" } }`, ", ")}] } }`,
  ],
  [
    "parts of one role",
    (n) => `env: { AWS_ROLE_ARN: "arn:aws:iam::293847561038:role/${many(n, (i) => `\${{ x.a${i} }}`, "")}!" }`,
  ],
  [
    "keys of apps",
    (n) =>
      `jobs: { a: { steps: [${many(n, (i) => `{ uses: tibdex/github-app-token@v2, with: { app_id: ${i}, private_key: "${secret(i)}" } }`, ", ")}] } }`,
  ],
  ["secrets that are written to files", (n) => lines(n, (i) => `echo "${secret(i)}" | base64 -d > a.pem`)],
])("%s: twice as many take twice as long", (_story, textOf) => {
  const few = charactersRead(textOf(150));
  const twice = charactersRead(textOf(300));
  expect(few).toBeGreaterThan(1_000);
  expect(twice / few).toBeLessThan(2.4);
});

test("an alias is not looked for in the whole file each time", () => {
  const text = `env:\n  A: &a x\n${many(8_000, (i) => `  B${i}: *a`)}\n  C: ${secret(1)}\n`;
  expect(readWorkflow(text).map(({ line }) => line)).toEqual([8_003]);
});
