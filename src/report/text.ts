export { countOf, firstOf, sentence } from "../model/sentence.ts";
