/** Answers -> what the walk reads out of a node or a line: the words with who said them and where, or in our words. */
import { type Actor, type EdtfDate, type Source, STANCE_VALUES, type Statement } from "../../model/index.ts";
import type { Evidenced, Profile, Summary } from "../../query/index.ts";
import { verbatimWords } from "../statement-words.tsx";
import { counted, dated, KIND_NAMES, listed, mixWords } from "../words.ts";

type Catalogue = Pick<Summary, "sources" | "actors" | "issues">;

/** Who or what it is, what was said by it and about it, and whether it is in focus or selected. */
export function summaryWords(
  { node, thing, mix, statements, about }: Profile,
  states: { readonly focused: boolean; readonly selected: boolean },
  catalogue: Catalogue,
): string {
  const parts = [`${node.label}, ${KIND_NAMES[node.kind].toLowerCase()}`];
  const many = counted(statements.length, "statement");
  switch (thing.kind) {
    case "actor":
      parts.push(
        roleOf(thing.actor, catalogue),
        `${many} made${stanceList(mixWords(mix))}`,
        aboutWords(node.label, about),
      );
      break;
    case "issue":
      parts.push(thing.issue.proposition, `${many} on it${stanceList(mixWords(mix))}`);
      break;
    case "source":
      parts.push(`Published: ${when(thing.source.published)}`, `${many} in it${stanceList(mixWords(mix))}`);
      break;
    case "statement":
      // Its name is its gist, which is part of its words.
      parts.splice(0, 1, "Statement", spoken(thing.row.statement, catalogue), aboutWords("it", about));
  }
  if (states.focused) parts.push("In focus");
  if (states.selected) parts.push("Selected");
  return sentences(parts);
}

/** One of the statements (or deeds, or roles) behind a line. */
export function evidenceWords(
  { statements, relations, affiliations }: Evidenced,
  from: number,
  catalogue: Catalogue,
): string {
  const [row] = statements.items;
  if (row) {
    const place = statements.total > 1 ? `${from + 1} of ${statements.total}: ` : "";
    return `${place}${spoken(row.statement, catalogue)}`;
  }
  const deed = relations[from % Math.max(1, relations.length)];
  if (deed) return sentences([deed.gist, `${sourceName(deed.source, catalogue)}, ${when(deed.date)}`]);
  const roles = affiliations.map(({ role }) => role ?? "Affiliated");
  return sentences([listed(roles), ...affiliations.map(({ why }) => (why ? `Inferred: ${why}` : ""))]);
}

/** How many things L goes through on a line. */
export function evidenceCount({ statements, relations }: Evidenced): number {
  return Math.max(1, statements.total, relations.length);
}

/** “They need to leave,” Karen Bass. MacArthur Park report, 7 July 2025. */
function spoken(statement: Statement, catalogue: Catalogue): string {
  const { speaker, others, source, date, form, gist } = statement;
  const words = verbatimWords(statement).map(({ text }) => `“${text}”`);
  const name = (id: string) => catalogue.actors.find((actor) => actor.id === id)?.name ?? id;
  const speakers = [...(speaker === null ? [] : [speaker]), ...others].map(name);
  const published = catalogue.sources.find(({ id }) => id === source)?.published ?? null;
  const quoted = words.join(" … ");
  const own = words.length === 0 ? `Reported speech, in our words: ${gist}` : quoted;
  const partly = words.length > 0 && form !== "direct" ? `Partly quoted; in our words: ${gist}` : "";
  const who = speakers.length > 0 ? listed(speakers) : "Speaker not stated";
  return sentences([own, partly, `${who}, ${sourceName(source, catalogue)}, ${when(date ?? published)}`]);
}

function when(date: EdtfDate | null): string {
  return date?.basis === "inferred" ? `${dated(date)}, inferred` : dated(date);
}

function sourceName(id: Source["id"], { sources }: Catalogue): string {
  return sources.find((source) => source.id === id)?.label ?? id;
}

function roleOf({ description, affiliations }: Actor, { actors }: Catalogue): string {
  if (description) return description;
  const roles = affiliations.flatMap(({ role, agency }) => {
    const of = actors.find(({ id }) => id === agency)?.name;
    return role ? [of ? `${role}, ${of}` : role] : [];
  });
  return listed(roles);
}

/** "3 statements about Karen Bass: support 1, oppose 2". */
function aboutWords(name: string, about: Profile["about"]): string {
  const ids = new Set(about.flatMap(({ rows }) => rows.map(({ statement }) => statement.id)));
  if (ids.size === 0) return `No statement about ${name}`;
  const mix = { support: 0, oppose: 0, mixed: 0, neutral: 0, uncoded: 0 };
  // Joint speakers have a group each, with the same statement in it.
  for (const stance of STANCE_VALUES) {
    const rows = about.filter(({ value }) => value === stance).flatMap((group) => group.rows);
    mix[stance] = new Set(rows.map(({ statement }) => statement.id)).size;
  }
  return `${counted(ids.size, "statement")} about ${name}${stanceList(mixWords(mix))}`;
}

function stanceList(words: string): string {
  return words === "" ? "" : `: ${words}`;
}

/** Each with one full stop, so that a voice pauses between them. */
function sentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => (/[.!?…”]$/u.test(part) ? part : `${part}.`))
    .join(" ");
}
