import { UsageError } from "../../model/errors.ts";
import type { Anchor, Finding, Place } from "../../model/generated/result.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Severity } from "../../model/policy.ts";
import { addNotChecked, type PreviousResult, referenceOf, signatureOf } from "../../model/previous.ts";
import { ownerName, ownerStatus } from "../ownership.ts";
import { isInRepository, repositoryPath } from "../places.ts";
import { sentence } from "../text.ts";
import { visible } from "../visible.ts";
import { levels } from "./rule.ts";

const otherPlacesLimit = 10;

/** A result of a run. Results are ordered by their rules. */
export interface SarifResult extends Readonly<Record<string, unknown>> {
  readonly ruleId: string;
}

interface ResultContext {
  /** Position of the policy among the rules of the run. */
  readonly ruleIndex: number;
  readonly anchor: Anchor | undefined;
  /** The result of the previous analysis with the same reference. */
  readonly before: PreviousResult | undefined;
}

/** One finding as a SARIF result. Throws a UsageError if there is no file to point at. */
export function renderResult(finding: Finding, { ruleIndex, anchor, before }: ResultContext): SarifResult {
  const place = placeOf(finding, anchor, before);
  const others = (finding.otherLocations ?? []).filter(({ file }) => isInRepository(file)).slice(0, otherPlacesLimit);
  return omitUndefined({
    ruleId: finding.policy,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: [messageText(finding), ...others.map(linkTo), signatureOf(finding)].join(" ") },
    locations: [
      {
        physicalLocation: renderPlace(place),
        logicalLocations: [
          {
            name: visible(finding.subject.label),
            fullyQualifiedName: visible(finding.subject.id),
            kind: "resource",
          },
        ],
      },
    ],
    relatedLocations: others.length === 0 ? undefined : others.map(renderRelated),
    partialFingerprints: { primaryLocationLineHash: `${finding.fingerprint}:1` },
    properties: {
      subject: visible(finding.subject.id),
      kind: finding.subject.kind,
      source: visible(finding.subject.source),
    },
  });
}

/** A result of the previous analysis as it was, with the day of the last scan that saw it. */
export function renderRepeated(previous: PreviousResult, severity: Severity, ruleIndex: number): SarifResult {
  const { policy, text, notCheckedSince, fingerprint, place, file, line } = previous;
  const signature = signatureOf({ fingerprint, reference: referenceOf(fingerprint, place) });
  return {
    ruleId: policy,
    ruleIndex,
    level: levels[severity],
    message: { text: `${addNotChecked(text, notCheckedSince)} ${signature}` },
    locations: [{ physicalLocation: renderPlace({ file, line }) }],
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1` },
  };
}

/** Message, owner and evidence: GitHub shows the first sentence in lists, all of it on the alert's page. */
function messageText(finding: Finding): string {
  const status = ownerStatus(finding);
  const owner =
    finding.owner === undefined ? [] : [`Owner: ${ownerName(finding)}${status === "" ? "" : `, ${status}`}`];
  return [finding.message, ...owner, ...finding.evidence].map((text) => sentence(plain(text))).join(" ");
}

/** A text in which no viewer finds one of SARIF's embedded links, `[text](target)`, or placeholders, `{0}`. */
export function plain(text: string): string {
  return visible(text)
    .replaceAll("](", "] (")
    .replaceAll(/\{(?=\d+\})/g, "{ ");
}

function linkTo({ file, line }: Place, index: number): string {
  return `Also at [${visible(file).replaceAll(/[[\]\\]/g, "_")}:${line}](${index + 1}).`;
}

function renderRelated(place: Place, index: number): object {
  return { id: index + 1, physicalLocation: renderPlace(place), message: { text: "Another place." } };
}

/** GitHub wants all four numbers of a region. Columns count UTF-16 code units. */
function renderPlace({ file, line, column = 1 }: Place): object {
  return {
    artifactLocation: { uri: relativeUri(file), uriBaseId: "%SRCROOT%" },
    region: { startLine: line, startColumn: column, endLine: line, endColumn: column + 1 },
  };
}

function relativeUri(file: string): string {
  return repositoryPath(file).split("/").map(encodeURIComponent).join("/");
}

/** Where a finding points: at its own line, else where it pointed before, because an alert is known by its file as well. */
function placeOf({ location }: Finding, anchor: Anchor | undefined, before: PreviousResult | undefined): Place {
  const own = location !== undefined && isInRepository(location.file) ? location : undefined;
  const kept = before === undefined || own?.file === before.file ? undefined : { file: before.file, line: before.line };
  const place = kept ?? own ?? anchor;
  if (place === undefined) throw noFileToPointAt();
  return place;
}

/** The error of a report in which a result has nothing to point at. */
export function noFileToPointAt(): UsageError {
  return new UsageError("SARIF needs a file in the repository for every finding, and there is none to point at.", {
    hint: "Put an outlived.yaml or an owners.yaml into this folder or into the repository; an outlived.yaml that says `version: 1` is enough.",
  });
}
