export const route = "GET /repos/{owner}/{repo}/dependabot/secrets";

export { readStoredSecret, type StoredSecret } from "../stored-secrets.ts";
