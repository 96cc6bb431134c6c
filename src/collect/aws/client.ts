import type { HttpHandler } from "@smithy/core/protocols";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { type Budget, BudgetSpent } from "../budget.ts";
import type { ClientSettings } from "./connection.ts";

/** AWS answers within seconds; a credential report is made elsewhere, and is polled for. */
const attemptTimeout = 20_000;
/** Attempts of one request that may stay without an answer. */
const mostStalledAttempts = 2;
/** After this number of attempts in a row without an answer, a client sends nothing more. */
const mostStallsInARow = 6;

/** The settings of one SDK client whose requests are counted, and whose waiting for answers that do not come ends. */
export function guardSettings(settings: ClientSettings, budget: Budget): ClientSettings {
  const timeouts = { connectionTimeout: 10_000, requestTimeout: attemptTimeout, socketTimeout: attemptTimeout };
  const inner = new NodeHttpHandler({ ...timeouts, throwOnRequestTimeout: true });
  return { ...settings, requestHandler: guardHandler(inner, budget) };
}

/** A handler that counts its requests, and gives up a server that does not answer. */
export function guardHandler(inner: HttpHandler, budget: Pick<Budget, "spend">): HttpHandler {
  let stallsInARow = 0;
  const handle: HttpHandler["handle"] = async (request, options) => {
    budget.spend();
    if (stallsInARow >= mostStallsInARow) throw stalled(`after ${stallsInARow} attempts in a row without an answer`);
    try {
      const answer = await inner.handle(request, options);
      stallsInARow = 0;
      return answer;
    } catch (error) {
      const isStall = error instanceof Error && error.name === "TimeoutError" && !isRefusedConnection(error);
      if (!isStall) throw error;
      stallsInARow += 1;
      const attempt = Number(/attempt=(\d+)/.exec(request.headers["amz-sdk-request"] ?? "")?.[1]);
      throw attempt >= mostStalledAttempts ? stalled(`in ${attempt} attempts`) : error;
    }
  };
  return {
    handle,
    destroy: () => inner.destroy?.(),
    updateHttpClientConfig: (key, value) => inner.updateHttpClientConfig(key, value),
    httpHandlerConfigs: () => inner.httpHandlerConfigs(),
  };
}

/** The SDK calls these timeouts, too. */
function isRefusedConnection(error: Error): boolean {
  return "code" in error && (error.code === "ECONNRESET" || error.code === "ECONNREFUSED" || error.code === "EPIPE");
}

/** An error that the SDK does not answer with another attempt. */
function stalled(message: string): Error {
  return Object.assign(new Error(message), { name: "Stalled" });
}

/** Sends a request of an SDK client under a budget. Throws what the SDK throws, and a BudgetSpent where the time is over. */
export async function sendUnder<Output>(
  budget: Budget,
  what: string,
  send: (options: { readonly abortSignal: AbortSignal }) => Promise<Output>,
): Promise<Output> {
  try {
    // With a signal of its own: the budget's would collect the listeners of all calls.
    return await budget.call(what, () => send({ abortSignal: AbortSignal.any([budget.signal]) }));
  } catch (error) {
    const why = budget.spentOn();
    throw why === undefined ? error : new BudgetSpent(why, { cause: error });
  }
}
