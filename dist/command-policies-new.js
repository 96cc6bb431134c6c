import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  riskControls,
  risks
} from "./chunk-policy-kit-policy-parts.js";
import {
  beginnings
} from "./chunk-policy-kit-policy-folder.js";
import {
  locationForNew
} from "./chunk-command-setup-policy-locations.js";
import {
  readSettings
} from "./chunk-command-setup-settings.js";
import "./chunk-contract-yaml-location.js";
import "./chunk-model-looks-like-secret.js";
import "./chunk-model-is-record.js";
import "./chunk-model-previous.js";
import {
  findPackage
} from "./chunk-command-shell-package.js";
import {
  nearest,
  writeNotes
} from "./chunk-command-shell-messages.js";
import {
  UsageError
} from "./chunk-model-errors.js";
import "./chunk-model-stringify.js";
import "./chunk-kinds-managed-logins.js";
import "./chunk-model-omit-undefined.js";
import "./chunk-model-coverage.js";
import "./chunk-model-order.js";
import "./chunk-model-group.js";
import "./chunk-model-sentence.js";
import "./chunk-report-visible.js";
import "./chunk-runtime.js";

// src/command/policies/new.ts
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/policy-kit/scaffold.ts
var nameShape = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
function parsePolicyName(text) {
  let parts = text.replace(beginnings.custom.id, "").split("/"), [risk = "", name = ""] = parts;
  if (parts.length !== 2 || risk === "" || name === "")
    throw new UsageError(`${JSON.stringify(text)} is not the name of a policy.`, {
      hint: `Write <risk>/<name>, such as long_lived_secrets/deploy_key_too_old. Risks are ${risks.join(", ")}.`
    });
  let known = risks.find((one) => one === risk);
  if (known === void 0) {
    let near = nearest(risk, risks), list = `Known are ${risks.join(", ")}.`, hint = near === void 0 ? list : `Did you mean ${near}? ${list}`;
    throw new UsageError(`There is no risk ${JSON.stringify(risk)}.`, { hint });
  }
  if (!nameShape.test(name))
    throw new UsageError(`${JSON.stringify(name)} is not written in snake_case.`, { hint: snakeCaseHint(name) });
  return { risk: known, name };
}
function snakeCaseHint(name) {
  let written = name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase().replaceAll(/[^a-z0-9]+/g, "_").replaceAll(/^[^a-z]+|_+$/g, "");
  return nameShape.test(written) ? `Did you mean ${written}?` : "Write small letters, digits and _, such as key_too_old.";
}
var template = { risk: "long_lived_secrets", name: "template_policy", control: "owasp-nhi-2025:NHI7" };
function scaffoldPolicy(files, { risk, name }, origin, since) {
  return files.map(({ file, text }) => {
    let named = text.replaceAll(template.risk, risk).replaceAll(template.name, name).replaceAll(template.control, riskControls[risk]).replace("since: 1.0.0", `since: ${since}`);
    return { file, text: origin === "custom" ? named : named.replaceAll(/\bcustom[./](?=[a-z])/g, "") };
  });
}

// src/command/policies/new.ts
async function runPoliciesNew(text, { config, dir, subject }, edge) {
  let name = parsePolicyName(text), location = await locationForNew(dir, await readSettings(config, edge), edge), shown = `${location.shown}/${name.risk}/${name.name}`, target = join(location.path, name.risk, name.name);
  if (await stat(target).catch(() => {
  }) !== void 0)
    throw new UsageError("This policy is there already.", { at: { file: shown }, hint: "Choose another name." });
  await writeNew(target, scaffoldPolicy(await readTemplate(subject), name, "custom", firstVersion), shown);
  let files = (await filesOf(target)).map((file) => `${shown}/${file}
`);
  return edge.stdout.write(files.join("")), writeNotes(nextSteps(location, name), edge), 0;
}
var firstVersion = "1.0.0";
function nextSteps({ shown, isConfigured }, { risk, name }) {
  let steps = `\`outlived policies check ${shown}\` and \`outlived policies test ${shown}\``, apply = `To apply it, write policies: [${shown}] in outlived.yaml, or scan with --policies ${shown}.`;
  return [`It is called custom/${risk}/${name}. Change it, then run ${steps}.`, ...isConfigured ? [] : [apply]];
}
async function readTemplate(subject) {
  let path = subject === "credential" ? ["policy"] : ["policies", subject], folder = join(findPackage().folder, "templates", ...path), names = await filesOf(folder);
  return Promise.all(names.map(async (file) => ({ file, text: await readFile(join(folder, file), "utf8") })));
}
async function filesOf(folder) {
  return (await readdir(folder, { recursive: !0, withFileTypes: !0 })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).map((path) => path.slice(folder.length + 1).replaceAll("\\", "/")).sort();
}
async function writeNew(target, files, shown) {
  try {
    for (let { file, text } of files)
      await mkdir(dirname(join(target, file)), { recursive: !0 }), await writeFile(join(target, file), text, { flag: "wx" });
  } catch (error) {
    let why = error instanceof Error ? error.message : "It cannot be written.";
    throw new UsageError(`The policy could not be written: ${why}`, { at: { file: shown }, cause: error });
  }
}
export {
  runPoliciesNew
};
