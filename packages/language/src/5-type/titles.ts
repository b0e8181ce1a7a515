import { problem } from "@bylaw/diagnostics";
import type { IrForEach } from "@bylaw/ir";
import type { TitleTerm } from "../3-build-ast/ast-titles.ts";
import type { BoundTitle, BoundTitleTerm } from "../4-bind/bound.ts";
import type { TypeContext } from "./context.ts";
import { eachOf } from "./for-each.ts";
import { booleanType } from "./kinds.ts";
import { typeLength } from "./lengths.ts";
import type { ModelExpression, ModelTitle, ModelTitleRule, ModelTitleTerm } from "./model.ts";
import { irNames } from "./names.ts";
import { conditions, type Guards, notesOf, placeOf, typed } from "./statement-parts.ts";

/** All titles with their terms typed. A term that could not be typed is left out; its problem is there. */
export function typeTitles(context: TypeContext): readonly ModelTitle[] {
  const guards: Guards = new Map();
  return context.bound.titles.map((title) => typeTitle(title, guards, context));
}

function typeTitle(title: BoundTitle, guards: Guards, context: TypeContext): ModelTitle {
  const { declaration, grantedBy, under } = title;
  const when = grantingCase(title, context);
  reportTwice(title, context);
  return {
    names: irNames(declaration),
    span: declaration.name.span,
    ...placeOf(declaration),
    ...recordOf(declaration, context),
    ...(grantedBy === undefined
      ? {}
      : { grantedBy: { decision: grantedBy.name.text, ...(when === undefined ? {} : { when }) } }),
    ...(under === undefined ? {} : { under: { title: under.title.name.text, ...placeOf(under.statement) } }),
    terms: title.terms.flatMap((term) => typeTerm(term, guards, context)),
  };
}

/** The list of what is declared `for each`, and the number of its record. */
export function recordOf(declaration: object, context: TypeContext): { readonly forEach?: IrForEach } {
  const forEach = eachOf(declaration, context);
  return forEach === undefined ? {} : { forEach };
}

/** In which case the decision grants the title: the conditions of the title's own line. */
function grantingCase({ declaration }: BoundTitle, context: TypeContext): ModelExpression | undefined {
  const both = declaration.notes.flatMap((note): readonly ModelExpression[] => {
    if (note.kind !== "when" && note.kind !== "unless") return [];
    const condition = typed(note.condition, context);
    if (condition === undefined) return [];
    return note.kind === "when"
      ? [condition]
      : [{ kind: "not", span: condition.span, type: booleanType, operand: condition }];
  });
  const [first, second] = both;
  if (first === undefined || second === undefined) return first;
  return { kind: "and", span: first.span, type: booleanType, operands: both };
}

function typeTerm(term: BoundTitleTerm, guards: Guards, context: TypeContext): readonly ModelTitleTerm[] {
  const { id, statement } = term;
  const both = conditions(statement, guards, context);
  const base = both && {
    id,
    span: statement.span,
    ...both,
    ...placeOf(statement),
    ...notesOf(statement.notes, context),
  };
  switch (statement.kind) {
    case "valid":
    case "review":
    case "revokeAndBar": {
      const period = typeLength(statement.period, 1, context);
      const kind = statement.kind === "revokeAndBar" ? "revoke_and_bar" : statement.kind;
      return base === undefined || period === undefined ? [] : [{ ...base, kind, period }];
    }
    case "rectify": {
      const within = statement.within && typeLength(statement.within, 0, context);
      if (base === undefined || (statement.within !== undefined && within === undefined)) return [];
      const { elseRevoke } = statement;
      return [{ ...base, kind: "rectify", elseRevoke, ...(within === undefined ? {} : { within }) }];
    }
    case "revoke":
    case "mayRevoke":
    case "renew":
      return base === undefined
        ? []
        : [{ ...base, kind: statement.kind === "mayRevoke" ? "may_revoke" : statement.kind }];
    default:
      return statement satisfies never;
  }
}

/** A term and a review are one each; where the text tells cases or times apart, each line says which. */
function reportTwice({ declaration, terms }: BoundTitle, context: TypeContext): void {
  const dependent = declaration.terms.filter((term) => term.kind === "under");
  report(dependent);
  for (const verb of ["valid", "review"] as const) {
    const plain = terms.filter(
      ({ statement: { kind, guards, notes } }) =>
        kind === verb &&
        guards.length === 0 &&
        !notes.some((note) => ["when", "unless", "from", "until"].includes(note.kind)),
    );
    report(plain.map((term) => term.statement));
  }

  function report([first, ...others]: readonly TitleTerm[]): void {
    for (const again of others) {
      const parameters = { verb: wordOf(again, context), name: declaration.name.text };
      const places = { again: again.span, first: first?.span ?? again.span };
      context.problems.push(problem("title-term-twice", parameters, places));
    }
  }
}

/** The verb of a line as its author wrote it. */
function wordOf({ span, kind }: TitleTerm, context: TypeContext): string {
  const verb = /(valid|review|under|有效期|复核|複核|覆核|从属于|從屬於|從屬于)/.exec(context.textAt(span));
  return verb?.[0] ?? kind;
}

/** The rules that titles bring into the decisions that grant them, each in the record of its decision. */
export function typeTitleRules(titles: readonly ModelTitle[], context: TypeContext): readonly ModelTitleRule[] {
  const byName = new Map(titles.map((title) => [title.names.id, title]));
  return context.bound.titleRules.map(({ id, span, citation, decision, granted, title, term }) => {
    const own = byName.get(granted.declaration.name.text);
    const inDecision = context.bound.scopes.get(decision);
    const theirs = context.bound.scopes.get(title);
    const record = inDecision !== undefined && theirs?.list === inDecision.list ? { record: inDecision.scope } : {};
    const when = own?.grantedBy?.when;
    const moved = when && own?.forEach && inDecision ? moveRecord(when, own.forEach.scope, inDecision.scope) : when;
    return {
      id,
      span,
      ...(citation === undefined ? {} : { citation }),
      decision: decision.name.text,
      ...(moved === undefined ? {} : { when: moved }),
      title: title.name.text,
      ...(term === undefined ? {} : { term }),
      ...record,
    };
  });
}

/** The same condition about the record of another declaration `for each` of the same list. */
function moveRecord<T>(value: T, from: number, to: number): T {
  if (Array.isArray(value)) return value.map((entry: unknown) => moveRecord(entry, from, to)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [
    key,
    (key === "scope" || key === "record") && entry === from ? to : moveRecord(entry, from, to),
  ]);
  return Object.fromEntries(entries) as T;
}
