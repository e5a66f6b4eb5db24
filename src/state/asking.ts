/** Questions of the screen, by slot -> the latest answers in the model. A slot keeps its last answer until the new one is there. */
import type { StoreApi } from "zustand/vanilla";
import { type AnswerTo, type Question, Stopped } from "../query/index.ts";
import type { RecordClient } from "../work/index.ts";
import type { Answered, Model } from "./model.ts";
import type { Notice } from "./notice.ts";

export interface Asking {
  ask<Q extends Question>(slot: string, question: Q): void;
  askOnce<Q extends Question>(question: Q, stop?: AbortSignal): Promise<AnswerTo<Q>>;
  /** What was asked of the record before is of no use any more. */
  forget(): void;
}

export function createAsking(
  { getState, setState }: StoreApi<Model>,
  client: () => RecordClient | null,
  tell: (notice: Notice) => void,
): Asking {
  const stops = new Map<string, AbortController>();
  const put = (slot: string, answered: Answered) =>
    setState((model) => ({ answers: { ...model.answers, [slot]: answered } }));

  const ask = (slot: string, question: Question) => {
    const key = JSON.stringify(question);
    const asked = client();
    const { revision, answers } = getState();
    const before = answers[slot];
    if (!asked || (before?.key === key && before.revision === revision)) return;
    stops.get(slot)?.abort();
    const stop = new AbortController();
    stops.set(slot, stop);
    put(slot, { key, revision, answer: before?.answer ?? null, pending: true });
    asked.ask(question, stop.signal).then(
      (answer) => {
        if (!stop.signal.aborted) put(slot, { key, revision, answer, pending: false });
      },
      (error: unknown) => {
        if (error instanceof Stopped || stop.signal.aborted) return;
        tell({ tone: "problem", title: "This could not be answered.", problems: [], lines: [String(error)] });
      },
    );
  };

  return {
    ask,
    askOnce: (question, stop) => {
      const asked = client();
      if (!asked) return Promise.reject(new Error("expected a record to be open, got a question before one"));
      return asked.ask(question, stop);
    },
    forget: () => {
      for (const stop of stops.values()) stop.abort();
      stops.clear();
    },
  };
}
