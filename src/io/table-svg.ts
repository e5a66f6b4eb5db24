/** Statements -> a typeset table: who, the words whole, where they stand, source and date. */
import type { Id, Statement } from "../model/index.ts";
import type { Row } from "../query/answer-basics.ts";
import { isMany } from "../query/is-many.ts";
import { FORM_LABELS, stanceVerb } from "../query/labels.ts";
import { relaysOf, speakersOf, throughWords } from "../query/through.ts";
import { dateWords } from "../text/date-words.ts";
import { ownGist } from "../text/summed-up.ts";
import { PAPER, type StanceDrawing } from "./paper.ts";
import type { Catalogue } from "./statements-csv.ts";
import { lineOf, MARGIN, paragraph, type SheetAbout, stanceMark, svgSheet, type TextStyle } from "./svg-sheet.ts";
import { tag } from "./xml.ts";

/** Rows that one picture holds; what is beyond is said to be left out. */
export const TABLE_ROWS = 200;

const WIDTH = 1120;
const COLUMNS = {
  speaker: { x: MARGIN, width: 150 },
  words: { x: MARGIN + 174, width: 416 },
  stance: { x: MARGIN + 614, width: 226 },
  source: { x: MARGIN + 864, width: WIDTH - 2 * MARGIN - 864 },
} as const;
const HEADS = { speaker: "Speaker", words: "Statement", stance: "Stance toward", source: "Source and date" } as const;
const MARK = 14;
const MARK_ROOM = 22;

const SPEAKER: TextStyle = { size: 12.5, weight: 600 };
const QUOTE: TextStyle = { size: 14, family: "quote" };
const BODY: TextStyle = { size: 12.5 };
const QUIET: TextStyle = { size: 12, colour: PAPER["ink-2"] };

/** At most {@link TABLE_ROWS} of the rows; `about.count` is for the caller to say how many there are. */
export function tableSvg(rows: readonly Row[], catalogue: Catalogue, about: SheetAbout, draw: StanceDrawing): string {
  const names = new Map<Id, string>([...catalogue.actors, ...catalogue.issues].map(({ id, name }) => [id, name]));
  const context: Context = { name: (id) => names.get(id) ?? id, catalogue, draw };
  return svgSheet(WIDTH, about, (top) => {
    const heads = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((column) =>
      lineOf(HEADS[column], COLUMNS[column].x, top + 12, { size: 12, weight: 600 }),
    );
    const parts = [...heads, rule(top + 20, PAPER.struct)];
    let y = top + 20;
    for (const row of rows.slice(0, TABLE_ROWS)) {
      const cells = [speakerCell, wordsCell, stanceCell, sourceCell].map((cell) => cell(row, y + 9, context));
      y = Math.max(...cells.map(({ bottom }) => bottom)) + 9;
      parts.push(...cells.map(({ markup }) => markup), rule(y, PAPER.line));
    }
    return { markup: parts.join("\n"), bottom: y };
  });
}

interface Context {
  name(id: Id): string;
  readonly catalogue: Catalogue;
  readonly draw: StanceDrawing;
}
interface CellDrawing {
  readonly markup: string;
  readonly bottom: number;
}

function rule(y: number, colour: string): string {
  return tag("path", { d: `M${MARGIN} ${y}H${WIDTH - MARGIN}`, stroke: colour, "stroke-width": 1 });
}

function speakerCell({ statement: { speaker, others } }: Row, y: number, { name }: Context): CellDrawing {
  const ids = [...(speaker === null ? [] : [speaker]), ...others];
  const column = { ...COLUMNS.speaker, y };
  if (ids.length === 0) return paragraph("Speaker not stated", { ...column, ...QUIET });
  return stacked(
    ids.map((id) => name(id)),
    column,
    SPEAKER,
  );
}

function wordsCell({ statement }: Row, y: number): CellDrawing {
  const column = { ...COLUMNS.words, y };
  const said = verbatim(statement);
  if (said === "") {
    const gist = ownGist(statement.gist);
    const words = gist === null ? "Reported speech, not summed up" : `Reported: ${gist}`;
    return paragraph(words, { ...column, ...BODY, colour: PAPER["ink-2"] });
  }
  return paragraph(said, { ...column, ...QUOTE });
}

function verbatim({ quotes }: Statement): string {
  const words = quotes.flatMap(({ exact, verbatim }) => (verbatim && exact !== undefined ? [`“${exact}”`] : []));
  return words.join(" … ");
}

function stanceCell({ statement, kept }: Row, y: number, { name, catalogue, draw }: Context): CellDrawing {
  const stances = statement.stances.filter((_, i) => kept.includes(i));
  const { x, width } = COLUMNS.stance;
  if (stances.length === 0) return paragraph("Not coded", { x, y, width, ...QUIET });
  const speakers = speakersOf(statement);
  const one = catalogue.actors.find(({ id }) => id === speakers[0]);
  const many = speakers.length > 1 || (one !== undefined && isMany({ kind: one.kind, label: one.name }));
  const parts: string[] = [];
  let bottom = y;
  for (const { value, toward } of stances) {
    const target = toward.kind === "statement" ? `statement ${toward.id}` : name(toward.id);
    const words = paragraph(`${stanceVerb(value, many)} ${target}`, {
      x: x + MARK_ROOM,
      y: bottom,
      width: width - MARK_ROOM,
      ...BODY,
    });
    parts.push(stanceMark(value, x + MARK / 2, bottom + 8.5, MARK, draw, statement.form === "indirect"), words.markup);
    bottom = words.bottom + 2;
  }
  return { markup: parts.join("\n"), bottom: bottom - 2 };
}

/** Its own date, or else the one of the source that it stands in. */
function sourceCell(row: Row, y: number, { name, catalogue }: Context): CellDrawing {
  const { statement } = row;
  const source = catalogue.sources.find(({ id }) => id === statement.source);
  const date = statement.date ?? source?.published ?? null;
  const through = throughWords(relaysOf(row, name));
  const words = [
    source?.title ?? source?.label ?? statement.source,
    date ? dateWords(date.edtf) : "date not stated",
    FORM_LABELS[statement.form],
    ...(through === null ? [] : [through]),
  ];
  return stacked(words, { ...COLUMNS.source, y }, QUIET);
}

/** Texts under each other, each on lines of its own. */
function stacked(
  texts: readonly string[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  style: TextStyle,
): CellDrawing {
  let bottom = y;
  const parts = texts.map((text) => {
    const part = paragraph(text, { x, y: bottom, width, ...style });
    bottom = part.bottom;
    return part.markup;
  });
  return { markup: parts.join("\n"), bottom };
}
