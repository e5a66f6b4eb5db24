import type { DraftEntity } from "./draft.ts";

/** Notes that an entity has a word in its name, with those who have it too. */
export function addNamesake(byWord: Map<string, DraftEntity[]>, word: string, entity: DraftEntity): void {
  const list = byWord.get(word);
  if (list === undefined) byWord.set(word, [entity]);
  else if (!list.includes(entity)) {
    list.push(entity);
    if (list.length > NAMESAKES_MAX) list.shift();
  }
}

/** Of more who share a name only the last are asked. */
const NAMESAKES_MAX = 24;
