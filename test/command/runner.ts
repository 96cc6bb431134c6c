/** A command as a workflow's runner understood it. */
export interface Heard {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * What GitHub's runner takes for commands in a log: `::name key=value::data` at the beginning of a line, blanks
 * aside, and nothing between ::stop-commands::TOKEN and ::TOKEN::.
 */
export function heard(log: string): readonly Heard[] {
  const commands: Heard[] = [];
  let token: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const [, command = "", list = "", data = ""] =
      /^::([^\s:]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line.trim()) ?? [];
    if (command === "") continue;
    if (token !== undefined) {
      if (command === token) token = undefined;
    } else if (command === "stop-commands") token = data;
    else commands.push({ command, properties: readProperties(list), data: undo(data) });
  }
  return commands;
}

function readProperties(list: string): Readonly<Record<string, string>> {
  const pairs = list.split(",").filter((pair) => pair.includes("="));
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = "", ...rest] = pair.split("=");
      return [key.trim(), undo(rest.join("=").replaceAll("%3A", ":").replaceAll("%2C", ","))];
    }),
  );
}

function undo(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

/** The values of a GITHUB_OUTPUT file. */
export function readOutputs(text: string): Readonly<Record<string, string>> {
  const entries = [...text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)];
  return Object.fromEntries(entries.map(([, name = "", , value = ""]) => [name, value]));
}
