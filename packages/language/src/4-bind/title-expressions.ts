import type { RuleNote } from "../3-build-ast/ast.ts";
import type { DutyDeclaration, ProcedureStep, TitleDeclaration, TitleTerm } from "../3-build-ast/ast-titles.ts";
import type { Expression } from "../3-build-ast/expression.ts";

/** The conditions of notes, `when` and `unless` alike. */
export function conditionsOfNotes(notes: readonly RuleNote[]): readonly Expression[] {
  return notes.flatMap((note) => (note.kind === "when" || note.kind === "unless" ? [note.condition] : []));
}

/** The length of time that a term states. */
function lengthOf(term: TitleTerm): readonly Expression[] {
  if (term.kind === "rectify") return term.within === undefined ? [] : [term.within];
  return "period" in term ? [term.period] : [];
}

/** All expressions that stand in a title. */
export function expressionsOfTitle({ notes, terms }: TitleDeclaration): readonly Expression[] {
  return [
    ...conditionsOfNotes(notes),
    ...terms.flatMap((term) => [...lengthOf(term), ...term.guards, ...conditionsOfNotes(term.notes)]),
  ];
}

/**
 * What the status of a title is made of beside its history: its lengths, and in which case a term or a review applies.
 * Conditions on which something is asked of the authority change no status.
 */
export function expressionsOfStatus({ terms }: TitleDeclaration): readonly Expression[] {
  return terms.flatMap((term) =>
    term.kind === "valid" || term.kind === "review"
      ? [term.period, ...term.guards, ...conditionsOfNotes(term.notes)]
      : lengthOf(term),
  );
}

/** All expressions of a duty but the dates of doing. */
export function expressionsOfDuty({ notes, terms }: DutyDeclaration): readonly Expression[] {
  return [
    ...conditionsOfNotes(notes),
    ...terms.flatMap((term) => [
      ...(term.kind === "within" ? [term.period, term.day] : []),
      ...term.guards,
      ...conditionsOfNotes(term.notes),
    ]),
  ];
}

/** All expressions of a step. */
export function expressionsOfStep(step: ProcedureStep): readonly Expression[] {
  return [
    ...(step.forAtLeast === undefined ? [] : [step.forAtLeast]),
    ...step.guards,
    ...conditionsOfNotes(step.notes),
    ...step.doneOn,
  ];
}
