import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import {
  isCertain,
  isWorking
} from "./chunk-report-ownership.js";
import {
  countOf
} from "./chunk-model-sentence.js";

// src/report/headline.ts
function headline({ leavers }, { summary }) {
  let isCertainLeaver = ({ certainty }) => certainty === "certain", holders = leavers.filter((leaver) => isCertainLeaver(leaver) && certainCredentials(leaver).length > 0), members = leavers.filter(
    (leaver) => isCertainLeaver(leaver) && !holders.includes(leaver) && leaver.others.some(isAccount)
  ), doubtful = leavers.flatMap(({ credentials }) => credentials.filter((one) => isWorking(one) && !isCertain(one))), open = doubtful.filter(({ findings: [{ owner }] }) => owner?.state === "uncertain").length, isMore = holders.length > 0;
  return [
    isMore ? holds(holders, summary.gaps > 0) : "",
    haveAccounts(members, isMore),
    belongTo("probably belongs", "probably belong", doubtful.length - open, isMore),
    belongTo("may belong", "may belong", open, isMore),
    summary.waived === void 0 || summary.waived === 0 ? "" : `${countOf(summary.waived, "finding")} that the team accepts ${summary.waived === 1 ? "is" : "are"} not counted here.`
  ].filter((sentence) => sentence !== "").join(" ");
}
function certainCredentials({ credentials }) {
  return credentials.filter((one) => isWorking(one) && isCertain(one));
}
function isAccount(flagged) {
  return flagged.subject.type === "account" && isWorking(flagged);
}
function holds(leavers, isLowerBound) {
  let credentials = leavers.flatMap(certainCredentials), who = `${isLowerBound ? "At least " : ""}${ownersInWords(leavers)}`, hold = leavers.length === 1 ? "holds" : "hold", what = `${who} still ${hold} ${countOf(credentials.length, "working credential")}`, used = credentials.filter(({ subject }) => subject.daysUsedAfterOwnerLeft !== void 0).length;
  return used === 0 ? `${what}; no use after the last day is on record.` : credentials.length === 1 ? `${what}, which was used after the last day.` : `${what}; ${used} of them ${used === 1 ? "was" : "were"} used after the last day.`;
}
function ownersInWords(leavers, more = "") {
  let isOne = leavers.length === 1;
  return leavers.every(({ identity }) => identity.status === "departed") ? `${leavers.length}${more} ${isOne ? "person who has" : "people who have"} left` : `${leavers.length}${more} ${isOne ? "owner who is" : "owners who are"} gone`;
}
function haveAccounts(leavers, isMore) {
  return leavers.length === 0 ? "" : `${ownersInWords(leavers, isMore ? " more" : "")} still ${leavers.length === 1 ? "has" : "have"} an account.`;
}
function belongTo(one, several, count, isMore) {
  return count === 0 ? "" : `${`${count}${isMore ? " more" : ""} working ${count === 1 ? "credential" : "credentials"}`} ${count === 1 ? one : several} to somebody who has left.`;
}

export {
  headline
};
