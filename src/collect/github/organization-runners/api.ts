export { type Runner, readRunner } from "../runners/api.ts";

export const route = "GET /orgs/{org}/actions/runners";
