import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
import{escaped}from"./chunk-report-markdown-escape.js";import{headline}from"./chunk-report-headline.js";import{waivedGroups}from"./chunk-report-waived.js";import{staleSentences}from"./chunk-report-stale.js";import{changesSince,silenceOf,sinceBaseline,tally,verdictOf}from"./chunk-report-since-baseline.js";import"./chunk-kinds-remediation-host.js";import{placeSentences}from"./chunk-report-places.js";import{coverageParts,findingsByPolicy,groupFlagged,leaverPhrases,leaversTitle,ownerName,ownerStatus,placeOf,severityOf,successorOf,unresolved,whatIsFlagged,whatLeaverHas,whenOf,whereFlagged}from"./chunk-report-ownership.js";import"./chunk-model-clue-methods.js";import"./chunk-model-omit-undefined.js";import{wasReadWhole}from"./chunk-model-coverage.js";import"./chunk-model-order.js";import{cut}from"./chunk-report-text.js";import"./chunk-model-memoize.js";import"./chunk-model-group.js";import{countOf,firstOf,sentence}from"./chunk-model-sentence.js";import{visible}from"./chunk-report-visible.js";import"./chunk-runtime.js";var nameLimit=200,sentenceLimit=600;function openPage(byteLimit){let parts=[],bytes=0,always=text=>{parts.push(text),bytes+=Buffer.byteLength(text)},add=(text,share2)=>bytes+Buffer.byteLength(text)>byteLimit*share2?!1:(always(text),!0);return{always,add,rows:(items,rowOf2,share2)=>{let end=items.findIndex(item=>!add(rowOf2(item),share2));return end<0?0:items.length-end},filled:()=>bytes/byteLimit,text:()=>parts.join("")}}function name(text){return escaped(cut(visible(text),nameLimit))}function prose(text){return escaped(cut(visible(text),sentenceLimit))}function row(cells){return`| ${cells.join(" | ")} |
`}function head(columns){let titles=columns.map(column=>column.replace(/^>/,""));return row(titles)+row(columns.map(column=>column.startsWith(">")?"---:":"---"))}var waivedShare=.88,baselineShare=.9;function writeWaived(page,result){let waived=waivedGroups(result).flatMap(({text,findings})=>findings.map(finding=>({finding,text})));if(waived.length===0)return;page.always(`<details><summary>Waived: ${countOf(waived.length,"finding")}</summary>

`),page.always(head(["Severity","Finding","Accepted"]));let left=page.rows(waived,({finding:{severity,message},text})=>row([severity,prose(message),prose(text)]),waivedShare);page.always(left>0?`
${left} more: see the JSON report.

</details>

`:`
</details>

`)}function writeSinceBaseline(page,result){let sentence2=sinceBaseline(result);if(sentence2===void 0)return;page.always(`<details><summary>${prose(sentence2)}</summary>

`),page.always(head(["Since then","Severity","Finding"]));let changes=changesSince(result).flatMap(({title,changes:some})=>some.map(change=>({title,...change}))),left=page.rows(changes,({title,severity,text})=>row([title,name(severity),prose(text)]),baselineShare);page.always(left>0?`
${left} more: see the JSON report.

</details>

`:`
</details>

`)}var scopeLimit=5,shares={coverage:.88,unresolved:.9,repeated:.92},coverageShare=.25;function writeCoverage(page,result){page.always(`### What was looked at

`);let{gaps,accepted,others,read}=coverageParts(result),groups=[...gaps,...accepted,...others,...read];if(groups.length===0){page.always(`Nothing.

`);return}page.always(head(["Source","Section","Status",">Records","What is missing"]));let share2=Math.min(shares.coverage,page.filled()+coverageShare),left=page.rows(groups,coverageRow,share2),gapsLeft=Math.max(0,gaps.length-(groups.length-left)),ofThem=gapsLeft===0?"":`, of which ${countOf(gapsLeft,"is a gap","are gaps")}`;left>0&&page.always(`| ${left} more${ofThem} | | | | |
`),page.always(`
`)}function coverageRow(group){let{entry,scopes,count,source}=group,where=scopes.length===0?"":`: ${firstOf(scopes,scopeLimit)}`,status=entry.gap?`**${entry.status}**`:entry.status,accepted=entry.accepted===void 0?"":" (accepted)";return row([name(source),name(entry.section+where),status+accepted,String(count??""),prose(whatIsMissing(group))])}function whatIsMissing({entry,affected,skipped,notes}){if(wasReadWhole(entry))return[...notes,...skipped].map(sentence).join(" ");let{reason,requiredPermission,consequence,accepted}=entry,until=accepted?.expires===void 0?"":` until ${accepted.expires}`;return[reason,requiredPermission&&`Needs ${requiredPermission}`,consequence,accepted&&`Accepted${until}: ${accepted.reason}`,affected.length>0&&`Unknown: ${affected.join(", ")}`,...notes,...skipped].flatMap(text=>text?[sentence(text)]:[]).join(" ")}function writeUnresolved(page,result){let unknowns=unresolved(result);if(unknowns.length===0)return;page.always(`<details><summary>Undecided: ${countOf(unknowns.length,"group")} of subjects</summary>

`),page.always(head(["Policy","Where","Why"]));let left=page.rows(unknowns,unknownRow,shares.unresolved);left>0&&page.always(`| ${left} more | | |
`),page.always(`
</details>

`)}function unknownRow({policy,source,section,reason}){return row([name(policy),name(section===void 0?source:`${section} of ${source}`),prose(reason)])}function writeRepeated(page,repeated){if(repeated.length===0)return;page.always(`### Alerts that could not be checked again

`);let which=repeated.length===1?"alert stays":"alerts stay";page.always(`${repeated.length} ${which} open, because what could not be seen is not gone.

`),page.always(head(["Policy","Alert","Last seen"]));let left=page.rows(repeated,repeatedRow,shares.repeated);left>0&&page.always(`| ${left} more | | |
`),page.always(`
`)}function repeatedRow({policy,text,notCheckedSince=""}){return row([name(policy),prose(text),name(notCheckedSince)])}var evidenceLimit=5,sentenceLimit2=300,share=.97;function writeFindings(page,groups){if(groups.length===0)return;page.always(`### Evidence, by policy

`);let omitted=groups.filter(({policy,findings})=>{if(!page.add(policyHeading(policy,findings.length),share-.01))return!0;let left=page.rows(findings,findingRow,share);return page.always(left>0?`
${left} more: see the JSON report.

</details>

`:`
</details>

`),!1});if(omitted.length===0)return;let count=omitted.reduce((sum,{findings})=>sum+findings.length,0);page.always(`${countOf(count,"finding")} more of other policies: see the JSON report.

`)}function policyHeading({id,title,severity,requirement,remediation,controls},count){return[`<details><summary><b>${severity}</b> ${name(title)} (${count})</summary>

`,`${name(id)}. ${prose(sentence(requirement))}

`,`**Next:** ${prose(remediation)}

`,`Controls: ${prose(controls.join(", "))}

`,head(["Finding","Whose","Since when","Evidence"])].join("")}function findingRow(finding){let successor=successorOf(finding),owner=successor===void 0?ownerName(finding):`${ownerName(finding)}, successor ${successor}`,evidence=[...finding.evidence.slice(0,evidenceLimit),...placeSentences(finding)].map(text=>prose(cut(text,sentenceLimit2))).join(" ");return row([prose(finding.message),name(owner),name(ownerStatus(finding)),evidence])}var mostOpen=10,leaverShare=.8,groupShare=.6;function writeLeavers(page,{leavers,leaverSteps},result){if(leavers.length===0)return;page.always(`### ${leaversTitle(leavers)}

`),page.always(stepOf(leaverSteps));let left=leavers.map(leaver=>writeLeaver(page,leaver,result)).filter(count2=>count2>0);if(left.length===0)return;let count=left.reduce((sum,some)=>sum+some,0),what=count===1?"thing":"things";page.always(`${count} more ${what} of ${countOf(left.length,"person","people")} who left: see the JSON report.

`)}function writeLeaver(page,leaver,result){let flagged=[...leaver.credentials,...leaver.others],doubts=leaver.doubts.length===0?"":`Not certain: ${prose(leaver.doubts.join(" "))}

`,heading=`#### ${leaverHeading(leaver)}

${doubts}${head(["Severity","What","Where","Last used"])}`;if(!page.add(heading,leaverShare))return flagged.length;let left=page.rows(flagged,one=>rowOf(one,"use",placeOf(one,result),result,whatLeaverHas(one,leaver)),leaverShare);return page.always(`
`),left}function leaverHeading(leaver){return[leaver.identity.name,...leaverPhrases(leaver)].map(name).join(" \xB7 ")}function writeGroups(page,{groups},result){let omitted=groups.filter(group=>!writeGroup(page,group,result));if(omitted.length===0)return;let count=omitted.reduce((sum,{flagged})=>sum+flagged.length,0);page.always(`${count} more in ${countOf(omitted.length,"other group")}: see the JSON report.

`)}function writeGroup(page,{title,flagged,tells,steps},result){let columns=head(["Severity","What","Where",...{use:["Last used"],age:["Value"],nothing:[]}[tells]]),render2=one=>rowOf(one,tells,whereFlagged(one,result),result);if(!page.add(`### ${name(title)} \xB7 ${flagged.length}

${stepOf(steps)}${columns}`,groupShare))return!1;let[open,folded]=[flagged.slice(0,mostOpen),flagged.slice(mostOpen)],left=page.rows(open,render2,groupShare);page.always(`
`);let opening=`<details><summary>${folded.length} more</summary>

${columns}`,isFolded=folded.length>0&&page.add(opening,groupShare),unfolded=isFolded?page.rows(folded,render2,groupShare):folded.length;return left+unfolded>0&&page.always(`
${left+unfolded} more: see the JSON report.

`),isFolded&&page.always(`
</details>

`),!0}function stepOf([step]){return step===void 0?"":`**Do:** ${prose(step)}

`}function rowOf(flagged,tells,where,result,what=whatIsFlagged(flagged)){let severity=severityOf(flagged),cells=[severity==="critical"?`**${severity}**`:severity,name(what),name(where),...tells==="nothing"?[]:[name(whenOf(flagged,tells,result))]];return row(cells)}var summaryLimit=9e5,staleShare=.93,render=(result,{previous,selection,whole=result,byteLimit=summaryLimit})=>{let page=openPage(byteLimit),grouping=groupFlagged(result);return writeVerdict(page,result,[headline(groupFlagged(whole),whole),selection??""]),writeLeavers(page,grouping,result),writeGroups(page,grouping,result),writeWaived(page,result),writeSinceBaseline(page,whole),writeCoverage(page,result),writeUnresolved(page,result),writeRepeated(page,previous?.repeated??[]),writeWithoutEffect(page,result),writeFindings(page,findingsByPolicy(result)),{files:[page.text()],notes:[]}};function writeVerdict({always},result,openings){let{state,text}=verdictOf(result),mark={findings:"\u{1F534}","not-clean":"\u{1F7E1}","nothing-judged":"\u{1F7E1}",clean:"\u{1F7E2}"}[state];always(`## ${mark} ${prose(text)}

`);for(let opening of openings)opening!==""&&always(`**${prose(opening)}**

`);let names=result.redacted?["People's names are replaced."]:[];always(`${[tally(result),...silenceOf(result),...names].map(prose).join(" ")}

`)}function writeWithoutEffect(page,result){let sentences=staleSentences(result);if(sentences.length===0)return;page.always(`### Entries without effect

`);let left=page.rows(sentences,text=>`- ${prose(text)}
`,staleShare);page.always(left>0?`- ${left} more

`:`
`)}export{render};
