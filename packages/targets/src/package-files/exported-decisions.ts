import type { IrPolicy } from "@bylaw/ir";

/** Names that a built module has for itself. */
const ownNames: ReadonlySet<string> = new Set([
  "check",
  "decisions",
  "evaluate",
  "evaluateAll",
  "evaluateUnchecked",
  "explain",
  "explainWith",
  "facts",
  "nextQuestion",
  "policy",
  "screen",
]);

/** Words that JavaScript lets nobody declare in a module. */
const reserved: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/**
 * The decisions that a built module exports under their own names. Those whose names are none of JavaScript, or are names
 * of the module itself, are found in `decisions` alone.
 */
export function exportedDecisions({ decisions }: IrPolicy): readonly string[] {
  return decisions
    .map(({ names }) => names.id)
    .filter((id) => /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(id) && !ownNames.has(id) && !reserved.has(id));
}
