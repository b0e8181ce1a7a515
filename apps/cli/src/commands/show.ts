import { unplacedProblem } from "@bylaw/diagnostics";
import { type Form, forms, inspect } from "@bylaw/editor";
import { toJavaScript } from "bylaw";
import type { ExitCode } from "../exit-code.ts";
import type { Terminal } from "../output/terminal.ts";
import { type CompiledPlace, compilePlace } from "../policies/compile-place.ts";
import { findPolicy } from "../policies/find-policy.ts";

/** `bylaw show FORM FILE`: a policy as one of the forms it passes through; a broken one as far as it gets. */
export async function show(form: string, file: string, terminal: Terminal): Promise<ExitCode> {
  if (form !== "js" && !isForm(form)) {
    terminal.refuse(unplacedProblem("option-value-unread", { name: "show", value: form, kind: "form" }));
    return 2;
  }
  const found = await findPolicy(file);
  if (found.kind === "refused") {
    terminal.refuse(found.problem);
    return 2;
  }
  const [place] = found.places;
  if (place === undefined) return 2;
  const compiled = await compilePlace(place);
  const errors = compiled.problems.filter(({ severity }) => severity === "error");
  if (compiled.misuse) {
    for (const problem of errors) terminal.refuse(problem);
    return 2;
  }
  const text = printed(form, compiled);
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
