import type { Account, Credential } from "../../../model/generated/snapshot.ts";
import type { Cell } from "./cell.ts";
import { keyUseOfCell, passwordUseOfCell } from "./last-use.ts";
import type { Principal } from "./match.ts";
import type { NamedThing, UserAnswers } from "./answers.ts";
import type { ReportRow } from "./report.ts";
import { readCertificateSlots, readKeySlots, type Slot, truthOf } from "./slots.ts";

/** The account that a principal is. Facts that neither the report nor the list of users gave are left out. */
export function toAccount(
  { arn, name, root, user, row }: Principal,
  source: string,
  answers: UserAnswers = {},
): Account {
  const mfa = answers.mfa ?? (row === undefined ? undefined : truthOf(row.cells.get("mfa_active")));
  const createdAt = user?.createdAt ?? row?.createdAt;
  const path = user?.path ?? (root ? undefined : pathOf(arn));
  return {
    id: arn,
    source,
    kind: root ? "root" : "iam-user",
    name,
    status: "active",
    ...(path !== undefined && { path }),
    ...(user !== undefined && { externalId: user.userId, tags: user.tags }),
    ...(createdAt !== undefined && { createdAt }),
    ...(mfa !== undefined && { mfa }),
  };
}

/** `arn:aws:iam::111122223333:user/service/deploy-bot` lives at `/service/`. */
function pathOf(arn: string): string {
  const resource = arn.slice(arn.indexOf(":user/") + ":user".length);
  return resource.slice(0, resource.lastIndexOf("/") + 1);
}

/** Everything by which a principal can authenticate. What was asked about it wins over the report. */
export function toCredentials(principal: Principal, source: string, answers: UserAnswers = {}): Credential[] {
  const base = { source, name: principal.name, account: principal.arn };
  return [
    ...(answers.keys === undefined ? keysOfReport(principal, base) : keysOfAnswers(principal, answers.keys, base)),
    ...(answers.certificates === undefined
      ? certificatesOfReport(principal, base)
      : certificatesOfAnswers(principal, answers.certificates, base)),
    ...(answers.password === undefined
      ? passwordOfReport(principal, base)
      : passwordOfAnswer(principal, answers.password, base)),
  ];
}

type Base = Pick<Credential, "source" | "name" | "account">;

function keysOfReport({ arn, row }: Principal, base: Base): Credential[] {
  return row === undefined ? [] : distinguishable(readKeySlots(row).slots).map((slot) => toReportKey(arn, slot, base));
}

function toReportKey(arn: string, { createdAt, active, usedAt, service, region }: Slot, base: Base): Credential {
  const place = { ...(service !== undefined && { service }), ...(region !== undefined && { region }) };
  const lastUsed = keyUseOfCell(usedAt, createdAt, place);
  return { ...toKey(arn, createdAt, base), status: statusOf(active), ...(lastUsed !== undefined && { lastUsed }) };
}

/** A column that holds neither true nor false is taken for a credential that works. */
const statusOf = (active: boolean | undefined): "active" | "inactive" => (active === false ? "inactive" : "active");

function keysOfAnswers({ arn }: Principal, keys: readonly NamedThing[], base: Base): Credential[] {
  return withDistinctIds(keys.map((key) => ({ ...toKey(arn, key.createdAt, base), ...answered(key) })));
}

function answered({ publicId, status, lastUsed }: NamedThing) {
  return { publicId, status, ...(lastUsed !== undefined && { lastUsed }) };
}

function toKey(arn: string, createdAt: string, base: Base) {
  return {
    ...base,
    id: `${arn}/access-key/${createdAt}`,
    kind: "access-key",
    createdAt,
    rotatedAt: createdAt,
    expiresAt: null,
  } as const;
}

function certificatesOfReport({ arn, row }: Principal, base: Base): Credential[] {
  if (row === undefined) return [];
  return distinguishable(readCertificateSlots(row).slots).map((slot) => toReportCertificate(arn, slot, base));
}

function toReportCertificate(arn: string, { createdAt, active }: Slot, base: Base): Credential {
  return { ...toCertificate(arn, createdAt, base), status: statusOf(active) };
}

function certificatesOfAnswers({ arn }: Principal, certificates: readonly NamedThing[], base: Base): Credential[] {
  return withDistinctIds(certificates.map((one) => ({ ...toCertificate(arn, one.createdAt, base), ...answered(one) })));
}

function toCertificate(arn: string, createdAt: string, base: Base) {
  const id = `${arn}/signing-certificate/${createdAt}`;
  return { ...base, id, kind: "signing-certificate", createdAt, rotatedAt: createdAt } as const;
}

/** Two things of one second that nobody could name become one that is as alive as either. */
function distinguishable([first, second]: readonly Slot[]): readonly Slot[] {
  if (first === undefined) return [];
  if (second === undefined) return [first];
  if (first.createdAt !== second.createdAt) return [first, second];
  const active = first.active !== false || second.active !== false;
  return [{ ...(laterUsed(first, second) ? second : first), active }];
}

function laterUsed(first: Slot, second: Slot): boolean {
  if (second.usedAt?.state !== "date") return false;
  return first.usedAt?.state !== "date" || second.usedAt.at > first.usedAt.at;
}

/** Of things made in the same second each id says which. */
function withDistinctIds<Thing extends { readonly id: string; readonly publicId: string }>(
  things: readonly Thing[],
): Thing[] {
  const counts = new Map<string, number>();
  for (const { id } of things) counts.set(id, (counts.get(id) ?? 0) + 1);
  return things.map((thing) => ((counts.get(thing.id) ?? 0) > 1 ? withOwnId(thing) : thing));
}

function withOwnId<Thing extends { readonly id: string; readonly publicId: string }>(thing: Thing): Thing {
  return { ...thing, id: `${thing.id}/${thing.publicId}` };
}

function passwordOfReport({ arn, row }: Principal, base: Base): Credential[] {
  if (row === undefined || !hasPassword(row)) return [];
  const changed = row.cells.get("password_last_changed");
  const changedAt = changed?.state === "date" ? changed.at : undefined;
  const lastUsed = passwordUseOfCell(row.cells.get("password_last_used"), changedAt ?? row.createdAt);
  return [
    {
      ...toPassword(arn, base),
      ...(changedAt !== undefined && { rotatedAt: changedAt }),
      ...(lastUsed !== undefined && { lastUsed }),
    },
  ];
}

/** Until 2024 AWS wrote not_supported for root, who could not be without a password then. */
function hasPassword({ cells }: ReportRow): boolean {
  const enabled = cells.get("password_enabled");
  return enabled?.state === "truth" ? enabled.value : isNotSupported(enabled);
}

/** Does the report say whether there is a password? */
export function passwordIsTold({ cells }: ReportRow, root: boolean): boolean {
  const enabled = cells.get("password_enabled");
  return enabled?.state === "truth" || (root && isNotSupported(enabled));
}

const isNotSupported = (cell: Cell | undefined): boolean => cell?.state === "word" && cell.word === "not_supported";

function passwordOfAnswer(
  { arn }: Principal,
  password: NonNullable<UserAnswers["password"]> | null,
  base: Base,
): Credential[] {
  if (password === null) return [];
  const { createdAt, lastUsed } = password;
  return [{ ...toPassword(arn, base), createdAt, ...(lastUsed !== undefined && { lastUsed }) }];
}

function toPassword(arn: string, base: Base) {
  return { ...base, id: `${arn}/password`, kind: "console-password", status: "active" } as const;
}
