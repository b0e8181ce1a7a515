import { citationKey, type Diagnostic, problem } from "@bylaw/diagnostics";
import type { NameNode, PolicyTree, RuleNote } from "../3-build-ast/ast.ts";
import type { DutyDeclaration, DutyTerm } from "../3-build-ast/ast-titles.ts";
import type { ExpressionBinder } from "./bind-expression.ts";
import type { BoundDuty, BoundDutyTerm } from "./bound.ts";
import type { Place } from "./place.ts";
import { asName } from "./rule-names.ts";
import { namesOf } from "./symbols.ts";
import { expressionsOfDuty, expressionsOfStep, expressionsOfTitle } from "./title-expressions.ts";

/** Binds all expressions of titles, duties and procedures, whose lists are open; of duties also the lists that hold their dates. */
export function bindCourses(trees: readonly PolicyTree[], binder: ExpressionBinder): readonly BoundDuty[] {
  const titles = trees.flatMap((tree) => tree.titles);
  const duties = trees.flatMap((tree) => tree.duties);
  const procedures = trees.flatMap((tree) => tree.procedures);
  for (const title of titles) {
    // A guard of an article stands in every term below it: it is bound once.
    for (const expression of new Set(expressionsOfTitle(title))) binder.bind(expression, binder.placeIn(title));
  }
  for (const procedure of procedures) {
    const expressions = procedure.steps.flatMap(expressionsOfStep);
    for (const expression of new Set(expressions)) binder.bind(expression, binder.placeIn(procedure));
  }
  return duties.map((declaration) => bindDuty(declaration, binder));
}

function bindDuty(declaration: DutyDeclaration, binder: ExpressionBinder): BoundDuty {
  const place = binder.placeIn(declaration);
  for (const expression of new Set(expressionsOfDuty(declaration))) binder.bind(expression, place);
  for (const date of declaration.doneOn) binder.bind(date, place);
  const taken = new Set<string>();
  const terms = declaration.terms.map((statement): BoundDutyTerm => {
    const record =
      statement.kind === "every" ? bindDates(statement, place, binder) : bindDone(statement, place, binder);
    return { id: termId(declaration, statement, taken), statement, ...(record === undefined ? {} : { record }) };
  });
  const { citation, name } = declaration;
  return { declaration, id: citation === undefined ? name.text : citationKey(citation.citation), terms };
}

function bindDone(statement: DutyTerm, place: Place, binder: ExpressionBinder): undefined {
  for (const date of statement.doneOn) binder.bind(date, place);
}

/** The dates of a recurring duty are those of the records of one list, which it goes through for each period. */
function bindDates(statement: DutyTerm, place: Place, binder: ExpressionBinder): BoundDutyTerm["record"] {
  const listed = statement.doneOn.find((date) => date.kind === "path" && binder.lookUp(date, place) === undefined);
  const record = listed && binder.openListOf(statement, listed);
  const inside = record === undefined ? place : { ...place, lists: [...place.lists, record] };
  for (const date of statement.doneOn) binder.bind(date, inside);
  return record;
}

function termId({ name }: DutyDeclaration, { citation, notes }: DutyTerm, taken: Set<string>): string {
  const stem = asName(notes) ?? (citation === undefined ? name.text : citationKey(citation.citation));
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}.${number}`;
  taken.add(id);
  return id;
}

/** Steps of one name in a procedure could not be told apart. */
export function stepsTwice(trees: readonly PolicyTree[]): readonly Diagnostic[] {
  return trees
    .flatMap((tree) => tree.procedures)
    .flatMap(({ steps }) => {
      const first = new Map<string, (typeof steps)[number]>();
      return steps.flatMap((step) => {
        const name = namesOf(step).find((each) => first.has(each));
        const earlier = name === undefined ? undefined : first.get(name);
        for (const each of namesOf(step)) if (!first.has(each)) first.set(each, step);
        if (name === undefined || earlier === undefined) return [];
        return [problem("declared-twice", { name }, { again: step.name.span, first: earlier.name.span })];
      });
    });
}

/** The roles that titles, duties and procedures name. */
export function rolesOfCourses(trees: readonly PolicyTree[]): readonly NameNode[] {
  const steps = trees.flatMap((tree) => tree.procedures.flatMap((procedure) => procedure.steps));
  const duties = trees.flatMap((tree) => tree.duties);
  const terms = [...trees.flatMap((tree) => tree.titles), ...duties].flatMap(
    ({ terms: lines }): readonly { readonly notes: readonly RuleNote[] }[] => lines,
  );
  const noted = [...terms, ...steps].flatMap((line) => line.notes);
  return [
    ...[...duties, ...steps].map((entry) => entry.role),
    ...noted.flatMap((note) => (note.kind === "by" ? [note.name] : [])),
  ];
}
