export const route = "GET /repos/{owner}/{repo}/actions/secrets";

export { readStoredSecret as readActionsSecret, type StoredSecret as ActionsSecret } from "../stored-secrets.ts";
