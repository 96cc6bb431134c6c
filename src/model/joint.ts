/** Where joined words meet: at a capital (miraLaptop, AWSKey), and where letters of another script begin. */
export const joint = new RegExp(
  [
    String.raw`(?<=\p{Ll}\p{M}*)(?=\p{Lu})`,
    String.raw`(?<=\p{Lu})(?=\p{Lu}\p{Ll})`,
    String.raw`(?<=\p{Script=Latin}\p{M}*)(?=(?!\p{Script=Latin})\p{L})`,
    String.raw`(?<=(?!\p{Script=Latin})\p{L}\p{M}*)(?=\p{Script=Latin})`,
  ].join("|"),
  "u",
);
