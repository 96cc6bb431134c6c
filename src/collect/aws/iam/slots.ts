import type { Cell } from "./cell.ts";
import type { Cells, ReportRow } from "./report.ts";

/** An access key or certificate as the report's numbered columns tell it. The number means nothing. */
export interface Slot {
  readonly createdAt: string;
  readonly active?: boolean;
  readonly usedAt?: Cell;
  readonly service?: string;
  readonly region?: string;
}

export interface SlotReading {
  readonly slots: readonly Slot[];
  /** The report cannot tell all of them, or not one from the other: they must be asked for one by one. */
  readonly unclear: boolean;
}

/** A key exists if it has a date, active or not. */
export function readKeySlots({ cells }: ReportRow): SlotReading {
  return readSlots(cells, "access_key", (prefix, slot) => {
    const usedAt = cells.get(`${prefix}_last_used_date`);
    const service = textOf(cells.get(`${prefix}_last_used_service`));
    const region = textOf(cells.get(`${prefix}_last_used_region`));
    return {
      ...slot,
      ...(usedAt !== undefined && { usedAt }),
      ...(service !== undefined && { service }),
      ...(region !== undefined && { region }),
    };
  });
}

/** Certificates have no record of use. */
export function readCertificateSlots({ cells }: ReportRow): SlotReading {
  return readSlots(cells, "cert", (_prefix, slot) => slot);
}

function readSlots(cells: Cells, kind: string, complete: (prefix: string, slot: Slot) => Slot): SlotReading {
  const slots: Slot[] = [];
  let unclear = textOf(cells.get("additional_credentials_info")) !== undefined;
  for (const number of [1, 2]) {
    const prefix = `${kind}_${number}`;
    const active = truthOf(cells.get(`${prefix}_active`));
    const made = cells.get(`${prefix}_last_rotated`);
    if (made?.state === "date") {
      slots.push(complete(prefix, { createdAt: made.at, ...(active !== undefined && { active }) }));
    } else if (active === true || made === undefined || made.state === "text" || made.state === "truth") {
      unclear = true;
    }
  }
  const [first, second] = slots;
  if (first !== undefined && first.createdAt === second?.createdAt) unclear = true;
  return { slots, unclear };
}

/** A value in words; undefined for N/A and its kin. */
function textOf(cell: Cell | undefined): string | undefined {
  return cell?.state === "text" ? cell.text : undefined;
}

/** undefined: the report does not say, as it does not of root in its older shape. */
export function truthOf(cell: Cell | undefined): boolean | undefined {
  return cell?.state === "truth" ? cell.value : undefined;
}
