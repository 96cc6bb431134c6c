/**
 * The route of GraphQL queries beside a REST API.
 * https://docs.github.com/en/enterprise-server@3.19/graphql/guides/forming-calls-with-graphql#the-graphql-endpoint
 */
export function graphqlRoute(apiUrl: string): string {
  return `POST ${apiUrl.endsWith("/api/v3") ? apiUrl.replace(/v3$/, "graphql") : `${apiUrl}/graphql`}`;
}
