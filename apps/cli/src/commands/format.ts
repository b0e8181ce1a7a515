import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import { type Formatted, formatted } from "@bylaw/editor";
import { findTexts, readText, shownPath } from "@bylaw/workspace";
import type { ExitCode } from "../exit-code.ts";
import { replaceFile } from "../files/replace-file.ts";
import type { Terminal } from "../output/terminal.ts";
import { words } from "../words.ts";

/** What is laid out, and whether it is written. */
export interface FormatRequest {
  readonly paths: readonly string[];
  /** Writes nothing. */
  readonly check: boolean;
}

/**
 * `bylaw format [PATHS] [--check]`: writes each text in its one layout and names those that it changed. With `--check`
 * it names those that it would change, and ends with 1 where there is one.
 */
export async function format({ paths, check }: FormatRequest, terminal: Terminal): Promise<ExitCode> {
  const found = await findTexts(paths.length === 0 ? ["."] : paths);
  if (found.kind === "refused") {
    terminal.refuse(found.problem);
    return 2;
  }
  let code: ExitCode = 0;
  let changed = 0;
  for (const path of found.paths) {
    const shown = shownPath(path);
    const read = readText(path, shown);
    if (read.kind === "refused") {
      terminal.refuse(read.problem);
      code = 1;
      continue;
    }
    const result = formatted({ path: shown, text: read.text });
    const left = leftAlone(shown, read.text, result);
    if (left !== undefined) terminal.refuse(left);
    if (result.text === read.text) continue;
    const refused = check ? undefined : replaceFile(path, shown, result.text);
    if (refused !== undefined) {
      terminal.refuse(refused);
      code = 1;
      continue;
    }
    changed++;
    terminal.write(shown);
  }
  const said = words[terminal.language];
  terminal.write(check ? said.wouldFormat(changed, found.paths.length) : said.formatted(changed, found.paths.length));
  return check && changed > 0 ? 1 : code;
}

/** A word about lines that are kept because of a mistake. */
function leftAlone(path: string, text: string, { left }: Formatted): Diagnostic | undefined {
  const [first] = left;
  if (first === undefined) return undefined;
  const line = text.slice(0, first.start).split("\n").length;
  return unplacedProblem("lines-left-alone", { path, line, count: left.length });
}
