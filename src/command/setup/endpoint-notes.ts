import type { SourceEntries } from "../../model/generated/configuration.ts";
import type { Edge } from "../shell/edge.ts";

/**
 * Says where AWS is asked when the environment sends its SDK elsewhere: the wrong address would give somebody else's
 * clean estate. https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function endpointNotes({ aws = [] }: SourceEntries, environment: Edge["environment"]): readonly string[] {
  const isConcerned = aws.some(({ endpoint }) => endpoint === undefined);
  if (!isConcerned || environment["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]?.toLowerCase() === "true") return [];
  return Object.entries(environment)
    .filter(([name, value]) => /^AWS_ENDPOINT_URL(_[A-Z_]+)?$/.test(name) && value)
    .map(([name, value]) => `${name} is set, so AWS is asked at ${value} and not at its own address.`)
    .sort();
}
