/** Every way to group what is flagged. */
export const groupings = ["person", "source", "policy"] as const;

export type GroupBy = (typeof groupings)[number];
