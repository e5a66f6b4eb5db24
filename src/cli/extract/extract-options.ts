import { articleKind } from "../../io/read-article.ts";
import type { OnRecord } from "../../model/index.ts";
import { filesIn, parsed, recordIn } from "../arguments.ts";
import { type CliIo, UserMistake } from "../command.ts";

/** What is to be read and where it goes. */
export interface ExtractOptions {
  readonly input: Input;
  readonly rules: boolean;
  /** The record that is extended, null: a new one. */
  readonly record: OnRecord | null;
  /** Whether pairs of actors that are surely one are made one. */
  readonly same: boolean;
  readonly format: ExtractFormat;
  readonly output: Output;
}

/** Paths are in the order of their names. */
export type Input =
  | { readonly kind: "stdin" }
  | { readonly kind: "file"; readonly path: string }
  | {
      readonly kind: "folder";
      readonly path: string;
      /** Those of the part that is asked for. */
      readonly paths: readonly string[];
      /** Those of all parts. */
      readonly all: readonly string[];
      /** Files in it that are no articles by their names. */
      readonly others: number;
    };

/** `folder`: a file for each article. */
export type Output = { readonly kind: "stdout" } | { readonly kind: "file" | "folder"; readonly path: string };

const FORMATS = ["record", "attributions"] as const;
export type ExtractFormat = (typeof FORMATS)[number] | "issues" | "issues-json";

/** Throws {@link UserMistake} for what cannot be meant, and for a folder that cannot be read. */
export function extractOptions(args: readonly string[], io: CliIo): ExtractOptions {
  const { values, positionals } = parsed("extract", args, {
    rules: { type: "boolean", default: false },
    record: { type: "string" },
    same: { type: "boolean", default: false },
    issues: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    format: { type: "string" },
    shard: { type: "string" },
    output: { type: "string", short: "o" },
  });
  const [path, ...more] = positionals;
  if (path === undefined) throw new UserMistake("wrong-usage", "No article is given.");
  if (more.length > 0) throw new UserMistake("wrong-usage", "One file or folder at a time; a folder holds several.");
  const format = formatOf(values);
  const input = inputOf(path, values.shard, io);
  const output = outputOf(values.output, input, format, io);
  if (values.issues && output.kind === "folder") {
    throw new UserMistake("wrong-usage", "--issues makes one list: it goes with no folder as output.");
  }
  if (values.record !== undefined && (format !== "record" || output.kind === "folder")) {
    throw new UserMistake(
      "wrong-usage",
      "--record makes one record: it goes with no other format and with no folder as output.",
    );
  }
  if (values.same && (format !== "record" || output.kind === "folder")) {
    throw new UserMistake(
      "wrong-usage",
      "--same is about the actors of one record: it goes with no other format and with no folder as output.",
    );
  }
  const record = values.record === undefined ? null : recordIn(values.record, io);
  return { input, rules: values.rules, record, same: values.same, format, output };
}

function formatOf(values: { issues: boolean; json: boolean; format?: string | undefined }): ExtractFormat {
  if (values.issues) {
    if (values.format !== undefined) throw new UserMistake("wrong-usage", "--issues goes with no other format.");
    return values.json ? "issues-json" : "issues";
  }
  if (values.json) throw new UserMistake("wrong-usage", "--json goes with --issues.");
  const { format: named = "record" } = values;
  const format = FORMATS.find((one) => one === named);
  if (format !== undefined) return format;
  throw new UserMistake("wrong-usage", `--format ${named}: it should be record or attributions.`);
}

function inputOf(path: string, shard: string | undefined, io: CliIo): Input {
  const isFolder = path !== "-" && io.isFolder(path);
  if (shard !== undefined && !isFolder) throw new UserMistake("wrong-usage", "--shard goes with a folder.");
  if (path === "-") return { kind: "stdin" };
  if (!isFolder) return { kind: "file", path };
  const files = filesIn(path, io);
  const all = files.filter(isArticle);
  if (all.length === 0) {
    throw new UserMistake("no-such-file", `${path} holds no article: no .txt, .md, .html or .docx file lies in it.`);
  }
  return { kind: "folder", path, paths: sharded(all, shard), all, others: files.length - all.length };
}

/** Files whose names end in nothing that is known are looked at when they are named, not when they lie about in a folder. */
function isArticle(path: string): boolean {
  return articleKind(path, "") !== "text" || /\.(?:txt|text)$/i.test(path) || !/\.[^./\\]*$/.test(path);
}

/** Part I of N: names that stand together in their order, so that what the parts write, one after the other, is what the whole writes. */
function sharded(paths: readonly string[], shard: string | undefined): readonly string[] {
  if (shard === undefined) return paths;
  const [, part, parts] = /^(\d{1,6})\/(\d{1,6})$/.exec(shard) ?? [];
  const [i, n] = [Number(part), Number(parts)];
  if (!(i >= 1 && i <= n)) {
    throw new UserMistake("wrong-usage", `--shard ${shard}: it should be a part and how many there are, such as 2/4.`);
  }
  return paths.slice(Math.floor(((i - 1) * paths.length) / n), Math.floor((i * paths.length) / n));
}

function outputOf(path: string | undefined, input: Input, format: ExtractFormat, io: CliIo): Output {
  if (path === undefined) return { kind: "stdout" };
  const isFolder = io.isFolder(path) || /[/\\]$/.test(path) || (input.kind === "folder" && format === "attributions");
  return { kind: isFolder ? "folder" : "file", path };
}
