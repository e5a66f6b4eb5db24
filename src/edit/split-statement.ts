import { type OnRecord, problem, type Quote, type Statement } from "../model/index.ts";
import { formAfter } from "../text/form-of-quotes.ts";
import { missing } from "./find-things.ts";
import { gistFollows } from "./gist-follows.ts";
import type { Edited, OperationOf } from "./operation.ts";

/** One statement -> two of the same source: `into` with the words that it holds, and the one that was there with the rest of them, in the form that those are in. */
export function splitStatement(record: OnRecord, { id, into, keeps }: OperationOf<"split-statement">): Edited {
  const statement = record.statements.find((one) => one.id === id);
  if (statement === undefined) return missing(record, "statements", [id]) ?? record;
  if (into.source !== statement.source) {
    return { problem: problem("other-source", "statements", { id, other: into.id }) };
  }
  const quotes = keeps ?? statement.quotes.filter((quote) => !into.quotes.some((taken) => isSame(quote, taken)));
  if (!isWithin(into.quotes, statement) || !isWithin(quotes, statement) || crosses(quotes, into.quotes)) {
    return { problem: problem("not-its-words", "statements", { id }) };
  }
  if (quotes.length === 0) return { problem: problem("no-words-left", "statements", { id }) };
  const rest = gistFollows({ ...statement, quotes, form: formAfter(statement, quotes) });
  const statements = record.statements.map((one) => (one === statement ? rest : one));
  return { ...record, statements: [...statements, gistFollows(into)] };
}

function isWithin(quotes: readonly Quote[], { quotes: whole }: Statement): boolean {
  return quotes.every((quote) => whole.some(({ start, end }) => start <= quote.start && quote.end <= end));
}

function isSame(a: Quote, b: Quote): boolean {
  return a.start === b.start && a.end === b.end;
}

function crosses(quotes: readonly Quote[], others: readonly Quote[]): boolean {
  return quotes.some((quote) => others.some((other) => overlaps(quote, other)));
}

function overlaps(a: Quote, b: Quote): boolean {
  return a.start < b.end && b.start < a.end;
}
