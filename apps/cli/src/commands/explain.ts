import { unplacedProblem } from "@bylaw/diagnostics";
import { explainCode } from "@bylaw/diagnostics/pages";
import type { ExitCode } from "../exit-code.ts";
import type { Terminal } from "../output/terminal.ts";

/** `bylaw explain CODE`: the page of one message, with a wrong and a right example. */
export function explain(code: string, terminal: Terminal): ExitCode {
  const name = code.replace(/^\[|\]$/g, "");
  const page = explainCode(name, terminal.language, { colour: terminal.colour });
  if (page.kind === "unknown") {
    terminal.refuse(unplacedProblem("code-not-found", { name, nearest: page.nearest }));
    return 2;
  }
  terminal.write(page.text);
  return 0;
}
