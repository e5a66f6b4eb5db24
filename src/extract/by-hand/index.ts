// Words that somebody marked by hand -> statements, by the same rules as extraction. Small and without a model, so that a page may have it.

export { formAfter } from "../../text/form-of-quotes.ts";
export { cueLemma } from "../cue-lemma.ts";
export { placesOf, withActionWords } from "./action-words.ts";
export { codedWords, widened, without } from "./coded-words.ts";
export { findNames } from "./find-names.ts";
export { type Coding, idAt, newStatement } from "./new-statement.ts";
export { type ToldAction, toldAction } from "./told-action.ts";
