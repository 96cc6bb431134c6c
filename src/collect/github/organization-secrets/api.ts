export const route = "GET /orgs/{org}/actions/secrets";
export const selectionRoute = "GET /orgs/{org}/actions/secrets/{secret_name}/repositories";
