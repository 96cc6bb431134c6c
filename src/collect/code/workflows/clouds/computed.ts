/** Part of a name that an expression, or an argument of `format`, fills in; as a regular expression. */
export const computed = "\\$\\{\\{[^{}\\n]{1,200}\\}\\}|\\{\\d\\}";
