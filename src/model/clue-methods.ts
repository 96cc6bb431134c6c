/** The method of an entry of the owners file that has expired: it is shown, and it is no evidence. */
export const lapsedMethod = "lapsed-owners-file";

/** The method of what the provider's audit log says of who made a thing. */
export const createdByMethod = "created-by";
