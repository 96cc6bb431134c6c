/**
 * The slugs of GitHub Apps through which AI agents work, each with the page that says what it is. An app that is not listed
 * may be an agent's all the same.
 */
export const agentApps: ReadonlyMap<string, string> = new Map([
  ["chatgpt-codex-connector", "https://github.com/apps/chatgpt-codex-connector"],
  ["claude", "https://github.com/apps/claude"],
  ["coderabbitai", "https://github.com/apps/coderabbitai"],
  ["copilot-swe-agent", "https://github.com/apps/copilot-swe-agent"],
  ["cursor", "https://github.com/apps/cursor"],
  ["devin-ai-integration", "https://github.com/apps/devin-ai-integration"],
  ["gemini-code-assist", "https://github.com/apps/gemini-code-assist"],
  ["google-labs-jules", "https://github.com/apps/google-labs-jules"],
]);
