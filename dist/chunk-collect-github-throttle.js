import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);

// src/collect/github/throttle.ts
var ordinaryPace = {
  attemptTimeout: 2e4,
  retries: 2,
  second: 1e3,
  longestWait: 900,
  patience: 1800
}, mostWaitsOfOneRequest = 3, longWait = 5;
function throttleOptions(pace, now, announce) {
  let lastWaitEnds, mayWait = (seconds, _options, _octokit, waits) => {
    if (waits >= mostWaitsOfOneRequest || seconds > pace.longestWait) return !1;
    let time = now().getTime();
    return lastWaitEnds ??= time + pace.patience * pace.second, time + seconds * pace.second > lastWaitEnds ? !1 : (seconds >= longWait && announce(`GitHub's rate limit, ${seconds} seconds`), !0);
  };
  return { onRateLimit: mayWait, onSecondaryRateLimit: mayWait, retryAfterBaseValue: pace.second };
}

export {
  ordinaryPace,
  throttleOptions
};
