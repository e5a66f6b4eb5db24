import { type ParseArgsConfig, parseArgs } from "node:util";
import { describe } from "../io/describe.ts";
import { readRecord } from "../io/read-record.ts";
import type { OnRecord } from "../model/index.ts";
import { type CliIo, UserMistake } from "./command.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What `parseArgs` makes of a command's arguments. Throws {@link UserMistake} for an unknown option or one without its value. */
export function parsed<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
      throw new UserMistake("wrong-usage", error.message);
    }
    throw error;
  }
}

/** The record in a file. Throws {@link UserMistake} when there is no such file or it is no record. */
export function recordIn(path: string, io: CliIo): OnRecord {
  return recordOf(path, textOf(path, io));
}

/** The record in a file's text. Throws {@link UserMistake} with every problem in words when it is no record. */
export function recordOf(path: string, text: string): OnRecord {
  const { value, problems } = readRecord(text);
  if (value !== null) return value;
  const details = problems.map((one) => `  ${describe(one)}`);
  throw new UserMistake("not-a-record", `${path} cannot be read as a record.`, details);
}

/** A file's text. Throws {@link UserMistake} when it cannot be read. */
export function textOf(path: string, io: CliIo): string {
  return reading(path, () => io.read(path));
}

/** Paths of the files in a folder. Throws {@link UserMistake} when it cannot be read. */
export function filesIn(dir: string, io: CliIo): readonly string[] {
  return reading(dir, () => io.list(dir));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file or folder.",
  EISDIR: "It is a folder.",
  ENOTDIR: "It is not a folder.",
  EACCES: "It may not be read.",
};

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "") throw error;
    throw new UserMistake("no-such-file", `${path} cannot be read. ${REASONS[code] ?? `The system says ${code}.`}`);
  }
}
