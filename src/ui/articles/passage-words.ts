import { useCallback } from "react";
import { type Row, speakersOf } from "../../query/index.ts";
import { useVerb } from "../use-verb.ts";
import { useNames } from "../use-workbench.ts";
import { listed } from "../words.ts";
import type { Passage } from "./passages.ts";

/** Who speaks, as the record names them or, of a suggestion that links nobody, the article. */
export function speakerWords({ statement }: Row, nameOf: (id: string) => string, text: string | null): string {
  const { mention, review } = statement;
  const who = listed(speakersOf(statement).map(nameOf));
  if (who !== "") return who;
  if (review.status !== "suggested" || mention === null || text === null) return "Speaker not stated";
  return text.slice(mention.start, mention.end);
}

/** A passage in one line: "Karen Bass opposes Immigration raids, suggested", or "…, confirmed by Ivo Marsh"; "Agency raided Shop" of a deed. */
export function usePassageWords(text: string | null): (passage: Passage) => string {
  const names = useNames();
  const verb = useVerb();
  return useCallback(
    ({ row, relation, status }) => {
      const nameOf = (id: string) => names.get(id)?.label ?? (id === "" ? "" : "a statement");
      if (relation) return `${nameOf(relation.from)} ${relation.kind} ${nameOf(relation.to)}`;
      if (!row) return "";
      const { stances, review } = row.statement;
      const by = status === "suggested" || review.coder === null ? "" : ` by ${review.coder}`;
      const speakers = speakersOf(row.statement);
      const sides = stances.map(({ value, toward }) => `${verb(value, speakers)} ${nameOf(toward.id)}`);
      const who = speakerWords(row, nameOf, text);
      return `${sides.length === 0 ? `${who}, not coded` : `${who} ${listed(sides)}`}, ${status}${by}`;
    },
    [names, verb, text],
  );
}
