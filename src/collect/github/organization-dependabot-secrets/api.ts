export const route = "GET /orgs/{org}/dependabot/secrets";
export const selectionRoute = "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories";
