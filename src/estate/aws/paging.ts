import { ValidationException$ } from "@aws-sdk/client-account";
import { InvalidNextTokenException$, InvalidParameterException$ } from "@aws-sdk/client-secrets-manager";
import { modelledError, type Outcome, type ServiceError, validationError } from "./errors.ts";
import { type Call, numberParameter, textParameter } from "./operation.ts";

/** How a service cuts its lists into pages. */
interface PageRules {
  readonly sizeParameter: "MaxItems" | "MaxResults";
  readonly tokenParameter: "Marker" | "NextToken";
  readonly defaultSize: number;
  readonly largestSize: number;
  readonly invalidSize: (size: number) => ServiceError;
  readonly invalidToken: ServiceError;
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html */
export const iamRules: PageRules = {
  sizeParameter: "MaxItems",
  tokenParameter: "Marker",
  defaultSize: 100,
  largestSize: 1000,
  invalidSize: (size) => {
    const bound = size > 1000 ? "less than or equal to 1000" : "greater than or equal to 1";
    return validationError(constraint(size, "maxItems", bound));
  },
  invalidToken: validationError("Invalid Marker."),
};

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html */
export const secretsRules: PageRules = {
  sizeParameter: "MaxResults",
  tokenParameter: "NextToken",
  defaultSize: 100,
  largestSize: 100,
  invalidSize: (size) => modelledError(InvalidParameterException$, constraint(size, "maxResults", "between 1 and 100")),
  invalidToken: modelledError(InvalidNextTokenException$, "The NextToken value is invalid."),
};

/** https://docs.aws.amazon.com/accounts/latest/reference/API_ListRegions.html */
export const regionRules: PageRules = {
  sizeParameter: "MaxResults",
  tokenParameter: "NextToken",
  defaultSize: 20,
  largestSize: 50,
  invalidSize: () => modelledError(ValidationException$, "MaxResults must be between 1 and 50"),
  invalidToken: modelledError(ValidationException$, "The provided NextToken is invalid."),
};

function constraint(size: number, parameter: string, bound: string): string {
  return `1 validation error detected: Value '${size}' at '${parameter}' failed to satisfy constraint: Member must have value ${bound}`;
}

/**
 * Answers with the requested page of a list, which `describe` writes as members of the output. `list` names the
 * operation and its filters: a token is valid only for the list that it came from.
 */
export function pageOf<Item>(
  items: readonly Item[],
  list: string,
  rules: PageRules,
  call: Call,
  describe: (page: readonly Item[]) => object,
): Outcome {
  const size = numberParameter(call, rules.sizeParameter) ?? rules.defaultSize;
  if (!Number.isInteger(size) || size < 1 || size > rules.largestSize) return { error: rules.invalidSize(size) };
  const token = textParameter(call, rules.tokenParameter);
  const start = token === undefined ? 0 : offsetOf(token, list);
  if (start === undefined) return { error: rules.invalidToken };
  const isEmpty = token === undefined && call.paging.emptyFirst;
  const end = isEmpty ? 0 : start + Math.min(size, call.paging.size);
  const next = isEmpty || end < items.length ? tokenOf(list, end) : undefined;
  const truncation = rules.tokenParameter === "Marker" && { IsTruncated: next !== undefined };
  return { output: { ...describe(items.slice(start, end)), [rules.tokenParameter]: next, ...truncation } };
}

function tokenOf(list: string, offset: number): string {
  return Buffer.from(JSON.stringify([list, offset])).toString("base64");
}

function offsetOf(token: string, list: string): number | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token, "base64").toString());
    if (!Array.isArray(parsed)) return undefined;
    const [tokenList, offset]: unknown[] = parsed;
    return tokenList === list && typeof offset === "number" ? offset : undefined;
  } catch {
    return undefined;
  }
}
