/** A field of a statement -> what was suggested there and what stands there now, in words. */
import type { Id, StanceValue, Statement } from "../../model/index.ts";
import type { AgreedField } from "../../query/index.ts";
import { FORM_NAMES, listed, STANCE_SIGNS } from "../words.ts";

/** "Suggested: Ada Lind. Now: Ben Okoro." A rejected statement has only what was suggested. */
export function againstWords(statement: Statement, field: AgreedField, name: (id: Id) => string): string {
  const { before, now } = READ[field](statement, name);
  const suggested = `Suggested: ${before === "" ? "nothing" : before}.`;
  if (statement.review.status === "rejected" || before === now) return suggested;
  return `${suggested} Now: ${now === "" ? "nothing" : now}.`;
}

type Read = (statement: Statement, name: (id: Id) => string) => { readonly before: string; readonly now: string };

const READ: Readonly<Record<AgreedField, Read>> = {
  words: ({ quotes, suggested }) => ({ before: places(suggested?.words ?? []), now: places(quotes) }),
  form: ({ form, suggested }) => ({ before: suggested?.form ? FORM_NAMES[suggested.form] : "", now: FORM_NAMES[form] }),
  speaker: ({ speaker, others, suggested }, name) => {
    const coding = suggested?.coding;
    return {
      before: people([coding?.speaker.id, ...(coding?.others ?? [])], name),
      now: people([speaker, ...others], name),
    };
  },
  behalf: ({ onBehalfOf, suggested }, name) => ({
    before: people([suggested?.coding?.onBehalfOf], name),
    now: people([onBehalfOf], name),
  }),
  addressees: ({ addressees, suggested }, name) => ({
    before: people(suggested?.coding?.addressees.map(({ id }) => id) ?? [], name),
    now: people(addressees, name),
  }),
  target: stances,
  stance: stances,
};

function stances({ stances: now, suggested }: Statement, name: (id: Id) => string) {
  const targets = suggested?.coding?.targets ?? [];
  const sided = targets.flatMap(({ toward, stance }) => (stance === null ? [] : [{ toward, value: stance }]));
  const [surest] = targets;
  const about = surest ? `${name(surest.toward.id)}, no stance` : "";
  return { before: sided.length > 0 ? sides(sided, name) : about, now: sides(now, name) };
}

function sides(
  all: readonly { readonly toward: { readonly id: Id }; readonly value: StanceValue }[],
  name: (id: Id) => string,
): string {
  return all.map(({ toward, value }) => `${STANCE_SIGNS[value]} ${name(toward.id)}`).join("; ");
}

function people(ids: readonly (Id | null | undefined)[], name: (id: Id) => string): string {
  return listed(ids.filter((id) => id != null).map(name));
}

function places(spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.map(({ start, end }) => `${start}–${end}`).join(", ");
}
