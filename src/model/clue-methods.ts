/** The method of an entry of the owners file that has expired: it is shown, and it is no evidence. */
export const lapsedMethod = "lapsed-owners-file";

/** The method of what the provider's audit log says of who made a thing. */
export const createdByMethod = "created-by";

/** The method of what a CODEOWNERS file says of who owns a file. */
export const codeOwnerMethod = "code-owner";

/** The method of a code owner to whom somebody else comes first: it is shown, and it is no evidence. */
export const uncountedCodeOwnerMethod = "uncounted-code-owner";
