import { exportPart } from "../io/export-part.ts";
import { recordHash } from "../io/index.ts";
import { createMemoryEngine, type PartAnswer } from "../query/index.ts";
import { recordIn, writeText } from "./arguments.ts";
import { type Command, FINE } from "./command.ts";
import { graphOptions } from "./graph-options.ts";

/** `onrecord graph`: a part of a record as a file, the same bytes as the page's export of the same state. */
export const graph: Command = {
  name: "graph",
  summary: "write a part of a record, by stance, speaker, issue and more, as a graph, a record, a table or quotes",
  usage: `Usage: onrecord graph FILE [OPTIONS]

Writes a part of the record in FILE to standard output, and how much of it that is to standard error.
A filter's options hold together; each may be repeated or take several values with commas between them.

Filter
  --stance VALUE     support, oppose, mixed, neutral or uncoded
  --issue ID         with --stance: that stance on that issue
  --speaker ID       who speaks, alone or jointly
  --actor ID         who takes part in any way
  --kind VALUE       kind of the speaker: person, agency, group or outlet
  --form VALUE       direct, mixed (partly quoted) or indirect (reported)
  --source ID        where it stands
  --outlet ID        who published that
  --without ID       left out: an actor, an issue, a source or a statement
  --from DATE        2025, 2025-06 or 2025-06-08, inclusive
  --to DATE
  --no-undated       with --from or --to: leave out what has no date
  --text WORDS       every word contained in words, gist or names
  --appearances      count the same words each time they appear

Part (all that the filter keeps, when none is named)
  --around ID        what lies within some steps of a node or a tie
  --steps NUMBER     with --around: 1, 2 or 3; 1 when not named
  --way VALUE        with --around: out (along the ties), in (against them) or both; both when not named
  --expand ID        with --around: all ties of this node too, when it is there
  --select ID        the statements of nodes and behind ties
  --everything       the whole record; takes no filter. Only it takes along the texts of articles
                     that a record may hold; a part keeps their hashes

Graph
  --view VALUE       actors (statements folded into ties) or statements; actors when not named
  --show VALUE       sources, relations, affiliations, isolates: structure beside the stances

File
  --format VALUE     graph (for graphology), record (opens in Onrecord), csv (a row a statement and stance),
                     quotes (Markdown) or codebook (Markdown: issues and values, with how often
                     each is used); graph when not named
  -o, --output FILE  write to a file

Exit code
  0  written
  1  the file is not a record
  2  wrong usage, an id that the record does not have, or a file that cannot be read or written
`,
  run: async (args, io) => {
    const options = graphOptions(args);
    const record = recordIn(options.file, io);
    const engine = createMemoryEngine(record, recordHash(record));
    const { text, counts, sentence } = await exportPart(engine, options.request(record), options.format);
    if (options.output === null) io.out(text);
    else writeText(options.output, text, io);
    io.err(`${sentence}: ${countWords(counts)}.\n`);
    if (options.output !== null) io.err(`Written to ${options.output}.\n`);
    return FINE;
  },
};

function countWords({ statements, nodes, edges, sources }: PartAnswer["counts"]): string {
  return [
    counted(statements, "statement"),
    counted(nodes, "node"),
    counted(edges, "edge"),
    counted(sources, "source"),
  ].join(", ");
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
