import type { Answer, Asked, EstateRequest, EstateResponse, Paging, Wire } from "../wire.ts";
import { accountOperations } from "./account.ts";
import { iamOperations } from "./iam.ts";
import { jsonOutput, jsonProblem, parseJson } from "./json.ts";
import { type Call, checkHeeded, type Operation, type Parameters } from "./operation.ts";
import type { Outcome, Problem } from "./outcome.ts";
import { parseQuery, queryOutput, queryProblem } from "./query.ts";
import { refuseAction, regionDisabled, type Service } from "./refusals.ts";
import { openReportDesk, type ReportDesk } from "./report-desk.ts";
import { secretsOperations } from "./secrets.ts";
import { stsOperations } from "./sts.ts";
import { type AccountWorld, readAwsWorld } from "./world.ts";

/**
 * Serves the AWS accounts of a world (the parsed aws.json) as IAM, STS, Secrets Manager and Account Management.
 * Throws an Error that names the place where the world is not one.
 */
export function serveAws(world: unknown, today: Date, paging: Partial<Paging> = {}): Wire {
  const { accounts, paging: own } = readAwsWorld(world);
  const wholePaging: Paging = { size: Number.POSITIVE_INFINITY, emptyFirst: false, ...own, ...paging };
  const offices = new Map<string, Office>(
    accounts.map((account) => [account.id, { account, reportDesk: openReportDesk(account.report, today) }]),
  );
  const officeOf = (request: EstateRequest): Office | undefined => offices.get(request.path.split("/")[1] ?? "");
  return {
    answer: (request) => {
      const office = officeOf(request);
      return office === undefined ? undefined : answer(office, request, today, wholePaging);
    },
    refuse: (refusal, asked, request) => {
      const office = officeOf(request);
      const service = serviceOf(asked);
      if (office === undefined) throw new Error(`no account to refuse ${asked.operation} to`);
      return writeProblem(service, refuseAction(refusal, service, asked.operation, office.account));
    },
  };
}

/** An account and what it remembers from one request to the next. */
interface Office {
  readonly account: AccountWorld;
  readonly reportDesk: ReportDesk;
}

const services: readonly Service[] = ["iam", "sts", "secretsmanager", "account"];

const operations: Readonly<Record<Service, Readonly<Record<string, Operation>>>> = {
  iam: iamOperations,
  sts: stsOperations,
  secretsmanager: secretsOperations,
  account: accountOperations,
};

function answer(office: Office, request: EstateRequest, today: Date, paging: Paging): Answer | undefined {
  const { account } = office;
  const signature = signatureOf(request);
  if (signature === undefined) return unsigned(account);
  const { service, region } = signature;
  const { name, parameters } = readCall(service, request);
  const operation = Object.hasOwn(operations[service], name) ? operations[service][name] : undefined;
  const asked: Asked = {
    operation: `${service}:${operation?.schema[2] ?? name}`,
    scope: isRegional(service) ? `${account.id}/${region}` : account.id,
  };
  if (operation === undefined || parameters === undefined) {
    return { ...asked, response: writeProblem(service, unknownOperation(service, name)) };
  }
  const outcome = isClosed(account, service, region)
    ? { problem: regionDisabled }
    : run(operation, { ...office, region, parameters, today, paging });
  const { commit } = outcome;
  return {
    ...asked,
    response: writeOutcome(service, operation, outcome),
    ...(commit !== undefined && { commit }),
  };
}

function run(operation: Operation, call: Call): Outcome {
  checkHeeded(operation, call.parameters);
  return operation.run(call);
}

/** Service and region as the SigV4 signature's credential scope names them; undefined where nothing is signed. */
function signatureOf(request: EstateRequest): { readonly service: Service; readonly region: string } | undefined {
  const scope = /^AWS4-HMAC-SHA256 Credential=[^/,]+\/\d{8}\/([\w-]+)\/([\w-]+)\/aws4_request/.exec(
    request.headers["authorization"] ?? "",
  );
  const service = services.find((each) => each === scope?.[2]);
  const region = scope?.[1];
  return service === undefined || region === undefined ? undefined : { service, region };
}

interface NamedCall {
  readonly name: string;
  /** Absent where the body is not of the protocol. */
  readonly parameters?: Parameters;
}

function readCall(service: Service, request: EstateRequest): NamedCall {
  if (isQuery(service)) {
    const { action, parameters } = parseQuery(request.body);
    return { name: action, parameters };
  }
  const parameters = parseJson(request.body);
  const name =
    service === "account"
      ? request.path.slice(request.path.indexOf("/", 1))
      : (/^secretsmanager\.(\w+)$/.exec(request.headers["x-amz-target"] ?? "")?.[1] ?? "");
  return { name, ...(parameters !== undefined && { parameters }) };
}

/** Whether a region has no door for the account; IAM, STS and Account Management are everywhere. */
function isClosed(account: AccountWorld, service: Service, region: string): boolean {
  const status = account.regions.get(region);
  return isRegional(service) && status !== "ENABLED" && status !== "ENABLED_BY_DEFAULT";
}

function isRegional(service: Service): boolean {
  return service === "secretsmanager";
}

function isQuery(service: Service): service is "iam" | "sts" {
  return service === "iam" || service === "sts";
}

function serviceOf({ operation }: Asked): Service {
  const service = services.find((each) => operation.startsWith(`${each}:`));
  if (service === undefined) throw new Error(`${operation} is of no service in the estate`);
  return service;
}

function writeOutcome(service: Service, { schema }: Operation, outcome: Outcome): EstateResponse {
  if ("problem" in outcome) return writeProblem(service, outcome.problem);
  if (isQuery(service)) return queryOutput(service, schema, outcome.output);
  return jsonOutput(jsonProtocol(service), schema, outcome.output);
}

function writeProblem(service: Service, problem: Problem): EstateResponse {
  return isQuery(service) ? queryProblem(service, problem) : jsonProblem(jsonProtocol(service), problem);
}

function jsonProtocol(service: Service): "rest-json" | "json-1.1" {
  return service === "account" ? "rest-json" : "json-1.1";
}

function unknownOperation(service: Service, name: string): Problem {
  if (!isQuery(service)) return { code: "UnknownOperationException", status: 400, message: "" };
  const version = service === "iam" ? "2010-05-08" : "2011-06-15";
  const message = `Could not find operation ${name} for version ${version}`;
  return { code: "InvalidAction", status: 400, message };
}

function unsigned(account: AccountWorld): Answer {
  const problem = {
    code: "MissingAuthenticationToken",
    status: 403,
    message: "Request is missing Authentication Token",
  };
  return { operation: "sts:unsigned", scope: account.id, response: writeProblem("sts", problem) };
}
