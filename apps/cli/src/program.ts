import { unplacedProblem } from "@bylaw/diagnostics";
import { Command, Option } from "commander";
import { addBuildCommand } from "./build-command.ts";
import { addCaseCommands } from "./case-commands.ts";
import { addDiffCommand } from "./diff-command.ts";
import { readPercent } from "./evaluate-values.ts";
import type { ExitCode } from "./exit-code.ts";
import { version } from "./files/version.ts";
import { addFormatCommand } from "./format-command.ts";
import { type HelpTexts, helpTexts } from "./help-texts.ts";
import type { Terminal } from "./output/terminal.ts";
import { addPluginCommands } from "./plugin-commands.ts";

interface TestGiven {
  readonly uncovered?: boolean;
  readonly min?: string;
}

interface CoverageGiven {
  readonly against?: string;
  readonly record?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/**
 * The command line as commander reads it; each action hands its exit code to `finish`. A command is loaded when it is
 * used, so that help and misuse need no compiler.
 */
export function buildProgram(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const texts = helpTexts[terminal.language];
  const program = prepared(new Command("bylaw"), texts)
    .description(texts.program)
    .enablePositionalOptions()
    .version(version, "-V, --version", texts.version)
    .helpCommand("help [COMMAND]", texts.help)
    .addOption(new Option("--lang <en|zh>", texts.lang))
    .addOption(new Option("--no-colour", texts.noColour))
    .addHelpText("after", texts.after);
  const command = (name: string, description: string, within: Command = program): Command => {
    const made = prepared(new Command(name), texts).description(description).helpCommand(false);
    within.addCommand(made);
    return made;
  };
  const host = { add: command, texts, terminal, finish };
  command("check", texts.check)
    .argument("[PATHS...]", texts.paths)
    .action(async (paths: readonly string[]) => {
      const { check } = await import("./commands/check.ts");
      finish(await check(paths, terminal));
    });
  addFormatCommand(host);
  addCaseCommands(host);
  addDiffCommand(host);
  command("test", texts.test)
    .argument("[POLICY]", texts.policy)
    .option("--uncovered", texts.uncovered)
    .option("--min <PERCENT>", texts.min)
    .action(async (policy: string | undefined, { uncovered = false, min }: TestGiven) => {
      const least = min === undefined ? undefined : readPercent(min);
      if (min !== undefined && least === undefined) {
        terminal.refuse(unplacedProblem("option-value-unread", { name: "--min", value: min, kind: "percent" }));
        return finish(2);
      }
      const { test } = await import("./commands/test.ts");
      return finish(await test({ policy, uncovered, ...(least !== undefined && { least }) }, terminal));
    });
  command("coverage", texts.coverage)
    .argument("<POLICY>", texts.policy)
    .addOption(new Option("--against <FILE>", texts.against).conflicts("record"))
    .addOption(new Option("--record <FILE>", texts.record))
    .option("--strict", texts.strict)
    .option("--json", texts.json)
    .action(async (policy: string, given: CoverageGiven) => {
      const { json = false, strict = false, against, record } = given;
      const request = { policy, json, strict, ...(against && { against }), ...(record && { record }) };
      const { coverage } = await import("./commands/coverage.ts");
      finish(await coverage(request, terminal));
    });
  command("show", texts.show)
    .argument("<FORM>", texts.form)
    .argument("<FILE>", texts.file)
    .action(async (form: string, file: string) => {
      const { show } = await import("./commands/show.ts");
      finish(await show(form, file, terminal));
    });
  addBuildCommand(host);
  command("explain", texts.explain)
    .argument("<CODE>", texts.code)
    .action(async (code: string) => {
      const { explain } = await import("./commands/explain.ts");
      finish(explain(code, terminal));
    });
  addPluginCommands(host);
  return program;
}

/** Commander writes nothing by itself and never ends the process: what it finds is said in our words. */
function prepared(command: Command, texts: HelpTexts): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .helpOption("-h, --help", texts.help)
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => texts.titles[title] ?? title });
}
