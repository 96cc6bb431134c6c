import { randomUUID } from "node:crypto";
import { appendFile } from "node:fs/promises";
import type { TextStream } from "../shell/edge.ts";

/** A message beside a run of a workflow. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
  /** Of the repository. */
  readonly file?: string;
  readonly line?: number;
}

/** The ways to speak to the runner of a GitHub workflow. */
export interface WorkflowCommands {
  readonly annotate: (annotation: Annotation) => void;
  /** Has the runner hide a value in all that follows. */
  readonly mask: (value: string) => void;
  /** Lets the runner listen again; call it last. */
  readonly end: () => void;
}

/**
 * Takes over the stream: from now on the runner takes no commands from it but ours, so that no name, tag or title
 * that is printed can give one. https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function openWorkflowCommands(stream: TextStream, token: string = randomUUID()): WorkflowCommands {
  const resume = `::${token}::\n`;
  const stop = `::stop-commands::${token}\n`;
  stream.write(stop);
  const say = (command: string): void => {
    stream.write(`${resume}${command}\n${stop}`);
  };
  return {
    annotate: (annotation) => say(annotationCommand(annotation)),
    mask: (value) => {
      // A mask of many lines hides none of them, so each has its own.
      for (const line of value.split(/\r?\n/).filter((one) => one.trim() !== ""))
        say(`::add-mask::${escapeData(line)}`);
    },
    end: () => {
      stream.write(resume);
    },
  };
}

/** Hands values to later steps: appended to the file of GITHUB_OUTPUT, under a delimiter that nobody can guess. */
export async function appendOutputs(file: string, outputs: Readonly<Record<string, string>>): Promise<void> {
  const entries = Object.entries(outputs).map(([name, value]) => {
    const delimiter = `outlived-${randomUUID()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  });
  await appendFile(file, entries.join(""));
}

function annotationCommand({ level, title, message, file, line }: Annotation): string {
  const properties = [
    ...(file === undefined ? [] : [`file=${escapeProperty(file)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${escapeProperty(title)}`,
  ];
  return `::${level} ${properties.join(",")}::${escapeData(message)}`;
}

/** As the runner undoes it: only %, CR and LF in the message. */
export function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** As the runner undoes it: in a property : and , as well. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
