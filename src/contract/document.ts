import configuration from "../../schema/config.schema.json" with { type: "json" };
import annotation from "../../schema/metadata.schema.json" with { type: "json" };
import owners from "../../schema/owners.schema.json" with { type: "json" };
import result from "../../schema/result.schema.json" with { type: "json" };
import snapshot from "../../schema/snapshot.schema.json" with { type: "json" };
import account from "../../schema/subject/account.schema.json" with { type: "json" };
import credential from "../../schema/subject/credential.schema.json" with { type: "json" };
import definitions from "../../schema/subject/definitions.schema.json" with { type: "json" };
import identity from "../../schema/subject/identity.schema.json" with { type: "json" };
import reference from "../../schema/subject/reference.schema.json" with { type: "json" };
import source from "../../schema/subject/source.schema.json" with { type: "json" };
import system from "../../schema/subject/system.schema.json" with { type: "json" };
import waiver from "../../schema/subject/waiver.schema.json" with { type: "json" };
import waivers from "../../schema/waivers.schema.json" with { type: "json" };

/** Every kind of document that is checked, with its schema and its name in a sentence. */
export const documents = {
  snapshot: { schema: snapshot, title: "snapshot" },
  configuration: { schema: configuration, title: "configuration" },
  owners: { schema: owners, title: "owners file" },
  waivers: { schema: waivers, title: "waivers file" },
  result: { schema: result, title: "result" },
  annotation: { schema: annotation, title: "policy METADATA" },
  "subject/credential": { schema: credential, title: "credential input" },
  "subject/account": { schema: account, title: "account input" },
  "subject/identity": { schema: identity, title: "identity input" },
  "subject/system": { schema: system, title: "system input" },
  "subject/source": { schema: source, title: "source input" },
  "subject/reference": { schema: reference, title: "reference input" },
  "subject/waiver": { schema: waiver, title: "waiver input" },
} as const;

export type DocumentName = keyof typeof documents;

/** Schemas that the others refer to. */
export const sharedSchemas = [definitions];

const { sourceKind, identityKind, accountKind, credentialKind, referenceKind } = snapshot.$defs;

/** Every definition that the schema of a subject may refer to. */
export const subjectDefinitions = {
  sourceKind,
  identityKind,
  accountKind,
  credentialKind,
  referenceKind,
  ...definitions.$defs,
};
