export { hidesFrom, readWebhook, type Webhook } from "../webhooks/api.ts";

export const route = "GET /orgs/{org}/hooks";
