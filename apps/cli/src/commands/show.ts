import { unplacedProblem } from "@bylaw/diagnostics";
import { type CompileResult, toJavaScript } from "bylaw";
import type { ExitCode } from "../exit-code.ts";
import type { Terminal } from "../output/terminal.ts";
import { compilePlace } from "../policies/compile-place.ts";
import { findPolicy } from "../policies/find-policy.ts";

const forms = ["ast", "ir", "js"] as const;

/** `bylaw show FORM FILE`: a policy as one of the forms it passes through. */
export function show(form: string, file: string, terminal: Terminal): ExitCode {
  if (!(forms as readonly string[]).includes(form)) {
    terminal.refuse(unplacedProblem("option-value-unread", { name: "show", value: form, kind: "form" }));
    return 2;
  }
  return 0;
}
