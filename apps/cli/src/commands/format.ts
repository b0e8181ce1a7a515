import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import type { Formatted, Skin } from "@bylaw/editor";
import type { ExitCode } from "../exit-code.ts";
import { replaceFile } from "../files/replace-file.ts";
import { laidOut, laidOutIn } from "../format/laid-out.ts";
import type { Terminal } from "../output/terminal.ts";
import { words } from "../words.ts";

/** What is laid out, and whether it is written. */
export interface FormatRequest {
  readonly paths: readonly string[];
  /** Writes nothing. */
  readonly check: boolean;
  /** The writing in which all of it is printed; each word stays in its own where none is asked for. */
  readonly writing?: string;
}

/**
 * `bylaw format [PATHS] [--check] [--lang en|zh|zh-Hant]`: writes each text in its one layout and names those that it
 * changed. With `--check` it names those that it would change, and ends with 1 where there is one.
 */
export async function format({ paths, check, writing }: FormatRequest, terminal: Terminal): Promise<ExitCode> {
  if (writing !== undefined && !isSkin(writing)) {
    terminal.refuse(unplacedProblem("option-value-unread", { name: "--lang", value: writing, kind: "writing" }));
    return 2;
  }
  const asked = paths.length === 0 ? ["."] : paths;
  const found = writing === undefined ? await laidOut(asked) : await laidOutIn(writing, asked);
  if (found.kind === "refused") {
    terminal.refuse(found.problem);
    return 2;
  }
  let code: ExitCode = 0;
  let changed = 0;
  for (const one of found.texts) {
    if (one.kind !== "text") {
      if (one.kind === "refused") terminal.refuse(one.problem);
      else terminal.report(one.errors, one.sources);
      code = 1;
      continue;
    }
    const { path, text, result } = one;
    const left = leftAlone(path, text, result);
    if (left !== undefined) terminal.refuse(left);
    if (result.text === text) continue;
    const refused = check ? undefined : replaceFile(path, path, result.text);
    if (refused !== undefined) {
      terminal.refuse(refused);
      code = 1;
      continue;
    }
    changed++;
    terminal.write(path);
  }
  const said = words[terminal.language];
  const all = found.texts.filter(({ kind }) => kind !== "faults").length;
  terminal.write(check ? said.wouldFormat(changed, all) : said.formatted(changed, all));
  return check && changed > 0 ? 1 : code;
}

function isSkin(text: string): text is Skin {
  return text === "en" || text === "zh" || text === "zh-Hant";
}

/** A word about lines that are kept because of a mistake. */
function leftAlone(path: string, text: string, { left }: Formatted): Diagnostic | undefined {
  const [first] = left;
  if (first === undefined) return undefined;
  const line = text.slice(0, first.start).split("\n").length;
  return unplacedProblem("lines-left-alone", { path, line, count: left.length });
}
