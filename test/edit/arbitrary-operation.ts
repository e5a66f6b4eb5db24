// Operations on a record, drawn as numbers and words and then built on the record as it stands: most can be done, some cannot.
import fc from "fast-check";
import { CODED_FIELDS, type Operation } from "../../src/edit/index.ts";
import {
  ACTOR_KINDS,
  ACTS,
  FORMS,
  type Id,
  type OnRecord,
  type Ref,
  SOURCE_KINDS,
  STANCE_VALUES,
  type Stance,
} from "../../src/model/index.ts";

export type DrawnOperation = (record: OnRecord, fresh: number) => Operation;

const any = fc.nat(999);
const some = fc.array(any, { minLength: 1, maxLength: 3 });
const words = fc.constantFrom(
  "Ada Lind",
  "the mayor",
  "",
  "Žižek",
  "__proto__",
  "constructor",
  "<b>bold</b>",
  "عربي",
  "e\u0301t",
);
const date = fc.constantFrom(
  null,
  { edtf: "2025-06-08", basis: "stated" as const, why: null },
  { edtf: "the day before", basis: "stated" as const, why: null },
);
const key = fc.constantFrom("actors", "issues", "sources", "statements", "relations" as const);

/** Something of the list, or now and then an id that nothing has. */
function idAt(record: OnRecord, list: "actors" | "issues" | "sources" | "statements" | "relations", at: number): Id {
  return record[list][at % Math.max(1, record[list].length)]?.id ?? "__proto__";
}

function idsAt(record: OnRecord, list: Parameters<typeof idAt>[1], at: readonly number[]): Id[] {
  return at.map((one) => idAt(record, list, one));
}

function toward(record: OnRecord, at: number): Ref {
  const kinds = [
    ["actor", "actors"],
    ["issue", "issues"],
    ["statement", "statements"],
  ] as const;
  const [kind, list] = kinds[at % 3] ?? kinds[0];
  return { kind, id: idAt(record, list, at) };
}

const stances = fc.array(fc.record({ at: any, value: fc.constantFrom(...STANCE_VALUES) }), { maxLength: 3 });
const built = (record: OnRecord, drawn: readonly { at: number; value: Stance["value"] }[]): Stance[] =>
  drawn.map(({ at, value }) => ({ toward: toward(record, at), value, basis: "stated", reason: "The words say so." }));

