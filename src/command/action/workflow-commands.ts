import { randomUUID } from "node:crypto";
import type { Place } from "../../model/generated/result.ts";
import type { TextStream } from "../shell/edge.ts";

/** A message that GitHub shows on the page of a workflow run. */
export interface Annotation {
  readonly level: "error" | "warning";
  readonly title: string;
  readonly message: string;
  /** The line of the repository at which it is shown. */
  readonly place?: Place;
}

/** The commands that the runner of a GitHub workflow takes from the log. */
export interface WorkflowCommands {
  readonly annotate: (annotation: Annotation) => void;
  /** Makes the runner hide a value in everything that follows. */
  readonly mask: (value: string) => void;
  /** Makes the runner take commands from everybody again. Call it last. */
  readonly end: () => void;
}

/**
 * Takes over the stream. From now on the runner takes no commands from it but ours, so that a name, tag or title that is
 * printed cannot give one. https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function openWorkflowCommands(stream: TextStream): WorkflowCommands {
  const token = randomUUID();
  const resume = `::${token}::\n`;
  const stop = `::stop-commands::${token}\n`;
  const send = (command: string): void => {
    stream.write(`${resume}${command}\n${stop}`);
  };
  stream.write(stop);
  return {
    annotate: ({ level, title, message, place }) => {
      const where = place === undefined ? "" : `file=${escapeProperty(place.file)},line=${place.line},`;
      send(`::${level} ${where}title=${escapeProperty(title)}::${escapeData(message)}`);
    },
    mask: (value) => {
      // The runner looks for masked values line by line.
      for (const line of value.split(/\r?\n/)) if (line.trim() !== "") send(`::add-mask::${escapeData(line)}`);
    },
    end: () => {
      stream.write(resume);
    },
  };
}

/** Values for later steps, as the file of GITHUB_OUTPUT takes them, under delimiters that nobody can guess. */
export function renderOutputs(outputs: Readonly<Record<string, string>>): string {
  const entries = Object.entries(outputs).map(([name, value]) => {
    const delimiter = `outlived-${randomUUID()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  });
  return entries.join("");
}

/** The runner decodes %, CR and LF in a message. */
export function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** The runner decodes : and , in a property, too. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
