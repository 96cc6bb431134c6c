import { nearest } from "../contract/nearest.ts";
import { UsageError } from "../model/errors.ts";
import { beginnings, type PolicyOrigin, type SourceFile } from "./policy-folder.ts";
import { type Risk, riskControls, risks } from "./policy-parts.ts";

export interface PolicyName {
  readonly risk: Risk;
  readonly name: string;
}

const nameShape = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** Reads `<risk>/<name>`, with or without `custom/` before it. Throws UsageError, with the nearest valid name. */
export function parsePolicyName(text: string): PolicyName {
  const parts = text.replace(beginnings.custom.id, "").split("/");
  const [risk = "", name = ""] = parts;
  if (parts.length !== 2 || risk === "" || name === "") {
    throw new UsageError(`${JSON.stringify(text)} is not the name of a policy.`, {
      hint: `Write <risk>/<name>, such as long_lived_secrets/deploy_key_too_old. Risks are ${risks.join(", ")}.`,
    });
  }
  const known = risks.find((one) => one === risk);
  if (known === undefined) {
    const near = nearest(risk, risks);
    const list = `Known are ${risks.join(", ")}.`;
    const hint = near === undefined ? list : `Did you mean ${near}? ${list}`;
    throw new UsageError(`There is no risk ${JSON.stringify(risk)}.`, { hint });
  }
  if (!nameShape.test(name)) {
    throw new UsageError(`${JSON.stringify(name)} is not written in snake_case.`, { hint: snakeCaseHint(name) });
  }
  return { risk: known, name };
}

function snakeCaseHint(name: string): string {
  const written = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^[^a-z]+|_+$/g, "");
  return nameShape.test(written)
    ? `Did you mean ${written}?`
    : "Write small letters, digits and _, such as key_too_old.";
}

const template = { risk: "long_lived_secrets", name: "template_policy", control: "owasp-nhi-2025:NHI7" };

/** The files of a new policy, from those of the template. Paths are relative to the policy's own folder. */
export function scaffoldPolicy(
  files: readonly SourceFile[],
  { risk, name }: PolicyName,
  origin: PolicyOrigin,
  since: string,
): readonly SourceFile[] {
  return files.map(({ file, text }) => {
    const named = text
      .replaceAll(template.risk, risk)
      .replaceAll(template.name, name)
      .replaceAll(template.control, riskControls[risk])
      .replace("since: 1.0.0", `since: ${since}`);
    return { file, text: origin === "custom" ? named : named.replaceAll(/\bcustom[./](?=[a-z])/g, "") };
  });
}
