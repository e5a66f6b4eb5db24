/** A record's index -> everything that can be found in it, each with the lines that it is found by. */
import type { Actor, Id, Source } from "../model/index.ts";
import type { Named } from "./answer-basics.ts";
import type { Hit, SearchGroup } from "./answer-search.ts";
import { compare } from "./order.ts";
import type { Entry, RecordIndex } from "./record-index.ts";
import { searchedDates } from "./search-dates.ts";

export interface Findable {
  readonly kind: SearchGroup["kind"];
  readonly node: Named;
  /** Of a statement: who says it. */
  readonly by: Named | null;
  /** What it is found by and shown with, the likeliest first; never empty. */
  readonly lines: readonly { readonly in: Hit["in"]; readonly text: string }[];
  /** Names of who says it: they add to what its own words find, and find nothing by themselves. */
  readonly speakers: string;
  /** Of a statement: when it was said, or else when its source came out, as EDTF; and the months and years that it is found by. */
  readonly date: string | null;
  readonly dated: string;
}

/** Of what nobody says. */
const UNSAID = { speakers: "", date: null, dated: "" } as const;

/** By id, so that the order of the record's lists does not matter. */
export function findables({ actors, issues, sources, entries }: RecordIndex): Findable[] {
  const things: Findable[] = [
    ...[...actors.values()].map(actorFindable),
    ...[...issues.values()].map(
      ({ id, name, proposition, note }): Findable => ({
        kind: "issue",
        node: { kind: "issue", id, label: name },
        by: null,
        lines: [
          { in: "name", text: name },
          { in: "proposition", text: proposition },
          // Here stand the other words that people use for it.
          ...(note === "" ? [] : [{ in: "description", text: note } as const]),
        ],
        ...UNSAID,
      }),
    ),
    ...[...sources.values()].map((source) => sourceFindable(source, actors)),
    ...entries.map((entry) => {
      const known = lastMade.get(entry) ?? statementFindable(entry, actors, sources);
      lastMade.set(entry, known);
      return known;
    }),
  ];
  return things.sort((a, b) => compare(a.node.id, b.node.id));
}

/** An entry is made anew when anything is that its lines are made of: most last from one edit to the next. */
const lastMade = new WeakMap<Entry, Findable>();

function actorFindable({ id, kind, name, short, aliases, description, affiliations }: Actor): Findable {
  const others = new Set([...(short === null ? [] : [short]), ...aliases]);
  others.delete(name);
  const roles = affiliations.flatMap(({ role }) => role ?? []);
  return {
    kind: "actor",
    node: { kind, id, label: name },
    by: null,
    lines: [
      { in: "name", text: name },
      ...[...others].map((text) => ({ in: "alias", text }) as const),
      ...(description === null ? [] : [{ in: "description", text: description } as const]),
      ...[...new Set(roles)].map((text) => ({ in: "description", text }) as const),
    ],
    ...UNSAID,
  };
}

function sourceFindable({ id, label, title, publisher }: Source, actors: ReadonlyMap<Id, Actor>): Findable {
  const outlet = publisher === null ? undefined : actors.get(publisher)?.name;
  return {
    kind: "source",
    node: { kind: "source", id, label },
    by: null,
    lines: [
      { in: "name", text: label },
      ...(title === null || title === label ? [] : [{ in: "alias", text: title } as const]),
      ...(outlet === undefined ? [] : [{ in: "description", text: outlet } as const]),
    ],
    ...UNSAID,
  };
}

/** Only words that somebody said to the character are its words; all else is told by its gist. */
function statementFindable(
  { statement, speakers, days }: Entry,
  actors: ReadonlyMap<Id, Actor>,
  sources: ReadonlyMap<Id, Source>,
): Findable {
  const { id, gist, quotes } = statement;
  const words = quotes.flatMap(({ verbatim, exact }) => (verbatim && exact !== undefined ? [exact] : []));
  const said = speakers.flatMap((speaker) => actors.get(speaker) ?? []);
  const first = said[0];
  return {
    kind: "statement",
    node: { kind: "statement", id, label: gist },
    by: first ? { kind: first.kind, id: first.id, label: first.name } : null,
    lines: [...words.map((text) => ({ in: "words", text }) as const), { in: "gist", text: gist }],
    speakers: said.map(({ name }) => name).join("\n"),
    date: (statement.date ?? sources.get(statement.source)?.published)?.edtf ?? null,
    dated: searchedDates(days),
  };
}
