/** How well-known tokens begin: a message must not repeat one that was pasted in the wrong place. */
const secretBeginnings = /^(?:gh[a-z]_|github_pat_|glpat-|xox[a-z]-|sk[-_]|eyJ|AKIA|ASIA|-----BEGIN)/;
/** AWS's secret access keys are forty such characters, and other long keys are written like them. No path begins so. */
const longKey = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9+][A-Za-z0-9/+=]{39,}$/;

/** Whether a text may be a secret that was pasted in the wrong place. */
export function looksLikeSecret(text: string): boolean {
  return secretBeginnings.test(text) || longKey.test(text);
}
