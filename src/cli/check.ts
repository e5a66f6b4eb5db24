import { checkRecord, matchTexts, type NamedText } from "../check/index.ts";
import { articleKind, readArticle, readArticleBytes } from "../io/read-article.ts";
import type { OnRecord } from "../model/index.ts";
import { bytesOf, filesIn, parsed, recordOf, textOf } from "./arguments.ts";
import { type CheckReport, checkReport, passes, reportLines } from "./check-report.ts";
import { type CliIo, type Command, FINE, PROBLEMS, UserMistake } from "./command.ts";

/** Finds every quote of a record again in the texts at hand, and tells what is wrong with the record. */
export const check: Command = {
  name: "check",
  summary: "find every quote again in its source's text, and check references and codings",
  usage: `Usage: onrecord check FILE... [--sources DIR] [--strict] [--json]

Finds every quote of each record again in the text of its source, and checks references, spans, dates and codings.

  --sources DIR  folder of the sources' texts (.txt, .md, .html, .docx); files are matched by hash, then by name, then by the
                 quotes in them. Without it the folder that ONRECORD_SOURCES names, and without that the texts that the
                 record itself holds, if any.
  --strict       what is moved, unchecked or noted fails as well
  --json         print the report as JSON, one object a record in a list

A quote is
  verified   its source's text is the recorded one, and the words stand at their place
  moved      the same words stand elsewhere, or in another version of the text
  altered    the place was found, and the words differ
  missing    neither was found
  unchecked  there is no text at hand

Exit code
  0  all quotes are verified, moved or unchecked, and there are no problems
  1  a quote is altered or missing; a reference does not resolve; a statement has neither a stance nor a reason for
     none; another problem; a file is not a record; with --strict also what is moved, unchecked or noted
  2  wrong usage, or a file or folder that cannot be read
`,
  run: async (args, io) => {
    const { values, positionals } = parsed("check", args, {
      sources: { type: "string" },
      strict: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    });
    if (positionals.length === 0) throw new UserMistake("wrong-usage", "No record is given.");
    const named = await textsIn(values.sources ?? io.env.ONRECORD_SOURCES ?? "", io);
    const files = positionals.map((file) => ({ file, text: textOf(file, io) }));
    const reports = files.map(({ file, text }) => reportOn(file, text, named, io));
    const made = reports.filter((report) => report !== null);
    io.out(values.json ? `${JSON.stringify(made, null, 2)}\n` : words(made));
    return reports.every((report) => report !== null && passes(report, values.strict)) ? FINE : PROBLEMS;
  },
};

/** Each file as it is, and before it the article that is read out of it when that is another text. */
async function textsIn(dir: string, io: CliIo): Promise<readonly NamedText[]> {
  if (dir === "") return [];
  const texts: NamedText[] = [];
  for (const path of filesIn(dir, io)) {
    if (articleKind(path, "") === "docx") {
      const { value } = await readArticleBytes(path, bytesOf(path, io));
      if (value !== null) texts.push({ name: path, text: value.text });
      continue;
    }
    const text = textOf(path, io);
    if (articleKind(path, text) !== "text") {
      const { value } = await readArticle(path, text);
      if (value !== null) texts.push({ name: path, text: value.text });
    }
    texts.push({ name: path, text });
  }
  return texts;
}

/** What a record holds itself stands after what is at hand beside it. */
function withHeld(file: string, { sources }: OnRecord, named: readonly NamedText[]): readonly NamedText[] {
  const held = sources.flatMap(({ id, text }) => (text === undefined ? [] : [{ name: `${file} (${id})`, text }]));
  return [...named, ...held];
}

/** Null, after saying why, when the file is no record: the others are checked all the same. */
function reportOn(file: string, text: string, named: readonly NamedText[], io: CliIo): CheckReport | null {
  try {
    const record = recordOf(file, text);
    const matching = matchTexts(record, withHeld(file, record, named));
    return checkReport({ file, record, matching, ...checkRecord(record, matching.texts) });
  } catch (error) {
    if (!(error instanceof UserMistake)) throw error;
    io.err(`${error.inWords}\n`);
    return null;
  }
}

function words(reports: readonly CheckReport[]): string {
  return reports.map((report) => `${reportLines(report).join("\n")}\n`).join("\n");
}
