/** What a command needs of the world. `bin.ts` gives it Node's; a test gives it its own. */
export interface CliIo {
  /** A file's text, decoded as UTF-8. Throws when there is no such file. */
  readonly read: (path: string) => string;
  /** Paths of the files right inside a folder, sorted by code units. Throws when there is no such folder. */
  readonly list: (dir: string) => readonly string[];
  readonly bytes: (path: string) => Uint8Array;
  readonly isFolder: (path: string) => boolean;
  /** Writes the whole file or, when something comes between, none of it. */
  readonly write: (path: string, text: string) => void;
  /** With the folders that it lies in; nothing happens when it is there. Throws when a file has its name. */
  readonly makeFolder: (path: string) => void;
  /** All that stands on standard input, when it has ended. */
  readonly input: () => Promise<Uint8Array>;
  /** Results. The text ends its own lines. */
  readonly out: (text: string) => void;
  /** Words beside the results. The text ends its own lines. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** The program's own module, which its workers begin with. */
  readonly program: URL;
  /** Calls `stop` when the user asks the program to end; until `forget` is called it does not end by itself. */
  readonly onInterrupt: (stop: () => void) => { forget(): void };
}

/** Exit codes of every command. */
export const FINE = 0;
/** Something is wrong with what was read. */
export const PROBLEMS = 1;
/** The command line asks for something that cannot be done. */
export const WRONG_USAGE = 2;
/** The user ended it, as shells count that. */
export const INTERRUPTED = 130;

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** One line of the list of commands. */
  readonly summary: string;
  /** What `--help` prints: the command line, its options and exit codes. Ends with a line break. */
  readonly usage: string;
  /** `args` are what follows the command's name; the result is the exit code. Throws {@link UserMistake}. */
  readonly run: (args: readonly string[], io: CliIo) => number | Promise<number>;
}

export type MistakeCode = "wrong-usage" | "no-such-id" | "no-such-file" | "cannot-write" | "not-a-record";

/** A mistake of the user's, told without a stack. Anything else that is thrown is ours. */
export class UserMistake extends Error {
  override readonly name = "UserMistake";
  readonly code: MistakeCode;
  /** Words for each further line, such as the list of what is wrong with a file. */
  readonly details: readonly string[];

  constructor(code: MistakeCode, message: string, details: readonly string[] = []) {
    super(message);
    this.code = code;
    this.details = details;
  }

  /** The message and its details, a line each. */
  get inWords(): string {
    return [this.message, ...this.details].join("\n");
  }

  get exitCode(): number {
    return this.code === "not-a-record" ? PROBLEMS : WRONG_USAGE;
  }
}
