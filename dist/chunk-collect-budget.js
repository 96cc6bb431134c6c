import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/collect/budget.ts
var defaultLimits = { calls: 2e4, seconds: 3600 }, BudgetSpent = class extends Error {
  name = "BudgetSpent";
}, longWait = 5e3;
function openBudget({ limits, signal, progress }, part) {
  let { calls, seconds } = { ...defaultLimits, ...limits }, time = AbortSignal.timeout(seconds * 1e3), sent = 0, isRefused = !1, announce = (waitingFor) => progress({ ...part, waitingFor }), spentOn = () => isRefused ? describe(calls, "calls") : time.aborted && !signal.aborted ? describe(seconds, "seconds") : void 0;
  return {
    signal: AbortSignal.any([signal, time]),
    spend: () => {
      isRefused ||= sent >= calls;
      let why = spentOn();
      if (why !== void 0) throw new BudgetSpent(why);
      sent += 1;
    },
    spentOn,
    call: async (what, work) => {
      let timer = setInterval(() => announce(what), longWait);
      try {
        return await work();
      } finally {
        clearInterval(timer);
      }
    },
    announce
  };
}
function describe(amount, setting) {
  let unit = amount === 1 ? setting.replace(/s$/, "") : setting;
  return `the limit of ${amount} ${unit} for one section was reached (limits.${setting} in the configuration raises it)`;
}

export {
  BudgetSpent,
  openBudget
};
