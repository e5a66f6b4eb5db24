import { useCallback, useMemo, useRef } from "react";
import type { Id, Relation, Span, Statement } from "../../../model/index.ts";
import { useCodedText } from "../../use-coded-text.ts";
import { useModel, useSummary, useWorkbench } from "../../use-workbench.ts";
import type { Passage } from "../passages.ts";
import { useArticle, wholeArticle } from "../use-article.ts";
import { type ActionAct, actionActs } from "./action-acts.ts";
import { type CodingAct, codingActs } from "./coding-acts.ts";

export type Act = CodingAct | ActionAct;

interface Place {
  readonly text: string;
  readonly source: Id;
  /** What is shown of the article. */
  readonly passages: readonly Passage[];
  /** The statement or action that is pointed at. */
  readonly at: Id | null;
}

/** What can be done with marked words, and how it is done; nothing where the text is not the one that was coded. */
export function useActs(span: Span, { text, source, passages, at }: Place) {
  const workbench = useWorkbench();
  const { actors } = useSummary();
  const coder = useModel((model) => model.settings.coder);
  const withRejected = useModel((model) => model.view.rejected);
  const { pending } = useArticle(source);
  const same = useCodedText(source) !== null;
  const underWay = useRef<Promise<unknown> | null>(null);
  const actsOn = useCallback(
    (statements: readonly Statement[], deed: Relation | null): readonly Act[] => {
      const current = statements.find(({ id }) => id === at) ?? null;
      const unique = crypto.randomUUID().slice(0, UNIQUE);
      const coding = { source, text, actors, statements, coder, unique };
      return [...(deed ? actionActs(span, deed, text) : []), ...codingActs(span, current, coding)];
    },
    [span, source, text, actors, coder, at],
  );
  const acts = useMemo(() => {
    const statements = passages.flatMap(({ row }) => (row ? [row.statement] : []));
    return same ? actsOn(statements, passages.find(({ id }) => id === at)?.relation ?? null) : [];
  }, [same, passages, at, actsOn]);

  /** An act on what the record holds once all is done that was asked for before: what is shown may still have what was just taken off. */
  const asHeld = async ({ key }: Act): Promise<Act | null> => {
    const article = await workbench.askOnce(wholeArticle(source)).catch(() => null);
    if (article === null) return null;
    const statements = article.rows.map(({ statement }) => statement);
    const shown = statements.filter(({ review }) => withRejected || review.status !== "rejected");
    const deed = article.relations.find(({ id }) => id === at) ?? null;
    return actsOn(shown, deed).find((one) => one.key === key) ?? null;
  };
  const doneAfter = async (before: Promise<unknown> | null, act: Act): Promise<Act | null> => {
    await before;
    const one = before !== null || pending ? await asHeld(act) : act;
    return one !== null && (await workbench.edit(one.operation)) ? one : null;
  };
  /** What was done; null where nothing was. */
  const perform = async (act: Act): Promise<Act | null> => {
    const doing = doneAfter(underWay.current, act);
    underWay.current = doing;
    const done = await doing;
    if (underWay.current === doing) underWay.current = null;
    return done;
  };
  return { acts, perform };
}

/** Characters that tell statements of the same place apart. */
const UNIQUE = 4;
