export const route = "GET /repos/{owner}/{repo}/agents/secrets";

export { readStoredSecret, type StoredSecret } from "../stored-secrets.ts";
