import { type Diagnostic, nearNames, unplacedProblem } from "@bylaw/diagnostics";
import { type Command, CommanderError } from "commander";
import type { ExitCode } from "./exit-code.ts";
import { readGlobalOptions } from "./global-options.ts";
import { openTerminal } from "./output/terminal.ts";
import { buildProgram } from "./program.ts";

/** Runs one command line and gives its exit code; what was misused is said in the reader's language. */
export async function runCommand(words: readonly string[]): Promise<ExitCode> {
  const { language, colour, unreadLanguage, rest } = readGlobalOptions(words, process.env);
  const terminal = openTerminal(language, colour);
  if (unreadLanguage !== undefined) {
    terminal.refuse(
      unplacedProblem("option-value-unread", { name: "--lang", value: unreadLanguage, kind: "language" }),
    );
    return 2;
  }
  let code: ExitCode = 0;
  const program = buildProgram(terminal, (found) => {
    code = found;
  });
  if (rest.length === 0) {
    program.outputHelp();
    return 2;
  }
  try {
    await program.parseAsync([...asHelpOption(rest, program)], { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    // A command that only holds others, by itself.
    if (error.code === "commander.help") {
      commandMeant(program, rest).outputHelp();
      return 2;
    }
    terminal.refuse(misuse(error, program, rest));
    return 2;
  }
}

/** `help evaluate` as `evaluate --help`; after a command that there is not, the word alone, to be refused. */
function asHelpOption(words: readonly string[], program: Command): readonly string[] {
  const [first, command = "help"] = words;
  if (first !== "help") return words;
  if (command === "help" || command.startsWith("-")) return ["--help"];
  return program.commands.some((one) => one.name() === command) ? [command, "--help"] : [command];
}

/** What commander refuses, as a problem of the catalogue. */
function misuse(error: CommanderError, program: Command, words: readonly string[]): Diagnostic {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const long = /--[a-z-]+/.exec(quoted)?.[0] ?? quoted;
  switch (error.code) {
    case "commander.unknownOption": {
      const command = commandMeant(program, words);
      const options = [...command.options, ...program.options].flatMap(({ long: name }) => name ?? []);
      return unplacedProblem("option-unknown", { name: quoted, nearest: nearNames(quoted, [...options, "--help"]) });
    }
    case "commander.optionMissingArgument":
      return unplacedProblem("option-without-value", { name: long });
    case "commander.conflictingOption": {
      const [one = "", other = ""] = error.message.match(/--[a-z-]+/g) ?? [];
      return unplacedProblem("options-together", { one, other });
    }
    case "commander.missingArgument":
      return unplacedProblem("word-missing", { name: `\`${quoted}\`` });
    case "commander.excessArguments":
      return unplacedProblem("word-too-many", { name: words.at(-1) ?? "" });
    default: {
      const name = quoted === "" ? (words.find((word) => !word.startsWith("-")) ?? words[0] ?? "") : quoted;
      const commands = commandMeant(program, words).commands.map((command) => command.name());
      return unplacedProblem("command-unknown", { name, nearest: nearNames(name, commands) });
    }
  }
}

/** The command that the words come to: `new city` is one of `new`. */
function commandMeant(command: Command, words: readonly string[]): Command {
  const at = words.findIndex((word) => command.commands.some((one) => one.name() === word));
  const inner = command.commands.find((one) => one.name() === words[at]);
  return inner === undefined ? command : commandMeant(inner, words.slice(at + 1));
}
