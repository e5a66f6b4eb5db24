import { type ParseArgsConfig, parseArgs } from "node:util";
import { describe } from "../io/describe.ts";
import { readRecord } from "../io/read-record.ts";
import type { OnRecord } from "../model/index.ts";
import { type CliIo, type MistakeCode, UserMistake } from "./command.ts";
import { nearest } from "./nearest.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * What `parseArgs` makes of a command's arguments. A value may begin with a dash when it is a number or written
 * `--name=-value`. Throws {@link UserMistake} for an unknown option, one without its value, or one with a value that takes none.
 */
export function parsed<const O extends Options>(command: string, args: readonly string[], options: O) {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const given: string[] = [];
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind === "option") given.push(written(command, token, options));
  }
  // By now nothing is left in them that a strict reading could refuse in its own words.
  return parseArgs({ args: [...given, "--", ...positionals], options, allowPositionals: true, strict: true });
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** An option as it cannot be misread: `--name` or `--name=value`. */
function written(command: string, { name, rawName, value, inlineValue }: OptionToken, options: Options): string {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    // One letter is near to too much.
    const near = name.length > 1 ? nearest(name, Object.keys(options)).map((other) => `--${other}`) : [];
    const meant = near.length > 0 ? ` The nearest: ${near.join(", ")}.` : "";
    throw new UserMistake("wrong-usage", `${rawName} is no option of onrecord ${command}.${meant}`);
  }
  if (option.type === "boolean") {
    if (value !== undefined) throw new UserMistake("wrong-usage", `${rawName} takes no value.`);
    return `--${name}`;
  }
  if (value === undefined || (inlineValue !== true && /^-(?!\d)/.test(value))) {
    throw new UserMistake("wrong-usage", `${rawName} needs a value.`);
  }
  return `--${name}=${value}`;
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

/** A file's bytes. Throws {@link UserMistake} when it cannot be read. */
export function bytesOf(path: string, io: CliIo): Uint8Array {
  return reading(path, () => io.bytes(path));
}

/** Paths of the files in a folder. Throws {@link UserMistake} when it cannot be read. */
export function filesIn(dir: string, io: CliIo): readonly string[] {
  return reading(dir, () => io.list(dir));
}

const CANNOT_READ: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file or folder.",
  EISDIR: "It is a folder.",
  ENOTDIR: "It is not a folder.",
  EACCES: "There is no permission to read it.",
  EPERM: "There is no permission to read it.",
};

function reading<T>(path: string, read: () => T): T {
  return told("no-such-file", (reason) => `${path} cannot be read. ${reason}`, CANNOT_READ, read);
}

const CANNOT_WRITE: Readonly<Record<string, string>> = {
  ENOENT: "There is no such folder.",
  EISDIR: "It is a folder.",
  ENOTDIR: "A part of its path is not a folder.",
  EACCES: "There is no permission to write it.",
  EPERM: "There is no permission to write it.",
  EROFS: "Nothing can be written on that disk.",
  ENOSPC: "That disk is full.",
};

/** Writes a file. Throws {@link UserMistake} when it cannot be written. */
export function writeText(path: string, text: string, io: CliIo): void {
  told(
    "cannot-write",
    (reason) => `${path} cannot be written. ${reason}`,
    CANNOT_WRITE,
    () => io.write(path, text),
  );
}

/** Makes a folder where there is none yet. Throws {@link UserMistake} when that cannot be done. */
export function makeFolder(path: string, io: CliIo): void {
  told(
    "cannot-write",
    (reason) => `${path} cannot be made a folder. ${reason}`,
    { ...CANNOT_WRITE, EEXIST: "It is a file." },
    () => io.makeFolder(path),
  );
}

/** What the system refuses, in words. */
function told<T>(
  mistake: MistakeCode,
  words: (reason: string) => string,
  reasons: Readonly<Record<string, string>>,
  act: () => T,
): T {
  try {
    return act();
  } catch (error) {
    const reason = reasonOf(error, reasons);
    if (reason === null) throw error;
    throw new UserMistake(mistake, words(reason));
  }
}

/** Why the system would not let a file be read, in words; null when something else went wrong. */
export function whyNotRead(path: string, error: unknown): string | null {
  const reason = reasonOf(error, CANNOT_READ);
  return reason === null ? null : `${path} cannot be read. ${reason}`;
}

function reasonOf(error: unknown, reasons: Readonly<Record<string, string>>): string | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "" ? null : (reasons[code] ?? `The system says ${code}.`);
}
