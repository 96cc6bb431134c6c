export { readConfiguration } from "./configuration.ts";
export { defaultConfiguration, type Surroundings } from "./default.ts";
export type { Located } from "./located.ts";
export { readOwners } from "./owners.ts";
export { applySettings } from "./settings.ts";
