import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Answer, EstateRequest, Paging, Provider } from "../provider.ts";
import { refusalError, regionDisabled, type ServiceName, unsigned } from "./errors.ts";
import { type AccountState, type Call, runOperation } from "./operation.ts";
import { createReportState } from "./report-state.ts";
import { isServiceName, services } from "./services.ts";
import { type AccountWorld, readAwsWorld } from "./world.ts";

/**
 * Serves the accounts of a world (the parsed aws.json) as IAM, STS, Secrets Manager and Account Management do.
 * Throws an Error with the path of the first mistake in the world.
 */
export function createAws(world: unknown, today: Date, paging: Partial<Paging> = {}): Provider {
  const { accounts, paging: worldPaging } = readAwsWorld(world);
  const allPaging: Paging = { size: Number.POSITIVE_INFINITY, emptyFirst: false, ...worldPaging, ...paging };
  const states = new Map<string, AccountState>(
    accounts.map((account) => [account.id, { account, report: createReportState(account.report, today) }]),
  );
  const stateOf = (request: EstateRequest): AccountState | undefined => states.get(request.path.split("/")[1] ?? "");
  return {
    answer: (request) => {
      const state = stateOf(request);
      return state && answer({ ...state, accounts, today, paging: allPaging }, request);
    },
    refuse: (refusal, { operation }, request) => {
      const state = stateOf(request);
      const [service] = operation.split(":");
      if (state === undefined || !isServiceName(service)) throw new Error(`${operation} cannot be refused`);
      return services[service].protocol.writeError(refusalError(refusal, service, operation, state.account));
    },
  };
}

function answer(surroundings: Omit<Call, "region" | "parameters">, request: EstateRequest): Answer {
  const { account } = surroundings;
  const signature = signatureOf(request);
  if (signature === undefined) {
    const response = services.sts.protocol.writeError(unsigned);
    return { operation: "sts:unsigned", scope: account.id, response };
  }
  const { service, region } = signature;
  const { protocol, operations, isRegional } = services[service];
  const { name, parameters } = protocol.readCall(request);
  const operation = operations.find(({ schema }) => schema[2] === name);
  const called = {
    operation: `${service}:${name}`,
    scope: isRegional ? `${account.id}/${region}` : account.id,
  };
  if (operation === undefined || parameters === undefined) {
    return { ...called, response: protocol.writeError(protocol.unknownOperation(name)) };
  }
  if (isRegional && !isEnabled(account, region)) return { ...called, response: protocol.writeError(regionDisabled) };
  const outcome = runOperation(operation, { ...surroundings, region, parameters });
  const response =
    "error" in outcome ? protocol.writeError(outcome.error) : protocol.writeOutput(operation.schema, outcome.output);
  return omitUndefined({ ...called, response, commit: outcome.commit });
}

/** Reads service and region from the credential scope of the SigV4 signature; undefined without a signature. */
function signatureOf(request: EstateRequest): { readonly service: ServiceName; readonly region: string } | undefined {
  const [, region, service] =
    /^AWS4-HMAC-SHA256 Credential=[^/,]+\/\d{8}\/([\w-]+)\/([\w-]+)\/aws4_request/.exec(
      request.headers["authorization"] ?? "",
    ) ?? [];
  return region === undefined || !isServiceName(service) ? undefined : { service, region };
}

function isEnabled(account: AccountWorld, region: string): boolean {
  const status = account.regions.get(region);
  return status === "ENABLED" || status === "ENABLED_BY_DEFAULT";
}
