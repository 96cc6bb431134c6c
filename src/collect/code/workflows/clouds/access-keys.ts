/** How a name calls the id of an access key, as a regular expression. */
export const accessKeyId = "ACCESS_?KEYS?(?:_?IDS?)?|KEY_?ID|ACCESS_?ID";

/** How a name calls the secret of an access key. */
export const secretAccessKey =
  "SECRET_?(?:ACCESS_?)?KEY|SECRET_?ACCESS|ACCESS_?KEYS?_?SECRET|ACCESS_?SECRET|KEY_?SECRET";
