import { unplacedProblem } from "@bylaw/diagnostics";
import { type Form, forms, inspect } from "@bylaw/editor";
import type { CompiledPlace } from "@bylaw/workspace";
import { toJavaScript } from "bylaw";
import type { ExitCode } from "../exit-code.ts";
import type { Terminal } from "../output/terminal.ts";
import { compileAsked } from "../policies/compile-asked.ts";
import { showSides } from "./show-sides.ts";

/** `bylaw show FORM FILE`: a policy as one of the forms it passes through; a broken one as far as it gets. */
export async function show(form: string, file: string, terminal: Terminal): Promise<ExitCode> {
  if (form !== "js" && form !== "sides" && !isForm(form)) {
    terminal.refuse(unplacedProblem("option-value-unread", { name: "show", value: form, kind: "form" }));
    return 2;
  }
  const asked = await compileAsked(file, terminal);
  if (typeof asked === "number") return asked;
  const { compiled, errors } = asked;
  if (form === "sides") showSides(compiled, terminal);
  const text = form === "sides" ? undefined : printed(form, compiled);
  if (text !== undefined) terminal.write(text);
  if (errors.length > 0) terminal.report(errors, compiled.sources);
  return errors.length > 0 ? 1 : 0;
}

function printed(form: Form | "js", { compiled, texts, plugins }: CompiledPlace): string | undefined {
  if (form === "js") return compiled === undefined ? undefined : toJavaScript(compiled.policy).trimEnd();
  return inspect(form, { sources: texts, plugins });
}

function isForm(form: string): form is Form {
  return (forms as readonly string[]).includes(form);
}
