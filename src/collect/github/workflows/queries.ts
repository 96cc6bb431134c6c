/** The fields of a file. */
const fileFields = "fragment file on Blob { isBinary isTruncated text }";

/** The workflows on the default branch, the settings of Dependabot, the action of the first folder, and the code owners. */
const workflowFields = `fragment workflows on Repository {
  isEmpty
  head: object(expression: "HEAD") { oid }
  workflows: object(expression: "HEAD:.github/workflows") {
    ... on Tree { entries { name mode type object { ...file } } }
  }
  dependabotYml: object(expression: "HEAD:.github/dependabot.yml") { ...file }
  dependabotYaml: object(expression: "HEAD:.github/dependabot.yaml") { ...file }
  actionYml: object(expression: "HEAD:action.yml") { ...file }
  actionYaml: object(expression: "HEAD:action.yaml") { ...file }
  codeOwners0: object(expression: "HEAD:.github/CODEOWNERS") { ...file }
  codeOwners1: object(expression: "HEAD:CODEOWNERS") { ...file }
  codeOwners2: object(expression: "HEAD:docs/CODEOWNERS") { ...file }
}`;

/**
 * The query for the workflows of a number of repositories: `part0` of the one with the id `$id0`, and so on.
 * https://docs.github.com/en/graphql/reference/objects#repository
 */
export function workflowsQuery(count: number): string {
  const all = Array.from({ length: count }, (_, index) => index);
  const variables = all.map((index) => `$id${index}: ID!`).join(", ");
  const parts = all.map((index) => `  part${index}: node(id: $id${index}) { ...workflows }`).join("\n");
  return `query outlivedWorkflows(${variables}) {\n${parts}\n}\n${workflowFields}\n${fileFields}`;
}

/** The query for a number of actions by the two names that the file of an action can have. */
export function actionsQuery(count: number): string {
  const all = Array.from({ length: count }, (_, index) => index);
  const variables = all.map((index) => `$id${index}: ID!, $yml${index}: String!, $yaml${index}: String!`).join(", ");
  const parts = all
    .map(
      (index) => `  part${index}: node(id: $id${index}) {
    ... on Repository {
      actionYml: object(expression: $yml${index}) { ...file }
      actionYaml: object(expression: $yaml${index}) { ...file }
    }
  }`,
    )
    .join("\n");
  return `query outlivedActions(${variables}) {\n${parts}\n}\n${fileFields}`;
}
