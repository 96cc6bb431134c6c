export interface SarifLog {
  readonly runs: readonly SarifRun[];
}

export interface SarifRun {
  readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly SarifRule[] } };
  readonly automationDetails: { readonly id: string };
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly {
      readonly level: string;
      readonly message: { readonly text: string };
    }[];
  }[];
  readonly results?: readonly SarifResult[];
}

interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: string };
  readonly properties: {
    readonly tags: readonly string[];
    readonly precision: string;
    readonly "security-severity": string;
  };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: Readonly<Record<"startLine" | "startColumn" | "endLine" | "endColumn", number>>;
    };
  }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

/** The parts of a SARIF file that code scanning looks at. */
export function parseSarif(text: string): SarifLog {
  const log: SarifLog = JSON.parse(text);
  return log;
}

/** Everything before the last slash. */
export function categoryOf(run: SarifRun): string {
  const { id } = run.automationDetails;
  return id.includes("/") ? id.slice(0, id.lastIndexOf("/")) : "";
}
