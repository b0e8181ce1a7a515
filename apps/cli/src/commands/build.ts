import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { unplacedProblem } from "@bylaw/diagnostics";
import { shownPath } from "@bylaw/workspace";
import { buildPackage } from "bylaw";
import type { ExitCode } from "../exit-code.ts";
import type { Terminal } from "../output/terminal.ts";
import { compileAsked } from "../policies/compile-asked.ts";
import { words } from "../words.ts";

/** What is built, and the folder that it is written into. */
export interface BuildRequest {
  readonly policy: string;
  readonly out: string;
}

/** `bylaw build POLICY --out DIR`: the policy as modules for other programs. A broken policy builds nothing. */
export async function build({ policy, out }: BuildRequest, terminal: Terminal): Promise<ExitCode> {
  const asked = await compileAsked(policy, terminal);
  if (typeof asked === "number") return asked;
  const { compiled, errors } = asked;
  if (errors.length > 0 || compiled.compiled === undefined) {
    terminal.report(errors, compiled.sources);
    return 1;
  }
  const files = buildPackage(compiled.compiled, placed(compiled.texts));
  const folder = resolve(out);
  try {
    mkdirSync(folder, { recursive: true });
    for (const { path, text } of files) writeFileSync(join(folder, path), text);
  } catch {
    terminal.refuse(unplacedProblem("file-not-writable", { path: shownPath(folder) }));
    return 2;
  }
  for (const { path } of files) terminal.write(shownPath(join(folder, path)));
  terminal.write("");
  terminal.write(words[terminal.language].built(compiled.name, files.length));
  return 0;
}

/** The texts under their names alone: where they lie on this machine is nobody's business, and must change no byte. */
function placed(
  texts: readonly { readonly path: string; readonly text: string }[],
): Parameters<typeof buildPackage>[1] {
  return texts.map(({ path, text }) => ({ path, text, name: basename(path) }));
}
