import { createRequire as createRequireOfBundle } from "node:module";
const require = createRequireOfBundle(import.meta.url);
var secretBeginnings=/^(?:gh[a-z]_|github_pat_|glpat-|xox[a-z]-|sk[-_]|eyJ|AKIA|ASIA|-----BEGIN)/,longKey=/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9+][A-Za-z0-9/+=]{39,}$/;function looksLikeSecret(text){return secretBeginnings.test(text)||longKey.test(text)}export{looksLikeSecret};
