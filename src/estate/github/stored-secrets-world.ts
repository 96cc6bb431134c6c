import { count, instant, list, oneOf, record, text } from "../decode.ts";

// The value is a canary that no response may contain.
const fields = { name: text, createdAt: instant, updatedAt: instant, value: text };

export const secret = record(fields);

export const environment = record({ id: count, name: text, createdAt: instant }, { secrets: list(secret) });

export const sharedSecret = record(
  { ...fields, visibility: oneOf("all", "private", "selected") },
  // Names of repositories.
  { selected: list(text) },
);

export type EnvironmentWorld = ReturnType<typeof environment>;
export type SharedSecretWorld = ReturnType<typeof sharedSecret>;
