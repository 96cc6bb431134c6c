import type { Limits } from "../model/generated/configuration.ts";
import type { CollectContext } from "./collector.ts";

/** Ten times what an organization with thousands of repositories takes, and as long as GitHub's hourly limit lasts. */
const defaultLimits: Required<Limits> = { calls: 20_000, seconds: 3600 };

/** What is read under one budget. */
export interface Part {
  /** Id of the source, or the provider while its source is not known yet. */
  readonly source: string;
  readonly section: string;
}

/** The calls and the time that one part of a run has. Nothing that it uses up is taken from another part. */
export interface Budget {
  /** Aborted when the run is stopped and when the time is over. */
  readonly signal: AbortSignal;
  /** Counts a call that is about to be sent. Throws a BudgetSpent if none is left. */
  readonly spend: () => void;
  /** Why nothing more is sent, as the rest of a sentence; undefined while calls and time are left. */
  readonly spentOn: () => string | undefined;
  /** Does work, and reports what is waited for every few seconds: "iam:GetUser". */
  readonly call: <Result>(what: string, work: () => Promise<Result>) => Promise<Result>;
  /** Reports what is waited for. */
  readonly announce: (what: string) => void;
}

/** A call was not sent, because its budget has none left. */
export class BudgetSpent extends Error {
  override readonly name = "BudgetSpent";
}

/** Milliseconds after which a wait is reported, and after which it is reported again. */
const longWait = 5000;

/** Opens a budget, whose time begins now. */
export function openBudget(
  { limits, signal, progress }: Pick<CollectContext, "limits" | "signal" | "progress">,
  part: Part,
): Budget {
  const { calls, seconds } = { ...defaultLimits, ...limits };
  const time = AbortSignal.timeout(seconds * 1000);
  let sent = 0;
  let isRefused = false;
  const announce = (waitingFor: string): void => progress({ ...part, waitingFor });
  const spentOn = (): string | undefined => {
    if (isRefused) return describe(calls, "calls");
    return time.aborted && !signal.aborted ? describe(seconds, "seconds") : undefined;
  };
  return {
    signal: AbortSignal.any([signal, time]),
    spend: () => {
      isRefused ||= sent >= calls;
      const why = spentOn();
      if (why !== undefined) throw new BudgetSpent(why);
      sent += 1;
    },
    spentOn,
    call: async (what, work) => {
      const timer = setInterval(() => announce(what), longWait);
      try {
        return await work();
      } finally {
        clearInterval(timer);
      }
    },
    announce,
  };
}

function describe(amount: number, setting: keyof Limits): string {
  const unit = amount === 1 ? setting.replace(/s$/, "") : setting;
  return `the limit of ${amount} ${unit} for one section was reached (limits.${setting} in the configuration raises it)`;
}
