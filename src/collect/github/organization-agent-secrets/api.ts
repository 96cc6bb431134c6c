export const route = "GET /orgs/{org}/agents/secrets";
export const selectionRoute = "GET /orgs/{org}/agents/secrets/{secret_name}/repositories";
