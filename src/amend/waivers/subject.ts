import { type Names, plainNames } from "../../model/names.ts";
import { type ResolvedSubject, type SubjectDescription, toSubject } from "../../model/resolution.ts";
import { sentence } from "../../model/sentence.ts";
import { waiverId } from "../../model/waiver.ts";
import type { ExaminedWaiver } from "./examine.ts";

/** A waiver as policies see it. It comes from its file, and belongs to no source. */
export function waiverSubject(examined: ExaminedWaiver): ResolvedSubject {
  const { waiver, facts } = examined;
  return toSubject({
    type: "waiver",
    origin: { kind: "waiver", source: waiver.file },
    input: { id: waiverId(waiver), waiver: facts },
    describe: (names = plainNames) => describe(examined, names),
  });
}

function describe({ waiver, facts }: ExaminedWaiver, names: Names): SubjectDescription {
  const { file, line, policies, reason, approver, ticket, created, expires } = waiver;
  const { findings, subjects, people } = facts.matches;
  const shown = names.text(file);
  return {
    label: `waiver ${shown}:${line} of ${names.text(policies.join(", "))}`,
    locations: [{ file: shown, line }],
    facts: { noun: "waiver", name: `${shown}:${line}` },
    evidence: [
      `Approved by ${names.value(approver)}, from ${created} to ${expires}${ticket === undefined ? "" : `, ${names.text(ticket)}`}.`,
      `Reason: ${sentence(names.text(reason))}`,
      // A glob may be a part of a name, which nothing could replace.
      ...(names === plainNames ? [`It names ${[...waiver.credentials, ...waiver.people].join(", ")}.`] : []),
      `It matches ${count(findings, "finding")} on ${count(subjects, "subject")} of ${people === 1 ? "1 person" : `${people} people`}.`,
    ],
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
