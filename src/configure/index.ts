export { appendWaiver } from "./append-waiver.ts";
export { readConfiguration, readOwners } from "./configuration.ts";
export { defaultConfiguration, type Surroundings } from "./default.ts";
export type { Located } from "./located.ts";
export { applySettings } from "./settings.ts";
export { readWaivers } from "./waivers.ts";
