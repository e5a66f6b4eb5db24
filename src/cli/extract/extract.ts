import { availableParallelism } from "node:os";
import { basename } from "node:path";
import type { ArticleToPropose } from "../../extract/propose-record.ts";
import { outletNames } from "../../io/article/outlet-names.ts";
import { describe } from "../../io/describe.ts";
import type { OnRecord } from "../../model/index.ts";
import { bytesOf, makeFolder, writeText } from "../arguments.ts";
import { type CliIo, type Command, FINE, INTERRUPTED, PROBLEMS } from "../command.ts";
import { progressBar } from "../progress-bar.ts";
import { counted, fileIn, found, lineOf, numbered, outputText, refuseSameNames } from "./article-output.ts";
import { extractAll } from "./extract-all.ts";
import { type ExtractFormat, type ExtractOptions, extractOptions } from "./extract-options.ts";
import { type Asked, extractedFrom, NOTHING } from "./extracted.ts";
import { loadModel } from "./load-model.ts";
import type { Done } from "./worker.ts";

/** `onrecord extract`: articles -> a record of suggested statements, or plain lists of attributions. */
export const extract: Command = {
  name: "extract",
  summary: "find the statements in articles: what is said, who says it, and where they stand",
  usage: `Usage: onrecord extract FILE|DIR|- [OPTIONS]

Finds every quotation and reported statement in an English article, or in each article of a folder, and writes them as a
record of suggestions to standard output, and how many they are to standard error: who speaks, to whom, of whom, and, where
the record has issues, what of them is spoken of and on which side, each as far as it is sure enough. "-" reads standard input.

Plain text (.txt), Markdown (.md), HTML (.html) and Word files (.docx) are read; of a web page the article on it. Nothing is
sent anywhere.

Options
  --rules            by rules written by hand alone, without the model that was trained
  --record PATH      extend this record: its actors, their aliases and its issues are used, what is new is added as suggested,
                     and what it holds stays as it is; a text that it has already is not added again
  --same             of pairs of actors that may be one, make one of those that hardly anything speaks against, and say of each
                     that it was done: names that are one, and a surname alone where one person in the record has it; pairs
                     with a doubt stay two, with the doubt
  --issues           in place of a record: what may be contested in the articles, the likeliest first, with the statements that
                     would fall under it; a person decides what is an issue and words what one can agree with; --json for
                     programs
  --format VALUE     record (opens in Onrecord; holds the articles' texts, so keep it to yourself) or attributions (one
                     line of JSON an article, with offsets of its text); record when not named
  --shard I/N        of a folder: part I of N by file name; what the parts write, put together, is what the whole writes
  -o, --output PATH  write to a file; to a folder, one file NAME.json an article

Two actors that may be one are not made one without --same: they are told of on standard error, with the reason, and stand
apart.

A folder is read on all cores; ONRECORD_WORKERS sets another number. Its files of other kinds are left out. With the format
attributions its output is a folder, with record a folder when PATH is one or ends in "/", and else one record of all.

Exit code
  0    written
  1    a file is empty, holds no article as text, or cannot be opened; what could be read is written
  2    wrong usage, or a file or folder that cannot be read or written
  130  stopped
`,
  run: async (args, io) => {
    const options = extractOptions(args, io);
    return options.input.kind === "folder" ? await folder(options, io) : await single(options, io);
  },
};

async function single({ input, rules, record, same, format, output }: ExtractOptions, io: CliIo): Promise<number> {
  const path = input.kind === "file" ? input.path : "-";
  const bytes = input.kind === "file" ? bytesOf(path, io) : await io.input();
  const model = await loadModel(io.program, rules);
  const files = [{ name: path, bytes }];
  const [{ article, coded, problems } = NOTHING] = await extractedFrom(files, model, askedFor(format, record));
  for (const problem of problems) io.err(`${describe(problem)}\n`);
  if (article === null) return PROBLEMS;
  const one = { ...article, ...coded, name: path === "-" ? null : basename(path) };
  const { text, told, count } = outputText([one], { format, before: record, same });
  const file = output.kind === "folder" ? fileIn(output.path, path) : output.kind === "file" ? output.path : null;
  if (output.kind === "folder") makeFolder(output.path, io);
  if (file === null) io.out(text);
  else writeText(file, text, io);
  for (const line of told) io.err(`${line}\n`);
  io.err(`${count}.\n`);
  if (file !== null) io.err(`Written to ${file}.\n`);
  return FINE;
}

async function folder({ input, rules, record, same, format, output }: ExtractOptions, io: CliIo): Promise<number> {
  if (input.kind !== "folder") throw new Error(`expected a folder, got ${input.kind}`);
  const { paths } = input;
  if (output.kind === "folder") {
    refuseSameNames(input.all);
    makeFolder(output.path, io);
  }
  const bar = progressBar(io);
  const stop = new AbortController();
  const interrupt = io.onInterrupt(() => stop.abort());
  const read: ArticleToPropose[] = [];
  let taken = 0;
  let statements = 0;
  let failed = 0;

  const take = ({ path, article, coded, problems, refusal }: Done) => {
    taken += 1;
    const words = [...(refusal === null ? [] : [refusal]), ...problems.map(describe)];
    if (words.length > 0) bar.clear();
    for (const line of words) io.err(`${line}\n`);
    bar.show(taken, paths.length);
    if (article === null) {
      failed += 1;
      return;
    }
    const one = { ...article, ...coded, name: basename(path) };
    if (output.kind === "folder") {
      const file = outputText([one], { format, before: null, same });
      writeText(fileIn(output.path, path), file.text, io);
      statements += file.statements;
    } else if (format === "attributions") {
      bar.clear();
      statements += found([one]);
      io.out(lineOf(one));
    }
    // Texts are kept no longer than they are needed.
    const isKept = format !== "attributions" && output.kind !== "folder";
    read.push(isKept ? one : { ...one, text: "" });
  };

  try {
    bar.show(0, paths.length);
    const workers = workersOf(io);
    await extractAll(paths, {
      rules,
      asked: askedFor(format, record),
      workers,
      program: io.program,
      stop: stop.signal,
      take,
    });
  } finally {
    bar.clear();
    interrupt.forget();
  }
  if (stop.signal.aborted) {
    io.err(`Stopped after ${taken} of ${paths.length} files.\n`);
    return INTERRUPTED;
  }
  let count = counted(read.length, statements);
  if (format !== "attributions" && output.kind !== "folder") {
    const { text, told, count: all } = outputText(read, { format, before: record, same });
    count = all;
    if (output.kind === "stdout") io.out(text);
    else writeText(output.path, text, io);
    for (const line of told) io.err(`${line}\n`);
  }
  const others = input.others === 0 ? "" : `; ${numbered(input.others, "file")} of other kinds left out`;
  io.err(`${count}${failed === 0 ? "" : `; ${numbered(failed, "file")} could not be read`}${others}.\n`);
  if (output.kind !== "stdout") io.err(`Written to ${output.path}.\n`);
  return failed === 0 ? FINE : PROBLEMS;
}

function askedFor(format: ExtractFormat, record: OnRecord | null): Asked {
  const outlets = outletNames(record?.actors ?? []);
  return { issues: record?.issues ?? [], topics: format === "issues" || format === "issues-json", outlets };
}

function workersOf(io: CliIo): number {
  const asked = Number(io.env.ONRECORD_WORKERS);
  return Number.isInteger(asked) && asked > 0 ? asked : availableParallelism();
}
