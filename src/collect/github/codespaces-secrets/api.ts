export const route = "GET /orgs/{org}/codespaces/secrets";
export const selectionRoute = "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories";
