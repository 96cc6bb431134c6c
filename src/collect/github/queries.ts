/** What an identity provider knows of each user, in the lists of an organization and of an enterprise. */
const identityFields = `totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          samlIdentity { nameId username emails { value } }
          scimIdentity { username emails { value } }
          user { databaseId }
        }`;

/**
 * What the company's identity provider and the organization's own
 * domains know of its members. A test validates it against GitHub's schema.
 * https://docs.github.com/graphql/reference/objects#organization
 */
export const memberEmailsQuery = `
query MemberEmails(
  $login: String!
  $identities: Boolean!
  $identitiesAfter: String
  $members: Boolean!
  $membersAfter: String
) {
  organization(login: $login) {
    samlIdentityProvider @include(if: $identities) {
      externalIdentities(first: 100, after: $identitiesAfter) {
        ${identityFields}
      }
    }
    membersWithRole(first: 100, after: $membersAfter) @include(if: $members) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { databaseId organizationVerifiedDomainEmails(login: $login) }
    }
  }
}`;

/** How an enterprise signs its members in. Each has a provider of its own, and an enterprise has one of them or none. */
export type EnterpriseProvider = "samlIdentityProvider" | "oidcProvider";

/**
 * What an identity provider of an enterprise knows of its members. GitHub shows it to owners of the enterprise only.
 * https://docs.github.com/graphql/reference/objects#enterpriseownerinfo
 */
export function enterpriseIdentitiesQuery(provider: EnterpriseProvider): string {
  return `query EnterpriseIdentities($slug: String!, $after: String) {
  enterprise(slug: $slug) {
    ownerInfo {
      ${provider} {
        externalIdentities(first: 100, after: $after) {
          ${identityFields}
        }
      }
    }
  }
}`;
}

/** The fields of a list of a team's members. Without a filter it has those of its child teams, too, as a CODEOWNERS file means. */
const teamMembers = "totalCount pageInfo { hasNextPage endCursor } nodes { databaseId }";

/** The teams of an organization, each with the first 100 members. https://docs.github.com/graphql/reference/objects#team */
export const teamsQuery = `query outlivedTeams($login: String!, $first: Int!, $after: String) {
  organization(login: $login) {
    viewerCanAdminister
    teams(first: $first, after: $after, orderBy: { field: NAME, direction: ASC }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        databaseId
        combinedSlug
        members(first: 100) { ${teamMembers} }
      }
    }
  }
}`;

/** Further members of one team. */
export const teamMembersQuery = `query outlivedTeamMembers($team: ID!, $after: String) {
  node(id: $team) {
    ... on Team { members(first: 100, after: $after) { ${teamMembers} } }
  }
}`;
