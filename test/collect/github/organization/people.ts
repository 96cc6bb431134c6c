import { at, dayOf } from "./when.ts";

/** Members without anything special about them: login and name. */
const plain = [
  ["aamara", "Ama Amara"],
  ["abecker", "Anja Becker"],
  ["acosta", "Abel Costa"],
  ["adiallo", "Awa Diallo"],
  ["aegger", "Anton Egger"],
  ["afaber", "Ada Faber"],
  ["bgruber", "Beat Gruber"],
  ["bhaas", "Birgit Haas"],
  ["bito", "Ben Ito"],
  ["cjansen", "Cato Jansen"],
  ["ckovac", "Cvita Kovac"],
  ["clopez", "Carla Lopez"],
  ["dmarini", "Dario Marini"],
  ["dnagy", "Dora Nagy"],
  ["eotieno", "Eve Otieno"],
  ["epetrova", "Elena Petrova"],
  ["equist", "Eskil Quist"],
  ["frossi", "Fabio Rossi"],
  ["fsato", "Fumi Sato"],
  ["gturan", "Gul Turan"],
  ["guhl", "Gerd Uhl"],
  ["hvarga", "Hanna Varga"],
  ["hweber", "Horst Weber"],
  ["iyilmaz", "Ilker Yilmaz"],
  ["izeman", "Ivo Zeman"],
  ["jabbas", "Jana Abbas"],
  ["jbauer", "Jens Bauer"],
  ["kchen", "Kai Chen"],
  ["kduval", "Katia Duval"],
  ["lestevez", "Luz Estevez"],
  ["lfischer", "Lena Fischer"],
  ["mgreco", "Mara Greco"],
  ["mhorvat", "Milan Horvat"],
  ["nivanov", "Nina Ivanov"],
  ["njung", "Nils Jung"],
  ["okeller", "Olga Keller"],
  ["olindt", "Oskar Lindt"],
  ["pmoreau", "Paule Moreau"],
  ["pnovak", "Pavel Novak"],
  ["qowusu", "Quinn Owusu"],
  ["rpopescu", "Radu Popescu"],
  ["rquinn", "Rosa Quinn"],
  ["sreyes", "Sol Reyes"],
  ["sschmid", "Sven Schmid"],
  ["ttanaka", "Tomo Tanaka"],
  ["uurban", "Ute Urban"],
  ["vvidal", "Vera Vidal"],
] as const;

interface Member {
  readonly login: string;
  readonly id: number;
  readonly name?: string;
  readonly role?: "admin";
  readonly public?: boolean;
  readonly type?: "Bot";
}

/** Those who differ. A number is that of the account, so a later account has a higher one. */
const special: readonly Member[] = [
  { login: "ingrid-solheim", id: 5100001, name: "Ingrid Solheim", role: "admin" },
  { login: "rduarte", id: 5100002, name: "Rafael Duarte", role: "admin", public: true },
  { login: "noorh", id: 5100003, name: "Noor Haddad", role: "admin" },
  { login: "hnovak", id: 5100004, name: "Hana Novak", public: true },
  { login: "mira-okafor", id: 5100005, name: "Mira Okafor" },
  { login: "twrona", id: 5100006, name: "Tomasz Wrona" },
  // Upper case, which GitHub keeps and ignores.
  { login: "FreyaLund", id: 5100007, name: "Freya Lund", public: true },
  // Suspended by the identity provider of the enterprise: GitHub replaces the login by a hash and the name by nothing.
  { login: "9f86d081884c7d65_acme", id: 5100008 },
  { login: "c3ab8ff13720e8ad_acme", id: 5100009 },
  // A new account that has the login of somebody who was deleted; see `formerHolder`.
  { login: "pwalsh", id: 5199999, name: "Petra Walsh" },
  // Nobody of the identity provider: an account that several machines use.
  { login: "acme-ci", id: 5100010 },
  { login: "acme-release", id: 5100011 },
  { login: "acme-merge[bot]", id: 5100012, type: "Bot" },
];

const members: readonly Member[] = [
  ...special,
  ...plain.map(([login, name], index) => ({ login, name, id: 5100101 + index })),
];

/** Had the login of a present member, and was another account. */
export const formerHolder = { login: "pwalsh", id: 5000007 };
/** Left the organization, and their credentials did not. */
export const leavers = [
  { login: "dshaw", id: 5000011 },
  { login: "lcontractor", id: 5000012 },
] as const;

/** The account of a member. */
export function holderOf(login: string): { readonly login: string; readonly id: number } {
  const found = [...members, ...leavers].find((one) => one.login === login);
  if (found === undefined) throw new Error(`nobody has the login ${login}`);
  return { login, id: found.id };
}

/** Members whom the identity provider knows by name. */
export const namedMembers = members.flatMap(({ login, id, name }) => (name === undefined ? [] : [{ login, id, name }]));

export function addressOf(name: string): string {
  return `${name.toLowerCase().replaceAll(" ", ".")}@example.com`;
}

/** What the identity provider says: by SAML of most, by SCIM too of every third, of one in other letters, of one nothing. */
const samlIdentities = [
  ...namedMembers
    .filter(({ login }) => login !== "noorh")
    .map(({ id, name, login }, index) => ({
      user: id,
      nameId: login === "twrona" ? "TWrona@Example.com" : addressOf(name),
      ...(index % 3 === 0 && { scimUserName: addressOf(name), scimEmails: [addressOf(name)] }),
    })),
  // Nobody has linked it to an account yet.
  { nameId: "not.linked@example.com" },
];

export const people = {
  members: members.map(({ name: _name, ...member }) => ({
    ...member,
    // On the organization's own domain.
    ...(member.login === "noorh" && { verifiedEmails: ["noor.haddad@example.com", "noor@example.com"] }),
  })),
  outsideCollaborators: [
    { login: "dagency", id: 5200001 },
    { login: "lfreelance", id: 5200002 },
    { login: "vendor-build", id: 5200003 },
  ],
  teams: [
    // All of them, which are two pages.
    {
      id: 9300001,
      slug: "everyone",
      members: members.filter(({ type }) => type === undefined).map(({ login }) => login),
    },
    // Which a CODEOWNERS file names.
    { id: 9300002, slug: "platform", members: ["rduarte", "hnovak"] },
    // Everybody in it has left the organization.
    { id: 9300003, slug: "growth" },
    { id: 9300004, slug: "incident-response", secret: true, members: ["ingrid-solheim"] },
    // An account that several machines use.
    { id: 9300005, slug: "machines", members: ["acme-ci", "acme-release"] },
  ],
  samlIdentities,
  // Less than GitHub's 100, so that the 60 members are two pages.
  queryPaging: 40,
  pendingInvitations: [
    { id: 8100001, at: at("2026-10-02"), inviter: holderOf("rduarte"), login: "new-hire", role: "direct_member" },
    { id: 8100002, at: at("2025-01-20"), inviter: holderOf("noorh"), email: "Old.Offer@example.com" },
    { id: 8100003, at: at(dayOf(1000)), inviter: holderOf("noorh"), email: "next.owner@example.com", role: "admin" },
  ],
};
