import type { Actor, Id, Span } from "../../model/index.ts";
import { findNames } from "./find-names.ts";

/** Who did what to whom, as far as words tell. */
export interface ToldAction {
  readonly from: Id | null;
  readonly to: Id | null;
  /** As it stands in the text; "" where that is no verb or nobody is named. */
  readonly kind: string;
}

/** Of more words between two names than this the verb is for a person to find. */
const VERB_MOST = 4;

/** Marked words that show an action -> the first two actors who are named in them, and what stands between: "Ada Lind met with Ben Okoro". */
export function toldAction(
  text: string,
  span: Span,
  actors: readonly Pick<Actor, "id" | "kind" | "name" | "short" | "aliases">[],
): ToldAction {
  const names = findNames(text, span, actors);
  const [from] = names;
  const to = names.find(({ actor }) => actor !== from?.actor);
  if (!from || !to) return { from: from?.actor ?? null, to: null, kind: "" };
  const nearest = names.findLast(({ actor, end }) => actor === from.actor && end <= to.start) ?? from;
  const words = text.slice(nearest.end, to.start).replace(ARTICLE, "").trim().replace(/\s+/gu, " ");
  const isVerb = VERB.test(words) && words.split(" ").length <= VERB_MOST;
  return { from: from.actor, to: to.actor, kind: isVerb ? words : "" };
}

const ARTICLE = /\s+(?:the|a|an)\s*$/iu;
/** Words in small letters with nothing but blanks between. */
const VERB = /^\p{Ll}[\p{Ll}\p{M}’'-]*(?: [\p{Ll}\p{M}’'-]+)*$/u;
