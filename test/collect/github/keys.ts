import { generateKeyPairSync } from "node:crypto";

/** The key pair of an app, as GitHub writes it. */
export function newKeys() {
  return generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
  });
}
