import { describe, expect, test } from "vitest";
import type { Failure } from "../../../../src/collect/github/failure.ts";
import type { GithubUser } from "../../../../src/collect/github/members/api.ts";
import { type Evidence, findDoubt } from "../../../../src/collect/github/members/doubt.ts";

type UserList = Evidence["members"];

function list(logins: readonly string[], fields: Partial<UserList> = {}): UserList {
  const rows = logins.map((login): GithubUser => ({ id: login, login, isBot: login.endsWith("[bot]") }));
  return { rows, pages: 1, shortfalls: [], sampled: false, ...fields };
}

function refusal(status: number): { readonly failure: Failure; readonly pages: 0 } {
  return { failure: { kind: "refused", status, says: "", singleSignOn: false }, pages: 0 };
}

interface Case {
  readonly members: UserList;
  readonly outside?: UserList;
  readonly filledSeats?: number;
  readonly everybodySees?: UserList;
  readonly invited?: number;
}

async function doubtOf({ outside = list([]), everybodySees = list(["ada", "ben"]), invited = 0, ...rest }: Case) {
  let asked = 0;
  const doubt = await findDoubt(
    { outside, ...rest },
    {
      listPublicMembers: () => {
        asked += 1;
        return Promise.resolve(everybodySees);
      },
      countInvited: () => Promise.resolve(invited),
    },
  );
  return { doubt, asked };
}

describe("a list of members that is whole", () => {
  test.each<[string, Case, number]>([
    ["as many members as taken seats", { members: list(["ada", "ben"]), filledSeats: 2 }, 0],
    ["a member who comes twice, and a seat for each", { members: list(["ada", "ben", "ben"]), filledSeats: 2 }, 0],
    ["seats of outside collaborators", { members: list(["ada"]), outside: list(["out"]), filledSeats: 2 }, 0],
    ["an outside collaborator, whom not everybody sees", { members: list(["ada"]), outside: list(["out"]) }, 0],
    ["seats of people who are invited", { members: list(["ada"]), filledSeats: 3, invited: 2 }, 0],
    ["a member who is not public", { members: list(["ada", "cid"]) }, 1],
    ["a seat of somebody who is invited", { members: list(["ada", "cid"]), filledSeats: 3 }, 1],
    ["a server without a list of public members", { members: list(["ada"]), everybodySees: list([], refusal(404)) }, 1],
    ["a list that failed, which is reported as such", { members: list([], refusal(502)) }, 0],
  ])("%s", async (_why, given, requests) => {
    expect(await doubtOf(given)).toEqual({ doubt: undefined, asked: requests });
  });
});

describe("a list that may hold the public members only", () => {
  const four = list(["ada", "ben", "cid", "dee"]);
  test.each<[string, Case, string]>([
    ["4 of 20 seats", { members: four, everybodySees: four, filledSeats: 20 }, "counts 20 taken seats"],
    [
      "a member who comes twice, and one less than taken seats",
      { members: list(["ada", "cid", "cid"]), filledSeats: 3 },
      "counts 3 taken seats and shows this token 2 members",
    ],
    [
      "seats that nothing explains",
      { members: four, everybodySees: list([], refusal(404)), filledSeats: 20 },
      "shows this token 4 members",
    ],
    [
      "more seats than people who are invited",
      { members: four, everybodySees: four, filledSeats: 20, invited: 15 },
      "counts 20 taken seats",
    ],
    ["a bot takes no seat", { members: list(["ada", "x[bot]"]), filledSeats: 2 }, "counts 2 taken seats"],
    ["everybody is public", { members: list(["ada", "ben"]) }, "no member who is not public"],
    ["a bot proves nothing", { members: list(["ada", "x[bot]"]) }, "no member who is not public"],
    [
      "public members that could not be read",
      { members: list(["cid"]), everybodySees: list([], refusal(502)) },
      "no member who is not public",
    ],
    [
      "the first page of many",
      { members: list(["ada"], { sampled: true }), filledSeats: 20 },
      "no member who is not public",
    ],
    [
      "refused outside collaborators",
      { members: list(["cid"]), outside: list([], refusal(403)) },
      "public members only",
    ],
    [
      "a classic token without a scope for organizations",
      { members: list(["cid"], { scopes: ["repo"] }) },
      "public members only",
    ],
  ])("%s", async (_why, given, sentence) => {
    expect((await doubtOf(given)).doubt).toContain(sentence);
  });

  test("a connection that broke at the outside collaborators says nothing about the permission", async () => {
    const broken = list([], { pages: 0, failure: { kind: "unreachable", says: "reset" } });
    expect((await doubtOf({ members: list(["ada", "cid"]), outside: broken })).doubt).toBeUndefined();
  });
});
