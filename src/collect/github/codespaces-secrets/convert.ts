import { convertSharedSecret } from "../stored-secrets.ts";

/** The snapshot's record of one secret of an organization. */
export const convertCodespacesSecret = convertSharedSecret("codespaces-secret");
