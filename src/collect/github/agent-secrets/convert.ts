import { convertRepositorySecret } from "../stored-secrets.ts";

/** The snapshot's record of one secret; the repository is owner/name. */
export const convertAgentSecret = convertRepositorySecret("agent-secret");
