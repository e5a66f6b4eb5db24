import { check } from "./check.ts";
import { type CliIo, type Command, FINE, UserMistake, WRONG_USAGE } from "./command.ts";
import { extract } from "./extract/extract.ts";
import { graph } from "./graph.ts";

/** Every command, in the order in which help lists them. */
const COMMANDS: readonly Command[] = [check, graph, extract];

declare const __ONRECORD_VERSION__: string | undefined;

/**
 * A command line -> what it asks for, and the exit code: 0 fine, 1 problems in what was read, 2 wrong usage.
 * `argv` is what follows the program's name. Mistakes of the user's are told in words; anything else that goes wrong
 * is thrown on, with its stack.
 */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined) return misused("No command is given.", io);
  if (name === "--version") return printed(`${version()}\n`, io);
  if (name === "--help" || name === "-h") return printed(overview(), io);
  if (name === "help") return help(args, io);
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined && name.startsWith("-")) {
    io.err(`${name} is no option of onrecord.\nonrecord --help tells more.\n`);
    return WRONG_USAGE;
  }
  if (command === undefined) return misused(`There is no command “${name}”.`, io);
  if (args.includes("--help") || args.includes("-h")) return printed(command.usage, io);
  try {
    return await command.run(args, io);
  } catch (error) {
    if (!(error instanceof UserMistake)) throw error;
    io.err(`${error.inWords}\n`);
    if (error.code === "wrong-usage") io.err(`onrecord ${command.name} --help tells more.\n`);
    return error.exitCode;
  }
}

function help([name, ...more]: readonly string[], io: CliIo): number {
  if (name === undefined) return printed(overview(), io);
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined || more.length > 0)
    return misused(`There is no command “${[name, ...more].join(" ")}”.`, io);
  return printed(command.usage, io);
}

function printed(text: string, io: CliIo): number {
  io.out(text);
  return FINE;
}

function misused(message: string, io: CliIo): number {
  io.err(`${message}\n\n${overview()}`);
  return WRONG_USAGE;
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    "Usage: onrecord COMMAND [ARGUMENTS]",
    "",
    "Who said what about whom, where they stand, and the words to prove it.",
    "",
    "Commands:",
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "onrecord COMMAND --help tells more of a command, onrecord --version the version.",
    "",
  ].join("\n");
}

/** Written in by the build; run from its sources, the program has none. */
function version(): string {
  return typeof __ONRECORD_VERSION__ === "string" ? __ONRECORD_VERSION__ : "0.0.0 (from sources)";
}
