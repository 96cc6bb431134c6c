import { formatPlace, UsageError } from "../../src/model/errors.ts";

/** Place, message and hint of the UsageError that a call throws. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const place = error.at === undefined ? "" : `${formatPlace(error.at)}: `;
    return `${place}${error.message}${error.hint === undefined ? "" : ` | ${error.hint}`}`;
  }
  throw new Error("Nothing was refused.");
}

/** The same of a promise that is rejected. */
export async function laterRefusal(call: Promise<unknown>): Promise<string> {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  return refusal(() => {
    if (outcome !== undefined) throw outcome.error;
  });
}