const operations: Record<string, fc.Arbitrary<DrawnOperation>> = {
  add: fc.record({ of: any, name: words, speaker: fc.option(any), taken: fc.nat(9) }).map(
    ({ of, name, speaker, taken }): DrawnOperation =>
      (record, fresh) => {
        const id = taken === 0 ? idAt(record, "actors", of) : `made-${fresh}`;
        const like = record.statements[of % Math.max(1, record.statements.length)];
        const actor = {
          id,
          kind: "person" as const,
          name,
          short: null,
          aliases: [],
          description: null,
          affiliations: [],
          sameAs: [],
        };
        const statement = like && {
          ...like,
          id: `${id}-said`,
          speaker: speaker === null ? id : idAt(record, "actors", speaker),
          repeats: like.id,
        };
        return { op: "add", sources: [], actors: [actor], issues: [], statements: statement ? [statement] : [] };
      },
  ),
  record: fc.record({ title: words, terms: fc.option(words) }).map(
    (set): DrawnOperation =>
      () => ({ op: "change-record", set }),
  ),
  source: fc
    .record({
      at: any,
      publisher: fc.option(any),
      published: date,
      kind: fc.constantFrom(...SOURCE_KINDS),
      url: fc.constantFrom(null, "https://example.org", "javascript:x"),
    })
    .map(
      ({ at, publisher, ...set }): DrawnOperation =>
        (record) => ({
          op: "change-source",
          id: idAt(record, "sources", at),
          set: { ...set, publisher: publisher === null ? null : idAt(record, "actors", publisher) },
        }),
    ),
  actor: fc
    .record({ at: any, name: words, kind: fc.constantFrom(...ACTOR_KINDS), aliases: fc.array(words), of: any, date })
    .map(
      ({ at, of, date: from, ...set }): DrawnOperation =>
        (record) => ({
          op: "change-actor",
          id: idAt(record, "actors", at),
          set: {
            ...set,
            affiliations: [
              {
                agency: idAt(record, "actors", of),
                role: null,
                from,
                to: null,
                basis: "stated",
                why: null,
                evidence: [],
              },
            ],
          },
        }),
    ),
  issue: fc.record({ at: any, name: words }).map(
    ({ at, name }): DrawnOperation =>
      (record) => ({ op: "change-issue", id: idAt(record, "issues", at), set: { name } }),
  ),
  statement: fc
    .record({
      at: any,
      act: fc.constantFrom(...ACTS),
      form: fc.constantFrom(...FORMS),
      date,
      gist: words,
      repeats: fc.option(any),
      relays: fc.option(any),
    })
    .map(
      ({ at, repeats, relays, ...set }): DrawnOperation =>
        (record) => ({
          op: "change-statement",
          id: idAt(record, "statements", at),
          set: {
            ...set,
            repeats: repeats === null ? null : idAt(record, "statements", repeats),
            relayedBy: relays === null ? [] : [{ kind: "statement", id: idAt(record, "statements", relays) }],
          },
        }),
    ),
  who: fc.record({ at: any, speaker: fc.option(any), others: some, mentions: some, addressees: some, venue: any }).map(
    ({ at, speaker, others, mentions, addressees, venue }): DrawnOperation =>
      (record) => ({
        op: "change-statement",
        id: idAt(record, "statements", at),
        set: {
          speaker: speaker === null ? null : idAt(record, "actors", speaker),
          others: idsAt(record, "actors", others),
          mentions: idsAt(record, "actors", mentions),
          addressees: idsAt(record, "actors", addressees),
          onBehalfOf: idAt(record, "actors", venue),
          venue: { actor: idAt(record, "actors", venue), label: "CNN" },
        },
      }),
  ),
  newSpeaker: fc.record({ at: any, name: words }).map(
    ({ at, name }): DrawnOperation =>
      (record, fresh) => {
        const empty = { short: null, aliases: [], description: null, affiliations: [], sameAs: [] };
        const made = { ...empty, id: `speaker-${fresh}`, kind: "person" as const, name };
        return {
          op: "change-statement",
          id: idAt(record, "statements", at),
          set: { speaker: made.id },
          actors: [made],
        };
      },
  ),
  stances: fc.record({ at: any, drawn: stances }).map(
    ({ at, drawn }): DrawnOperation =>
      (record) => ({
        op: "change-statement",
        id: idAt(record, "statements", at),
        set: { stances: built(record, drawn) },
      }),
  ),
  uncoded: fc.record({ at: any, uncoded: words }).map(
    ({ at, uncoded }): DrawnOperation =>
      (record) => ({ op: "change-statement", id: idAt(record, "statements", at), set: { uncoded } }),
  ),
  quotes: fc.record({ at: any, of: any }).map(
    ({ at, of }): DrawnOperation =>
      (record) => {
        const id = idAt(record, "statements", at);
        const here = record.statements.find((one) => one.id === id);
        const from = record.statements.filter(({ source }) => source === here?.source);
        const quotes = [...(here?.quotes ?? []), ...(from[of % Math.max(1, from.length)]?.quotes ?? [])];
        return { op: "change-statement", id, set: { quotes: quotes.slice(of % 2) } };
      },
  ),
  review: fc.record({ at: some, status: fc.constantFrom("suggested", "confirmed", "rejected" as const) }).map(
    ({ at, status }): DrawnOperation =>
      (record) => ({ op: "review", ids: idsAt(record, "statements", at), status }),
  ),
  merge: fc.record({ list: fc.constantFrom("actors", "issues", "statements" as const), keep: any, others: some }).map(
    ({ list, keep, others }): DrawnOperation =>
      (record) => ({ op: `merge-${list}`, keep: idAt(record, list, keep), others: idsAt(record, list, others) }),
  ),
  groups: fc.record({ keep: any, others: some, second: any, more: some }).map(
    ({ keep, others, second, more }): DrawnOperation =>
      (record) => ({
        op: "merge-actor-groups",
        groups: [
          { keep: idAt(record, "actors", keep), others: idsAt(record, "actors", others) },
          { keep: idAt(record, "actors", second), others: idsAt(record, "actors", more) },
        ],
      }),
  ),
  near: fc.record({ keep: any, next: any }).map(
    ({ keep, next }): DrawnOperation =>
      (record) => {
        const id = idAt(record, "statements", keep);
        const source = record.statements.find((one) => one.id === id)?.source;
        const others = record.statements.filter((one) => one.source === source && one.id !== id);
        const other = others[next % Math.max(1, others.length)]?.id;
        return { op: "merge-statements", keep: id, others: other === undefined ? [] : [other] };
      },
  ),
  splitStatement: fc.record({ at: any, take: fc.nat(2), cut: fc.boolean() }).map(
    ({ at, take, cut }): DrawnOperation =>
      (record, fresh) => {
        const id = idAt(record, "statements", at);
        const statement = record.statements.find((one) => one.id === id) ?? record.statements[0];
        const source = record.sources[0];
        if (statement === undefined || source === undefined) return { op: "remove-sources", ids: [] };
        const quotes = statement.quotes.slice(take, take + 1);
        const [first] = statement.quotes;
        const half = first && Math.floor((first.start + first.end) / 2);
        if (!cut || first === undefined || half === undefined || half === first.start) {
          return { op: "split-statement", id, into: { ...statement, id: `split-${fresh}`, quotes } };
        }
        const bare = { verbatim: false, prefix: "", suffix: "", hash: first.hash };
        return {
          op: "split-statement",
          id,
          into: { ...statement, id: `split-${fresh}`, quotes: [{ ...bare, start: half, end: first.end }] },
          keeps: [{ ...bare, start: first.start, end: half }, ...statement.quotes.slice(1)],
        };
      },
  ),
  settle: fc.record({ at: any, of: any, fields: fc.subarray([...CODED_FIELDS]), how: fc.nat(5) }).map(
    ({ at, of, fields, how }): DrawnOperation =>
      (record, fresh) => {
        const id = idAt(record, "statements", at);
        const source = record.statements.find((one) => one.id === id)?.source;
        const there = record.statements.filter((one) => one.source === source);
        const reading = how === 0 ? null : (there[of % Math.max(1, there.length)] ?? null);
        const whole = how === 1 && reading !== null;
        return {
          op: "settle",
          id: whole ? null : id,
          fields,
          reading: whole ? { ...reading, id: `taken-${fresh}` } : reading,
          actors: [],
          issues: [],
          coder: "Coder B",
        };
      },
  ),
  splitActor: fc.record({ at: any, name: words, statements: some }).map(
    ({ at, name, statements }): DrawnOperation =>
      (record, fresh) => {
        const id = idAt(record, "actors", at);
        const like = record.actors.find((one) => one.id === id);
        return {
          op: "split-actor",
          id,
          into: {
            id: `part-${fresh}`,
            kind: "person",
            name,
            short: null,
            aliases: like?.aliases.slice(1) ?? [],
            description: null,
            affiliations: like?.affiliations.slice(1) ?? [],
            sameAs: [],
          },
          statements: idsAt(record, "statements", statements),
        };
      },
  ),
  relation: fc.record({ at: any, from: any, to: any, date, kind: words, isNew: fc.boolean() }).map(
    ({ at, from, to, isNew, ...set }): DrawnOperation =>
      (record, fresh) => {
        const ends = { from: idAt(record, "actors", from), to: idAt(record, "actors", to) };
        const id = idAt(record, "relations", at);
        if (!isNew) return { op: "change-relation", id, set: { ...ends, ...set } };
        const source = idAt(record, "sources", at);
        const made = { ...ends, ...set, id: `done-${fresh}`, source, quotes: [], gist: "It was done.", by: null };
        return { op: "add", sources: [], actors: [], issues: [], statements: [], relations: [made] };
      },
  ),
  apart: fc.record({ at: some, of: some, apart: fc.boolean() }).map(
    ({ at, of, apart }): DrawnOperation =>
      (record) => ({
        op: "tell-apart",
        pairs: at.map((one, i) => ({ actor: idAt(record, "actors", one), other: idAt(record, "actors", of[i] ?? 0) })),
        apart,
      }),
  ),
  remove: fc.record({ list: key, at: some }).map(
    ({ list, at }): DrawnOperation =>
      (record) => ({ op: `remove-${list}`, ids: idsAt(record, list, at.slice(0, list === "sources" ? 1 : 2)) }),
  ),
};

/** Of all kinds, each as often as the others. */
export function drawnOperation(): fc.Arbitrary<DrawnOperation> {
  return fc.oneof(...Object.values(operations));
}
