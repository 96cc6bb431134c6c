/** Why an evaluation came to nothing: it stopped itself, or went beyond its time or its memory. */
export type FailureKind = "stopped" | "time" | "memory";

/** A policy stopped the evaluation; `place` is `file:line:column` in its Rego, where the engine gives one. */
export class EngineFailure extends Error {
  readonly place: string | undefined;
  readonly kind: FailureKind;

  constructor(reason: string, { place, kind = "stopped", cause }: FailureDetails = {}) {
    super(reason, cause === undefined ? undefined : { cause });
    this.name = "EngineFailure";
    this.place = place;
    this.kind = kind;
  }
}

interface FailureDetails {
  readonly place?: string | undefined;
  readonly kind?: FailureKind;
  readonly cause?: unknown;
}
