/** A statement whose words or speaker changed -> the same, with what stands for its gist made anew. */
import type { Statement } from "../model/index.ts";
import { NOT_SUMMED_UP, notSummedUp } from "../text/summed-up.ts";

/** A gist that somebody wrote stays; what only says that there is none yet tells of the words that there are now, and names no speaker of old. */
export function gistFollows(statement: Statement): Statement {
  const { gist, quotes } = statement;
  return gist.endsWith(NOT_SUMMED_UP) ? { ...statement, gist: notSummedUp(quotes) } : statement;
}
